import type { Pool } from 'pg';

const CONSUMERS = ['notifier', 'reporting', 'timekeeper'] as const;
export type Consumer = (typeof CONSUMERS)[number];

type LagRow = {
  readonly events: string;
  readonly head: string;
  readonly published: string;
  readonly open_letters: string;
  readonly taken: Readonly<Partial<Record<Consumer, string>>>;
};

/** What relay and consumers have still to do, told from one snapshot: letters come with the position that asks for them. */
export const lagOf = async (
  pool: Pool,
  topic: string,
): Promise<{ readonly head: number; readonly behind: readonly string[] }> => {
  const { rows } = await pool.query<LagRow>(
    `select (select count(*) from events) as events,
            (select feed_position from feed_state) as head,
            coalesce((select feed_position from relay_checkpoint where topic = $1), 0) as published,
            (select count(*) from delivery where status in ('pending', 'sending', 'unknown')) as open_letters,
            (select coalesce(json_object_agg(consumer, events), '{}')
               from (select consumer, sum(events)::text as events from consumer_position group by consumer) c) as taken`,
    [topic],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('the database did not answer');
  const part = (what: string, is: string, of: string) => (is === of ? [] : [`${what}: ${is} of ${of}`]);
  return {
    head: Number(row.head),
    behind: [
      ...part('events with a place in the feed', row.head, row.events),
      ...part('events published', row.published, row.head),
      ...CONSUMERS.flatMap((name) => part(`events taken by ${name}`, row.taken[name] ?? '0', row.head)),
      ...part('open letters', row.open_letters, '0'),
    ],
  };
};
