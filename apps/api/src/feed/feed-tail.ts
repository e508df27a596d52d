import { EventStore, type FeedEvent } from '@nap/event-store';
import { Injectable } from '@nestjs/common';

import { cursorAt } from './cursor';
import { Disclosure } from './disclosure';

/** An event as server-sent events carry it, to those who may see it and to all others. */
export type Frame = { readonly event: FeedEvent; readonly shown: string; readonly withheld: string };

const PAGE = 100;
const MAX_PAGE_BYTES = 256 * 1_024;
const KEPT_PAGES = 32;

/** What follows a position in the feed, read and rendered once for all streams that ask for it at about the same time. */
@Injectable()
export class FeedTail {
  /** By the position they follow. What is in a page never changes; an empty one is not kept. */
  private readonly pages = new Map<number, Promise<readonly Frame[]>>();

  constructor(
    private readonly store: EventStore,
    private readonly disclosure: Disclosure,
  ) {}

  /** Some of the events that follow, without a gap; none at the feed's end. */
  after(position: number, feedId: string): Promise<readonly Frame[]> {
    const known = this.pages.get(position);
    if (known !== undefined) return known;
    const page = this.read(position, feedId).then(
      (frames) => {
        if (frames.length === 0) this.pages.delete(position);
        return frames;
      },
      (error: unknown) => {
        this.pages.delete(position);
        throw error;
      },
    );
    this.pages.set(position, page);
    const [oldest] = this.pages.keys();
    if (this.pages.size > KEPT_PAGES && oldest !== undefined) this.pages.delete(oldest);
    return page;
  }

  private async read(after: number, feedId: string): Promise<readonly Frame[]> {
    const events = await this.store.readFeed({ after, limit: PAGE, maxBytes: MAX_PAGE_BYTES, asStored: true });
    return events.map((event) => {
      const frame = (isShown: boolean): string =>
        `id: ${cursorAt(feedId, event.feedPosition)}\ndata: ${JSON.stringify(this.disclosure.render(event, isShown))}\n\n`;
      return { event, shown: frame(true), withheld: frame(false) };
    });
  }
}
