import { Temporal } from '@js-temporal/polyfill';

import {
  type CivilDate,
  type CivilDateTime,
  type Instant,
  MIDNIGHT,
  at,
  epochMilliseconds,
  instantOf,
} from '@nap/calendar';

import { gapEnd, instantsShowing, offsetAt } from './wall-clock';

export { isSameZone, useZoneRules, type ZoneRule, type ZoneRules } from './zone-rules';
export { dayInWords, momentInWords, timeInWords, zoneInWords } from './format';

/** An IANA zone name such as `Europe/Bucharest`. */
export type Zone = string & { readonly __brand: 'Zone' };

const MINUTE_MS = 60_000;
const LENGTH_TO_SECOND = 'YYYY-MM-DDTHH:MM:SS'.length;

export const isZone = (name: string): name is Zone => {
  if (!/^[A-Za-z]/.test(name)) return false; // a bare offset is no place with rules
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
};

/** @throws RangeError when the zone is not in the time-zone data. */
export const zone = (name: string): Zone => {
  if (!isZone(name)) throw new RangeError(`unknown time zone: ${name}`);
  return name;
};

/** A wall-clock moment as if it were UTC, in milliseconds since 1970. */
const asShown = (local: CivilDateTime): number => Date.parse(`${local}Z`);

const localAt = (place: Zone, at: number): CivilDateTime =>
  new Date(at + offsetAt(place, at)).toISOString().slice(0, LENGTH_TO_SECOND) as CivilDateTime;

/** The wall clock of the zone at an instant, cut to the second. */
export const toLocal = (place: Zone, moment: Instant): CivilDateTime => localAt(place, epochMilliseconds(moment));

/** The first instant at or after a wall-clock moment: in a gap the moment the gap ends, in an overlap the earlier of the two. */
export const toInstant = (place: Zone, local: CivilDateTime): Instant => {
  const shown = asShown(local);
  return instantOf(instantsShowing(place, shown)[0] ?? gapEnd(place, shown));
};

/** The first instant of a civil day, also where midnight does not exist or the zone skips the day. */
export const firstInstantOf = (place: Zone, day: CivilDate): Instant => toInstant(place, at(day, MIDNIGHT));

/** How often a wall clock shows a moment. */
export type Showing =
  | { readonly shown: 'once'; readonly at: Instant }
  | { readonly shown: 'never' | 'twice'; readonly earlier: Instant; readonly later: Instant };

/** When the zone's wall clock shows a moment: twice in an overlap; never in a gap, then with a moment on either side of it. */
export const instantsAt = (place: Zone, local: CivilDateTime): Showing => {
  const shown = asShown(local);
  const [first, second] = instantsShowing(place, shown);
  if (first !== undefined && second !== undefined)
    return { shown: 'twice', earlier: instantOf(first), later: instantOf(second) };
  if (first !== undefined) return { shown: 'once', at: instantOf(first) };
  const jump = gapEnd(place, shown);
  const [before, after] = [offsetAt(place, jump - 1), offsetAt(place, jump)];
  return { shown: 'never', earlier: instantOf(shown - after), later: instantOf(shown - before) };
};

/** An instant as people of the zone read it, `2017-10-29T03:30:00+03:00`. */
export const withOffset = (place: Zone, moment: Instant): string => {
  const at = epochMilliseconds(moment);
  return localAt(place, at) + offsetInWords(offsetAt(place, at) / MINUTE_MS);
};

/** Minutes ahead of UTC as `+03:00`; to the minute, as offsets have been since 1972. */
export const offsetInWords = (offsetMinutes: number): string => {
  const minutes = Math.round(Math.abs(offsetMinutes));
  const [hour = '', minute = ''] = [Math.floor(minutes / 60), minutes % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${offsetMinutes < 0 ? '-' : '+'}${hour}:${minute}`;
};
