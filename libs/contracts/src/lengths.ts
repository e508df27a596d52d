import { type Period, addPeriod, civilDate, daysBetween } from '@nap/calendar';

const EPOCH = civilDate('2001-01-01');

/** How long a period is, counted from one fixed day, so that lengths compare. */
export const days = (length: Period): number => daysBetween(EPOCH, addPeriod(EPOCH, length));

export const isPositive = (length: Period): boolean => days(length) > 0;

/** Zero is a length too: at once, on the day itself, without notice. */
export const isForwards = (length: Period): boolean => days(length) >= 0;

/** Each strictly longer or shorter than the one before. */
export const isOrdered = (lengths: readonly Period[], direction: 1 | -1): boolean =>
  lengths.slice(1).every((length, index) => Math.sign(days(length) - days(lengths[index] ?? length)) === direction);

/** Each longer than zero and strictly longer or shorter than the one before. */
export const isLadder = (lengths: readonly Period[], direction: 1 | -1): boolean =>
  lengths.every(isPositive) && isOrdered(lengths, direction);
