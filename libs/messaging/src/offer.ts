import type { Logger } from '@nestjs/common';

import { messageOf, pause, waitAfter } from './pause';
import type { IncomingMessage, MessageHandler } from './port';

const BACKOFF = { first: 100, cap: 5_000 } as const;

/**
 * Offers a message until the handler takes it, with growing pauses: what the handler cannot do now, such as with
 * PostgreSQL away, it can do later, and nothing behind the message may pass it. Never throws.
 * @returns false when the signal was raised first; the message then stays unacknowledged.
 */
export const offerUntilTaken = async (
  message: IncomingMessage,
  handler: MessageHandler,
  signal: AbortSignal,
  log: Logger,
): Promise<boolean> => {
  for (let failures = 1; !signal.aborted; failures += 1) {
    try {
      await handler(message);
      return true;
    } catch (error) {
      const { topic, partition, offset } = message;
      log.warn(`${topic}/${partition}@${offset} will be offered again: ${messageOf(error)}`);
      await pause(waitAfter(failures, BACKOFF), signal);
    }
  }
  return false;
};
