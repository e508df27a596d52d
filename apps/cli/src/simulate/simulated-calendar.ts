import { type CivilDate, type Period, type TimeOfDay, negated } from '@nap/calendar';
import { type PhaseName, type RuleProfile, type Step, type StepName, simulate, stepAt } from '@nap/domain';
import type { SimulatedCalendar, SimulatedStepName } from '@nap/renderings';
import { type Zone, toInstant } from '@nap/zones';

import type { Lengths } from '../arguments';
import { wrongUsage } from '../exit';

export type Wanted = {
  readonly profile: RuleProfile;
  readonly zone: Zone;
  readonly start: CivilDate;
  readonly end: CivilDate | null;
  readonly reminderHour: TimeOfDay;
  readonly lengths: Lengths;
};

/** The public name of a step: everything that follows a miss is an escalation. */
const publicStep = (step: StepName): SimulatedStepName =>
  step === 'overdue-notice' || step === 'warned' || step === 'reached' ? 'escalation' : step;

const publicRung = ({ step, rung }: Step): Period | null =>
  rung !== null && (step === 'reminder' || step === 'comment-window-reminder') ? negated(rung) : rung;

const refuseLengths = ({ profile, lengths }: Wanted): void => {
  const asked = profile.phases.filter(({ length }) => length === 'asked').map(({ phase }) => phase);
  const surplus = Object.keys(lengths).find((name) => !asked.some((phase) => phase === name));
  if (surplus === undefined) return;
  throw wrongUsage(
    `--length ${surplus}: ${profile.id} does not ask for it${asked.length === 0 ? '' : `; it asks for ${asked.join(', ')}`}`,
  );
};

const simulated = (wanted: Wanted): ReturnType<typeof simulate> => {
  try {
    return simulate(wanted);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw wrongUsage(
      '--start, --end or --length: the cycle would leave the calendar; give earlier days or a shorter length',
    );
  }
};

/**
 * @returns the calendar, and the phases whose length nobody gave.
 * @throws CliError when the end precedes the start, a length is not asked for, or a day would lie after the year 9999.
 */
export const simulatedCalendar = (
  wanted: Wanted,
): { readonly calendar: SimulatedCalendar; readonly unknownLengths: readonly PhaseName[] } => {
  const { profile, zone, start, end } = wanted;
  if (end !== null && end < start) {
    throw wrongUsage(`--end ${end} lies before --start ${start}: give implementation's last day`);
  }
  refuseLengths(wanted);
  const { span, phases, steps, unknownLengths } = simulated(wanted);
  if ([span.end, ...steps.map(({ on }) => on)].some((day) => day.length > start.length)) {
    throw wrongUsage(`--start ${start}: the cycle would run past the year 9999; give earlier days`);
  }
  return {
    calendar: {
      profile: profile.id,
      zone,
      implementation: span,
      phases,
      steps: steps.map((step) => ({
        on: step.on,
        at: toInstant(zone, stepAt(step)),
        phase: step.phase,
        step: publicStep(step.step),
        rung: publicRung(step),
      })),
    },
    unknownLengths,
  };
};
