import type { Instant } from '@nap/calendar';
import type { Pool } from 'pg';

import { FEED_COLUMNS, type FeedRow, feedEvent } from './rows';
import type { FeedEvent, FeedQuery, FeedSpan } from './types';
import type { Upcasters } from './upcasters';

/** A page of the feed in its order, or in the reverse of it; filters narrow the page, positions stay those of the whole feed. */
export const readFeed = async (pool: Pool, query: FeedQuery, upcasters: Upcasters): Promise<readonly FeedEvent[]> => {
  const values: unknown[] = [query.after, query.limit, query.maxBytes ?? Number.MAX_SAFE_INTEGER];
  const filter = (condition: string, value: unknown): string =>
    value === undefined ? '' : ` and ${condition.replace('?', `$${String(values.push(value))}`)}`;
  const filters = [
    filter('e.type = any (?::text[])', query.types),
    filter('f.feed_position < ?', query.before),
    filter('f.forum_id = ?', query.forumId),
    filter('e.stream_id = ?', query.streamId),
  ];
  const order = query.newestFirst === true ? 'feed_position desc' : 'feed_position';
  const { rows } = await pool.query<FeedRow>(
    `select * from (
       select ${FEED_COLUMNS},
              sum(octet_length(e.data)) over (order by f.${order}) as bytes, row_number() over (order by f.${order}) as row
         from feed f join events e on e.global_position = f.global_position
        where f.feed_position > $1${filters.join('')}
        order by f.${order} limit $2) page
     where bytes <= $3 or row = 1 order by ${order}`,
    values,
  );
  return rows.map((row) => feedEvent(row, query.asStored === true ? {} : upcasters));
};

/** The first `limit` events of several spans, in feed order. */
export const readSpans = async (
  pool: Pool,
  spans: readonly FeedSpan[],
  limit: number,
  upcasters: Upcasters,
): Promise<readonly FeedEvent[]> => {
  const { rows } = await pool.query<FeedRow>({
    name: 'read_spans',
    text: `select page.* from unnest($1::text[], $2::bigint[], $3::bigint[]) as span (forum_id, after, up_to)
            cross join lateral (
              select ${FEED_COLUMNS} from feed f join events e on e.global_position = f.global_position
               where f.forum_id = span.forum_id and f.feed_position > span.after and f.feed_position <= span.up_to
               order by f.feed_position limit $4) page
            order by page.feed_position limit $4`,
    values: [
      spans.map(({ forumId }) => forumId),
      spans.map(({ after }) => after),
      spans.map(({ upTo }) => upTo),
      limit,
    ],
  });
  return rows.map((row) => feedEvent(row, upcasters));
};

/** The newest feed position, 0 for an empty feed. */
export const feedHead = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ feed_position: string }>('select feed_position from feed_state');
  return Number(rows[0]?.feed_position ?? 0);
};

export const feedId = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ feed_id: string }>('select feed_id from feed_state');
  if (rows[0] === undefined) throw new Error('feed_state is empty: restore it from a backup');
  return rows[0].feed_id;
};

export const lastCommonWith = async (pool: Pool, earlierFeedId: string): Promise<number | undefined> => {
  const { rows } = await pool.query<{ last_common: string }>(
    'select last_common from earlier_feed where feed_id = $1',
    [earlierFeedId],
  );
  return rows[0] && Number(rows[0].last_common);
};

/** The feed position of an event by its message id; undefined for an id that the feed does not hold. */
export const positionOf = async (pool: Pool, messageId: string): Promise<number | undefined> => {
  const { rows } = await pool.query<{ feed_position: string }>(
    'select feed_position from feed join events using (global_position) where message_id = $1',
    [messageId],
  );
  return rows[0] && Number(rows[0].feed_position);
};

/** Places follow commits and `recorded_at` the beginning of a transaction, which lasts half as long at most. */
const LONGEST_DISORDER_MS = 60_000;

/** The position before the first event recorded at the instant or later; the head where there is none. */
export const lastBefore = async (pool: Pool, recordedAt: Instant): Promise<number> => {
  const ordered = new Date(Date.parse(recordedAt) - LONGEST_DISORDER_MS);
  let [low, high] = [0, await feedHead(pool)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const { rows } = await pool.query<{ early: boolean }>(
      'select recorded_at < $2 as early from feed join events using (global_position) where feed_position = $1',
      [middle, ordered],
    );
    if (rows[0]?.early === true) low = middle;
    else high = middle - 1;
  }
  const { rows } = await pool.query<{ feed_position: string }>(
    `select feed_position from feed join events using (global_position)
      where feed_position > $1 and recorded_at >= $2 order by feed_position limit 1`,
    [low, recordedAt],
  );
  return rows[0] === undefined ? feedHead(pool) : Number(rows[0].feed_position) - 1;
};

/** Committed events that have no place in the feed yet. */
export const unsequenced = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query<{ waiting: string }>(
    `select (select count(*) from events where global_position > (select high_gp from feed_state))
          + (select count(*) from feed_gap join events using (global_position)) as waiting`,
  );
  return Number(rows[0]?.waiting ?? 0);
};
