import type { FeedEvent, FeedQuery, FeedSpan } from '@nap/event-store';

/** What messaging asks of the log; the event store gives it. */
export type FeedReader = {
  readonly readFeed: (query: FeedQuery) => Promise<readonly FeedEvent[]>;
  /** The first `limit` events of several forums' spans, in feed order. */
  readonly readSpans: (spans: readonly FeedSpan[], limit: number) => Promise<readonly FeedEvent[]>;
  /** The newest feed position, 0 for an empty feed. */
  readonly feedHead: () => Promise<number>;
};
