import { type CloudEventJson, toCloudEventJson, visibilityOf } from '@nap/contracts';
import type { FeedEvent } from '@nap/event-store';
import type { KeyHolder } from '@nap/people';
import { Inject, Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { INSTALLATION } from '../api.options';
import { type Withheld, withheld } from './cloud-events';

/** An event as far as one reader may see it. */
export type SeenEvent = CloudEventJson | Withheld;

/** Who may see which event of the feed. */
@Injectable()
export class Disclosure {
  constructor(
    private readonly rights: ForumRights,
    @Inject(INSTALLATION) private readonly installation: string,
  ) {}

  /** For each event whether its reader may see it, the rights in each forum being asked for once. */
  async shownTo(reader: KeyHolder | null, events: readonly FeedEvent[]): Promise<readonly boolean[]> {
    const insider = new Map<string, boolean>();
    const shown: boolean[] = [];
    for (const { type, forumId } of events) {
      const visibility = visibilityOf(type);
      if (visibility === 'forum' && !insider.has(forumId)) {
        insider.set(forumId, await this.rights.isInsider(reader, forumId));
      }
      shown.push(visibility === 'public' || (visibility === 'forum' && insider.get(forumId) === true));
    }
    return shown;
  }

  /** The event where it is shown, else what stands in its place. */
  render(event: FeedEvent, isShown: boolean): SeenEvent {
    return isShown ? toCloudEventJson(event, this.installation) : withheld(event, this.installation);
  }
}
