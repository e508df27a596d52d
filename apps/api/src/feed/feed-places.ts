import { type Instant, instant } from '@nap/calendar';
import { EventStore } from '@nap/event-store';
import { Injectable } from '@nestjs/common';

import { ApiProblem } from '../border/api-problem';
import { cursorAt, parseCursor } from './cursor';

/** The feed as it stands, and a place in it. */
export type FeedPlace = {
  readonly feedId: string;
  readonly head: number;
  readonly position: number;
  /** Whether the reader named this very feed, so that what follows can never be anything else. */
  readonly isOfThisFeed: boolean;
};

const EVENT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIMED = /^\d{4}-\d{2}-\d{2}T/;

const instantIn = (text: string): Instant | undefined => {
  if (!TIMED.test(text)) return undefined;
  try {
    return instant(text);
  } catch {
    return undefined;
  }
};

/** Finds the place that a reader means: a cursor, a position, an event's id, an instant, or one of the feed's ends. */
@Injectable()
export class FeedPlaces {
  constructor(private readonly store: EventStore) {}

  /** @throws ApiProblem `unknown-cursor` for what is no place in this feed, `feed-restored` for what was one before. */
  async find(text: string): Promise<FeedPlace> {
    const [feedId, head] = await Promise.all([this.store.feedId(), this.store.feedHead()]);
    const cursor = parseCursor(text);
    if (cursor === undefined) {
      const position = await this.named(text, head);
      if (position === undefined) throw unknownCursor(feedId, head);
      return { feedId, head, position, isOfThisFeed: false };
    }
    if (cursor.feedId !== null && cursor.feedId !== feedId) {
      await this.mustBeCommon(cursor.feedId, cursor.position, feedId);
    } else if (cursor.position > head) throw unknownCursor(feedId, head);
    return { feedId, head, position: cursor.position, isOfThisFeed: cursor.feedId === feedId };
  }

  private async named(text: string, head: number): Promise<number | undefined> {
    if (text === 'earliest') return 0;
    if (text === 'latest') return head;
    if (EVENT_ID.test(text)) return this.store.positionOf(text);
    const recordedAt = instantIn(text);
    return recordedAt && this.store.lastBefore(recordedAt);
  }

  /** A place in a feed of before a restore is one in this feed too, up to the last position that both have in common. */
  private async mustBeCommon(earlierFeedId: string, position: number, feedId: string): Promise<void> {
    const common = (await this.store.lastCommonWith(earlierFeedId)) ?? 0;
    if (position <= common) return;
    throw new ApiProblem({ code: 'feed-restored', params: { common: cursorAt(feedId, common) } });
  }
}

const unknownCursor = (feedId: string, head: number): ApiProblem =>
  new ApiProblem({
    code: 'unknown-cursor',
    params: { earliest: cursorAt(feedId, 0), head: cursorAt(feedId, head) },
  });
