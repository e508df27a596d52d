import { type CivilDate, addDays } from '@nap/calendar';
import { EventStore, type FeedEvent, type FeedQuery } from '@nap/event-store';
import type { KeyHolder } from '@nap/people';
import { ForumQueries } from '@nap/read-models';
import type { EventFacts, EventShown, FeedLine, FeedShown } from '@nap/renderings';
import { type Zone, firstInstantOf, toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

import { ApiProblem } from '../border/api-problem';
import { API_ROOT } from '../border/addresses';
import { cursorAt } from '../feed/cursor';
import { Disclosure } from '../feed/disclosure';
import { FeedPlaces } from '../feed/feed-places';
import type { FeedFilter } from '../feed/feed.query';

const EVENTS_AT_ONCE = 25;
const UTC = zone('UTC');

/** What is looked for: a stretch of the feed beside a cursor, or its newest. */
export type Wanted = {
  readonly filter: FeedFilter;
  /** The day of recording, in the zone of the forum asked for, else in UTC. */
  readonly day: CivilDate | null;
  readonly before: string | null;
  readonly after: string | null;
};

type Place = EventFacts['forum'];
type Found = Pick<FeedShown, 'events' | 'older' | 'newer'>;

/** The feed as people read it: the newest first, and each event on a page of its own. */
@Injectable()
export class FeedExplorer {
  constructor(
    private readonly store: EventStore,
    private readonly places: FeedPlaces,
    private readonly disclosure: Disclosure,
    private readonly forums: ForumQueries,
  ) {}

  /** @throws ApiProblem `unknown-cursor` for what is no place in this feed, `feed-restored` for what was one before. */
  async page(wanted: Wanted, reader: KeyHolder | null): Promise<Found> {
    const bounds = await this.boundsOf(wanted);
    const isForward = wanted.after !== null;
    const query = { ...wanted.filter, ...bounds, limit: EVENTS_AT_ONCE + 1, newestFirst: !isForward };
    const read = await this.store.readFeed(query);
    const [page, isMore] = [read.slice(0, EVENTS_AT_ONCE), read.length > EVENTS_AT_ONCE];
    const found = isForward ? page.toReversed() : page;
    const [first, last] = [found[0], found.at(-1)];
    const feedId = await this.store.feedId();
    const isOlder = isForward || isMore;
    const isNewer = isForward ? isMore : wanted.before !== null && first !== undefined;
    return {
      events: await this.linesOf(found, reader, wanted.filter, feedId),
      older: isOlder && last !== undefined ? cursorAt(feedId, last.feedPosition) : null,
      newer: isNewer && first !== undefined ? cursorAt(feedId, first.feedPosition) : null,
    };
  }

  /** Where an event is found for good, whatever named it: a cursor, a position or the event's id. */
  async placeOf(text: string): Promise<{ readonly cursor: string; readonly position: number; readonly head: number }> {
    const { feedId, head, position } = await this.places.find(text);
    if (position < 1 || position > head) throw new ApiProblem({ code: 'not-found' });
    return { cursor: cursorAt(feedId, position), position, head };
  }

  /** An event with its proof and its neighbours. */
  async event(position: number, head: number, reader: KeyHolder | null): Promise<EventShown> {
    const [feedId, [event]] = await Promise.all([
      this.store.feedId(),
      this.store.readFeed({ after: position - 1, limit: 1, asStored: true }),
    ]);
    if (event === undefined) throw new ApiProblem({ code: 'not-found' });
    const [shown] = await this.disclosure.shownTo(reader, [event]);
    const isShown = shown === true;
    const at = (place: number) => ({ cursor: cursorAt(feedId, place), position: place });
    const query = new URLSearchParams({ after: cursorAt(feedId, position - 1), limit: '1' });
    return {
      event: { ...at(position), facts: isShown ? factsOf(event, await this.placesOf([event])) : null },
      hash: event.eventHash,
      chain: event.chain,
      json: JSON.stringify(this.disclosure.render(event, isShown), null, 2),
      dataAddress: `${API_ROOT}/feed?${query.toString()}`,
      before: position > 1 ? at(position - 1) : null,
      after: position < head ? at(position + 1) : null,
      beforeInForum: isShown && event.previousInForum > 0 ? at(event.previousInForum) : null,
    };
  }

  private async boundsOf({ filter, day, before, after }: Wanted): Promise<Pick<FeedQuery, 'after' | 'before'>> {
    const [least, most] = day === null ? [0, null] : await this.stretchOf(day, filter.forumId);
    const [from, until] = await Promise.all(
      [after, before].map(async (cursor) => (cursor === null ? null : (await this.places.find(cursor)).position)),
    );
    const upTo = [most === null ? [] : most + 1, until ?? []].flat();
    return {
      after: Math.max(least, from ?? 0),
      ...(upTo.length === 0 ? {} : { before: Math.min(...upTo) }),
    };
  }

  /** The position before the day's first event, and that of its last. */
  private async stretchOf(day: CivilDate, forumId: string | undefined): Promise<readonly [number, number]> {
    const forum = forumId === undefined ? null : await this.forums.find(forumId);
    const place: Zone = forum === null ? UTC : zone(forum.zone);
    const [first, next] = await Promise.all(
      [day, addDays(day, 1)].map((each) => this.store.lastBefore(firstInstantOf(place, each))),
    );
    return [first ?? 0, next ?? 0];
  }

  private async linesOf(
    found: readonly FeedEvent[],
    reader: KeyHolder | null,
    { types }: FeedFilter,
    feedId: string,
  ): Promise<readonly FeedLine[]> {
    const shown = await this.disclosure.shownTo(reader, found);
    const places = await this.placesOf(found.filter((_event, index) => shown[index]));
    return found.flatMap((event, index) => {
      const facts = shown[index] === true ? factsOf(event, places) : null;
      // Where one type is asked for, a line without facts would tell the type.
      if (facts === null && types !== undefined) return [];
      return { cursor: cursorAt(feedId, event.feedPosition), position: event.feedPosition, facts };
    });
  }

  private async placesOf(events: readonly FeedEvent[]): Promise<ReadonlyMap<string, Place>> {
    const ids = [...new Set(events.map(({ forumId }) => forumId))];
    const known = await Promise.all(ids.map((forumId) => this.forums.find(forumId)));
    return new Map(
      known.flatMap((forum) =>
        forum === null ? [] : [[forum.forumId, { ...forum, zone: zone(forum.zone) } satisfies Place]],
      ),
    );
  }
}

/** A forum that the views do not know yet is shown by its id, in UTC. */
const factsOf = (event: FeedEvent, places: ReadonlyMap<string, Place>): EventFacts => {
  const { type, streamId, forumId } = event;
  const place = places.get(forumId) ?? { forumId, name: forumId, zone: UTC };
  return {
    type,
    streamId,
    forum: place,
    occurredAt: toLocal(place.zone, event.meta.occurredAt),
    recordedAt: toLocal(place.zone, event.recordedAt),
  };
};
