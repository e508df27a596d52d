import type { CivilDate, CivilDateTime, Period } from '@nap/calendar';

import { type Due, lateFrom } from './due';

export type SkipReason = 'past-when-planned' | 'deadline-passed' | 'before-clocks-started';

/** What becomes of a rung of a reminder ladder once its moment has come. */
export type RungOutcome =
  | { readonly kind: 'issued' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'superseded'; readonly by: Period };

type PassedRung = {
  /** The rung's own day. */
  readonly on: CivilDate;
  /** The day on which the present revision of its deadline was planned. */
  readonly plannedOn: CivilDate;
  readonly due: Due;
  /** The forum's wall clock now. */
  readonly local: CivilDateTime;
  /** The newest passed rung of the same ladder, if a later one has passed too. */
  readonly newer: Period | null;
  /** It lies before the day the stream's clocks started. */
  readonly historical: boolean;
};

/** One rule for every ladder: issued on its day, the newest once after downtime, none after the deadline itself. */
export const outcomeOfRung = ({ on, plannedOn, due, local, newer, historical }: PassedRung): RungOutcome => {
  if (historical) return { kind: 'skipped', reason: 'before-clocks-started' };
  if (on < plannedOn) return { kind: 'skipped', reason: 'past-when-planned' };
  if (local >= lateFrom(due)) return { kind: 'skipped', reason: 'deadline-passed' };
  return newer === null ? { kind: 'issued' } : { kind: 'superseded', by: newer };
};
