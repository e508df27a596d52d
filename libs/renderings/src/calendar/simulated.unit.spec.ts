import { civilDate, instant } from '@nap/calendar';
import type { SimulatedCalendar } from '@nap/simulation';
import ICAL from 'ical.js';

import { simulateToCsv } from './simulated-csv';
import { simulateToIcs } from './simulated-ics';

const calendar: SimulatedCalendar = {
  profile: 'ogp-2022',
  zone: 'Europe/Bucharest',
  implementation: { start: civilDate('2016-07-01'), end: civilDate('2018-06-30') },
  phases: [
    { phase: 'drafting', opens: civilDate('2016-01-01'), due: civilDate('2016-06-30') },
    { phase: 'irm-action-plan-review', opens: null, due: null },
  ],
  steps: [
    {
      on: civilDate('2016-05-31'),
      at: instant('2016-05-31T06:00:00Z'),
      phase: 'drafting',
      step: 'reminder',
      rung: '-P30D',
    },
    { on: civilDate('2016-07-01'), at: instant('2016-06-30T21:00:00Z'), phase: 'drafting', step: 'missed', rung: null },
  ],
};

describe('a simulated calendar', () => {
  it('as CSV has a byte order mark, a header and a line for each step', () => {
    expect(simulateToCsv(calendar)).toBe(
      '\uFEFFon,at,phase,step,rung\r\n' +
        '2016-05-31,2016-05-31T06:00:00.000Z,drafting,reminder,-P30D\r\n' +
        '2016-07-01,2016-06-30T21:00:00.000Z,drafting,missed,\r\n',
    );
  });

  it('as iCalendar has phases as spans, whole-day steps as days and reminders at their instant', () => {
    const parsed = new ICAL.Component(ICAL.parse(simulateToIcs(calendar, 'en')) as unknown[]);
    const entries = parsed.getAllSubcomponents('vevent').map((event) => ({
      title: event.getFirstPropertyValue('summary'),
      start: String(event.getFirstPropertyValue('dtstart')),
      end: String(event.getFirstPropertyValue('dtend') ?? ''),
    }));
    expect(entries).toEqual([
      { title: 'Phase: national action plan drafting', start: '2016-01-01', end: '2016-07-01' },
      { title: 'national action plan drafting: reminder', start: '2016-05-31T06:00:00Z', end: '' },
      { title: 'national action plan drafting: missed if not done', start: '2016-07-01', end: '' },
    ]);
  });

  it('is the same text each time, and every entry has an id of its own', () => {
    const first = simulateToIcs(calendar, 'zh-TW');
    expect(simulateToIcs(calendar, 'zh-TW')).toBe(first);
    const ids = first.match(/^UID:.*$/gm) ?? [];
    expect(new Set(ids).size).toBe(3);
  });
});
