import type { CivilDate } from '@nap/calendar';

import { type ForumState, activeSeatsOn } from '../forum.state';
import type { ParityBroken, ParityRestored } from './membership.events';

/** Whether the government's active seats and all others are equal in number (handbook p. 17), where that has changed. */
export const parityFollows = (forum: ForumState, day: CivilDate): readonly (ParityBroken | ParityRestored)[] => {
  const seats = activeSeatsOn(forum, day);
  const government = seats.filter(({ sector }) => sector === 'government').length;
  const others = seats.length - government;
  if ((government === others) === (forum.parity === 'kept')) return [];
  return government === others
    ? [{ type: 'ParityRestored', data: { each: government, occurredOn: day } }]
    : [{ type: 'ParityBroken', data: { government, others, occurredOn: day } }];
};
