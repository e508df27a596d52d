import type { CivilDate, CivilDateTime, Period } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { Occurred } from '../moment/moment';
import type { Role } from '../role/role';
import type { Due } from './due';
import type { SkipReason } from './rung';

/** Every duty with a deadline outside a cycle, by the stream that owes it. */
export const MEETING_DUTIES = ['agenda', 'papers', 'final-agenda', 'minutes', 'action-item'] as const;
export const DECISION_DUTIES = ['vote', 'government-answer', 'agency-instruction'] as const;
export const FORUM_DUTIES = [
  'meeting-frequency',
  'six-month-minimum',
  'lapse-confirmation',
  'seat-filling',
  'term-end',
] as const;
export const DUTY_NAMES = [...MEETING_DUTIES, ...DECISION_DUTIES, ...FORUM_DUTIES] as const;

export type DutyName = (typeof DUTY_NAMES)[number];

/** Whom a duty's letters go to: holders of a role, or the person the duty itself names. */
export type Addressee = Role | 'owner';

/** A deadline as its events name it. `subject` tells apart deadlines of one duty: an action item, a seat. */
export type DutyDeadline = {
  readonly duty: DutyName;
  readonly subject: string | null;
  readonly due: Due;
  /** How often it was moved. */
  readonly revision: number;
};

/** A step of the clock: when it was due on the forum's wall clock, and the day it was done. */
type Step = Occurred & { readonly dueAt: CivilDateTime; readonly doneOn: CivilDate };
type Told = { readonly recipients: readonly Addressee[] };

export type DutyReminderIssued = Message<'ReminderIssued', DutyDeadline & Step & Told & { readonly rung: Period }>;
export type DutyReminderSkipped = Message<
  'ReminderSkipped',
  DutyDeadline & Step & { readonly rung: Period; readonly reason: SkipReason }
>;
export type DutyReminderSuperseded = Message<
  'ReminderSuperseded',
  DutyDeadline & Step & { readonly rung: Period; readonly by: Period }
>;
export type DutyMissed = Message<'DeadlineMissed', DutyDeadline & Step & Told>;
export type DutyOverdueNoticeIssued = Message<
  'OverdueNoticeIssued',
  DutyDeadline & Step & Told & { readonly rung: Period }
>;
/** `lateByDays` counts begun days; 0 when met in time. */
export type DutyMet = Message<
  'DeadlineMet',
  DutyDeadline & Occurred & { readonly metAt: CivilDateTime; readonly lateByDays: number }
>;
/** A miss was recorded, but the act is dated in time. */
export type DutyMissRectified = Message<'MissRectified', DutyDeadline & Occurred & { readonly metAt: CivilDateTime }>;
export type DutyMoved = Message<'DeadlineMoved', DutyDeadline & Occurred & { readonly from: Due }>;
/** The duty could not be met from the start, and is not reported as missed. */
export type DutyRuledOut = Message<
  'DutyRuledOut',
  DutyDeadline & Occurred & { readonly reason: 'short-notice' | 'second-call' }
>;

/** Steps that a clock records for a duty. */
export type DutyStepEvent =
  DutyReminderIssued | DutyReminderSkipped | DutyReminderSuperseded | DutyMissed | DutyOverdueNoticeIssued;

/** What can become of a duty; the same types as a cycle's deadlines have, with `duty` and `due` for `phase` and `dueOn`. */
export type DutyEvent = DutyStepEvent | DutyMet | DutyMissRectified | DutyMoved | DutyRuledOut;
