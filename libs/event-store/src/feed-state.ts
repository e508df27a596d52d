import type { Pool } from 'pg';

type FeedState = {
  /** The newest feed position. */
  readonly head: number;
  /** Committed events that wait for their place in the feed. */
  readonly waiting: number;
  /** How long the oldest of them has waited, in seconds of the database's clock; null when none waits. */
  readonly waitedSeconds: number | null;
};

/** Where the feed stands, for those who look after it. */
export const feedState = async (pool: Pool): Promise<FeedState> => {
  const { rows } = await pool.query<{ head: string; waiting: string; waited: string | null }>(
    `with waiting as (
       select recorded_at from events where global_position > (select high_gp from feed_state)
       union all
       select recorded_at from feed_gap join events using (global_position)
     )
     select (select feed_position from feed_state) as head, count(*) as waiting,
            extract(epoch from clock_timestamp() - min(recorded_at)) as waited
       from waiting`,
  );
  const [row] = rows;
  return {
    head: Number(row?.head ?? 0),
    waiting: Number(row?.waiting ?? 0),
    waitedSeconds: row?.waited == null ? null : Number(row.waited),
  };
};
