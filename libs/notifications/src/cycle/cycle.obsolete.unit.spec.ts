import { civilDate } from '@nap/calendar';
import { type CycleEvent, type CycleState, type Role, cycleDecider } from '@nap/domain';
import { GROUNDS, World } from '@nap/testing';

import type { CycleMatter } from './cycle.matter';
import { matterOfCycleEvent } from './cycle.matter-of-event';
import { cycleObsolete } from './cycle.obsolete';

const MIDTERM = 'midterm-self-assessment';
const FINAL = 'end-of-term-self-assessment';

const opened = (): World => {
  const world = new World('2015-12-01');
  world.openCycle('2015-12-31', '2016-07-01');
  return world;
};

const fold = (events: readonly CycleEvent[]): CycleState =>
  events.reduce<CycleState>(cycleDecider.evolve, cycleDecider.initial);

/** Looks again at the first letter of a kind about a phase, as read by these roles on that day. */
const lookAgain = (
  world: World,
  kind: CycleMatter['kind'],
  phase: string,
  today: string,
  readsAs: readonly Role[] = ['chair'],
) => {
  const events = world.streamOf('ro-2016') as unknown as readonly CycleEvent[];
  const now = fold(events);
  for (const [place, event] of events.entries()) {
    const then = fold(events.slice(0, place + 1));
    const matter = then.status === 'none' ? null : matterOfCycleEvent(event, then);
    if (matter === null || matter.kind !== kind || matter.phase !== phase || now.status === 'none') continue;
    return cycleObsolete(matter, { personId: 'reader', readsAs }, events.slice(place + 1), now, civilDate(today));
  }
  throw new Error(`no letter of kind ${kind}`);
};

const remindedMidterm = (): World => {
  const world = opened();
  world.passTime('ro-2016', '2017-07-01');
  world.passTime('ro-2016', '2017-09-16');
  return world;
};

describe('before a letter is sent', () => {
  it('it still holds when nothing has happened', () => {
    expect(lookAgain(remindedMidterm(), 'reminder', MIDTERM, '2017-09-16')).toBeNull();
  });

  it('the duty may be met', () => {
    const world = remindedMidterm();
    world.publish('ro-2016', '2017-09-16', MIDTERM, 'ro', 'en');
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-16')).toBe('met');
  });

  it('the act that met it may have been withdrawn again', () => {
    const world = remindedMidterm();
    world.publish('ro-2016', '2017-09-16', MIDTERM, 'ro', 'en');
    world.inCycle('ro-2016', '2017-09-16', {
      type: 'WithdrawEvidence',
      data: { evidenceId: `${MIDTERM}-en`, grounds: GROUNDS },
    });
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-16')).toBeNull();
  });

  it('the phase may be waived', () => {
    const world = remindedMidterm();
    world.inCycle('ro-2016', '2017-09-16', { type: 'WaivePhase', data: { phase: MIDTERM, grounds: GROUNDS } });
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-16')).toBe('waived');
  });

  it('the day may have moved; the letter about the move itself holds', () => {
    const world = remindedMidterm();
    world.amend('ro-2016', '2017-09-16', { phase: MIDTERM, dueOn: civilDate('2017-10-31') });
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-16')).toBe('moved');
    expect(lookAgain(world, 'deadline-moved', MIDTERM, '2017-09-16')).toBeNull();
    world.amend('ro-2016', '2017-09-17', { phase: MIDTERM, dueOn: civilDate('2017-11-30') });
    expect(lookAgain(world, 'deadline-moved', MIDTERM, '2017-09-17')).toBe('moved');
  });

  it('the cycle may rest, or have rested', () => {
    const world = remindedMidterm();
    world.inCycle('ro-2016', '2017-09-16', { type: 'SuspendCycle', data: { grounds: GROUNDS } });
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-16')).toBe('suspended');
    world.inCycle('ro-2016', '2017-09-17', { type: 'ResumeCycle', data: { grounds: GROUNDS } });
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-17')).toBeNull();
  });

  it('a newer rung may be on its way to the same reader', () => {
    const world = remindedMidterm();
    world.passTime('ro-2016', '2017-09-23');
    expect(lookAgain(world, 'reminder', MIDTERM, '2017-09-23')).toBe('newer-step');
    expect(lookAgain(world, 'phase-opened', MIDTERM, '2017-09-23')).toBe('newer-step');
  });

  it('a newer rung for other readers does not take the letter from this one', () => {
    const world = remindedMidterm();
    world.passTime('ro-2016', '2017-10-01');
    expect(lookAgain(world, 'deadline-missed', MIDTERM, '2017-10-01', ['secretary'])).toBeNull();
    expect(lookAgain(world, 'overdue', MIDTERM, '2017-10-01', ['chair'])).toBeNull();
    world.passTime('ro-2016', '2017-10-07');
    expect(lookAgain(world, 'overdue', MIDTERM, '2017-10-07', ['chair'])).toBe('newer-step');
  });

  it('the deadline may have passed before the miss is recorded', () => {
    expect(lookAgain(remindedMidterm(), 'reminder', MIDTERM, '2017-10-01')).toBe('deadline-passed');
  });

  it('the comment window may be open, which says nothing of the report', () => {
    const world = opened();
    world.passTime('ro-2016', '2018-09-01');
    world.passTime('ro-2016', '2018-09-01', '11:00');
    world.inCycle('ro-2016', '2018-09-02', {
      type: 'OpenPublicComment',
      data: {
        windowId: 'w1',
        phase: FINAL,
        opensOn: civilDate('2018-09-02'),
        endsOn: civilDate('2018-09-16'),
        url: null,
      },
    });
    expect(lookAgain(world, 'comment-window-reminder', FINAL, '2018-09-02')).toBe('met');
    expect(lookAgain(world, 'reminder', FINAL, '2018-09-02')).toBeNull();
  });

  it('a reminder of the comment window is not outrun by one of the report', () => {
    const world = opened();
    world.passTime('ro-2016', '2018-09-14');
    world.passTime('ro-2016', '2018-09-16', '11:00');
    expect(lookAgain(world, 'comment-window-reminder', FINAL, '2018-09-15')).toBeNull();
  });

  it('a briefing is not outrun by a reminder', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-10-01');
    world.passTime('ro-2016', '2018-02-01');
    expect(lookAgain(world, 'irm-briefing', 'irm-progress-report', '2018-02-01')).toBeNull();
  });
});
