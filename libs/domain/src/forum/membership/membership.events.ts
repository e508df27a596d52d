import type { CivilDate } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { DocumentHash, Occurred } from '../../moment/moment';

/** The sides of a forum; parity weighs the government's seats against all others (handbook p. 17). */
export const SECTORS = ['government', 'civil-society', 'private-sector', 'academia', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

/** How a seat's holder was found (handbook p. 20–24). */
export type FillingWay = 'appointment' | 'election' | 'invitation' | 'self-selection' | 'substitute' | 'rotation';

/** Absences of a seat's holder from regular quorate meetings, as they stood after the last. */
export type AbsenceRecordOf = {
  readonly inARow: number;
  /** Regular meetings of the last twelve months through which the seat was held, and how many of them were missed. */
  readonly ofYear: { readonly held: number; readonly missed: number };
  /** The meetings missed, oldest first. */
  readonly meetings: readonly string[];
};

type OfSeat = Occurred & { readonly seatId: string };
type OfHolder = OfSeat & { readonly personId: string };

export type SeatEstablished = Message<'SeatEstablished', OfSeat & { readonly sector: Sector }>;
export type SeatAbolished = Message<'SeatAbolished', OfSeat & { readonly grounds: DocumentHash }>;
/** `until` is the last day of the term; null: no end is set. */
export type SeatFilled = Message<
  'SeatFilled',
  OfHolder & { readonly from: CivilDate; readonly until: CivilDate | null; readonly way: FillingWay }
>;
export type SeatVacated = Message<
  'SeatVacated',
  OfHolder & { readonly reason: 'lapse' | 'resignation' | 'term-end' | 'recall' }
>;
/** The candidate held in reserve who follows when the seat falls vacant (候補). */
export type SubstituteNamed = Message<'SubstituteNamed', OfHolder>;
/** The person who sits for the holder as a rule (替代人); a proxy is notified for one meeting. */
export type DeputyNamed = Message<'DeputyNamed', OfHolder>;

/** The holder of an active seat missed a regular meeting, in person and by proxy. */
export type AbsenceRecorded = Message<
  'AbsenceRecorded',
  OfHolder & { readonly meetingId: string; readonly record: AbsenceRecordOf }
>;
/** One more absence and the lapse will be proposed. */
export type LapseWarned = Message<'LapseWarned', OfHolder & { readonly record: AbsenceRecordOf }>;
/** By which count a membership lapses: so many absences one after the other, or too great a share of a year's meetings. */
export type LapseRule = 'in-a-row' | 'of-a-year';
export type LapseProposed = Message<
  'LapseProposed',
  OfHolder & {
    readonly rule: LapseRule;
    readonly record: AbsenceRecordOf;
    readonly confirmBy: CivilDate;
  }
>;
export type LapseDismissed = Message<'LapseDismissed', OfHolder & { readonly grounds: DocumentHash }>;
export type MembershipLapsed = Message<'MembershipLapsed', OfHolder>;

/** Government and all other active seats are not equal in number any more, or again. */
export type ParityBroken = Message<'ParityBroken', Occurred & { readonly government: number; readonly others: number }>;
export type ParityRestored = Message<'ParityRestored', Occurred & { readonly each: number }>;

export type TermEnded = Message<'TermEnded', OfHolder & { readonly until: CivilDate }>;

export type MembershipEvent =
  | SeatEstablished
  | SeatAbolished
  | SeatFilled
  | SeatVacated
  | SubstituteNamed
  | DeputyNamed
  | AbsenceRecorded
  | LapseWarned
  | LapseProposed
  | LapseDismissed
  | MembershipLapsed
  | ParityBroken
  | ParityRestored
  | TermEnded;
