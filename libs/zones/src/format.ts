import type { CivilDate, CivilDateTime } from '@nap/calendar';

const formats = new Map<string, Intl.DateTimeFormat>();

/** One format for each language and manner: to make one takes a hundred times as long as to use it. */
const formatOf = (language: string, manner: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = JSON.stringify([language, manner]);
  const known = formats.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(language, manner);
  formats.set(name, format);
  return format;
};

/**
 * A civil day in words with its weekday and its month written out, as letters and pages show it:
 * `Saturday, September 30, 2017` in `en`, `2017年9月30日 星期六` in `zh-TW`. A day has no zone, so none is asked for.
 */
export const dayInWords = (day: CivilDate, language: string): string =>
  formatOf(language, { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/**
 * A wall-clock moment in words, day and time: `Saturday, September 30, 2017 at 2:00 PM` in `en`, `2017年9月30日 星期六 下午2:00`
 * in `zh-TW`. It says nothing of a zone; whoever shows it names the zone beside it.
 */
export const momentInWords = (moment: CivilDateTime, language: string): string =>
  formatOf(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${moment}Z`));

/** The time of day of a wall-clock moment in words: `2:00 PM` in `en`, `下午2:00` in `zh-TW`. */
export const timeInWords = (moment: CivilDateTime, language: string): string =>
  formatOf(language, { timeStyle: 'short', timeZone: 'UTC' }).format(new Date(`${moment}Z`));

/** Zones are called by their rules of today, not by those of 1970. */
const TODAYS_RULES = Date.UTC(2026, 6, 1);

/**
 * What people call an IANA zone all year round, such as `Eastern European Time` for `Europe/Bucharest`.
 * @throws RangeError when the zone is not in the time-zone data.
 */
export const zoneInWords = (place: string, language: string): string =>
  formatOf(language, { timeZone: place, timeZoneName: 'longGeneric' })
    .formatToParts(TODAYS_RULES)
    .find(({ type }) => type === 'timeZoneName')?.value ?? place;
