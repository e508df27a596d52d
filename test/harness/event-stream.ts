import { type IncomingHttpHeaders, type IncomingMessage, get } from 'node:http';

import { eventually } from '@nap/testing';

export type SentEvent = { readonly id: string; readonly data: string };

/** A reader of server-sent events that keeps what it got. */
export type EventStream = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Everything with data, in the order it came. */
  readonly events: readonly SentEvent[];
  /** Every block as it came, comments and bare ids included. */
  readonly blocks: readonly string[];
  /** The cursor with which to come back. */
  readonly lastId: () => string;
  readonly until: (count: number) => Promise<readonly SentEvent[]>;
  /** Takes nothing from the connection any more. */
  readonly stall: () => void;
  readonly isOver: () => boolean;
  readonly close: () => void;
};

const fieldIn = (block: string, name: string): string | undefined =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

export const openEventStream = async (
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventStream> => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).on('error', reject);
  });
  const [events, blocks]: [SentEvent[], string[]] = [[], []];
  let [text, lastId, isOver] = ['', '', false];
  const take = (block: string): void => {
    blocks.push(block);
    const [id, data] = [fieldIn(block, 'id'), fieldIn(block, 'data')];
    lastId = id ?? lastId;
    if (data !== undefined) events.push({ id: lastId, data });
  };
  answer.setEncoding('utf8');
  answer.on('data', (chunk: string) => {
    text += chunk;
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    whole.forEach(take);
  });
  answer.on('error', () => undefined); // cut off: what came so far stays
  answer.on('close', () => {
    isOver = true;
  });
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    events,
    blocks,
    lastId: () => lastId,
    until: async (count) => {
      await eventually(`${String(count)} events of ${url}`, () => events.length >= count);
      return events;
    },
    stall: () => answer.pause(),
    isOver: () => isOver,
    close: () => answer.destroy(),
  };
};
