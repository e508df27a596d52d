import type { FeedEvent } from '@nap/event-store';
import type { EntityManager } from 'typeorm';

type PositionRow = { readonly forum_id: string; readonly feed_position: string };

/** How far the consumer has come in each of these forums, as a feed position; nothing of a forum it has not begun. */
export const positionsIn = async (
  manager: EntityManager,
  consumer: string,
  forumIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const rows = await manager.query<PositionRow[]>(
    'select forum_id, feed_position from consumer_position where consumer = $1 and forum_id = any ($2::text[])',
    [consumer, forumIds],
  );
  return new Map(rows.map(({ forum_id, feed_position }) => [forum_id, Number(feed_position)]));
};

/** One forum's part of some events, without what lies between them. */
type Stretch = {
  readonly forumId: string;
  /** Feed position of the forum's event before the first one. */
  readonly previous: number;
  readonly first: number;
  last: number;
  events: number;
};

/** In the order of the forums' ids: who moves several positions locks them in one order. */
const stretchesOf = (events: readonly FeedEvent[]): readonly Stretch[] => {
  const stretches = new Map<string, Stretch>();
  for (const { forumId, feedPosition, previousInForum } of events) {
    const stretch = stretches.get(forumId);
    if (stretch === undefined) {
      const begun = { forumId, previous: previousInForum, first: feedPosition, last: feedPosition, events: 1 };
      stretches.set(forumId, begun);
    } else {
      stretch.last = feedPosition;
      stretch.events += 1;
    }
  }
  return [...stretches.values()].sort((one, other) => (one.forumId < other.forumId ? -1 : 1));
};

/**
 * Moves the consumer over events that follow each other in their forums, and holds its positions until the transaction
 * ends.
 * @returns false when it does not stand right before them in every forum, because another member of the group was
 * quicker; the transaction must then be undone.
 */
export const advanceOver = async (
  tx: EntityManager,
  consumer: string,
  events: readonly FeedEvent[],
): Promise<boolean> => {
  const stretches = stretchesOf(events);
  const [row] = await tx.query<{ moved: number }[]>(
    `with stretch as (
       select * from unnest($2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[])
         as s (forum_id, previous, first, last, events)
     ), moved as (
       update consumer_position p set feed_position = s.last, events = p.events + s.events from stretch s
        where p.consumer = $1 and p.forum_id = s.forum_id and p.feed_position >= s.previous and p.feed_position < s.first
       returning 1
     ), begun as (
       insert into consumer_position (consumer, forum_id, feed_position, events)
       select $1, s.forum_id, s.last, s.events from stretch s
        where s.previous = 0
          and not exists (select from consumer_position p where p.consumer = $1 and p.forum_id = s.forum_id)
       on conflict do nothing
       returning 1
     )
     select ((select count(*) from moved) + (select count(*) from begun))::int as moved`,
    [
      consumer,
      stretches.map(({ forumId }) => forumId),
      stretches.map(({ previous }) => previous),
      stretches.map(({ first }) => first),
      stretches.map(({ last }) => last),
      stretches.map((stretch) => stretch.events),
    ],
  );
  return row?.moved === stretches.length;
};

/** How many events the consumer has handled or parked, and the newest feed position among them. */
export const progressOf = async (
  manager: EntityManager,
  consumer: string,
): Promise<{ readonly events: number; readonly position: number }> => {
  const rows = await manager.query<{ events: string; feed_position: string }[]>(
    `select coalesce(sum(events), 0) as events, coalesce(max(feed_position), 0) as feed_position
       from consumer_position where consumer = $1`,
    [consumer],
  );
  return { events: Number(rows[0]?.events ?? 0), position: Number(rows[0]?.feed_position ?? 0) };
};
