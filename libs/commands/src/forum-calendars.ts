import { Injectable } from '@nestjs/common';

import type { TimeOfDay } from '@nap/calendar';
import { type Zone, zone } from '@nap/zones';

import { StreamStates } from './stream-states';

/** The zone in which a forum's days begin and end, and the hour at which it is reminded. */
export type ForumCalendar = { readonly zone: Zone; readonly reminderHour: TimeOfDay };

@Injectable()
export class ForumCalendars {
  constructor(private readonly states: StreamStates) {}

  /** @returns undefined when there is no such forum. */
  async of(forumId: string): Promise<ForumCalendar | undefined> {
    const { state } = await this.states.loadForum(forumId);
    return state.status === 'none' ? undefined : { zone: zone(state.zone), reminderHour: state.reminderHour };
  }
}
