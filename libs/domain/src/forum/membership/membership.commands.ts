import type { CivilDate } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { Grounded, Timed } from '../../moment/moment';
import type { FillingWay, Sector } from './membership.events';

export type EstablishSeat = Message<'EstablishSeat', Timed & { readonly seatId: string; readonly sector: Sector }>;
export type AbolishSeat = Message<'AbolishSeat', Grounded & { readonly seatId: string }>;
export type FillSeat = Message<
  'FillSeat',
  Timed & {
    readonly seatId: string;
    readonly personId: string;
    readonly from: CivilDate;
    readonly until: CivilDate | null;
    readonly way: FillingWay;
  }
>;
export type VacateSeat = Message<
  'VacateSeat',
  Timed & { readonly seatId: string; readonly reason: 'resignation' | 'recall' }
>;
export type NameSubstitute = Message<'NameSubstitute', Timed & { readonly seatId: string; readonly personId: string }>;
export type NameDeputy = Message<'NameDeputy', Timed & { readonly seatId: string; readonly personId: string }>;
/** The chair or the secretary confirms what the engine has proposed with its record. */
export type ConfirmLapse = Message<'ConfirmLapse', Timed & { readonly seatId: string }>;
export type DismissLapse = Message<'DismissLapse', Grounded & { readonly seatId: string }>;

export type MembershipCommand =
  EstablishSeat | AbolishSeat | FillSeat | VacateSeat | NameSubstitute | NameDeputy | ConfirmLapse | DismissLapse;

/** Behind a code: the words its text may use. */
export type MembershipRefusal =
  /** seat */
  | 'seat-already-exists'
  /** seat */
  | 'seat-not-found'
  /** seat */
  | 'seat-taken'
  /** seat */
  | 'seat-vacant'
  /** seat */
  | 'seat-abolished'
  /** seat: the other one */
  | 'person-holds-other-seat'
  /** from */
  | 'term-ends-before-it-begins'
  /** until */
  | 'term-already-over'
  | 'substitute-is-the-holder'
  | 'substitute-not-named'
  | 'deputy-is-the-holder'
  /** seat */
  | 'lapse-not-proposed';
