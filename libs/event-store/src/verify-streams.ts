import type { Pool } from 'pg';

import type { PlacedEvent, StreamPlace } from './stream-reader';

/** What is wrong with a stream, and at which of its events. */
export type StreamFlaw = StreamPlace & { readonly reason: string };

/** Whether a stream's events are its versions from 1 on, in the order of the feed. @param events all of one stream, by version. */
export const continuityFlaw = (events: readonly PlacedEvent[]): StreamFlaw | undefined => {
  let before: Pick<PlacedEvent, 'version' | 'feedPosition'> = { version: 0, feedPosition: 0 };
  for (const event of events) {
    const { streamId, version, feedPosition } = event;
    if (version !== before.version + 1) {
      return { streamId, version, reason: `it follows version ${String(before.version)}` };
    }
    if (feedPosition <= before.feedPosition) {
      return { streamId, version, reason: 'its place in the feed is before that of its predecessor' };
    }
    before = event;
  }
  return undefined;
};

/** Events that the feed has passed without giving them a place, at most `limit`. */
export const unplacedEvents = async (pool: Pick<Pool, 'query'>, limit: number): Promise<readonly StreamPlace[]> => {
  const { rows } = await pool.query<{ stream_id: string; version: number }>(
    `select e.stream_id, e.version
       from events e
      where e.global_position <= (select high_gp from feed_state)
        and not exists (select from feed f where f.global_position = e.global_position)
        and not exists (select from feed_gap g where g.global_position = e.global_position)
      order by e.stream_id, e.version limit $1`,
    [limit],
  );
  return rows.map(({ stream_id, version }) => ({ streamId: stream_id, version }));
};
