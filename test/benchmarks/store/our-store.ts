import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { EventStore, FeedNudge } from '@nap/event-store';
import { Client, type Pool } from 'pg';

import type { Bench } from '../framework/benchmark';
import { newDatabase } from '../framework/database';
import { type Contender, EVENT_DATA, EVENT_TYPE, STREAMS, auditOf } from './contender';

const BODY_HASH = 'b'.repeat(64);
const OCCURRED_AT = instant('2017-09-23T06:00:00.000Z');

type Wanted = { readonly commandId: string; readonly streamId: string; readonly version: number };

/** One event as the command bus sends it, with its row in `commands`. @throws when it was not stored. */
export const appendTo = async (store: EventStore, { commandId, streamId, version }: Wanted): Promise<void> => {
  const { kind } = await store.append(
    {
      commandId,
      bodyHash: BODY_HASH,
      correlationId: commandId,
      causationId: null,
      actor: 'clock',
      occurredAt: OCCURRED_AT,
    },
    [
      {
        streamId,
        forumId: 'ro',
        expectedVersion: version,
        events: [{ type: EVENT_TYPE, schemaVersion: 1, data: EVENT_DATA }],
      },
    ],
  );
  if (kind !== 'appended') throw new Error(`version ${String(version + 1)} of ${streamId}: ${kind}`);
};

/** The engine's own store; the relay is nudged after each append, as in the apps. */
export const ourStoreOn = (bench: Pick<Bench, 'defer'>, pool: Pool): Contender => {
  const nudge = new FeedNudge(pool);
  bench.defer(() => nudge.onApplicationShutdown());
  const store = new EventStore(pool, {}, nudge);
  return {
    append: ({ streamId, version }) => appendTo(store, { commandId: randomUUID(), streamId, version }),
    audit: auditOf(
      pool,
      `select stream_id as stream, version from events where stream_id between '${STREAMS}' and '${STREAMS}~'`,
    ),
  };
};

export const ourStore = async (bench: Bench, connections: number): Promise<Contender> =>
  ourStoreOn(bench, (await newDatabase(bench, 'bench_ours', connections)).pool);

const COLUMNS = `stream_id, version, message_id, forum_id, type, schema_version, data, meta, recorded_at, command_id,
  correlation_id, causation_id, actor, event_hash`;

/** The floor: the same row into a table with the same primary key, and nothing else. */
export const rawInsert = async (bench: Bench, connections: number): Promise<Contender> => {
  const { pool, url } = await newDatabase(bench, 'bench_raw', connections);
  const owner = new Client({ connectionString: url });
  await owner.connect();
  await owner.query(`create table raw_events (like events including defaults, primary key (stream_id, version))`);
  await owner.end();
  const hash = Buffer.alloc(32, 7);
  const meta = JSON.stringify({ occurredAt: OCCURRED_AT });
  return {
    append: ({ streamId, version }) => {
      const id = randomUUID();
      const row = [streamId, version + 1, id, 'ro', EVENT_TYPE, 1, JSON.stringify(EVENT_DATA), meta, new Date()];
      return pool.query({
        name: 'raw_insert',
        text: `insert into raw_events (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        values: [...row, id, id, null, 'clock', hash],
      });
    },
    audit: auditOf(pool, 'select stream_id as stream, version from raw_events'),
  };
};
