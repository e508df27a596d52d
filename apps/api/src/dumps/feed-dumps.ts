import type { Hash } from 'node:crypto';

import { EventStore } from '@nap/event-store';
import type { KeyHolder } from '@nap/people';
import { Injectable } from '@nestjs/common';

import { cursorAt } from '../feed/cursor';
import { Disclosure } from '../feed/disclosure';
import type { FeedPlace } from '../feed/feed-places';
import type { DumpEnd, DumpFormat } from './dump-format';

const PAGE = 500;
const MAX_PAGE_BYTES = 1_024 * 1_024;

/** What one dump holds: the feed from its first event up to a place, as far as its reader may see it. */
export type DumpRequest = {
  readonly reader: KeyHolder | null;
  readonly upTo: Pick<FeedPlace, 'feedId' | 'position'>;
  readonly format: DumpFormat;
};

const endOf = ({ feedId, position }: DumpRequest['upTo'], chain: string | null, hash: Hash): DumpEnd => {
  const cursor = cursorAt(feedId, position);
  return {
    specversion: '1.0',
    id: cursor,
    source: '/feed',
    type: 'org.opengovernment.nap.DumpEnded.v1',
    datacontenttype: 'application/json',
    data: { cursor, events: position, chain, sha256: hash.copy().digest('hex') },
  };
};

/** The feed as one file. */
@Injectable()
export class FeedDumps {
  constructor(
    private readonly store: EventStore,
    private readonly disclosure: Disclosure,
  ) {}

  /**
   * The text of a dump, page by page; the next page is read when it is asked for.
   * @param whole is fed with all of it.
   */
  async *textOf({ reader, upTo, format }: DumpRequest, whole: Hash): AsyncGenerator<string> {
    const taken = (text: string): string => {
      whole.update(text);
      return text;
    };
    if (format.head !== '') yield taken(format.head);
    let [position, chain]: [number, string | null] = [0, null];
    while (position < upTo.position) {
      const limit = Math.min(PAGE, upTo.position - position);
      const events = await this.store.readFeed({ after: position, limit, maxBytes: MAX_PAGE_BYTES, asStored: true });
      const last = events.at(-1);
      if (last === undefined) throw new Error(`the feed has nothing behind ${String(position)}`);
      [position, chain] = [last.feedPosition, last.chain];
      const shown = await this.disclosure.shownTo(reader, events);
      yield taken(format.lines(events.map((event, index) => this.disclosure.render(event, shown[index] === true))));
    }
    yield taken(format.lines([endOf(upTo, chain, whole)]));
  }
}
