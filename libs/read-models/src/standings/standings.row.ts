import type { CivilDate } from '@nap/calendar';

/** A gap between meetings longer than a rule allows. */
export type Breach = {
  /** The forum's own frequency, or OGP's six months. */
  readonly rule: 'agreed' | 'minimum';
  /** The meeting before the gap; null where none was held. */
  readonly lastHeldOn: CivilDate | null;
  /** The day by which the next had to be held. */
  readonly due: CivilDate;
  /** The day after it. */
  readonly breachedOn: CivilDate;
  /** Found in meetings written down later. */
  readonly historical: boolean;
};

/** How a forum stands with the rules it is held to as a whole: parity, and the rhythm of its meetings. */
export type StandingRow = {
  readonly parity: 'kept' | 'broken';
  /** Active seats when parity was last broken or restored; null as long as it was never broken. */
  readonly governmentSeats: number | null;
  readonly otherSeats: number | null;
  readonly paritySince: CivilDate | null;
  readonly meetingsHeld: number;
  readonly lastHeldOn: CivilDate | null;
  /** Last day for the next meeting by the agreed frequency; null where none is agreed. */
  readonly nextByAgreement: CivilDate | null;
  /** The same by OGP's minimum; null before bylaws are adopted. */
  readonly nextByMinimum: CivilDate | null;
  readonly breaches: readonly Breach[];
};
