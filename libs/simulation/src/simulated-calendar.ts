import { type CivilDate, type Instant, type Period, type TimeOfDay, negated } from '@nap/calendar';
import { type PhaseName, type RuleProfile, type Step, type StepName, simulate, stepAt } from '@nap/domain';
import { type Zone, toInstant } from '@nap/zones';

/** Steps of a simulated calendar as public listings name them. */
export type SimulatedStepName =
  | 'opens'
  | 'irm-briefing'
  | 'reminder'
  | 'comment-window-reminder'
  | 'latest-comment-window'
  | 'due'
  | 'missed'
  | 'ends'
  | 'escalation'
  | 'comment-closes'
  | 'irm-report-missing-at-drafting';

/** The calendar of a cycle as if nobody acts, as `nap simulate` prints it and `/rehearse` shows it. Days are civil and inclusive. */
export type SimulatedCalendar = {
  readonly profile: string;
  readonly zone: string;
  readonly implementation: { readonly start: CivilDate; readonly end: CivilDate };
  /** `opens` and `due` are null while the phase's anchor is an act that nobody has done. */
  readonly phases: readonly {
    readonly phase: PhaseName;
    readonly opens: CivilDate | null;
    readonly due: CivilDate | null;
  }[];
  readonly steps: readonly SimulatedStep[];
};

export type SimulatedStep = {
  /** The forum's civil day of the step, and its instant in UTC. */
  readonly on: CivilDate;
  readonly at: Instant;
  readonly phase: PhaseName;
  readonly step: SimulatedStepName;
  /** `-P30D` before the due day, `P1D` after it; null where the step has no ladder. */
  readonly rung: string | null;
};

export type Wanted = {
  readonly profile: RuleProfile;
  readonly zone: Zone;
  readonly start: CivilDate;
  /** Implementation's last day; null: as long as the profile says. */
  readonly end: CivilDate | null;
  readonly reminderHour: TimeOfDay;
  readonly lengths: Readonly<Partial<Record<PhaseName, Period>>>;
};

export type Simulated = {
  readonly calendar: SimulatedCalendar;
  /** Phases whose length the profile leaves open and nobody gave. */
  readonly unknownLengths: readonly PhaseName[];
};

export type NotSimulated =
  | { readonly refusal: 'end-before-start' | 'beyond-the-calendar' | 'past-the-year-9999' }
  | { readonly refusal: 'length-not-asked'; readonly phase: string; readonly asked: readonly PhaseName[] };

/** The public name of a step: everything that follows a miss is an escalation. */
const publicStep = (step: StepName): SimulatedStepName =>
  step === 'overdue-notice' || step === 'warned' || step === 'reached' ? 'escalation' : step;

const publicRung = ({ step, rung }: Step): Period | null =>
  rung !== null && (step === 'reminder' || step === 'comment-window-reminder') ? negated(rung) : rung;

const surplusLength = ({ profile, lengths }: Wanted): NotSimulated | null => {
  const asked = profile.phases.filter(({ length }) => length === 'asked').map(({ phase }) => phase);
  const phase = Object.keys(lengths).find((name) => !asked.some((known) => known === name));
  return phase === undefined ? null : { refusal: 'length-not-asked', phase, asked };
};

const simulated = (wanted: Wanted): ReturnType<typeof simulate> | null => {
  try {
    return simulate(wanted);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
};

/** The calendar of a cycle by its rules alone; nothing is asked and nothing is written. */
export const simulatedCalendar = (wanted: Wanted): Simulated | NotSimulated => {
  const { profile, zone, start, end } = wanted;
  if (end !== null && end < start) return { refusal: 'end-before-start' };
  const surplus = surplusLength(wanted);
  if (surplus !== null) return surplus;
  const outcome = simulated(wanted);
  if (outcome === null) return { refusal: 'beyond-the-calendar' };
  const { span, phases, steps, unknownLengths } = outcome;
  if ([span.end, ...steps.map(({ on }) => on)].some((day) => day.length > start.length)) {
    return { refusal: 'past-the-year-9999' };
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
