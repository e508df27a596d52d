import {
  type CivilDate,
  type CivilDateTime,
  MIDNIGHT,
  type Period,
  type TimeOfDay,
  addDays,
  addPeriod,
  addPeriods,
  at,
  negated,
  period,
  inTimeOrder,
} from '@nap/calendar';

import { PHASE_NAMES, type PhaseName, type PhaseRule, type RuleProfile } from '../profile/rule-profile';

/** What a clock can ring for, in the order in which steps of one moment are recorded. */
export const STEP_NAMES = [
  'missed',
  'ends',
  'comment-closes',
  'opens',
  'irm-report-missing-at-drafting',
  'due',
  'latest-comment-window',
  'warned',
  'reached',
  'overdue-notice',
  'irm-briefing',
  'reminder',
  'comment-window-reminder',
] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** One moment of a deadline on the forum's wall clock. The key is unique in its stream: deadline, revision, rung. */
export type Step = {
  readonly key: string;
  readonly phase: PhaseName;
  readonly step: StepName;
  /** Before the due day with a minus in public listings; null where the step has no ladder. */
  readonly rung: Period | null;
  readonly on: CivilDate;
  readonly time: TimeOfDay;
  readonly revision: number;
  readonly dueOn: CivilDate;
};

/** The days of one phase as they stand now. */
export type PlannedPhase = {
  readonly rule: PhaseRule;
  readonly opensOn: CivilDate;
  readonly dueOn: CivilDate;
  readonly revision: number;
};

export const stepAt = (step: Pick<Step, 'on' | 'time'>): CivilDateTime => at(step.on, step.time);

export const byDueOrder = (a: Step, b: Step): number =>
  inTimeOrder(stepAt(a), stepAt(b)) ||
  STEP_NAMES.indexOf(a.step) - STEP_NAMES.indexOf(b.step) ||
  PHASE_NAMES.indexOf(a.phase) - PHASE_NAMES.indexOf(b.phase);

/** The last day on which a two-week comment window can open and still close before the due day. */
export const latestCommentOpening = (profile: RuleProfile, dueOn: CivilDate): CivilDate =>
  addPeriod(dueOn, negated(profile.commentWindow.latestOpening));

const ladder = (
  make: (step: StepName, on: CivilDate, time: TimeOfDay, rung: Period | null) => Step,
  step: StepName,
  rungs: readonly Period[],
  target: CivilDate,
  opensOn: CivilDate,
  hour: TimeOfDay,
): readonly Step[] =>
  rungs.map((rung) => make(step, addPeriod(target, negated(rung)), hour, rung)).filter(({ on }) => on >= opensOn);

const afterDue = (
  make: (step: StepName, on: CivilDate, time: TimeOfDay, rung: Period | null) => Step,
  { rule, dueOn }: PlannedPhase,
  hour: TimeOfDay,
): readonly Step[] => {
  const dayAfter = addDays(dueOn, 1);
  if (rule.closedBy === 'last-day') return [make('ends', dayAfter, MIDNIGHT, null)];
  const notices = rule.overdueNotices.map((rung) => make('overdue-notice', addPeriod(dueOn, rung), hour, rung));
  const { escalation } = rule;
  if (escalation === null) return [make('missed', dayAfter, MIDNIGHT, null), ...notices];
  return [
    make('missed', dayAfter, MIDNIGHT, null),
    ...notices,
    make('warned', addPeriod(dayAfter, escalation.warned), MIDNIGHT, escalation.warned),
    make('reached', addPeriod(dayAfter, escalation.reached), MIDNIGHT, escalation.reached),
  ];
};

/** Every step of one phase if nobody acts, in no particular order. `end` is implementation's last day. */
export const stepsOfPhase = (
  profile: RuleProfile,
  planned: PlannedPhase,
  end: CivilDate,
  hour: TimeOfDay,
): readonly Step[] => {
  const { rule, opensOn, dueOn, revision } = planned;
  const once: readonly StepName[] = ['opens', 'irm-briefing', 'irm-report-missing-at-drafting'];
  const make = (step: StepName, on: CivilDate, time: TimeOfDay, rung: Period | null): Step => ({
    key: `${rule.phase}/${step}${rung === null ? '' : `/${rung}`}${once.includes(step) ? '' : `#${revision}`}`,
    phase: rule.phase,
    step,
    rung,
    on,
    time,
    revision,
    dueOn,
  });
  const commentBy = latestCommentOpening(profile, dueOn);
  return [
    make('opens', opensOn, MIDNIGHT, null),
    ...(rule.closedBy === 'irm-report' ? [make('irm-briefing', opensOn, hour, null)] : []),
    ...ladder(make, 'reminder', rule.reminders, dueOn, opensOn, hour),
    ...(rule.closedBy === 'report-after-comment'
      ? [
          ...ladder(make, 'comment-window-reminder', rule.reminders, commentBy, opensOn, hour),
          make('latest-comment-window', commentBy, MIDNIGHT, null),
        ]
      : []),
    make('due', dueOn, MIDNIGHT, null),
    ...afterDue(make, planned, hour),
    ...(rule.neededByNextDrafting
      ? [make('irm-report-missing-at-drafting', addPeriods(addDays(end, 1), period('-P6M')), MIDNIGHT, null)]
      : []),
  ];
};
