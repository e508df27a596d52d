import type { FeedEvent } from '@nap/event-store';
import type { EntityManager } from 'typeorm';

/** A stream whose events wait, because one of them could not be handled. */
export type BlockedStream = {
  readonly streamId: string;
  /** Feed position of the event that could not be handled. */
  readonly since: number;
  readonly error: string;
  /** Real time. */
  readonly blockedAt: Date;
  /** How many events wait, the failing one included. */
  readonly parked: number;
};

export const LONGEST_ERROR = 2_000;

const BLOCKED_AMONG = `select stream_id from blocked_stream where consumer = $1 and stream_id = any ($2::text[])`;

/** The streams among these that are blocked. */
export const blockedAmong = async (
  manager: EntityManager,
  consumer: string,
  streamIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await manager.query<{ stream_id: string }[]>(BLOCKED_AMONG, [consumer, streamIds]);
  return new Set(rows.map(({ stream_id }) => stream_id));
};

/** Like {@link blockedAmong}, and a block found here stays until the transaction ends. */
export const holdBlocks = async (
  tx: EntityManager,
  consumer: string,
  streamIds: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.query<{ stream_id: string }[]>(`${BLOCKED_AMONG} order by stream_id for update`, [
    consumer,
    streamIds,
  ]);
  return new Set(rows.map(({ stream_id }) => stream_id));
};

export const block = async (tx: EntityManager, consumer: string, event: FeedEvent, error: string): Promise<void> => {
  await tx.query('insert into blocked_stream (consumer, stream_id, since_position, error) values ($1, $2, $3, $4)', [
    consumer,
    event.streamId,
    event.feedPosition,
    error.slice(0, LONGEST_ERROR),
  ]);
};

export const park = async (tx: EntityManager, consumer: string, event: FeedEvent): Promise<void> => {
  await tx.query('insert into parked_event (consumer, stream_id, feed_position) values ($1, $2, $3)', [
    consumer,
    event.streamId,
    event.feedPosition,
  ]);
};

/** Feed position of the stream's first waiting event. */
export const firstParked = async (
  manager: EntityManager,
  consumer: string,
  streamId: string,
): Promise<number | undefined> => {
  const rows = await manager.query<{ feed_position: string }[]>(
    'select feed_position from parked_event where consumer = $1 and stream_id = $2 order by feed_position limit 1',
    [consumer, streamId],
  );
  return rows[0] && Number(rows[0].feed_position);
};

export const takeFromParking = async (tx: EntityManager, consumer: string, event: FeedEvent): Promise<void> => {
  await tx.query('delete from parked_event where consumer = $1 and stream_id = $2 and feed_position = $3', [
    consumer,
    event.streamId,
    event.feedPosition,
  ]);
};

export const liftBlock = async (tx: EntityManager, consumer: string, streamId: string): Promise<void> => {
  await tx.query('delete from blocked_stream where consumer = $1 and stream_id = $2', [consumer, streamId]);
};

/** The drain met another failure: the block stands, with the newer reason. */
export const renewBlock = async (
  tx: EntityManager,
  consumer: string,
  event: FeedEvent,
  error: string,
): Promise<void> => {
  await tx.query(
    `update blocked_stream set since_position = $3, error = $4, unblock_requested = false
      where consumer = $1 and stream_id = $2`,
    [consumer, event.streamId, event.feedPosition, error.slice(0, LONGEST_ERROR)],
  );
};

export const blockedStreams = async (manager: EntityManager, consumer: string): Promise<readonly BlockedStream[]> => {
  const rows = await manager.query<
    { stream_id: string; since_position: string; error: string; blocked_at: Date; parked: string }[]
  >(
    `select b.stream_id, b.since_position, b.error, b.blocked_at, count(p.feed_position) as parked
       from blocked_stream b left join parked_event p using (consumer, stream_id)
      where consumer = $1 group by b.consumer, b.stream_id order by b.since_position`,
    [consumer],
  );
  return rows.map((row) => ({
    streamId: row.stream_id,
    since: Number(row.since_position),
    error: row.error,
    blockedAt: row.blocked_at,
    parked: Number(row.parked),
  }));
};

/**
 * Asks the running consumer to try a blocked stream again; for operators, whose tools have no handler.
 * @returns false when the stream is not blocked there.
 */
export const requestUnblock = async (manager: EntityManager, consumer: string, streamId: string): Promise<boolean> => {
  const [, count] = await manager.query<[unknown, number]>(
    'update blocked_stream set unblock_requested = true where consumer = $1 and stream_id = $2',
    [consumer, streamId],
  );
  return count === 1;
};

export const requestedUnblocks = async (manager: EntityManager, consumer: string): Promise<readonly string[]> => {
  const rows = await manager.query<{ stream_id: string }[]>(
    'select stream_id from blocked_stream where consumer = $1 and unblock_requested order by since_position',
    [consumer],
  );
  return rows.map(({ stream_id }) => stream_id);
};
