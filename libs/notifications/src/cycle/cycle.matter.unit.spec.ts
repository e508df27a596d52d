import { civilDate } from '@nap/calendar';
import { type CycleEvent, type CycleState, type OpenedCycle, agendaOf, cycleDecider } from '@nap/domain';
import { GROUNDS, World } from '@nap/testing';

import { NOTIFIED_TYPES } from '../matter/telling';
import { audience } from '../recipients/audience';
import { type CycleMatter, deadlineIdOf, noticeOn } from './cycle.matter';
import { matterOfCycleEvent } from './cycle.matter-of-event';
import { matterOfStep } from './cycle.matter-of-step';

const MIDTERM = 'midterm-self-assessment';
const FINAL = 'end-of-term-self-assessment';

const openedWorld = (openedOn = '2015-12-31'): World => {
  const world = new World('2015-12-01');
  world.openCycle(openedOn, '2016-07-01');
  return world;
};

const cycleOf = (events: readonly CycleEvent[]): OpenedCycle => {
  const state = events.reduce<CycleState>(cycleDecider.evolve, cycleDecider.initial);
  if (state.status === 'none') throw new Error('the cycle was not opened');
  return state;
};

/** Every matter of the cycle's stream, each seen at its own event. */
const mattersIn = (world: World): readonly CycleMatter[] => {
  const events = world.streamOf('ro-2016') as unknown as readonly CycleEvent[];
  return events.flatMap((event, place) => {
    const matter = matterOfCycleEvent(event, cycleOf(events.slice(0, place + 1)));
    return matter === null ? [] : [matter];
  });
};

const kindsOf = (matters: readonly CycleMatter[], phase: string): readonly string[] =>
  matters.filter((matter) => matter.phase === phase).map(({ kind }) => kind);

describe('what people are told', () => {
  it('of a phase that passes undone: its opening, each rung, the miss, the notices and the escalation', () => {
    const world = openedWorld();
    for (const day of ['07-01', '08-31', '09-16', '09-23', '09-27', '09-29']) world.passTime('ro-2016', `2017-${day}`);
    for (const day of ['2017-10-01', '2017-10-07', '2017-10-30', '2018-01-01', '2018-02-01']) {
      world.passTime('ro-2016', day);
    }
    expect(kindsOf(mattersIn(world), MIDTERM)).toEqual([
      'phase-opened',
      ...Array<string>(5).fill('reminder'),
      'deadline-missed',
      'overdue',
      'overdue',
      'overdue',
      'escalation-warned',
      'escalation-reached',
    ]);
  });

  it('reaches who worked for it before the due day, and chair and POC after it', () => {
    const world = openedWorld();
    world.passTime('ro-2016', '2017-09-16');
    world.passTime('ro-2016', '2017-10-01');
    const rolesOf = (kind: CycleMatter['kind']) =>
      mattersIn(world).find((matter) => matter.kind === kind && matter.phase === MIDTERM)?.audience;
    const everybody = ['poc', 'chair', 'co-chair', 'secretary', 'lead-agency'] as const;
    expect(rolesOf('reminder')).toEqual(audience({ roles: everybody }));
    expect(rolesOf('overdue')).toEqual(audience({ roles: ['chair', 'poc'] }));
    // who gets the overdue notice that morning is not told of the miss as well
    expect(rolesOf('deadline-missed')).toEqual(
      audience({ roles: ['co-chair', 'secretary', 'lead-agency'], butNot: ['chair', 'poc'] }),
    );
  });

  it('of an IRM phase reaches chair and researcher; only the chair is asked to brief', () => {
    const world = openedWorld();
    world.passTime('ro-2016', '2017-10-01');
    world.passTime('ro-2016', '2018-01-01');
    world.passTime('ro-2016', '2018-03-01');
    const irm = mattersIn(world).filter(({ phase }) => phase === 'irm-progress-report');
    expect(irm.map(({ kind, audience }) => `${kind}: ${audience.roles.join()}`)).toEqual([
      'phase-opened: chair,irm-researcher',
      'irm-briefing: chair',
      'irm-report-missing-at-drafting: chair,irm-researcher',
      'deadline-missed: chair,irm-researcher',
    ]);
  });

  it('of the comment window speaks of the last day to open it', () => {
    const world = openedWorld();
    world.passTime('ro-2016', '2018-09-14');
    expect(mattersIn(world)).toContainEqual(
      expect.objectContaining({ kind: 'comment-window-reminder', phase: FINAL, dueOn: '2018-09-15' }),
    );
  });

  it('of a moved day only where the phase has begun', () => {
    const world = openedWorld();
    world.passTime('ro-2016', '2018-07-02');
    world.amend('ro-2016', '2018-07-03', { phase: FINAL, dueOn: civilDate('2018-10-31') });
    world.amend('ro-2016', '2018-07-03', { phase: 'irm-end-of-term-report', dueOn: civilDate('2018-12-31') });
    expect(mattersIn(world).filter(({ kind }) => kind === 'deadline-moved')).toMatchObject([
      { phase: FINAL, from: '2018-09-30', dueOn: '2018-10-31', revision: 1 },
    ]);
  });

  it('never of steps from before the clocks started', () => {
    const world = openedWorld('2017-12-31');
    world.inCycle('ro-2016', '2017-12-31', { type: 'StartClocks', data: { grounds: GROUNDS } });
    world.passTime('ro-2016', '2017-12-31');
    const recorded = world.streamOf('ro-2016').filter(({ type }) => NOTIFIED_TYPES.has(type));
    expect(recorded.length).toBeGreaterThan(2);
    expect(mattersIn(world)).toEqual([]);
  });
});

describe('a coming step', () => {
  it('is told like the event that it will be', () => {
    const world = openedWorld();
    const events = world.streamOf('ro-2016') as unknown as readonly CycleEvent[];
    const cycle = cycleOf(events);
    const foreseen = agendaOf(cycle, '09:00' as never).flatMap((step) => {
      const matter = matterOfStep(step, cycle, null);
      return matter === null ? [] : [`${step.on} ${matter.kind} ${matter.phase} ${matter.audience.roles.join()}`];
    });
    const days = [...new Set(foreseen.map((line) => line.slice(0, 10)))];
    for (const day of days) world.passTime('ro-2016', day);
    const after = world.streamOf('ro-2016') as unknown as readonly CycleEvent[];
    const told = after.flatMap((event, place) => {
      const matter = matterOfCycleEvent(event, cycleOf(after.slice(0, place + 1)));
      return matter === null
        ? []
        : [`${event.data.occurredOn} ${matter.kind} ${matter.phase} ${matter.audience.roles.join()}`];
    });
    expect([...foreseen].sort()).toEqual([...told].sort());
    expect(told.length).toBeGreaterThan(40);
  });
});

describe('the days in a letter', () => {
  const matter: CycleMatter = {
    kind: 'reminder',
    phase: MIDTERM,
    dueOn: civilDate('2017-09-30'),
    revision: 0,
    audience: audience({}),
  };

  it('count from the day of sending, not from the day of the step', () => {
    expect(noticeOn(matter, 'ro-2016', civilDate('2017-09-23'))).toMatchObject({ daysLeft: 7 });
    expect(noticeOn(matter, 'ro-2016', civilDate('2017-09-25'))).toMatchObject({ daysLeft: 5 });
    expect(noticeOn({ ...matter, kind: 'overdue' }, 'ro-2016', civilDate('2017-10-03'))).toMatchObject({
      daysOverdue: 3,
    });
  });

  it('belong to one deadline, the comment window to one of its own', () => {
    expect(deadlineIdOf('ro-2016', matter)).toBe('ro-2016/midterm-self-assessment');
    expect(deadlineIdOf('ro-2016', { kind: 'comment-window-reminder', phase: FINAL })).toBe(
      'ro-2016/end-of-term-self-assessment/comment-window',
    );
  });
});
