import { civilDate, instant } from '@nap/calendar';

import { failuresOf } from './expectations';
import type { PlayedEvent } from './played-event';
import { parseRehearsal } from './rehearsal-file';
import type { RehearsalFile } from './rehearsal-file.schema';

const event = (
  on: string,
  type: string,
  data: PlayedEvent['data'],
  by = 'clock',
  stream = 'cycle-xx-2016',
): PlayedEvent => ({
  position: 1,
  on: civilDate(on),
  at: instant(`${on}T00:00:00Z`),
  stream,
  version: 1,
  type,
  by,
  data,
  recordedAt: instant('2026-11-23T00:00:00Z'),
});

const drafting = { phase: 'drafting', dueOn: '2016-06-30', revision: 0 };

const LATE_PLAN = [
  event('2016-01-01', 'CycleRegistered', { cycleId: 'xx-2016' }, 'contact', 'forum-xx'),
  event('2016-01-01', 'PhaseOpened', drafting),
  event('2016-06-30', 'DeadlineReached', { ...drafting, duty: 'phase' }),
  event('2016-07-01', 'DeadlineMissed', drafting),
  event('2016-07-10', 'DeadlineMet', { ...drafting, lateByDays: 10, implementationLeft: { months: 23 } }, 'contact'),
  event('2016-07-10', 'PhaseClosed', { phase: 'drafting', closedOn: '2016-07-10' }, 'contact'),
];

const expecting = (expect: unknown): RehearsalFile => {
  const parsed = parseRehearsal({
    title: 'A cycle',
    source: 'https://example.org/timetable',
    licence: 'CC0',
    forum: { id: 'xx', name: 'Sample Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'] },
    from: '2016-01-01T00:00:00',
    until: '2018-11-30',
    people: [{ id: 'contact', roles: ['poc'] }],
    expect,
  });
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.file;
};

const phase = (expected: object): readonly string[] =>
  failuresOf(expecting({ phases: [{ cycle: 'xx-2016', phase: 'drafting', ...expected }] }), LATE_PLAN).map(
    ({ pointer, what }) => `${pointer} ${what}`,
  );

const events = (expected: object): readonly string[] =>
  failuresOf(expecting({ events: [expected] }), LATE_PLAN).map(({ what }) => what);

describe('what is expected of a phase', () => {
  it('is read from its events', () => {
    expect(
      phase({ opens: '2016-01-01', due: '2016-06-30', missed: '2016-07-01', closed: '2016-07-10', lateByDays: 10 }),
    ).toEqual([]);
  });

  it.each([
    [{ opens: '2016-01-02' }, '/opens xx-2016 drafting: expected 2016-01-02, it was 2016-01-01'],
    [{ due: '2016-07-01' }, '/due xx-2016 drafting: expected 2016-07-01, it was 2016-06-30'],
    [{ missed: null }, '/missed xx-2016 drafting: expected never, it was 2016-07-01'],
    [{ closed: null }, '/closed xx-2016 drafting: expected never, it was 2016-07-10'],
    [{ lateByDays: 0 }, '/lateByDays xx-2016 drafting: expected 0, it was 10'],
    [{ cycle: 'xx-2018', opens: '2016-01-01' }, '/opens xx-2018 drafting: expected 2016-01-01, it was never'],
  ])('and fails where it did not come true: %j', (expected, failure) => {
    expect(phase(expected)).toEqual([`/expect/phases/0${failure}`]);
  });

  it('follows a deadline that was moved and a phase that was opened again', () => {
    const moved = [
      event('2016-06-01', 'DeadlineMoved', { ...drafting, dueOn: '2016-08-31', revision: 1 }),
      event('2016-07-11', 'PhaseReopened', { phase: 'drafting' }),
    ];
    const file = expecting({
      phases: [{ cycle: 'xx-2016', phase: 'drafting', due: '2016-08-31', closed: null }],
    });
    expect(failuresOf(file, [...LATE_PLAN, ...moved])).toEqual([]);
  });
});

describe('what is expected of events', () => {
  it.each([
    [{ event: 'DeadlineMissed' }],
    [{ event: 'DeadlineMissed', cycle: 'xx-2016', phase: 'drafting', on: '2016-07-01', by: 'clock', count: 1 }],
    [{ event: 'DeadlineMet', by: 'contact', data: { implementationLeft: { months: 23 } } }],
    [{ event: 'CycleRegistered', cycle: 'xx-2016', count: 1 }],
    [{ event: 'ContraryToProcessReached', count: 0 }],
  ])('came true: %j', (expected) => {
    expect(events(expected)).toEqual([]);
  });

  it.each([
    [
      { event: 'DeadlineMissed', count: 2 },
      'DeadlineMissed: expected 2 times, it happened 1 times: 2016-07-01 in cycle-xx-2016 (1)',
    ],
    [{ event: 'DeadlineMissed', by: 'contact' }, 'DeadlineMissed: expected at least once, it happened 0 times'],
    [{ event: 'DeadlineMissed', on: '2016-07-02' }, 'DeadlineMissed: expected at least once, it happened 0 times'],
    [{ event: 'DeadlineMet', data: { lateByDays: 9 } }, 'DeadlineMet: expected at least once, it happened 0 times'],
    [
      { event: 'PhaseOpened', phase: 'drafting', count: 0 },
      'PhaseOpened drafting: expected 0 times, it happened 1 times: 2016-01-01 in cycle-xx-2016 (1)',
    ],
  ])('did not: %j', (expected, failure) => {
    expect(events(expected)).toEqual([failure]);
  });
});
