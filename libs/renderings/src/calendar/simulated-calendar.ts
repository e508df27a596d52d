import type { CivilDate, Instant } from '@nap/calendar';
import type { PhaseName } from '@nap/domain';

import type { SimulatedStepName } from '../languages/texts';

/** The calendar of a cycle as if nobody acts, as `nap simulate` prints it. Days are civil and inclusive. */
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
