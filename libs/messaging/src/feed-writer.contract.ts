import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { EventStore, type FeedEvent, FeedNudge, Sequencer } from '@nap/event-store';
import type { Pool } from 'pg';

const OCCURRED = instant('2016-07-01T06:00:00Z');

/** Writes events into a real log, as commands and the relay do together. */
export type FeedWriter = {
  readonly store: EventStore;
  /** One event per stream named, in this order; a stream's forum is the part before its first slash. */
  readonly write: (...streamIds: readonly string[]) => Promise<readonly FeedEvent[]>;
  readonly close: () => Promise<void>;
};

export const createFeedWriter = async (pool: Pool): Promise<FeedWriter> => {
  const nudge = new FeedNudge(pool);
  const store = new EventStore(pool, {}, nudge);
  const sequencer = new Sequencer(pool);
  const epoch = await sequencer.takeOver();

  const append = async (streamId: string): Promise<void> => {
    const expectedVersion = (await store.readStream(streamId)).length;
    const commandId = randomUUID();
    await store.append(
      {
        commandId,
        bodyHash: commandId,
        correlationId: commandId,
        causationId: null,
        actor: 'clock',
        occurredAt: OCCURRED,
      },
      [
        {
          streamId,
          forumId: streamId.split('/')[0] ?? streamId,
          expectedVersion,
          events: [{ type: 'ReminderIssued', schemaVersion: 1, data: { number: expectedVersion + 1 } }],
        },
      ],
    );
  };

  return {
    store,
    write: async (...streamIds) => {
      const before = await store.feedHead();
      for (const streamId of streamIds) await append(streamId);
      await sequencer.sequence(epoch, streamIds.length);
      return store.readFeed({ after: before, limit: streamIds.length });
    },
    close: () => nudge.onApplicationShutdown(),
  };
};
