import { EventStore, type FeedQuery } from '@nap/event-store';
import type { KeyHolder } from '@nap/people';
import { Injectable } from '@nestjs/common';

import { cursorAt } from './cursor';
import { Disclosure, type SeenEvent } from './disclosure';
import { type FeedPlace, FeedPlaces } from './feed-places';
import { FeedWatch } from './feed-watch';
import { type FeedRequest, beginningOf, filterOf, isWhole } from './feed.query';

/** Large events end a page early, so that no page needs much memory. */
const MAX_PAGE_BYTES = 4 * 1_024 * 1_024;

export type FeedPage = {
  readonly events: readonly SeenEvent[];
  readonly feedId: string;
  /** Where the next page begins; beyond the last event of a filtered page, so that nothing is looked at twice. */
  readonly next: string;
  /** Whether this page will be the same for ever: it is full, and the cursor named the feed. */
  readonly isFinal: boolean;
};

type Stretch = { readonly events: readonly SeenEvent[]; readonly isFull: boolean; readonly end: number };

/** The feed as readers get it: every position once, in order, each event as far as its reader may see it. */
@Injectable()
export class FeedPages {
  constructor(
    private readonly store: EventStore,
    private readonly places: FeedPlaces,
    private readonly disclosure: Disclosure,
    private readonly watch: FeedWatch,
  ) {}

  /**
   * @param left raised when the reader waits no more.
   * @throws ApiProblem `unknown-cursor` for what is no place in this feed, `feed-restored` for what was one before.
   */
  async page(request: FeedRequest, reader: KeyHolder | null, left: AbortSignal): Promise<FeedPage> {
    const place = await this.places.find(beginningOf(request));
    const { events, isFull, end } = await this.firstOf(request, place, reader, left);
    return { events, feedId: place.feedId, next: cursorAt(place.feedId, end), isFinal: isFull && place.isOfThisFeed };
  }

  /** What follows the place; where that is nothing yet, what comes before the reader's patience ends. */
  private async firstOf(
    request: FeedRequest,
    place: FeedPlace,
    reader: KeyHolder | null,
    left: AbortSignal,
  ): Promise<Stretch> {
    const until = performance.now() + request.wait * 1_000;
    let stretch = await this.after(place.position, place.head, request, reader);
    for (;;) {
      const patience = until - performance.now();
      if (stretch.events.length > 0 || patience <= 0) return stretch;
      await this.watch.beyond(stretch.end, patience, left);
      if (left.aborted || this.watch.hasEnded) return stretch; // the database may be closed by now
      stretch = await this.after(stretch.end, await this.store.feedHead(), request, reader);
    }
  }

  private async after(
    position: number,
    head: number,
    request: FeedRequest,
    reader: KeyHolder | null,
  ): Promise<Stretch> {
    const filter = filterOf(request);
    const query = { ...filter, after: position, limit: request.limit, maxBytes: MAX_PAGE_BYTES, asStored: true };
    const found = await this.store.readFeed(query);
    const last = found.at(-1)?.feedPosition ?? position;
    const isEnd = !isWhole(filter) && (await this.isLastMatch(query, last));
    const shown = await this.disclosure.shownTo(reader, found);
    return {
      // A page by type leaves out what its reader may not see: a stub there would tell the type.
      events: found.flatMap((event, index) => {
        const isShown = shown[index] === true;
        return isShown || request.type === undefined ? [this.disclosure.render(event, isShown)] : [];
      }),
      isFull: found.length === request.limit,
      end: isEnd ? Math.max(head, last) : last,
    };
  }

  /** Asked only of filtered pages: without a filter the next event is the next position. */
  private async isLastMatch(query: FeedQuery, last: number): Promise<boolean> {
    return (await this.store.readFeed({ ...query, after: last, limit: 1 })).length === 0;
  }
}
