import type { FeedEvent, FeedQuery } from '@nap/event-store';

/** What messaging asks of the log; the event store gives it. */
export type FeedReader = {
  readonly readFeed: (query: FeedQuery) => Promise<readonly FeedEvent[]>;
  /** A forum's events after a feed position, at most `limit`, in order. */
  readonly readForumAfter: (forumId: string, position: number, limit: number) => Promise<readonly FeedEvent[]>;
  /** The newest feed position, 0 for an empty feed. */
  readonly feedHead: () => Promise<number>;
};
