import type { CivilDate } from '@nap/calendar';
import type { AbsenceRecordOf, FillingWay, Sector, SeatVacated } from '@nap/domain';

/** Somebody who held the seat before. */
export type PastHolder = {
  readonly personId: string;
  readonly heldFrom: CivilDate;
  readonly leftOn: CivilDate;
  /** `abolished`: the seat itself is no more. */
  readonly reason: SeatVacated['data']['reason'] | 'abolished';
};

/** A seat of the forum; one whose term has not begun, or is over, has a holder and does not count (`isActive`). */
export type SeatRow = {
  readonly seatId: string;
  readonly sector: Sector;
  readonly establishedOn: CivilDate;
  readonly abolishedOn: CivilDate | null;
  /** Null while the seat is vacant. */
  readonly holderId: string | null;
  /** First and last day of the term; `heldUntil` null: no end is set. */
  readonly heldFrom: CivilDate | null;
  readonly heldUntil: CivilDate | null;
  readonly filledBy: FillingWay | null;
  /** Held in reserve for the day on which the seat falls vacant. */
  readonly substituteId: string | null;
  /** Sits for the holder as a rule. */
  readonly deputyId: string | null;
  /** Since when nobody holds it: the day it was established, or left. */
  readonly vacantSince: CivilDate | null;
  /** How far absences have gone with the present holder. */
  readonly lapse: 'none' | 'warned' | 'proposed';
  readonly lapseRule: 'in-a-row' | 'of-a-year' | null;
  /** By when chair or secretary confirm or dismiss the proposal. */
  readonly confirmBy: CivilDate | null;
  /** Of the present holder after the newest meeting missed; null before the first. */
  readonly absences: AbsenceRecordOf | null;
  /** People whose membership lapsed on this seat. */
  readonly lapsed: readonly string[];
  readonly pastHolders: readonly PastHolder[];
};
