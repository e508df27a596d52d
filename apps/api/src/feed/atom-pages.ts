import { cloudEventType, eventCatalogue, isEventType } from '@nap/contracts';
import { EventStore, type FeedEvent } from '@nap/event-store';
import { type AtomDocument } from '@nap/renderings';
import { Inject, Injectable } from '@nestjs/common';

import { INSTALLATION } from '../api.options';
import { API_ROOT } from '../border/addresses';
import { BATCH_TYPE } from './cloud-events';
import { cursorAt } from './cursor';
import { Disclosure } from './disclosure';

/** So many positions of the feed make an archive. */
const ARCHIVE = 100;
const ATOM_TYPE = 'application/atom+xml';
const ATOM = `${API_ROOT}/feed/atom`;
const BEFORE_EVERYTHING = '1970-01-01T00:00:00Z';

const archiveAt = (number: number): string => `${ATOM}/${String(number)}`;

const link = (rel: string, href: string): AtomDocument['links'][number] => ({ rel, href, type: ATOM_TYPE });

/** The feed for people's news readers: what everybody may see, in archives of fixed stretches and a current page. */
@Injectable()
export class AtomPages {
  constructor(
    private readonly store: EventStore,
    private readonly disclosure: Disclosure,
    @Inject(INSTALLATION) private readonly installation: string,
  ) {}

  /** What happened last: never less than the feed has behind its newest archive. */
  async current(): Promise<AtomDocument> {
    const [feedId, head] = await Promise.all([this.store.feedId(), this.store.feedHead()]);
    const archives = Math.floor(head / ARCHIVE);
    const newest = archives === 0 ? [] : [link('prev-archive', archiveAt(archives))];
    const after = Math.min(archives * ARCHIVE, Math.max(0, head - ARCHIVE));
    return this.document(feedId, after, 2 * ARCHIVE, [link('self', ATOM), ...newest]);
  }

  /** Undefined for an archive that is not full yet, or no number. */
  async archive(number: number): Promise<AtomDocument | undefined> {
    const [feedId, head] = await Promise.all([this.store.feedId(), this.store.feedHead()]);
    if (!Number.isSafeInteger(number) || number < 1 || number * ARCHIVE > head) return undefined;
    const earlier = number === 1 ? [] : [link('prev-archive', archiveAt(number - 1))];
    const links = [link('self', archiveAt(number)), link('current', ATOM), ...earlier];
    const document = await this.document(feedId, (number - 1) * ARCHIVE, ARCHIVE, links);
    return { ...document, isArchive: true };
  }

  private async document(
    feedId: string,
    after: number,
    limit: number,
    links: AtomDocument['links'],
  ): Promise<AtomDocument> {
    const events = await this.store.readFeed({ after, limit, asStored: true });
    const shown = await this.disclosure.shownTo(null, events);
    return {
      id: `urn:uuid:${feedId}`,
      title: `Action plan cycles: ${this.installation}`,
      updated: events.at(-1)?.recordedAt ?? BEFORE_EVERYTHING,
      author: this.installation,
      links,
      isArchive: false,
      entries: events
        .filter((_event, index) => shown[index])
        .map((event) => entryOf(event, feedId))
        .reverse(),
    };
  }
}

const entryOf = (event: FeedEvent, feedId: string): AtomDocument['entries'][number] => {
  const query = new URLSearchParams({ after: cursorAt(feedId, event.feedPosition - 1), limit: '1' });
  return {
    id: `urn:uuid:${event.messageId}`,
    title: `${event.type} · ${event.streamId}`,
    summary: isEventType(event.type) ? eventCatalogue[event.type].meaning : event.type,
    published: event.meta.occurredAt,
    updated: event.recordedAt,
    category: cloudEventType(event.type, event.schemaVersion),
    links: [{ rel: 'alternate', href: `${API_ROOT}/feed?${query.toString()}`, type: BATCH_TYPE }],
  };
};
