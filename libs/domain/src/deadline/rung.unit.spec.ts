import { civilDate, civilDateTime, period } from '@nap/calendar';

import { outcomeOfRung } from './rung';

const rung = {
  on: civilDate('2020-03-21'),
  plannedOn: civilDate('2020-03-01'),
  due: civilDate('2020-03-28'),
  local: civilDateTime('2020-03-21T09:00'),
  newer: null,
  historical: false,
};

describe('a rung of a ladder', () => {
  it('is issued on its day', () => {
    expect(outcomeOfRung(rung)).toEqual({ kind: 'issued' });
    expect(outcomeOfRung({ ...rung, plannedOn: rung.on })).toEqual({ kind: 'issued' });
  });

  it('is superseded by a newer one that has passed too', () => {
    expect(outcomeOfRung({ ...rung, newer: period('P3D') })).toEqual({ kind: 'superseded', by: 'P3D' });
  });

  it.each([
    ['past-when-planned', { plannedOn: civilDate('2020-03-22') }],
    ['deadline-passed', { local: civilDateTime('2020-03-29T00:00') }],
    ['deadline-passed', { due: civilDateTime('2020-03-28T14:00'), local: civilDateTime('2020-03-28T14:00') }],
    ['before-clocks-started', { historical: true, newer: period('P3D') }],
  ] as const)('is skipped: %s', (reason, change) => {
    expect(outcomeOfRung({ ...rung, ...change })).toEqual({ kind: 'skipped', reason });
  });

  it('is still issued in the last second before the deadline', () => {
    for (const [due, local] of [
      ['2020-03-28T14:00', '2020-03-28T13:59:59'],
      ['2020-03-28', '2020-03-28T23:59:59'],
    ] as const) {
      const deadline = due.length > 10 ? civilDateTime(due) : civilDate(due);
      expect(outcomeOfRung({ ...rung, due: deadline, local: civilDateTime(local) })).toEqual({ kind: 'issued' });
    }
  });
});
