import { type CivilDate, MIDNIGHT, addDays, addPeriod, period } from '@nap/calendar';
import { type PhaseName, type RuleProfile, type Span, type Step, daysOfPhase, simulate } from '@nap/domain';

/** The rungs that the demo would like to show, the dearest first; not every day of a year can have each. */
const OVERDUE_RUNGS = [1, 7, 30];
const REMINDER_RUNGS = [7, 14, 3, 30, 1];

/** Months are not equally long: a day's counterpart some months earlier may have to be looked for nearby. */
const NEARBY = [0, 1, 2, 3];

const dueOn = (profile: RuleProfile, phase: PhaseName, span: Span): CivilDate | undefined => {
  const rule = profile.phases.find((known) => known.phase === phase);
  return rule && daysOfPhase(rule, span, null)?.dueOn;
};

const firstOf = <Found>(candidates: Iterable<Found>, what: string): Found => {
  for (const candidate of candidates) return candidate;
  throw new Error(`no ${what} can be found for the demo`);
};

function* startsWithOverdueNotice(profile: RuleProfile, today: CivilDate): Iterable<CivilDate> {
  for (const rung of OVERDUE_RUNGS) {
    const due = addDays(today, -rung);
    for (const nearby of NEARBY) {
      const start = addDays(addPeriod(addDays(due, 1), period('-P15M')), nearby);
      if (dueOn(profile, 'midterm-self-assessment', { start, end: start }) === due) yield start;
    }
  }
}

function* endsWithReminder(profile: RuleProfile, start: CivilDate, today: CivilDate): Iterable<CivilDate> {
  for (const rung of REMINDER_RUNGS) {
    const due = addDays(today, rung);
    for (const nearby of NEARBY) {
      const end = addDays(addPeriod(addDays(due, 1), period('-P3M')), nearby - 1);
      if (dueOn(profile, 'end-of-term-self-assessment', { start, end }) === due) yield end;
    }
  }
}

/**
 * First and last day of a short plan whose midterm self-assessment has an overdue notice today, and whose end-of-term
 * self-assessment has a reminder today. Both ring at midnight, so that at any hour they are due.
 */
export const demoSpan = (profile: RuleProfile, today: CivilDate): Span => {
  const start = firstOf(startsWithOverdueNotice(profile, today), 'first day');
  return { start, end: firstOf(endsWithReminder(profile, start, today), 'last day') };
};

/** The steps of a demo cycle on one day; what `demoSpan` promises can be seen in them. */
export const stepsToday = (profile: RuleProfile, span: Span, today: CivilDate): readonly Step[] =>
  simulate({ profile, ...span, reminderHour: MIDNIGHT, lengths: {} }).steps.filter(({ on }) => on === today);
