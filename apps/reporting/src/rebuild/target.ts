import type { ForumHead, PlacedEvent, StreamReader } from '@nap/event-store';
import { parkedFrom, progressByForum } from '@nap/messaging';

import type { Sql } from './connection';

/** Up to where the green views are to be folded. */
export type Target = {
  /** No event behind this feed position is read. */
  readonly upTo: number;
  readonly forums: ReadonlyMap<string, ForumHead>;
  /** Streams that end before a feed position, because the live views have parked them there. */
  readonly ends: ReadonlyMap<string, number>;
};

export const NOTHING: Target = { upTo: 0, forums: new Map(), ends: new Map() };

export const positionsIn = ({ forums }: Pick<Target, 'forums'>): ReadonlyMap<string, number> =>
  new Map([...forums].map(([forumId, { position }]) => [forumId, position]));

/** Which events belong into the target. */
export const within =
  ({ forums, ends }: Pick<Target, 'forums' | 'ends'>) =>
  ({ forumId, streamId, feedPosition }: PlacedEvent): boolean =>
    feedPosition <= (forums.get(forumId)?.position ?? 0) && feedPosition < (ends.get(streamId) ?? Infinity);

/** The whole feed as it is now; what `before` has counted is not counted again. */
export const wholeFeed = async (sql: Sql, reader: StreamReader, before: Target): Promise<Target> => {
  const [state] = await sql.query<{ feed_position: string }[]>('select feed_position from feed_state');
  const upTo = Number(state?.feed_position ?? 0);
  const added = await reader.forums(before.upTo, upTo);
  const forums = new Map(before.forums);
  for (const [forumId, { position, events }] of added) {
    forums.set(forumId, { position, events: (forums.get(forumId)?.events ?? 0) + events });
  }
  return { upTo, forums, ends: new Map() };
};

/** What the live views show, forum by forum, up to the event at which they parked a stream. */
export const whatIsLive = async (sql: Sql, consumer: string): Promise<Target> => {
  const forums = await progressByForum(sql, consumer);
  return {
    upTo: Math.max(0, ...[...forums.values()].map(({ position }) => position)),
    forums,
    ends: await parkedFrom(sql, consumer),
  };
};
