import { ruledOffsetAt, ruledOffsets } from './zone-rules';

const SECOND_MS = 1_000;
const DAY_MS = 86_400_000;

const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (place: string): Intl.DateTimeFormat => {
  const known = formats.get(place);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: place,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(place, format);
  return format;
};

/** By the time-zone data. The polyfill asks the same question of the same data and takes ten times as long. */
const knownOffsetAt = (place: string, at: number): number => {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(place).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / SECOND_MS) * SECOND_MS;
};

/** How far the zone's wall clock is ahead of UTC at an instant. All arguments and results here are milliseconds since 1970. */
export const offsetAt = (place: string, at: number): number => ruledOffsetAt(place, at) ?? knownOffsetAt(place, at);

/**
 * The instants at which the zone's wall clock shows a moment, the earliest first: none in a gap, two in an overlap.
 * @param shown a wall-clock moment as if it were UTC.
 */
export const instantsShowing = (place: string, shown: number): readonly number[] => {
  const near = [shown - DAY_MS, shown + DAY_MS].map((at) => knownOffsetAt(place, at));
  return [...new Set([...near, ...ruledOffsets(place)])]
    .map((offset) => shown - offset)
    .filter((at) => at + offsetAt(place, at) === shown)
    .sort((a, b) => a - b);
};

/**
 * The instant at which the wall clock jumps over a moment that it never shows.
 * @param shown a wall-clock moment in a gap, as if it were UTC.
 */
export const gapEnd = (place: string, shown: number): number => {
  let [before, after] = [shown - DAY_MS, shown + DAY_MS];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offsetAt(place, middle) < shown) before = middle;
    else after = middle;
  }
  return after;
};
