import type { CivilDateTime } from '@nap/calendar';
import { type Decision, type Refused, refuse } from '@nap/kernel';

import type { Moment } from '../moment/moment';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusals';
import type { KnownMeeting, MeetingStatus } from './meeting.state';

export type MeetingDecision = Decision<MeetingEvent, MeetingRefusal>;

const WHY_NOT: Readonly<Record<MeetingStatus, MeetingRefusal>> = {
  scheduled: 'meeting-not-open',
  open: 'meeting-already-open',
  adjourned: 'meeting-not-scheduled',
  closed: 'meeting-over',
  failed: 'meeting-over',
  cancelled: 'meeting-over',
  recorded: 'meeting-record-only',
};

/** Null where the meeting stands as an act asks. */
export const unlessStatus = (
  { status }: KnownMeeting,
  ...allowed: readonly MeetingStatus[]
): Refused<MeetingRefusal> | null => (allowed.includes(status) ? null : refuse(WHY_NOT[status]));

/** A fact may be written down late, never before it happened, nor before what has to come first. */
export const unlessPast = (
  occurredAt: CivilDateTime,
  { local }: Moment,
  pointer: string,
  after: CivilDateTime | null = null,
): Refused<MeetingRefusal> | null => {
  if (occurredAt > local) return refuse('act-in-future', pointer, { now: local });
  return after !== null && occurredAt < after ? refuse('act-out-of-order', pointer, { after }) : null;
};
