import { visibilityOf } from '@nap/contracts';
import { EventStore, type FeedEvent, type FeedQuery } from '@nap/event-store';
import { type CloudEventJson, toCloudEventJson } from '@nap/contracts';
import type { KeyHolder } from '@nap/people';
import { Inject, Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { INSTALLATION } from '../api.options';
import { ApiProblem } from '../border/api-problem';
import { type Withheld, withheld } from './cloud-events';
import { type Cursor, cursorAt, parseCursor } from './cursor';
import type { FeedRequest } from './feed.query';

/** Large events end a page early, so that no page needs much memory. */
const MAX_PAGE_BYTES = 4 * 1_024 * 1_024;

export type FeedPage = {
  readonly events: readonly (CloudEventJson | Withheld)[];
  readonly feedId: string;
  /** Where the next page begins; beyond the last event of a filtered page, so that nothing is looked at twice. */
  readonly next: string;
  /** Whether this page will be the same for ever: it is full, and the cursor named the feed. */
  readonly isFinal: boolean;
};

/** The feed as readers get it: every position once, in order, each event as far as its reader may see it. */
@Injectable()
export class FeedPages {
  constructor(
    private readonly store: EventStore,
    private readonly rights: ForumRights,
    @Inject(INSTALLATION) private readonly installation: string,
  ) {}

  /** @throws ApiProblem `unknown-cursor` for what is no place in this feed, `feed-restored` for what was one before. */
  async page(request: FeedRequest, reader: KeyHolder | null): Promise<FeedPage> {
    const [feedId, head] = await Promise.all([this.store.feedId(), this.store.feedHead()]);
    const after = await this.placeOf(request.after, feedId, head);
    const query = {
      after: after.position,
      limit: request.limit,
      maxBytes: MAX_PAGE_BYTES,
      ...(request.type === undefined ? {} : { types: request.type }),
      ...(request.forum === undefined ? {} : { forumId: request.forum }),
    };
    const found = await this.store.readFeed(query);
    const last = found.at(-1)?.feedPosition ?? after.position;
    return {
      events: await this.asSeenBy(reader, found, request.type !== undefined),
      feedId,
      next: cursorAt(feedId, (await this.isLastMatch(query, last)) ? Math.max(head, last) : last),
      isFinal: found.length === request.limit && after.feedId === feedId,
    };
  }

  /** A place in a feed of before a restore is one in this feed too, up to the last position that both have in common. */
  private async placeOf(text: string, feedId: string, head: number): Promise<Cursor> {
    const cursor = parseCursor(text);
    if (cursor !== undefined && cursor.feedId !== null && cursor.feedId !== feedId) {
      const common = (await this.store.lastCommonWith(cursor.feedId)) ?? 0;
      if (cursor.position <= common) return cursor;
      throw new ApiProblem({ code: 'feed-restored', params: { common: cursorAt(feedId, common) } });
    }
    if (cursor === undefined || cursor.position > head) {
      throw new ApiProblem({ code: 'unknown-cursor', params: { head: cursorAt(feedId, head) } });
    }
    return cursor;
  }

  /** Asked only of filtered pages: without a filter the next event is the next position. */
  private async isLastMatch(query: FeedQuery, last: number): Promise<boolean> {
    if (query.types === undefined && query.forumId === undefined) return false;
    return (await this.store.readFeed({ ...query, after: last, limit: 1 })).length === 0;
  }

  /** A page by type leaves out what its reader may not see: a stub there would tell the type. */
  private async asSeenBy(
    reader: KeyHolder | null,
    events: readonly FeedEvent[],
    byType: boolean,
  ): Promise<readonly (CloudEventJson | Withheld)[]> {
    const insider = new Map<string, boolean>();
    const seen: (CloudEventJson | Withheld)[] = [];
    for (const event of events) {
      const visibility = visibilityOf(event.type);
      if (visibility === 'forum' && !insider.has(event.forumId)) {
        insider.set(event.forumId, await this.rights.isInsider(reader, event.forumId));
      }
      const isShown = visibility === 'public' || (visibility === 'forum' && insider.get(event.forumId) === true);
      if (isShown) seen.push(toCloudEventJson(event, this.installation));
      else if (!byType) seen.push(withheld(event, this.installation));
    }
    return seen;
  }
}
