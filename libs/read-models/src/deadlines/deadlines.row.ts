import type { CivilDate, Period } from '@nap/calendar';
import type { PhaseDuty, PhaseName } from '@nap/domain';

export type DeadlineMove = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly movedOn: CivilDate;
  readonly revision: number;
};

/** A rung of the ladder and what became of it. */
export type ReminderEntry = {
  /** A reminder to brief the IRM belongs to the deadline of the IRM's report. */
  readonly duty: PhaseDuty;
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
  /** `ro-2016/midterm-self-assessment`, or with `/comment-window` behind it. */
  readonly deadlineId: string;
  readonly cycleId: string;
  readonly phase: PhaseName;
  /** The phase's own duty, or the opening of its public comment. */
  readonly duty: Exclude<PhaseDuty, 'irm-briefing'>;
  /** `planned` until its phase opens; a comment window is never recorded as missed, it is met late. */
  readonly status: 'planned' | 'open' | 'met' | 'missed' | 'waived';
  /** Last day; null while the anchor is not known. */
  readonly dueOn: CivilDate | null;
  /** How often it was moved. */
  readonly revision: number;
  readonly openedOn: CivilDate | null;
  readonly metOn: CivilDate | null;
  /** 0 when met in time. */
  readonly lateByDays: number | null;
  /** The day after the present due day, when that ended with the duty open. */
  readonly missedOn: CivilDate | null;
  /** The day of an act that shows the miss to be none; both stay visible. */
  readonly rectifiedOn: CivilDate | null;
  readonly warnedOn: CivilDate | null;
  readonly reachedOn: CivilDate | null;
  readonly moves: readonly DeadlineMove[];
  readonly reminders: readonly ReminderEntry[];
  readonly overdueNotices: readonly OverdueNotice[];
};
