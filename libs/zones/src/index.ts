import { Temporal } from '@js-temporal/polyfill';

import { type CivilDate, type CivilDateTime, type Instant, MIDNIGHT, at, instant, instantOf } from '@nap/calendar';

import { earliestInstantAt } from './wall-clock';

export { dayInWords, momentInWords, timeInWords, zoneInWords } from './format';

/** An IANA zone name such as `Europe/Bucharest`. */
export type Zone = string & { readonly __brand: 'Zone' };

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

/** The wall clock of the zone at an instant, cut to the second. */
export const toLocal = (place: Zone, moment: Instant): CivilDateTime =>
  Temporal.Instant.from(moment)
    .toZonedDateTimeISO(place)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second', roundingMode: 'floor' }) as CivilDateTime;

/** The first instant at or after a wall-clock moment: in a gap the moment the gap ends, in an overlap the earlier of the two. */
export const toInstant = (place: Zone, local: CivilDateTime): Instant => {
  const known = earliestInstantAt(place, Date.parse(`${local}Z`));
  if (known !== undefined) return instantOf(known);
  const wanted = Temporal.PlainDateTime.from(local);
  const before = wanted.toZonedDateTime(place, { disambiguation: 'earlier' });
  const gapEnd = before.getTimeZoneTransition('next') ?? wanted.toZonedDateTime(place, { disambiguation: 'later' });
  return instant(gapEnd.toInstant().toString());
};

/** The first instant of a civil day, also where midnight does not exist or the zone skips the day. */
export const firstInstantOf = (place: Zone, day: CivilDate): Instant => toInstant(place, at(day, MIDNIGHT));

/** How often a wall clock shows a moment. */
export type Showing =
  | { readonly shown: 'once'; readonly at: Instant }
  | { readonly shown: 'never' | 'twice'; readonly earlier: Instant; readonly later: Instant };

/** When the zone's wall clock shows a moment: twice in an overlap; never in a gap, then with a moment on either side of it. */
export const instantsAt = (place: Zone, local: CivilDateTime): Showing => {
  const wanted = Temporal.PlainDateTime.from(local);
  const [before, after] = [
    wanted.toZonedDateTime(place, { disambiguation: 'earlier' }),
    wanted.toZonedDateTime(place, { disambiguation: 'later' }),
  ] as const;
  const [earlier, later] = [instantOf(before.epochMilliseconds), instantOf(after.epochMilliseconds)];
  if (earlier === later) return { shown: 'once', at: earlier };
  return { shown: before.toPlainDateTime().equals(wanted) ? 'twice' : 'never', earlier, later };
};

/** An instant as people of the zone read it, `2017-10-29T03:30:00+03:00`. */
export const withOffset = (place: Zone, moment: Instant): string =>
  Temporal.Instant.from(moment).toString({ timeZone: place, smallestUnit: 'second' });
