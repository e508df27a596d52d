import { instant } from '@nap/calendar';
import {
  type AppendOutcome,
  type CommandContext,
  EventStore,
  type NewEvent,
  Sequencer,
  type Upcasters,
} from '@nap/event-store';
import type { Pool } from 'pg';

/** A command as its handler sends it to the log; the same id with the same body is a repeat. */
export const commandContext = (commandId: string, body = 'body'): CommandContext => ({
  commandId,
  bodyHash: Buffer.from(body).toString('hex'),
  correlationId: commandId,
  causationId: null,
  actor: 'clock',
  occurredAt: instant('2016-07-01T06:00:00Z'),
});

export const reminders = (count: number): readonly NewEvent[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'ReminderIssued', schemaVersion: 1, data: { index } }));

export type Log = {
  readonly store: EventStore;
  /** Appends reminders to one stream; a stream's forum is the part of its id before the first slash. */
  readonly append: (
    commandId: string,
    streamId: string,
    expectedVersion: number,
    count?: number,
  ) => Promise<AppendOutcome>;
  /** Gives places in the feed until nothing is left to place. @returns the newest feed position. */
  readonly sequence: () => Promise<number>;
  /** The message ids of the feed, in order. */
  readonly feed: () => Promise<readonly string[]>;
};

/** A log and its sequencer, driven by hand. */
export const openLog = async (pool: Pool, upcasters: Upcasters = {}): Promise<Log> => {
  const store = new EventStore(pool, upcasters, { touch: () => undefined });
  const sequencer = new Sequencer(pool);
  const epoch = await sequencer.takeOver();
  return {
    store,
    append: (commandId, streamId, expectedVersion, count = 1) =>
      store.append(commandContext(commandId), [
        { streamId, forumId: streamId.split('/')[0] ?? streamId, expectedVersion, events: reminders(count) },
      ]),
    sequence: async () => {
      for (;;) {
        const { sequenced, head } = await sequencer.sequence(epoch, 500);
        if (sequenced === 0) return head;
      }
    },
    feed: async () => {
      const events = await store.readFeed({ after: 0, limit: 1_000_000 });
      return events.map(({ messageId }) => messageId);
    },
  };
};
