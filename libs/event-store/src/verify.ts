import type { Pool } from 'pg';

import { CHAIN_START, chainAfter, eventHash } from './event-hash';
import { type EventRow, FEED_COLUMNS, type FeedRow, hashedEvent } from './rows';

type Verification =
  | { readonly sound: true; readonly head: number; readonly chain: string }
  | { readonly sound: false; readonly feedPosition: number; readonly reason: string };

const PAGE = 500;

/** What is wrong with the feed, and where. */
export type FeedFlaw = { readonly feedPosition: number; readonly reason: string };

/** Where the feed says it ends, and where it does, as of one moment. */
type FeedEnd = { readonly position: number; readonly chain: Buffer; readonly last: number };

const endOf = async (pool: Pick<Pool, 'query'>): Promise<FeedEnd> => {
  const { rows } = await pool.query<{ feed_position: string; chain: Buffer; last: string | null }>(
    'select feed_position, chain, (select max(feed_position) from feed) as last from feed_state',
  );
  const [state] = rows;
  if (state === undefined) throw new Error('feed_state is empty: restore it from a backup');
  return { position: Number(state.feed_position), chain: state.chain, last: Number(state.last ?? 0) };
};

/** Finds flaws in the order of the feed, which may grow meanwhile; after each one it goes on from what is stored there. */
async function* flawsOf(pool: Pick<Pool, 'query'>, end: FeedEnd): AsyncGenerator<FeedFlaw> {
  const forums = new Map<string, number>();
  const at: { position: number; chain: Buffer } = { position: 0, chain: CHAIN_START };
  for (;;) {
    const { rows } = await pool.query<FeedRow>({
      name: 'verify_feed',
      text: `select ${FEED_COLUMNS} from feed f left join events e on e.global_position = f.global_position
              where f.feed_position > $1 and f.feed_position <= $2 order by f.feed_position limit ${String(PAGE)}`,
      values: [at.position, end.last],
    });
    for (const row of rows) {
      const reason = flawIn(row, at.position, at.chain, forums.get(row.forum_id) ?? 0);
      if (reason !== undefined) yield { feedPosition: Number(row.feed_position), reason };
      at.position = Number(row.feed_position);
      at.chain = row.chain;
      forums.set(row.forum_id, at.position);
    }
    if (rows.length < PAGE) break;
  }
  if (end.position === at.position && end.chain.equals(at.chain)) return;
  yield { feedPosition: at.position, reason: 'the feed does not end where its state says' };
}

/** Reads the whole feed and proves that no event was altered, removed, added or moved since it got its place. */
export const verifyFeed = async (pool: Pick<Pool, 'query'>): Promise<Verification> => {
  const end = await endOf(pool);
  for await (const found of flawsOf(pool, end)) return { sound: false, ...found };
  return { sound: true, head: end.position, chain: end.chain.toString('hex') };
};

/** The first flaws of the feed, at most `limit`, and the position up to which it was there to be read. */
export const feedFlaws = async (
  pool: Pick<Pool, 'query'>,
  limit: number,
): Promise<{ readonly head: number; readonly chain: string; readonly flaws: readonly FeedFlaw[] }> => {
  const end = await endOf(pool);
  const flaws: FeedFlaw[] = [];
  for await (const found of flawsOf(pool, end)) {
    flaws.push(found);
    if (flaws.length === limit) break;
  }
  return { head: end.last, chain: end.chain.toString('hex'), flaws };
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
  eventHash(hashedEvent(row)).equals(row.event_hash) ? undefined : 'the event does not fit its hash';
