import { columnOf } from '../view/columns';
import type { Foldable } from '../view/stream-fold';
import { LIVE_SCHEMA, type Sql } from '../view/view-table';
import { GREEN_SCHEMA } from './green-views';

/** A row that is not the same in both sets of tables; null where one of them does not have it. */
export type RowDifference = {
  readonly view: string;
  readonly streamId: string;
  /** The columns that name the row. */
  readonly key: readonly unknown[];
  readonly live: object | null;
  readonly green: object | null;
};

/** How far both sets have come in a forum, as feed positions. */
export type ForumProgress = {
  readonly forumId: string;
  readonly live: number;
  readonly green: number;
};

export type Comparison = {
  readonly forums: readonly ForumProgress[];
  /** Streams that one of the two has parked: they may differ. */
  readonly parked: readonly string[];
  /** The streams whose rows are compared; null for all. */
  readonly streams: readonly string[] | null;
};

/** How many rows differ, and the first of them. */
export type Differences = { readonly count: number; readonly first: readonly RowDifference[] };

const SHOWN_PER_VIEW = 5;

type Found = {
  readonly stream_id: string;
  readonly key: readonly unknown[];
  readonly live: object | null;
  readonly green: object | null;
  readonly count: string;
};

/** Rows that one of the two cannot have yet are left out: they are compared when both have come as far. */
const differingRows = ({ name, key }: Pick<Foldable, 'name' | 'key'>, isWhole: boolean): string => {
  const rowsOf = (schema: string): string =>
    `select v.* from ${schema}.${name} v${isWhole ? '' : ' where v.stream_id = any ($5::text[])'}`;
  const columns = key.map(columnOf);
  const either = (column: string): string => `coalesce(live.${column}, green.${column})`;
  return `
    with progress as (select * from unnest($1::text[], $2::bigint[], $3::bigint[])
                        as p (forum_id, live_at, green_at))
    select ${either('stream_id')} as stream_id, jsonb_build_array(${columns.map(either).join(', ')}) as key,
           to_jsonb(live) as live, to_jsonb(green) as green, count(*) over () as count
      from (${rowsOf(LIVE_SCHEMA)}) live
      full join (${rowsOf(GREEN_SCHEMA)}) green using (${columns.join(', ')})
      join progress p on p.forum_id = ${either('forum_id')}
     where live::text is distinct from green::text
       and coalesce(live.feed_position, 0) <= p.green_at and coalesce(green.feed_position, 0) <= p.live_at
       and not ${either('stream_id')} = any ($4::text[])
     limit ${String(SHOWN_PER_VIEW)}`;
};

/** Compares the live tables with those that a rebuild filled, byte for byte. */
export const differences = async (
  sql: Sql,
  views: readonly Pick<Foldable, 'name' | 'key'>[],
  { forums, parked, streams }: Comparison,
): Promise<Differences> => {
  let count = 0;
  const first: RowDifference[] = [];
  const of = (what: 'live' | 'green'): readonly number[] => forums.map((forum) => forum[what]);
  const params = [
    forums.map(({ forumId }) => forumId),
    of('live'),
    of('green'),
    parked,
    ...(streams === null ? [] : [streams]),
  ];
  for (const view of views) {
    const found = await sql.query<Found[]>(differingRows(view, streams === null), params);
    count += Number(found[0]?.count ?? 0);
    first.push(
      ...found.map(({ stream_id, key, live, green }) => ({ view: view.name, streamId: stream_id, key, live, green })),
    );
  }
  return { count, first };
};
