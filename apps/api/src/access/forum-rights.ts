import { dateOf } from '@nap/calendar';
import { StreamStates } from '@nap/commands';
import { type Role, rolesOn } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { Clock } from '@nap/platform';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

/** What a reader may see of a forum beside its public facts; decided on the log, not on views that may lag. */
@Injectable()
export class ForumRights {
  constructor(
    private readonly states: StreamStates,
    private readonly clock: Clock,
  ) {}

  /** Whether the reader holds a role in the forum on its own today, or is an administrator. */
  async isInsider(reader: KeyHolder | null, forumId: string): Promise<boolean> {
    return reader !== null && (reader.admin || (await this.rolesOf(reader, forumId)).length > 0);
  }

  /** The roles that the reader holds in the forum on its own today; an administrator may hold none. */
  async rolesOf(reader: KeyHolder | null, forumId: string): Promise<readonly Role[]> {
    if (reader === null) return [];
    const { state } = await this.states.loadForum(forumId);
    if (state.status === 'none') return [];
    const today = dateOf(toLocal(zone(state.zone), this.clock.now()));
    return rolesOn(state, reader.personId, today);
  }
}
