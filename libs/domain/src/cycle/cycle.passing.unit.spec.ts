import { civilDate } from '@nap/calendar';
import { clocksStarted, cycleOpened, dayByDay, passTime, played, record, report, specify } from '@nap/testing';

import { cycleDecider } from './cycle.decider';
import type { CycleEvent } from './cycle.events';

const { given } = specify(cycleDecider);
const running = [cycleOpened(), clocksStarted()];
const type = (event: CycleEvent): string => event.type;
const line = ({ type, data }: CycleEvent): string =>
  [data.occurredOn, type, 'phase' in data ? data.phase : '', 'rung' in data ? data.rung : ''].filter(Boolean).join(' ');

describe('when time passes', () => {
  it('opens a phase at the first instant of its day and not before', () => {
    given(...running)
      .when(passTime('2015-12-31', '23:59'))
      .thenNothing();
    given(...running)
      .when(passTime('2016-01-01', '00:00'))
      .then({
        type: 'PhaseOpened',
        data: {
          phase: 'drafting',
          opensOn: civilDate('2016-01-01'),
          dueOn: civilDate('2016-06-30'),
          revision: 0,
          dueAt: '2016-01-01T00:00:00',
          doneOn: civilDate('2016-01-01'),
          occurredOn: civilDate('2016-01-01'),
          historical: false,
        } as never,
      });
  });

  it('says nothing twice', () => {
    const opened = played(running, passTime('2016-01-01'));
    given(...opened)
      .when(passTime('2016-01-01', '11:00'))
      .thenNothing();
  });

  it('rings reminders at the reminder hour, never at midnight', () => {
    const opened = played(running, passTime('2016-01-01'));
    given(...opened)
      .when(passTime('2016-05-31', '08:59'))
      .thenNothing();
    given(...opened)
      .when(passTime('2016-05-31', '09:00'))
      .thenAmongOthers({
        type: 'ReminderIssued',
        data: { rung: 'P30D', recipients: ['poc', 'chair', 'co-chair', 'secretary', 'lead-agency'] },
      });
  });

  it('misses the plan the day after it was due and goes on as the calendar says', () => {
    const events = played(running, ...dayByDay('2016-01-01', '2016-11-01')).slice(2);
    expect(events.map(line)).toEqual([
      '2016-01-01 PhaseOpened drafting',
      '2016-05-31 ReminderIssued drafting P30D',
      '2016-06-16 ReminderIssued drafting P14D',
      '2016-06-23 ReminderIssued drafting P7D',
      '2016-06-27 ReminderIssued drafting P3D',
      '2016-06-29 ReminderIssued drafting P1D',
      '2016-06-30 DeadlineReached drafting',
      '2016-07-01 DeadlineMissed drafting',
      '2016-07-01 PhaseOpened implementation',
      '2016-07-01 OverdueNoticeIssued drafting P1D',
      '2016-07-07 OverdueNoticeIssued drafting P7D',
      '2016-07-30 OverdueNoticeIssued drafting P30D',
      '2016-10-01 ContraryToProcessWarned drafting',
      '2016-11-01 ContraryToProcessReached drafting',
    ]);
  });

  it('records the same steps whether the clock rang daily or once after a long silence', () => {
    const silent = played(running, passTime('2016-11-01')).slice(2);
    const steps = silent.map(line).filter((text) => !text.includes('Reminder'));
    const daily = played(running, ...dayByDay('2016-01-01', '2016-11-01')).slice(2);
    expect(steps).toEqual(daily.map(line).filter((text) => !text.includes('Reminder')));
    expect(silent.filter((event) => event.type === 'ReminderSkipped')).toHaveLength(5);
    expect(silent.every((event) => 'doneOn' in event.data && event.data.doneOn === '2016-11-01')).toBe(true);
  });

  it('after downtime issues the newest passed rung once and names it in the older ones', () => {
    given(...played(running, passTime('2016-01-01')))
      .when(passTime('2016-06-24', '00:10'))
      .thenAmongOthers(
        { type: 'ReminderSuperseded', data: { rung: 'P30D', by: 'P7D' } },
        { type: 'ReminderSuperseded', data: { rung: 'P14D', by: 'P7D' } },
        { type: 'ReminderIssued', data: { rung: 'P7D', occurredOn: '2016-06-23', doneOn: '2016-06-24' } },
      );
  });

  it('skips a rung whose day had passed when it was planned, and issues that of the same day at once', () => {
    const late = [cycleOpened({ occurredOn: civilDate('2016-06-16') }), clocksStarted('2016-06-16')];
    given(...late)
      .when(passTime('2016-06-16', '17:00'))
      .thenAmongOthers(
        { type: 'PhaseOpened', data: { historical: true } },
        { type: 'ReminderSkipped', data: { rung: 'P30D', reason: 'before-clocks-started', historical: true } },
        { type: 'ReminderIssued', data: { rung: 'P14D', doneOn: '2016-06-16' } },
      );
  });

  it('ends implementation by its last day, never missed', () => {
    const events = played(running, passTime('2018-07-02'));
    expect(events.filter((event) => event.type === 'DeadlineMissed').map(({ data }) => data.phase)).not.toContain(
      'implementation',
    );
    expect(events).toContainEqual({
      type: 'PhaseClosed',
      data: { phase: 'implementation', closedOn: '2018-06-30', occurredOn: '2018-06-30' },
    });
  });

  it('never escalates what the IRM owes, but names its absence when the next drafting opens', () => {
    const events = played(running, ...dayByDay('2016-01-01', '2018-04-30')).filter(
      ({ data }) => 'phase' in data && data.phase === 'irm-progress-report',
    );
    expect(events.map(type)).toContain('DeadlineMissed');
    expect(events.map(type)).not.toContain('OverdueNoticeIssued');
    expect(events.map(type)).not.toContain('ContraryToProcessReached');
    expect(events).toContainEqual(
      expect.objectContaining({
        type: 'IrmReportMissingAtDrafting',
        data: expect.objectContaining({ occurredOn: '2018-01-01' }),
      }),
    );
  });

  it('reminds the chair to brief the IRM when its window opens', () => {
    given(...played(running, ...dayByDay('2016-01-01', '2017-09-30')))
      .when(passTime('2017-10-01', '09:00'))
      .thenAmongOthers({
        type: 'ReminderIssued',
        data: { duty: 'irm-briefing', phase: 'irm-progress-report', recipients: ['chair'] },
      });
  });

  it('tells nobody who owes nothing any more', () => {
    const adopted = played(
      running,
      passTime('2016-06-01'),
      record('2016-06-02', { kind: 'plan-adopted' }),
      record('2016-06-03', { kind: 'plan-submitted' }),
    );
    expect(
      played(adopted, ...dayByDay('2016-06-04', '2016-07-31'))
        .slice(adopted.length)
        .map(line),
    ).toEqual(['2016-07-01 PhaseOpened implementation']);
  });
});

describe('a cycle in preparation', () => {
  const prepared = [cycleOpened({ inPreparation: true, occurredOn: civilDate('2018-01-10') })];

  it('has no clock', () => {
    given(...prepared)
      .when(passTime('2018-01-11'))
      .thenNothing();
  });

  it('is judged by the known facts when its clocks start: historical, in due order, never escalated', () => {
    const facts = played(
      prepared,
      record('2018-01-10', { kind: 'plan-adopted', occurredOn: civilDate('2016-06-30') }),
      record('2018-01-10', { kind: 'plan-submitted', occurredOn: civilDate('2016-07-05') }),
      { ...report('2018-01-10', 'midterm-self-assessment', 'ro') },
    );
    const events = played([...facts, clocksStarted('2018-01-20')], passTime('2018-01-20')).slice(facts.length + 1);
    expect(events.map(line).filter((text) => !text.includes('Reminder'))).toEqual([
      '2016-01-01 PhaseOpened drafting',
      '2016-06-30 DeadlineReached drafting',
      '2016-07-01 DeadlineMissed drafting',
      '2016-07-01 PhaseOpened implementation',
      '2016-07-05 DeadlineMet drafting',
      '2016-07-05 PhaseClosed drafting',
      '2017-07-01 PhaseOpened midterm-self-assessment',
      '2017-09-30 DeadlineReached midterm-self-assessment',
      '2017-10-01 DeadlineMissed midterm-self-assessment',
      '2017-10-01 PhaseOpened irm-progress-report',
      '2018-01-01 IrmReportMissingAtDrafting irm-progress-report',
    ]);
    expect(events.every((event) => !('historical' in event.data) || event.data.historical)).toBe(true);
    expect(events.filter((event) => event.type === 'ReminderIssued' || event.type === 'OverdueNoticeIssued')).toEqual(
      [],
    );
  });

  it('escalates what is still open once its clocks run', () => {
    const events = played([...prepared, clocksStarted('2017-10-05')], ...dayByDay('2017-10-05', '2018-02-01'));
    const live = events.filter((event) => 'historical' in event.data && !event.data.historical).map(line);
    expect(live).toContain('2017-10-07 OverdueNoticeIssued midterm-self-assessment P7D');
    expect(live).not.toContain('2017-10-01 OverdueNoticeIssued midterm-self-assessment P1D');
    expect(live).toContain('2018-02-01 ContraryToProcessReached midterm-self-assessment');
  });
});
