import type { CivilDate } from '@nap/calendar';

export type CycleRow = {
  readonly cycleId: string;
  /** `in-preparation`: no clock runs until a person starts the clocks. */
  readonly status: 'in-preparation' | 'running' | 'suspended';
  readonly profile: string;
  readonly profileVersion: number;
  /** Languages in which a report has to be published. */
  readonly languages: readonly string[];
  /** First and last day of implementation. */
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
  readonly predecessor: string | null;
  readonly openedBy: 'person' | 'clock';
  readonly openedOn: CivilDate;
  readonly clocksStartedOn: CivilDate | null;
  /** Set while the cycle is suspended. */
  readonly suspendedOn: CivilDate | null;
  /** The day of the last move to another cohort. */
  readonly shiftedOn: CivilDate | null;
};
