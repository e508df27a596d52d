import type { EntityManager } from 'typeorm';

import { LONGEST_ERROR } from './parking';

type Sql = Pick<EntityManager, 'query'>;

/** How far a consumer has come in a forum, and by how many events. */
export type Progress = { readonly position: number; readonly events: number };

/** A stream that a consumer stopped before, with the feed positions that wait there. */
export type ParkedStream = { readonly streamId: string; readonly error: string; readonly waiting: readonly number[] };

/**
 * Lets no consumer take an event until the transaction ends; those that are in the middle of one are waited for. Keep it
 * short: all consumers of the database stand still.
 */
export const holdConsumers = async (tx: Sql): Promise<void> => {
  await tx.query('lock table consumer_position in share row exclusive mode');
  await tx.query('lock table blocked_stream in exclusive mode'); // also waits for a drain, which moves no position
};

/** A consumer's progress, forum by forum. */
export const progressByForum = async (sql: Sql, consumer: string): Promise<ReadonlyMap<string, Progress>> => {
  const rows = await sql.query<{ forum_id: string; feed_position: string; events: string }[]>(
    'select forum_id, feed_position, events from consumer_position where consumer = $1',
    [consumer],
  );
  return new Map(
    rows.map(({ forum_id, feed_position, events }) => [
      forum_id,
      { position: Number(feed_position), events: Number(events) },
    ]),
  );
};

/** The feed position of the first event that waits in each stream that a consumer has parked. */
export const parkedFrom = async (sql: Sql, consumer: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await sql.query<{ stream_id: string; feed_position: string }[]>(
    'select stream_id, min(feed_position) as feed_position from parked_event where consumer = $1 group by stream_id',
    [consumer],
  );
  return new Map(rows.map(({ stream_id, feed_position }) => [stream_id, Number(feed_position)]));
};

/** Stores how far a consumer has come that takes many events at once. */
export const storeProgress = async (
  tx: Sql,
  consumer: string,
  progress: ReadonlyMap<string, Progress>,
): Promise<void> => {
  const forums = [...progress.values()];
  await tx.query(
    `insert into consumer_position (consumer, forum_id, feed_position, events)
     select $1, * from unnest($2::text[], $3::bigint[], $4::bigint[])
     on conflict (consumer, forum_id) do update set feed_position = excluded.feed_position, events = excluded.events`,
    [consumer, [...progress.keys()], forums.map(({ position }) => position), forums.map(({ events }) => events)],
  );
};

/** Takes back what is known of streams' parking, before they are handled anew from their first event. */
export const unpark = async (tx: Sql, consumer: string, streams: readonly string[]): Promise<void> => {
  for (const table of ['parked_event', 'blocked_stream']) {
    await tx.query(`delete from ${table} where consumer = $1 and stream_id = any ($2::text[])`, [consumer, streams]);
  }
};

/** Parks a stream of which nothing is known yet. */
export const parkStream = async (
  tx: Sql,
  consumer: string,
  { streamId, error, waiting }: ParkedStream,
): Promise<void> => {
  await tx.query('insert into blocked_stream (consumer, stream_id, since_position, error) values ($1, $2, $3, $4)', [
    consumer,
    streamId,
    waiting[0],
    error.slice(0, LONGEST_ERROR),
  ]);
  await tx.query('insert into parked_event (consumer, stream_id, feed_position) select $1, $2, unnest($3::bigint[])', [
    consumer,
    streamId,
    waiting,
  ]);
};

/** Forgets a consumer: positions, blocks and what waits behind them. */
export const forgetConsumer = async (tx: Sql, consumer: string): Promise<void> => {
  for (const table of ['parked_event', 'blocked_stream', 'consumer_position']) {
    await tx.query(`delete from ${table} where consumer = $1`, [consumer]);
  }
};

/**
 * One consumer goes on where the other one stands, with the streams that the other one parked; the other one is forgotten.
 * The transaction has to hold all consumers.
 */
export const standInFor = async (tx: Sql, consumer: string, other: string): Promise<void> => {
  await forgetConsumer(tx, consumer);
  await tx.query(
    `insert into consumer_position (consumer, forum_id, feed_position, events)
     select $1, forum_id, feed_position, events from consumer_position where consumer = $2`,
    [consumer, other],
  );
  await tx.query(
    `insert into blocked_stream (consumer, stream_id, since_position, error)
     select $1, stream_id, since_position, error from blocked_stream where consumer = $2`,
    [consumer, other],
  );
  await tx.query(
    `insert into parked_event (consumer, stream_id, feed_position)
     select $1, stream_id, feed_position from parked_event where consumer = $2`,
    [consumer, other],
  );
  await forgetConsumer(tx, other);
};
