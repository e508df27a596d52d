import { Temporal } from '@js-temporal/polyfill';

import type { Period } from './period';

/** A day without a zone, `2017-09-30`; compares as text. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };
/** A wall-clock moment without a zone, to the second, `2017-09-30T09:00:00`; compares as text. */
export type CivilDateTime = string & { readonly __brand: 'CivilDateTime' };
/** A time of day, `09:00`. */
export type TimeOfDay = string & { readonly __brand: 'TimeOfDay' };
/** A point on the UTC time line, `2017-09-30T06:00:00.000Z`, always with milliseconds; compares as text. */
export type Instant = string & { readonly __brand: 'Instant' };

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export const isCivilDate = (text: string): text is CivilDate => {
  if (!DATE.test(text) || text < '1000') return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
};

/** @throws RangeError when the text is not a day of the calendar. */
export const civilDate = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new RangeError(`not a calendar date: ${text}`);
  return text;
};

export const isTimeOfDay = (text: string): text is TimeOfDay => TIME.test(text);

/** @throws RangeError when the text is not `HH:mm`. */
export const timeOfDay = (text: string): TimeOfDay => {
  if (!isTimeOfDay(text)) throw new RangeError(`not a time of day: ${text}`);
  return text;
};

/** @throws RangeError when the text is not a date and time of day. */
export const civilDateTime = (text: string): CivilDateTime => {
  if (!DATE_TIME.test(text)) throw new RangeError(`not a civil date and time: ${text}`);
  return Temporal.PlainDateTime.from(text).toString({ smallestUnit: 'second' }) as CivilDateTime;
};

/** @throws RangeError when the text is not an ISO 8601 instant with an offset. */
export const instant = (text: string): Instant =>
  Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' }) as Instant;

export const instantOf = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString() as Instant;
export const epochMilliseconds = (at: Instant): number => Date.parse(at);

export const MIDNIGHT = '00:00' as TimeOfDay;

export const at = (date: CivilDate, time: TimeOfDay): CivilDateTime => `${date}T${time}:00` as CivilDateTime;
export const dateOf = (local: CivilDateTime): CivilDate => local.slice(0, 10) as CivilDate;

/** Earlier first, for sorting: dates and moments compare as text. */
export const inTimeOrder = (a: CivilDate | CivilDateTime, b: CivilDate | CivilDateTime): number =>
  a < b ? -1 : a > b ? 1 : 0;

export const latest = (first: CivilDate, ...others: readonly CivilDate[]): CivilDate =>
  others.reduce((best, date) => (date > best ? date : best), first);

/** Adds calendar units; a month end is clamped (31 August − 6 months = 28 or 29 February), so add to period starts only. */
export const addPeriod = (date: CivilDate, period: Period): CivilDate => addPeriods(date, period);

const sumOf = (anchor: CivilDate, periods: readonly Period[]): CivilDate => {
  const lengths = periods.map((period) => Temporal.Duration.from(period));
  const months = lengths.reduce((sum, length) => sum + length.years * 12 + length.months, 0);
  const days = lengths.reduce((sum, length) => sum + length.weeks * 7 + length.days, 0);
  return Temporal.PlainDate.from(anchor).add({ months }).add({ days }).toString() as CivilDate;
};

// A fold asks for the same few sums again and again, and one costs the polyfill 0.1 ms.
const remembered = new Map<string, CivilDate>();
const REMEMBERED_AT_MOST = 10_000;

/** Adds several periods counted from one anchor: all months first, then all days, so that none is counted from another. */
export const addPeriods = (anchor: CivilDate, ...periods: readonly Period[]): CivilDate => {
  const key = `${anchor} ${periods.join(' ')}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const sum = sumOf(anchor, periods);
  if (remembered.size >= REMEMBERED_AT_MOST) remembered.clear();
  remembered.set(key, sum);
  return sum;
};

export const addDays = (date: CivilDate, days: number): CivilDate =>
  addPeriods(date, `${days < 0 ? '-' : ''}P${Math.abs(days)}D` as Period);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Whole months from `from` to `to`, rounded towards zero. */
export const monthsBetween = (from: CivilDate, to: CivilDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'months' }).months;

export const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));
