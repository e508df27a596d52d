import type { CivilDate, Period } from '@nap/calendar';
import type { Bylaws } from '@nap/domain';

/** The agreed frequency as a decision changed it, without a version of its own. */
export type FrequencyChange = {
  readonly usual: Period | null;
  readonly whileDrafting: Period | null;
  readonly decisionId: string | null;
  readonly changedOn: CivilDate;
};

/** A version of the forum's bylaws; the newest is in force. */
export type BylawsRow = {
  /** Counted from 1 by the forum; `version` of a stored row is the stream's. */
  readonly bylawsVersion: number;
  /** With the frequency as changed since. */
  readonly bylaws: Bylaws;
  readonly adoptedOn: CivilDate;
  /** Null for the first ones, adopted at the founding. */
  readonly decisionId: string | null;
  /** Null while they are in force. */
  readonly supersededOn: CivilDate | null;
  readonly frequencyChanges: readonly FrequencyChange[];
};
