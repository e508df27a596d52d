import { type CivilDate, type Period, type TimeOfDay } from '@nap/calendar';

import { type Span, daysOfPhase, spanFrom } from '../cycle/cycle.calendar';
import { type Step, byDueOrder, stepsOfPhase } from '../deadline/deadline.steps';
import type { PhaseName, PhaseRule, RuleProfile } from '../profile/rule-profile';

export type SimulatedPhase = {
  readonly phase: PhaseName;
  /** Both null while the phase's anchor is an act that nobody has done. */
  readonly opens: CivilDate | null;
  readonly due: CivilDate | null;
};

export type Simulation = {
  readonly span: Span;
  readonly phases: readonly SimulatedPhase[];
  readonly steps: readonly Step[];
  /** Phases whose length the profile leaves to be asked and nobody gave. */
  readonly unknownLengths: readonly PhaseName[];
};

/** The whole calendar of a cycle as if nobody acts. `end` is implementation's last day; null: the profile's length. */
export const simulate = (wanted: {
  readonly profile: RuleProfile;
  readonly start: CivilDate;
  readonly end: CivilDate | null;
  readonly reminderHour: TimeOfDay;
  readonly lengths: Readonly<Partial<Record<PhaseName, Period>>>;
}): Simulation => {
  const { profile, start, reminderHour, lengths } = wanted;
  const span = wanted.end === null ? spanFrom(start, profile) : { start, end: wanted.end };
  const planned = profile.phases.map((known) => {
    const rule: PhaseRule = {
      ...known,
      length: known.length === 'asked' ? (lengths[known.phase] ?? 'asked') : known.length,
    };
    return { rule, days: daysOfPhase(rule, span, null) };
  });
  return {
    span,
    phases: planned.map(({ rule, days }) => ({
      phase: rule.phase,
      opens: days?.opensOn ?? null,
      due: days?.dueOn ?? null,
    })),
    steps: planned
      .flatMap(({ rule, days }) =>
        days === null ? [] : stepsOfPhase(profile, { rule, ...days, revision: 0 }, span.end, reminderHour),
      )
      .sort(byDueOrder),
    unknownLengths: planned.filter(({ rule }) => rule.length === 'asked').map(({ rule }) => rule.phase),
  };
};
