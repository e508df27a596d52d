import { createHash } from 'node:crypto';

import type { Pool } from 'pg';

import { type EventRow, FEED_COLUMNS, type FeedRow } from './rows';

type Verification =
  | { readonly sound: true; readonly head: number; readonly chain: string }
  | { readonly sound: false; readonly feedPosition: number; readonly reason: string };

const PAGE = 500;

/** The chain before the first event. */
export const CHAIN_START = Buffer.alloc(32);

/** sha256 over every stored column behind its length in bytes; the database computes the same when it appends. */
const eventHash = (row: EventRow): Buffer => {
  const columns = [
    row.message_id,
    row.stream_id,
    String(row.version),
    row.forum_id,
    row.type,
    String(row.schema_version),
    row.data,
    row.meta,
    row.recorded_at.toISOString(),
    row.command_id,
    row.correlation_id,
    row.causation_id,
    row.actor,
  ];
  const text = columns.map((column) => (column === null ? '-' : `${String(Buffer.byteLength(column))}:${column}`));
  return createHash('sha256').update(text.join('')).digest();
};

const chainAfter = (before: Buffer, position: number, messageId: string, hash: Buffer): Buffer => {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  const id = Buffer.from(messageId.replaceAll('-', ''), 'hex');
  return createHash('sha256').update(before).update(place).update(id).update(hash).digest();
};

/** Reads the whole feed and proves that no event was altered, removed, added or moved since it got its place. */
export const verifyFeed = async (pool: Pick<Pool, 'query'>): Promise<Verification> => {
  const forums = new Map<string, number>();
  const at: { position: number; chain: Buffer } = { position: 0, chain: CHAIN_START };
  for (;;) {
    const { rows } = await pool.query<FeedRow>({
      name: 'verify_feed',
      text: `select ${FEED_COLUMNS} from feed f left join events e on e.global_position = f.global_position
              where f.feed_position > $1 order by f.feed_position limit ${String(PAGE)}`,
      values: [at.position],
    });
    for (const row of rows) {
      const reason = flawIn(row, at.position, at.chain, forums.get(row.forum_id) ?? 0);
      if (reason !== undefined) return { sound: false, feedPosition: Number(row.feed_position), reason };
      at.position = Number(row.feed_position);
      at.chain = row.chain;
      forums.set(row.forum_id, at.position);
    }
    if (rows.length < PAGE) break;
  }
  const { rows: states } = await pool.query<{ feed_position: string; chain: Buffer }>(
    'select feed_position, chain from feed_state',
  );
  const state = states[0];
  if (state !== undefined && Number(state.feed_position) === at.position && state.chain.equals(at.chain)) {
    return { sound: true, head: at.position, chain: at.chain.toString('hex') };
  }
  return { sound: false, feedPosition: at.position, reason: 'the feed does not end where its state says' };
};

/** @returns what is wrong with the event that follows a position, undefined when it is sound. */
export const flawIn = (row: FeedRow, before: number, chain: Buffer, previousInForum: number): string | undefined => {
  if (Number(row.feed_position) !== before + 1) return `the feed jumps from ${String(before)}`;
  if ((row.message_id as string | null) === null) return 'its event is gone';
  const altered = hashFlawIn(row);
  if (altered !== undefined) return altered;
  if (!chainAfter(chain, before + 1, row.message_id, row.event_hash).equals(row.chain)) return 'the chain is broken';
  if (Number(row.previous_in_forum) !== previousInForum) return 'it names another predecessor in its forum';
  return undefined;
};

export const hashFlawIn = (row: EventRow & Pick<FeedRow, 'event_hash'>): string | undefined =>
  eventHash(row).equals(row.event_hash) ? undefined : 'the event does not fit its hash';
