import type { CivilDate, CivilDateTime, Period } from '@nap/calendar';
import type { Due, DutyName, PhaseDuty, PhaseName, StreamKind } from '@nap/domain';

/** A due day or moment that the deadline had before. */
export type DeadlineMove = {
  readonly from: Due;
  readonly to: Due;
  readonly movedOn: CivilDate;
  readonly revision: number;
  /** What had become of the earlier due day by then; a duty that was met before is owed anew, such as the next meeting. */
  readonly was: DeadlineRow['status'];
};

/** A rung of the ladder and what became of it. */
export type ReminderEntry = {
  /** A reminder to brief the IRM belongs to the deadline of the IRM's report. */
  readonly duty: PhaseDuty | DutyName;
  readonly rung: Period;
  readonly revision: number;
  readonly outcome: 'issued' | 'skipped' | 'superseded';
  /** Why it was skipped, or the newer rung that was issued instead. */
  readonly because: string | null;
  /** The day it was due, and the day it was recorded. */
  readonly occurredOn: CivilDate;
  readonly doneOn: CivilDate;
};

export type OverdueNotice = {
  readonly rung: Period;
  readonly revision: number;
  readonly occurredOn: CivilDate;
  readonly doneOn: CivilDate;
};

export type DeadlineRow = {
  /**
   * `ro-2016/midterm-self-assessment`, or with `/comment-window` behind it; outside cycles the stream, the duty and its
   * subject: `meeting-ro-7/action-item/a1`.
   */
  readonly deadlineId: string;
  /** The kind of stream that owes it, and that stream's id. */
  readonly owner: StreamKind;
  readonly ownerId: string;
  /** Both null outside cycles. */
  readonly cycleId: string | null;
  readonly phase: PhaseName | null;
  /** In a cycle the phase's own duty, or the opening of its public comment. */
  readonly duty: Exclude<PhaseDuty, 'irm-briefing'> | DutyName;
  /** Tells apart deadlines of one duty: an action item, a seat, a vote, an agency. */
  readonly subject: string | null;
  /**
   * `planned` until its phase opens; `ruled-out`: impossible from the start; `released`: owed no more. A comment window
   * is never recorded as missed, it is met late.
   */
  readonly status: 'planned' | 'open' | 'met' | 'missed' | 'waived' | 'ruled-out' | 'released';
  /** A day, met until its end, or a moment of the forum's wall clock, met before it; null while the anchor is not known. */
  readonly due: Due | null;
  /** The day of `due`. */
  readonly dueOn: CivilDate | null;
  /** How often it was moved, or owed anew. */
  readonly revision: number;
  /** Outside cycles the day on which it was first planned. */
  readonly openedOn: CivilDate | null;
  readonly metOn: CivilDate | null;
  /** Null in cycles, whose acts have a day only. */
  readonly metAt: CivilDateTime | null;
  /** 0 when met in time. */
  readonly lateByDays: number | null;
  /** The day on which the present due day or moment passed with the duty open; in cycles the day after the due day. */
  readonly missedOn: CivilDate | null;
  /** The day of an act that shows the miss to be none; both stay visible. */
  readonly rectifiedOn: CivilDate | null;
  readonly warnedOn: CivilDate | null;
  readonly reachedOn: CivilDate | null;
  readonly ruledOutBecause: 'short-notice' | 'second-call' | null;
  readonly moves: readonly DeadlineMove[];
  /** Those issued for a vote are not listed: their event is sealed. */
  readonly reminders: readonly ReminderEntry[];
  readonly overdueNotices: readonly OverdueNotice[];
};

/** What has become of a deadline before its first event. */
export const NOTHING_YET = {
  metOn: null,
  metAt: null,
  lateByDays: null,
  missedOn: null,
  rectifiedOn: null,
  warnedOn: null,
  reachedOn: null,
  ruledOutBecause: null,
  moves: [],
  reminders: [],
  overdueNotices: [],
} as const satisfies Partial<DeadlineRow>;
