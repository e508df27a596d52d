import { type CivilDate, dateOf } from '@nap/calendar';

import { type ForumState, activeSeatsOn, rolesOn } from '../forum/forum.state';
import type { SeatState } from '../forum/membership/membership.state';
import { presentSeats } from '../meeting/meeting.quorum';
import type { Moment } from '../moment/moment';
import type { Role } from '../role/role';
import type { KnownDecision } from './decision.state';
import type { Setting } from './decision.setting';

/** They write down what others say and show, and lead the sitting. */
const ENTERS_FOR_OTHERS: readonly Role[] = ['chair', 'co-chair', 'secretary'];

/** Whether somebody acts for one of these people: is one of them, or enters it on their behalf; null is the operator. */
export const actsFor = (
  { by, local }: Moment,
  forum: ForumState,
  people: readonly (string | null | undefined)[],
): boolean =>
  by === null ||
  people.includes(by) ||
  rolesOn(forum, by, dateOf(local)).some((role) => ENTERS_FOR_OTHERS.includes(role));

export const activeSeat = (forum: ForumState, seatId: string, day: CivilDate): SeatState | undefined =>
  activeSeatsOn(forum, day).find((seat) => seat.seatId === seatId);

/** Who sits for a seat in the meeting while it is open; undefined: nobody, or no meeting is open. */
export const sitterOf = ({ forum, meeting }: Setting, seatId: string, { local }: Moment): string | undefined =>
  meeting?.status === 'open'
    ? presentSeats(meeting, forum, local).find((seat) => seat.seatId === seatId)?.personId
    : undefined;

/** Seats whose objection stands: of a seat that is vacant or gone it has fallen. */
export const standingObjections = (
  { objections }: KnownDecision,
  forum: ForumState,
  day: CivilDate,
): readonly string[] =>
  objections.map(({ seatId }) => seatId).filter((seatId) => activeSeat(forum, seatId, day) !== undefined);
