import type { CivilDate } from '@nap/calendar';

import type { Sector } from './membership.events';

export type SeatHolder = {
  readonly personId: string;
  /** First and last day of the term; null: no end is set. */
  readonly from: CivilDate;
  readonly until: CivilDate | null;
};

export type SeatState = {
  readonly seatId: string;
  readonly sector: Sector;
  readonly abolished: boolean;
  readonly holder: SeatHolder | null;
  readonly substitute: string | null;
  readonly deputy: string | null;
  /** How far absences have gone with the present holder. */
  readonly lapse: 'none' | 'warned' | 'proposed';
  /** People whose membership of this seat lapsed. */
  readonly lapsed: readonly string[];
};

/** A seat that counts: not abolished, and held on the day. */
export const isActive = ({ abolished, holder }: SeatState, day: CivilDate): boolean =>
  !abolished && holder !== null && holder.from <= day && (holder.until === null || day <= holder.until);

/** The person holds the seat, follows in it, sits for its holder or has lost it. */
export const isNamedIn = ({ holder, substitute, deputy, lapsed }: SeatState, personId: string): boolean =>
  [holder?.personId, substitute, deputy, ...lapsed].includes(personId);
