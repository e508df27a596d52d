import type { FeedEvent } from '@nap/event-store';
import type { EntityManager } from 'typeorm';

type PositionRow = { readonly forum_id: string; readonly feed_position: string };

/** How far the consumer has come in the forum, as a feed position; 0 before its first event. */
export const positionIn = async (manager: EntityManager, consumer: string, forumId: string): Promise<number> => {
  const rows = await manager.query<PositionRow[]>(
    'select forum_id, feed_position from consumer_position where consumer = $1 and forum_id = $2',
    [consumer, forumId],
  );
  return Number(rows[0]?.feed_position ?? 0);
};

export const positionsOf = async (manager: EntityManager, consumer: string): Promise<ReadonlyMap<string, number>> => {
  const rows = await manager.query<PositionRow[]>(
    'select forum_id, feed_position from consumer_position where consumer = $1',
    [consumer],
  );
  return new Map(rows.map(({ forum_id, feed_position }) => [forum_id, Number(feed_position)]));
};

/**
 * Moves the consumer from the forum's previous event onto this one and holds its position until the transaction ends.
 * @returns false when it does not stand between the two, because another member of the group was quicker.
 */
export const advanceTo = async (tx: EntityManager, consumer: string, event: FeedEvent): Promise<boolean> => {
  const rows = await tx.query<unknown[]>(
    `insert into consumer_position as p (consumer, forum_id, feed_position, events)
     select $1, $2, $3, 1
      where $4 = 0 or exists (select from consumer_position where consumer = $1 and forum_id = $2)
     on conflict (consumer, forum_id) do update set feed_position = excluded.feed_position, events = p.events + 1
      where p.feed_position >= $4 and p.feed_position < $3
     returning 1`,
    [consumer, event.forumId, event.feedPosition, event.previousInForum],
  );
  return rows.length === 1;
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
