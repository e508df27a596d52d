import { civilDate } from '@nap/calendar';
import {
  GROUNDS,
  clocksStarted,
  cycleOpened,
  dayByDay,
  on,
  passTime,
  played,
  record,
  report,
  specify,
} from '@nap/testing';

import type { CycleCommand } from './cycle.commands';
import { cycleDecider } from './cycle.decider';

const { given } = specify(cycleDecider);
const running = [cycleOpened(), clocksStarted()];
const midterm = 'midterm-self-assessment';
const endOfTerm = 'end-of-term-self-assessment';
const afterMidtermMissed = played(running, ...dayByDay('2016-01-01', '2017-10-08'));

const window = (day: string, opensOn: string, endsOn: string): CycleCommand => ({
  type: 'OpenPublicComment',
  data: {
    moment: on(day),
    windowId: `window-${opensOn}`,
    phase: endOfTerm,
    opensOn: civilDate(opensOn),
    endsOn: civilDate(endsOn),
    url: null,
  },
});
const amend = (day: string, change: object): CycleCommand =>
  ({ type: 'AmendCalendar', data: { moment: on(day), grounds: GROUNDS, change } }) as CycleCommand;
const grounded = (type: 'SuspendCycle' | 'ResumeCycle' | 'ShiftCohort', day: string): CycleCommand => ({
  type,
  data: { moment: on(day), grounds: GROUNDS },
});
const withdraw = (day: string, evidenceId: string): CycleCommand => ({
  type: 'WithdrawEvidence',
  data: { moment: on(day), grounds: GROUNDS, evidenceId },
});
const waive = (day: string, phase: 'implementation' | 'irm-progress-report' | 'irm-results-report'): CycleCommand => ({
  type: 'WaivePhase',
  data: { moment: on(day), grounds: GROUNDS, phase },
});

describe('a plan', () => {
  it('is delivered when adopted and submitted; the later day counts', () => {
    const adopted = played(running, passTime('2016-01-01'), record('2016-06-20', { kind: 'plan-adopted' }));
    given(...adopted)
      .when(record('2016-06-30', { kind: 'plan-submitted' }))
      .thenAmongOthers(
        { type: 'PlanSubmitted' },
        { type: 'DeadlineMet', data: { phase: 'drafting', metOn: '2016-06-30', lateByDays: 0 } },
        { type: 'PhaseClosed', data: { phase: 'drafting', closedOn: '2016-06-30' } },
      );
  });

  it('submitted late keeps its end: how much of implementation is left is said', () => {
    const us = [
      cycleOpened({
        start: civilDate('2015-07-01'),
        end: civilDate('2017-06-30'),
        occurredOn: civilDate('2014-12-31'),
      }),
      clocksStarted('2014-12-31'),
    ];
    const late = played(us, ...dayByDay('2015-01-01', '2015-10-26'), record('2015-10-27', { kind: 'plan-adopted' }));
    given(...late)
      .when(record('2015-10-27', { kind: 'plan-submitted' }))
      .thenAmongOthers({
        type: 'DeadlineMet',
        data: { lateByDays: 119, implementationLeft: { months: 20, minimumMonths: 18 } },
      });
  });
});

describe('a self-assessment', () => {
  it('is complete in the local language and in English only', () => {
    const inRomanian = played(running, ...dayByDay('2016-01-01', '2017-09-01'), report('2017-09-02', midterm, 'ro'));
    expect(inRomanian.at(-1)?.type).toBe('ReportVersionPublished');
    given(...inRomanian)
      .when(report('2017-09-20', midterm, 'en'))
      .thenAmongOthers({ type: 'DeadlineMet', data: { metOn: '2017-09-20', lateByDays: 0 } });
  });

  it('published late is accepted as late', () => {
    const one = played(afterMidtermMissed, report('2017-10-09', midterm, 'ro'));
    given(...one)
      .when(report('2017-10-10', midterm, 'en'))
      .thenAmongOthers({ type: 'DeadlineMet', data: { lateByDays: 10 } }, { type: 'PhaseClosed' });
  });

  it('dated in time but recorded late rectifies the miss', () => {
    const dated = { phase: midterm, occurredOn: civilDate('2017-09-30') } as const;
    const one = played(
      afterMidtermMissed,
      record('2017-10-09', { kind: 'report-version', language: 'ro', ...dated } as never),
    );
    given(...one)
      .when(record('2017-10-09', { kind: 'report-version', language: 'en', ...dated } as never))
      .thenAmongOthers(
        { type: 'MissRectified' },
        { type: 'DeadlineMet', data: { lateByDays: 0 } },
        { type: 'PhaseClosed' },
      );
  });

  it('withdrawn by mistake reopens the phase, and the clock goes on from there', () => {
    const closed = played(
      running,
      ...dayByDay('2016-01-01', '2017-09-01'),
      report('2017-09-02', midterm, 'ro'),
      record('2017-09-03', { kind: 'report-version', phase: midterm, language: 'en' } as never, 'english'),
    );
    const reopened = played(closed, withdraw('2017-09-20', 'english'));
    expect(reopened.slice(closed.length).map(({ type }) => type)).toEqual(['EvidenceWithdrawn', 'PhaseReopened']);
    given(...reopened)
      .when(passTime('2017-10-01'))
      .thenAmongOthers(
        { type: 'ReminderSkipped', data: { rung: 'P14D', reason: 'past-when-planned' } },
        { type: 'DeadlineReached', data: { phase: midterm } },
        { type: 'DeadlineMissed', data: { phase: midterm } },
      );
    given(...reopened)
      .when(withdraw('2017-09-21', 'english'))
      .thenRefused('evidence-already-withdrawn', '/evidenceId');
    given(...reopened)
      .when(withdraw('2017-09-21', 'nothing'))
      .thenRefused('evidence-not-found', '/evidenceId');
  });

  it('withdrawn beside a later version closes the phase anew, by the day of that', () => {
    const english = { kind: 'report-version', phase: midterm, language: 'en' } as const;
    const closed = played(
      running,
      ...dayByDay('2016-01-01', '2017-09-01'),
      report('2017-09-02', midterm, 'ro'),
      record('2017-09-03', english, 'first'),
      ...dayByDay('2017-09-04', '2017-10-05'),
      record('2017-10-05', english, 'second'),
    );
    given(...closed)
      .when(withdraw('2017-10-06', 'first'))
      .thenAmongOthers(
        { type: 'PhaseReopened' },
        { type: 'DeadlineMet', data: { metOn: '2017-10-05', lateByDays: 5 } },
        { type: 'PhaseClosed', data: { closedOn: '2017-10-05' } },
      );
  });

  it('recorded before its phase opens counts when that opens', () => {
    const early = played(
      running,
      passTime('2016-07-02'),
      report('2017-05-01', midterm, 'ro'),
      report('2017-05-01', midterm, 'en'),
    );
    given(...early)
      .when(passTime('2017-07-01'))
      .thenAmongOthers(
        { type: 'PhaseOpened', data: { phase: midterm } },
        { type: 'DeadlineMet', data: { metOn: '2017-05-01' } },
      );
  });
});

describe('the end-of-term self-assessment', () => {
  const inTerm = played(running, passTime('2018-07-01'));

  it('is published after its comment window has closed', () => {
    given(...inTerm)
      .when(report('2018-08-01', endOfTerm, 'ro'))
      .thenRefused('comment-window-not-closed', '/occurredOn');
    const commented = played(inTerm, window('2018-09-01', '2018-09-01', '2018-09-15'), passTime('2018-09-16', '00:00'));
    expect(commented.at(-1)).toMatchObject({ type: 'PublicCommentClosed', data: { endsOn: '2018-09-15' } });
    given(...commented)
      .when(report('2018-09-16', endOfTerm, 'ro'))
      .thenAmongOthers({ type: 'ReportVersionPublished' });
  });

  it('needs a window of two weeks, both end days counted, one at a time, not in the future', () => {
    given(...inTerm)
      .when(window('2018-09-01', '2018-09-01', '2018-09-14'))
      .thenRefused('comment-window-too-short', '/endsOn');
    given(...inTerm)
      .when(window('2018-09-01', '2018-09-02', '2018-09-20'))
      .thenRefused('date-in-future', '/opensOn');
    const open = played(inTerm, window('2018-09-01', '2018-09-01', '2018-09-15'));
    given(...open)
      .when(window('2018-09-05', '2018-09-05', '2018-09-25'))
      .thenRefused('comment-window-already-open', '/opensOn');
  });

  it('reminds of the latest day to open the window, until it is open', () => {
    given(...inTerm)
      .when(passTime('2018-08-16', '09:00'))
      .thenAmongOthers({ type: 'ReminderIssued', data: { duty: 'comment-window', rung: 'P30D', dueOn: '2018-09-30' } });
    const open = played(inTerm, window('2018-08-10', '2018-08-10', '2018-08-31'));
    given(...open)
      .when(passTime('2018-08-16', '09:00'))
      .thenNothing();
  });
});

describe('a calendar', () => {
  const suspended = played(afterMidtermMissed, grounded('SuspendCycle', '2017-10-09'));

  it('is amended by a person: what hangs on the end moves, each deadline by one revision', () => {
    given(...afterMidtermMissed)
      .when(amend('2017-10-09', { end: civilDate('2018-12-31') }))
      .then(
        {
          type: 'CalendarAmended',
          data: { grounds: GROUNDS, change: { end: civilDate('2018-12-31') }, occurredOn: civilDate('2017-10-09') },
        },
        ...(
          [
            ['implementation', '2016-07-01', '2018-06-30', '2018-12-31'],
            [endOfTerm, '2019-01-01', '2018-09-30', '2019-03-31'],
            ['irm-end-of-term-report', '2019-04-01', '2018-11-30', '2019-05-31'],
          ] as const
        ).map(([phase, opensOn, from, dueOn]) => ({
          type: 'DeadlineMoved' as const,
          data: {
            phase,
            opensOn: civilDate(opensOn),
            from: civilDate(from),
            dueOn: civilDate(dueOn),
            revision: 1,
            occurredOn: civilDate('2017-10-09'),
          },
        })),
      );
  });

  it('moves one phase alone; its ladder runs anew for the new revision', () => {
    const moved = played(afterMidtermMissed, amend('2017-10-09', { phase: midterm, dueOn: civilDate('2017-10-31') }));
    given(...moved)
      .when(passTime('2017-10-17', '09:00'))
      .thenAmongOthers(
        { type: 'ReminderSkipped', data: { rung: 'P30D', revision: 1, reason: 'past-when-planned' } },
        { type: 'ReminderIssued', data: { phase: midterm, rung: 'P14D', revision: 1, dueOn: '2017-10-31' } },
      );
  });

  it.each([
    [{ end: civilDate('2016-06-01') }, 'end-before-start', '/end'],
    [{ end: civilDate('2018-06-30') }, 'calendar-unchanged', '/end'],
    [{ phase: midterm, dueOn: civilDate('2017-01-01') }, 'due-before-opening', '/dueOn'],
    [{ phase: midterm, dueOn: civilDate('2017-09-30') }, 'calendar-unchanged', '/dueOn'],
    [{ phase: 'implementation', dueOn: civilDate('2019-09-30') }, 'end-is-amended-for-the-cycle', '/phase'],
    [{ phase: 'irm-results-report', dueOn: civilDate('2019-09-30') }, 'phase-not-in-profile', '/phase'],
  ] as const)('refuses %j: %s', (change, code, pointer) => {
    given(...afterMidtermMissed)
      .when(amend('2017-10-09', change))
      .thenRefused(code, pointer);
  });

  it('shifts to the next cohort by twelve months', () => {
    given(...afterMidtermMissed)
      .when(grounded('ShiftCohort', '2017-10-09'))
      .thenAmongOthers(
        { type: 'CohortShifted', data: { start: '2017-07-01', end: '2019-06-30' } },
        { type: 'DeadlineMoved' },
      );
  });

  it('suspended stops every clock; what passed meanwhile is recorded at the resumption', () => {
    given(...suspended)
      .when(passTime('2018-03-01'))
      .thenNothing();
    given(...suspended)
      .when(grounded('ResumeCycle', '2018-03-02'))
      .thenAmongOthers(
        { type: 'CycleResumed' },
        { type: 'OverdueNoticeIssued', data: { rung: 'P30D' } },
        { type: 'ContraryToProcessReached', data: { phase: midterm } },
        { type: 'ReminderSkipped', data: { phase: 'irm-progress-report', reason: 'deadline-passed' } },
        { type: 'DeadlineMissed', data: { phase: 'irm-progress-report' } },
      );
  });

  it('amended with the resumption is the calendar by which the rest is judged', () => {
    const decision = cycleDecider.decide(
      {
        type: 'ResumeCycle',
        data: {
          moment: on('2018-03-02'),
          grounds: GROUNDS,
          change: { phase: midterm, dueOn: civilDate('2018-06-30') },
        },
      },
      suspended.reduce(cycleDecider.evolve, cycleDecider.initial),
    );
    const types =
      'events' in decision
        ? decision.events.map((event) => `${event.type} ${'phase' in event.data ? event.data.phase : ''}`)
        : [];
    expect(types).toContain(`DeadlineMoved ${midterm}`);
    expect(types).not.toContain(`ContraryToProcessReached ${midterm}`);
  });

  it('is suspended and resumed once', () => {
    given(...suspended)
      .when(grounded('SuspendCycle', '2017-10-10'))
      .thenRefused('cycle-already-suspended');
    given(...running)
      .when(grounded('ResumeCycle', '2016-01-01'))
      .thenRefused('cycle-not-suspended');
    given(cycleOpened({ inPreparation: true }))
      .when(grounded('SuspendCycle', '2016-01-01'))
      .thenRefused('clocks-not-started');
  });
});

describe('a phase', () => {
  it('that does not apply is waived, and nobody is told of it any more', () => {
    const waived = played(running, passTime('2017-09-01'), waive('2017-09-01', 'irm-progress-report'));
    const later = played(waived, ...dayByDay('2017-09-02', '2018-06-30')).slice(waived.length);
    expect(later.filter(({ data }) => 'phase' in data && data.phase === 'irm-progress-report')).toEqual([]);
    given(...waived)
      .when(waive('2017-09-02', 'irm-progress-report'))
      .thenRefused('phase-already-closed', '/phase');
    given(...running)
      .when(waive('2016-01-01', 'implementation'))
      .thenRefused('phase-cannot-be-waived', '/phase');
    given(...running)
      .when(waive('2016-01-01', 'irm-results-report'))
      .thenRefused('phase-not-in-profile', '/phase');
  });

  it('counted from the submission waits for it', () => {
    const profile2022 = [cycleOpened({ profileName: 'ogp-2022' }), clocksStarted()];
    const submitted = played(profile2022, passTime('2016-05-01'), record('2016-05-20', { kind: 'plan-submitted' }));
    given(...submitted)
      .when(passTime('2016-05-20', '10:01'))
      .thenAmongOthers(
        { type: 'PhaseOpened', data: { phase: 'irm-action-plan-review', dueOn: '2016-09-19' } },
        { type: 'ReminderIssued', data: { duty: 'irm-briefing' } },
      );
  });
});

describe('evidence', () => {
  it.each([
    [{ kind: 'plan-submitted', url: '' }, 'evidence-url-missing', '/url'],
    [{ kind: 'plan-submitted', url: 'ftp://example.org' }, 'evidence-url-missing', '/url'],
    [{ kind: 'plan-submitted', occurredOn: civilDate('2016-06-02') }, 'date-in-future', '/occurredOn'],
    [{ kind: 'report-version', phase: 'implementation', language: 'en' }, 'evidence-does-not-fit-phase', '/kind'],
    [{ kind: 'irm-report-published', phase: 'irm-results-report' }, 'phase-not-in-profile', '/phase'],
  ] as const)('refuses %j: %s', (evidence, code, pointer) => {
    given(...running)
      .when(record('2016-06-01', evidence))
      .thenRefused(code, pointer);
  });

  it('has one id', () => {
    const known = played(running, record('2016-06-01', { kind: 'plan-adopted' }, 'same'));
    given(...known)
      .when(record('2016-06-01', { kind: 'plan-submitted' }, 'same'))
      .thenRefused('evidence-already-recorded');
  });
});

it('a cycle that was never opened is not found', () => {
  given().when(passTime('2016-01-01')).thenRefused('cycle-not-found');
});

it('clocks start once', () => {
  const start: CycleCommand = { type: 'StartClocks', data: { moment: on('2018-01-20'), grounds: null } };
  given(...running)
    .when(start)
    .thenRefused('clocks-already-started');
  given(cycleOpened({ inPreparation: true }))
    .when(start)
    .then({ type: 'ClocksStarted', data: { grounds: null, occurredOn: civilDate('2018-01-20') } });
});

it('an event of a newer release leaves the state alone', () => {
  const known = running.reduce(cycleDecider.evolve, cycleDecider.initial);
  const newer = { type: 'SomethingNew', data: { occurredOn: '2016-01-01' } } as never;
  expect(cycleDecider.evolve(known, newer)).toEqual(known);
});
