import { dateOf } from '@nap/calendar';
import { StreamStates } from '@nap/commands';
import { rolesOn } from '@nap/domain';
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
    if (reader === null) return false;
    if (reader.admin) return true;
    const { state } = await this.states.loadForum(forumId);
    if (state.status === 'none') return false;
    const today = dateOf(toLocal(zone(state.zone), this.clock.now()));
    return rolesOn(state, reader.personId, today).length > 0;
  }
}
