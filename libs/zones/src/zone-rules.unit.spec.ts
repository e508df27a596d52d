import { type Instant, civilDate, civilDateTime, epochMilliseconds, instant, instantOf } from '@nap/calendar';
import fc from 'fast-check';

import {
  type ZoneRules,
  firstInstantOf,
  instantsAt,
  isSameZone,
  toInstant,
  toLocal,
  useZoneRules,
  withOffset,
  zone,
} from './index';

const TAIPEI = zone('Asia/Taipei');
const BUCHAREST = zone('Europe/Bucharest');
const BEIRUT = zone('Asia/Beirut');

const RULES: ZoneRules = {
  // one summer time, begun and ended at midnight
  'Asia/Taipei': [
    { from: instant('2027-03-31T16:00:00Z'), until: instant('2027-09-29T15:00:00Z'), offsetMinutes: 540 },
  ],
  // summer time for good
  'Europe/Bucharest': [{ from: instant('2027-10-31T01:00:00Z'), offsetMinutes: 180 }],
  // a summer time that began four weeks late, decided two days before
  'Asia/Beirut': [
    { from: instant('2023-03-25T22:00:00Z'), until: instant('2023-04-20T21:00:00Z'), offsetMinutes: 120 },
  ],
};

describe('rules that the time-zone data does not know', () => {
  beforeEach(() => useZoneRules(RULES));
  afterEach(() => useZoneRules({}));

  it.each([
    [TAIPEI, '2027-03-31T15:59:59Z', '2027-03-31T23:59:59+08:00'],
    [TAIPEI, '2027-03-31T16:00:00Z', '2027-04-01T01:00:00+09:00'],
    [TAIPEI, '2027-09-29T15:00:00Z', '2027-09-29T23:00:00+08:00'],
    [BUCHAREST, '2027-10-31T00:59:59Z', '2027-10-31T03:59:59+03:00'],
    [BUCHAREST, '2028-01-01T00:00:00Z', '2028-01-01T03:00:00+03:00'],
    [BEIRUT, '2023-04-01T00:00:00Z', '2023-04-01T02:00:00+02:00'],
    [BEIRUT, '2023-05-01T00:00:00Z', '2023-05-01T03:00:00+03:00'],
  ])('%s at %s shows %s', (place, moment, shown) => {
    expect(withOffset(place, instant(moment))).toBe(shown);
    expect(toLocal(place, instant(moment))).toBe(shown.slice(0, 19));
  });

  it.each([
    [TAIPEI, '2027-04-01', '2027-03-31T16:00:00.000Z'], // midnight does not exist
    [TAIPEI, '2027-09-29', '2027-09-28T15:00:00.000Z'],
    [TAIPEI, '2027-09-30', '2027-09-29T16:00:00.000Z'],
    [BUCHAREST, '2027-12-01', '2027-11-30T21:00:00.000Z'],
    [BEIRUT, '2023-03-26', '2023-03-25T22:00:00.000Z'], // the midnight that the data skips
  ])('%s: %s begins at %s', (place, day, begins) => {
    expect(firstInstantOf(place, civilDate(day))).toBe(begins);
  });

  it('make a gap where clocks go forward, and an overlap where they go back', () => {
    const half = (local: string) => instantsAt(TAIPEI, civilDateTime(local));
    expect(half('2027-04-01T00:30')).toEqual({
      shown: 'never',
      earlier: '2027-03-31T15:30:00.000Z',
      later: '2027-03-31T16:30:00.000Z',
    });
    expect(half('2027-09-29T23:30')).toEqual({
      shown: 'twice',
      earlier: '2027-09-29T14:30:00.000Z',
      later: '2027-09-29T15:30:00.000Z',
    });
    expect(half('2027-09-29T22:30')).toEqual({ shown: 'once', at: '2027-09-29T13:30:00.000Z' });
  });

  it('take away the overlap of a change that does not come', () => {
    expect(instantsAt(BUCHAREST, civilDateTime('2027-10-31T03:30'))).toEqual({
      shown: 'once',
      at: '2027-10-31T00:30:00.000Z',
    });
  });

  it('hold for every name of the place, and for no other place', () => {
    useZoneRules({ 'Asia/Kolkata': [{ from: instant('2027-01-01T00:00:00Z'), offsetMinutes: 360 }] });
    const noon = instant('2027-06-01T06:00:00Z');
    expect(toLocal(zone('Asia/Calcutta'), noon)).toBe('2027-06-01T12:00:00');
    expect(toLocal(zone('Asia/Colombo'), noon)).toBe('2027-06-01T11:30:00');
    expect(isSameZone('Asia/Calcutta', 'Asia/Kolkata')).toBe(true);
    expect(isSameZone('Asia/Colombo', 'Asia/Kolkata')).toBe(false);
  });

  it('follow upon each other without an end of their own', () => {
    useZoneRules({
      'Asia/Taipei': [
        { from: instant('2027-01-01T00:00:00Z'), offsetMinutes: 540 },
        { from: instant('2028-01-01T00:00:00Z'), offsetMinutes: 420 },
      ],
    });
    expect(toLocal(TAIPEI, instant('2027-12-31T23:59:59Z'))).toBe('2028-01-01T08:59:59');
    expect(toLocal(TAIPEI, instant('2028-01-01T00:00:00Z'))).toBe('2028-01-01T07:00:00');
  });

  it('are gone when others are taken instead', () => {
    useZoneRules({});
    expect(withOffset(TAIPEI, instant('2027-04-01T00:00:00Z'))).toBe('2027-04-01T08:00:00+08:00');
  });

  it('lead from each instant to what the wall clock shows and back', () => {
    const from = epochMilliseconds(instant('2022-01-01T00:00:00Z')) / 60_000;
    const to = epochMilliseconds(instant('2029-01-01T00:00:00Z')) / 60_000;
    fc.assert(
      fc.property(fc.constantFrom(TAIPEI, BUCHAREST, BEIRUT), fc.integer({ min: from, max: to }), (place, minute) => {
        const moment: Instant = instantOf(minute * 60_000);
        const local = toLocal(place, moment);
        const showing = instantsAt(place, local);
        expect(showing.shown).not.toBe('never');
        expect(Object.values(showing)).toContain(moment);
        expect(toLocal(place, toInstant(place, local))).toBe(local);
      }),
      { numRuns: 1_000 },
    );
  });
});
