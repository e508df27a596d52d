import { civilDate, civilDateTime, period, timeOfDay } from '@nap/calendar';
import { on } from '@nap/testing';
import fc from 'fast-check';

import { type Due, lateFrom } from './due';
import {
  type Duty,
  dutyAgenda,
  evolveDuties,
  isDutyEvent,
  meetDuty,
  moveDuty,
  passDuties,
  plannedDuty,
  recordDutyStep,
} from './duty';
import type { DutyEvent } from './duty.events';

const ladder = {
  reminders: [period('P7D'), period('P3D'), period('P1D')],
  overdueNotices: [period('P1D'), period('P7D'), period('P30D')],
};
const PAPERS_DUE = civilDateTime('2020-03-28T14:00');
const papers = (due: Due = PAPERS_DUE, plannedOn = '2020-03-01'): Duty =>
  plannedDuty({ duty: 'papers', due }, ladder, civilDate(plannedOn));
const pass = (duties: readonly Duty[], day: string, time?: string): readonly DutyEvent[] =>
  passDuties<readonly Duty[], DutyEvent>(duties, on(day, time), {
    dutiesOf: (known) => known,
    record: (known, step) => {
      const event = recordDutyStep(known, step, on(day, time), (_, when) => [
        when === 'before' ? 'secretary' : 'chair',
      ]);
      return event === null ? [] : [event];
    },
    evolve: evolveDuties,
  });
const after = (duties: readonly Duty[], events: readonly DutyEvent[]): readonly Duty[] =>
  events.reduce(evolveDuties, duties);
/** Rings on each of the days, one after the other. */
const rung = (duties: readonly Duty[], ...days: readonly (readonly [string, string?])[]): readonly DutyEvent[] => {
  const events: DutyEvent[] = [];
  for (const [day, time] of days) events.push(...pass(after(duties, events), day, time));
  return events;
};
const line = ({ type, data }: DutyEvent): string =>
  [type, 'rung' in data ? data.rung : '', 'reason' in data ? data.reason : '', 'by' in data ? data.by : '']
    .filter(Boolean)
    .join(' ');

describe('a duty’s ladder', () => {
  it('rings at the reminder hour of its days, each rung once', () => {
    expect(rung([papers()], ['2020-03-21', '08:59']).map(line)).toEqual([]);
    const events = rung([papers()], ['2020-03-21', '09:00'], ['2020-03-21'], ['2020-03-25'], ['2020-03-27']);
    expect(events.map(line)).toEqual(['ReminderIssued P7D', 'ReminderIssued P3D', 'ReminderIssued P1D']);
    expect(events[0]?.data).toEqual({
      duty: 'papers',
      subject: null,
      due: PAPERS_DUE,
      revision: 0,
      rung: 'P7D',
      occurredOn: '2020-03-21',
      dueAt: '2020-03-21T09:00:00',
      doneOn: '2020-03-21',
      recipients: ['secretary'],
    });
  });

  it('issues the newest passed rung once after downtime', () => {
    expect(rung([papers()], ['2020-03-26']).map(line)).toEqual(['ReminderSuperseded P7D P3D', 'ReminderIssued P3D']);
    expect(rung([papers()], ['2020-03-27', '08:59']).map(line)).toEqual([
      'ReminderSuperseded P7D P3D',
      'ReminderIssued P3D',
    ]);
  });

  it('skips what was past when the duty was planned, and issues the rung of that very day', () => {
    expect(rung([papers(PAPERS_DUE, '2020-03-25')], ['2020-03-25']).map(line)).toEqual([
      'ReminderSkipped P7D past-when-planned',
      'ReminderIssued P3D',
    ]);
  });

  it('issues no reminder once the deadline has passed', () => {
    expect(rung([papers()], ['2020-03-28', '14:00']).map(line)).toEqual([
      'ReminderSkipped P7D deadline-passed',
      'ReminderSkipped P3D deadline-passed',
      'ReminderSkipped P1D deadline-passed',
      'DeadlineMissed',
    ]);
  });
});

describe('a missed duty', () => {
  it('is missed at the moment itself, and its notices follow at the reminder hour', () => {
    expect(rung([papers()], ['2020-03-27'], ['2020-03-28', '13:59']).map(line)).not.toContain('DeadlineMissed');
    const events = rung([papers()], ['2020-03-28', '14:00'], ['2020-03-29'], ['2020-04-04'], ['2020-05-30']);
    expect(events.slice(3).map(line)).toEqual([
      'DeadlineMissed',
      'OverdueNoticeIssued P1D',
      'OverdueNoticeIssued P7D',
      'OverdueNoticeIssued P30D',
    ]);
    expect(events[3]?.data).toMatchObject({ dueAt: '2020-03-28T14:00:00', recipients: ['chair'] });
  });

  it('of a day is missed at the first instant of the next', () => {
    const minutes = papers(civilDate('2020-03-28'));
    expect(rung([minutes], ['2020-03-28', '23:59']).map(line)).not.toContain('DeadlineMissed');
    expect(rung([minutes], ['2020-03-29', '00:00']).map(line).at(-1)).toBe('DeadlineMissed');
    expect(rung([minutes], ['2020-03-29', '09:00']).map(line).at(-1)).toBe('OverdueNoticeIssued P1D');
  });
});

describe('a duty that is done', () => {
  const met = (duties: readonly Duty[], metAt: string, today = metAt.slice(0, 10)) =>
    meetDuty(duties, 'papers', civilDateTime(metAt), civilDate(today));

  it('is met in time or late by begun days, and rings no more', () => {
    expect(met([papers()], '2020-03-28T13:59')).toMatchObject([{ type: 'DeadlineMet', data: { lateByDays: 0 } }]);
    expect(met([papers()], '2020-03-28T14:00')).toMatchObject([{ type: 'DeadlineMet', data: { lateByDays: 1 } }]);
    const done = after([papers()], met([papers()], '2020-03-20T10:00'));
    expect(pass(done, '2020-06-01')).toEqual([]);
    expect(met(done, '2020-03-21T10:00')).toEqual([]);
    expect(meetDuty(done, 'minutes', civilDateTime('2020-03-21T10:00'), civilDate('2020-03-21'))).toEqual([]);
  });

  it('rectifies a miss where the act is dated in time', () => {
    const missed = after([papers()], rung([papers()], ['2020-03-28', '14:00']));
    expect(met(missed, '2020-03-27T10:00', '2020-03-30').map(line)).toEqual(['DeadlineMet', 'MissRectified']);
    expect(met(missed, '2020-03-30T10:00').map(line)).toEqual(['DeadlineMet']);
    expect(pass(after(missed, met(missed, '2020-03-30T10:00')), '2020-06-01')).toEqual([]);
  });
});

describe('a moved duty', () => {
  const [moved] = moveDuty(papers(), civilDateTime('2020-04-04T14:00'), civilDate('2020-03-25'));

  it('begins a new revision whose rungs ring again', () => {
    const first = rung([papers()], ['2020-03-21'], ['2020-03-25']);
    const [move] = moveDuty(
      after([papers()], first)[0] ?? papers(),
      civilDateTime('2020-04-04T14:00'),
      civilDate('2020-03-25'),
    );
    if (move === undefined) throw new Error('not moved');
    const events = rung(after([papers()], [...first, move]), ['2020-03-28'], ['2020-04-01']);
    expect(events.map((event) => `${line(event)} #${String(event.data.revision)}`)).toEqual([
      'ReminderIssued P7D #1',
      'ReminderIssued P3D #1',
    ]);
  });

  it('is owed anew after it was missed', () => {
    const missed = after([papers()], rung([papers()], ['2020-03-28', '14:00']));
    const [move] = moveDuty(missed[0] ?? papers(), civilDateTime('2020-04-04T14:00'), civilDate('2020-03-29'));
    if (move === undefined) throw new Error('not moved');
    expect(after(missed, [move])[0]).toMatchObject({ status: 'open', revision: 1, due: '2020-04-04T14:00:00' });
  });

  it('stays where it is when the moment is the same, when it is done, or ruled out', () => {
    expect(moved).toMatchObject({ type: 'DeadlineMoved', data: { revision: 1, from: PAPERS_DUE } });
    expect(moveDuty(papers(), PAPERS_DUE, civilDate('2020-03-25'))).toEqual([]);
    for (const status of ['met', 'ruled-out', 'released'] as const) {
      expect(moveDuty({ ...papers(), status }, civilDateTime('2020-04-04T14:00'), civilDate('2020-03-25'))).toEqual([]);
    }
  });
});

describe('the agenda of several duties', () => {
  const hour = timeOfDay('09:00');
  const item = (subject: string): Duty =>
    plannedDuty({ duty: 'action-item', due: civilDate('2020-03-28'), subject }, ladder, civilDate('2020-03-01'));

  it('names every step once, by duty, subject, rung and revision, in due order', () => {
    const duties = [item('b'), papers(), item('a'), { ...papers(civilDate('2020-04-01')), duty: 'agenda' as const }];
    const agenda = dutyAgenda(duties, hour);
    expect(new Set(agenda.map(({ key }) => key)).size).toBe(agenda.length);
    expect(agenda.map(({ on: day, time }) => `${day} ${time}`)).toEqual(
      agenda.map(({ on: day, time }) => `${day} ${time}`).sort(),
    );
    const again = dutyAgenda(
      duties.map((known) => ({ ...known, revision: 1 })),
      hour,
    );
    expect(again.filter(({ key }) => agenda.some((known) => known.key === key))).toEqual([]);
    expect(dutyAgenda([{ ...papers(), status: 'ruled-out' }], hour)).toEqual([]);
  });

  it('tells a duty’s events from a cycle’s by what they carry', () => {
    expect(isDutyEvent({ type: 'DeadlineMissed', data: { duty: 'papers', due: PAPERS_DUE } })).toBe(true);
    expect(isDutyEvent({ type: 'DeadlineMissed', data: { duty: 'phase', phase: 'drafting' } })).toBe(false);
    expect(isDutyEvent({ type: 'MeetingClosed', data: { duty: 'papers', due: PAPERS_DUE } })).toBe(false);
  });
});

describe('any rings', () => {
  it('in whatever number record each step once, in due order, and the same misses', () => {
    const day = fc.integer({ min: 1, max: 31 }).map((n) => `2020-03-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        day,
        fc.constantFrom<Due>(PAPERS_DUE, civilDate('2020-03-28')),
        fc.uniqueArray(day, { minLength: 1, maxLength: 12 }),
        (plannedOn, due, days) => {
          const duties = [papers(due, plannedOn)];
          const [last, ...earlier] = [...days].sort().reverse();
          if (last === undefined) return;
          const many = rung(duties, ...earlier.reverse().map((at) => [at] as const), [last], [last]);
          const steps = many.map((event) => ('dueAt' in event.data ? event.data.dueAt : ''));
          expect(steps).toEqual([...steps].sort());
          const keys = many.map((event) => `${event.type.slice(0, 8)} ${'rung' in event.data ? event.data.rung : ''}`);
          expect(new Set(keys).size).toBe(keys.length);
          const isLate = on(last).local >= lateFrom(due);
          for (const events of [many, rung(duties, [last])]) {
            expect(events.filter(({ type }) => type === 'DeadlineMissed')).toHaveLength(isLate ? 1 : 0);
          }
        },
      ),
    );
  });
});
