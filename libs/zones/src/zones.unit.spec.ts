import { Temporal } from '@js-temporal/polyfill';
import { civilDate, civilDateTime, instant } from '@nap/calendar';
import fc from 'fast-check';

import { firstInstantOf, instantsAt, isZone, toInstant, toLocal, withOffset, zone } from './index';

describe('a civil moment in a zone', () => {
  it.each([
    ['Europe/Bucharest', '2017-10-01', '2017-09-30T21:00:00.000Z'],
    ['Asia/Taipei', '2021-01-01', '2020-12-31T16:00:00.000Z'],
    ['America/Sao_Paulo', '2017-10-15', '2017-10-15T03:00:00.000Z'], // midnight does not exist
    ['America/Havana', '2016-11-06', '2016-11-06T04:00:00.000Z'], // midnight comes twice
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'], // the zone skips the day
  ])('%s: %s begins at %s', (place, day, expected) => {
    expect(firstInstantOf(zone(place), civilDate(day))).toBe(expected);
  });

  it('in a gap is the instant at which the gap ends', () => {
    expect(toInstant(zone('Europe/Bucharest'), civilDateTime('2017-03-26T03:30'))).toBe('2017-03-26T01:00:00.000Z');
  });

  it('is the same instant that Temporal finds, in every zone and year', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const span = { min: Date.UTC(1950, 0, 1) / 1_800_000, max: Date.UTC(2090, 0, 1) / 1_800_000 };
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer(span), (place, halfHours) => {
        const local = civilDateTime(new Date(halfHours * 1_800_000).toISOString().slice(0, 19));
        const temporal = Temporal.PlainDateTime.from(local).toZonedDateTime(place, { disambiguation: 'earlier' });
        const isShown = temporal.toPlainDateTime().equals(local);
        fc.pre(isShown); // a gap is the matter of the specs above
        expect(toInstant(zone(place), local)).toBe(instant(temporal.toInstant().toString()));
      }),
      { numRuns: 500 },
    );
  });

  it('is shown at the instants that Temporal finds, around every change of clocks', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const span = { min: Date.UTC(1973, 0, 1), max: Date.UTC(2035, 0, 1) };
    const quarters = fc.integer({ min: -8, max: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer(span), quarters, (place, from, quarter) => {
        const change = Temporal.Instant.fromEpochMilliseconds(from)
          .toZonedDateTimeISO(place)
          .getTimeZoneTransition('next');
        fc.pre(change !== null);
        const local = change.toPlainDateTime().add({ minutes: quarter * 15 });
        const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
          instant(local.toZonedDateTime(place, { disambiguation }).toInstant().toString()),
        );
        const found = instantsAt(zone(place), civilDateTime(local.toString()));
        expect(found.shown === 'once' ? [found.at, found.at] : [found.earlier, found.later]).toEqual([earlier, later]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads the wall clock to the second', () => {
    expect(toLocal(zone('Asia/Kathmandu'), instant('2017-01-01T00:00:00.999Z'))).toBe('2017-01-01T05:45:00');
  });

  it.each(['Mars/Olympus', '', '+08:00', 'europe'])('refuses the zone %p', (name) => {
    expect(isZone(name)).toBe(false);
  });
});

describe('a moment of the wall clock', () => {
  const bucharest = zone('Europe/Bucharest');
  const shownAt = (local: string) => {
    const showing = instantsAt(bucharest, civilDateTime(local));
    const offset = (moment: Parameters<typeof withOffset>[1]) => withOffset(bucharest, moment);
    return showing.shown === 'once'
      ? [showing.shown, offset(showing.at)]
      : [showing.shown, offset(showing.earlier), offset(showing.later)];
  };

  it.each([
    ['2017-03-26T02:59:59', ['once', '2017-03-26T02:59:59+02:00']],
    ['2017-03-26T03:00', ['never', '2017-03-26T02:00:00+02:00', '2017-03-26T04:00:00+03:00']],
    ['2017-03-26T03:30', ['never', '2017-03-26T02:30:00+02:00', '2017-03-26T04:30:00+03:00']],
    ['2017-03-26T04:00', ['once', '2017-03-26T04:00:00+03:00']],
    ['2017-10-29T03:00', ['twice', '2017-10-29T03:00:00+03:00', '2017-10-29T03:00:00+02:00']],
    ['2017-10-29T04:00', ['once', '2017-10-29T04:00:00+02:00']],
  ])('%s is shown %p', (local, expected) => {
    expect(shownAt(local)).toEqual(expected);
  });
});
