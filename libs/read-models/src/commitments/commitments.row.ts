import type { CivilDate } from '@nap/calendar';
import type { Commitment } from '@nap/domain';

/** A commitment of a plan as it was last recorded. */
export type CommitmentRow = Commitment & {
  readonly cycleId: string;
  /** Its place in the plan, from 0: the order of first recording. */
  readonly place: number;
  /** How often another content was recorded in its place. */
  readonly revision: number;
  /** The forum's days on which it was first and last recorded. */
  readonly recordedOn: CivilDate;
  readonly changedOn: CivilDate;
};
