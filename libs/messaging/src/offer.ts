import type { Logger } from '@nestjs/common';

import { messageOf, pause, waitAfter } from './pause';
import type { IncomingMessage, MessageHandler } from './port';

const BACKOFF = { first: 100, cap: 5_000 } as const;

const placeOf = (messages: readonly IncomingMessage[]): string => {
  const [first, last] = [messages[0], messages.at(-1)];
  const offsets = first === last ? first?.offset : `${first?.offset}–${last?.offset}`;
  return `${first?.topic}/${first?.partition}@${offsets}`;
};

/**
 * Offers messages until the handler takes them, with growing pauses: what the handler cannot do now, such as with
 * PostgreSQL away, it can do later, and nothing behind them may pass. Never throws.
 * @returns false when the signal was raised first; the messages then stay unacknowledged.
 */
export const offerUntilTaken = async (
  messages: readonly IncomingMessage[],
  handler: MessageHandler,
  signal: AbortSignal,
  log: Logger,
): Promise<boolean> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await handler(messages);
      return true;
    } catch (error) {
      log.warn(`${placeOf(messages)} will be offered again: ${messageOf(error)}`);
      await pause(waitAfter(failures, BACKOFF), signal);
    }
  }
  return false;
};
