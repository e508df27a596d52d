import { civilDate, civilDateTime, period } from '@nap/calendar';
import fc from 'fast-check';

import { before, dayOf, lateByDays, lateFrom, shifted } from './due';

const day = civilDate('2020-03-28');
const moment = civilDateTime('2020-03-28T14:00');
const done = (text: string) => civilDateTime(text);

describe('a duty owed by the end of a day', () => {
  it('is late from the first instant of the next', () => {
    expect(lateFrom(day)).toBe('2020-03-29T00:00:00');
    expect(dayOf(day)).toBe('2020-03-28');
    expect(lateByDays(day, done('2020-03-28T23:59:59'))).toBe(0);
    expect(lateByDays(day, done('2020-03-29T00:00'))).toBe(1);
    expect(lateByDays(day, done('2020-03-29T23:59:59'))).toBe(1);
    expect(lateByDays(day, done('2020-03-30T00:00'))).toBe(2);
  });
});

describe('a duty owed before a moment', () => {
  it('is late from the moment itself, by begun days', () => {
    expect(lateFrom(moment)).toBe(moment);
    expect(dayOf(moment)).toBe('2020-03-28');
    expect(lateByDays(moment, done('2020-03-28T13:59:59'))).toBe(0);
    expect(lateByDays(moment, moment)).toBe(1);
    expect(lateByDays(moment, done('2020-03-28T23:59'))).toBe(1);
    expect(lateByDays(moment, done('2020-03-29T13:59:59'))).toBe(1);
    expect(lateByDays(moment, done('2020-03-29T14:00'))).toBe(2);
  });
});

describe('lateness', () => {
  it('is 0 exactly while the duty is not late, and never falls', () => {
    const hour = fc.integer({ min: 0, max: 2_000 }).map((hours) => {
      const at = new Date(Date.UTC(2020, 2, 1) + hours * 3_600_000).toISOString();
      return civilDateTime(at.slice(0, 16));
    });
    fc.assert(
      fc.property(fc.constantFrom(day, moment), hour, hour, (due, a, b) => {
        expect(lateByDays(due, a) === 0).toBe(a < lateFrom(due));
        if (a <= b) expect(lateByDays(due, a)).toBeLessThanOrEqual(lateByDays(due, b));
      }),
    );
  });
});

describe('a notice', () => {
  it('goes to the same wall-clock time, whatever the clocks do between', () => {
    expect(before(civilDateTime('2020-04-02T14:00'), period('P7D'))).toBe('2020-03-26T14:00:00');
    expect(before(civilDateTime('2020-03-01T00:30'), period('P1D'))).toBe('2020-02-29T00:30:00');
    expect(shifted(moment, period('P1W'))).toBe('2020-04-04T14:00:00');
  });
});
