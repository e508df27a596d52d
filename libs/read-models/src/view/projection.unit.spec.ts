import { civilDate } from '@nap/calendar';
import { World, GROUNDS } from '@nap/testing';

import type { CycleRow } from '../cycles/cycles.row';
import type { DeadlineRow } from '../deadlines/deadlines.row';
import type { ForumRow } from '../forums/forums.row';
import type { PhaseRow } from '../phases/phases.row';
import type { RoleRow } from '../roles/roles.row';
import { foldViews } from './projection';
import type { Stored } from './view';

type Rows = { forums: ForumRow; roles: RoleRow; cycles: CycleRow; phases: PhaseRow; deadlines: DeadlineRow };

const shown = ({ feed }: World) => {
  const views = foldViews(feed);
  const rows = <Name extends keyof Rows>(name: Name): readonly Stored<Rows[Name]>[] =>
    (views[name] ?? []).map((line) => JSON.parse(line) as Stored<Rows[Name]>);
  return {
    rows,
    phase: (phase: string) => rows('phases').find((row) => row.phase === phase),
    deadline: (id: string) => rows('deadlines').find((row) => row.deadlineId === `ro-2016/${id}`),
  };
};

const opened = (day = '2015-12-31'): World => {
  const world = new World('2015-12-01');
  world.openCycle(day, '2016-07-01');
  return world;
};

const MIDTERM = 'midterm-self-assessment';
const FINAL = 'end-of-term-self-assessment';

describe('forums, roles and cycles', () => {
  it('show the forum and the newest reminder hour', () => {
    const world = opened();
    world.inForum('2016-01-02', { type: 'SetReminderHour', data: { reminderHour: '07:30' as never } });
    expect(shown(world).rows('forums')).toMatchObject([
      { forumId: 'ro', zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: '07:30', streamId: 'forum-ro' },
    ]);
  });

  it('show who held what, also after the role has ended and the person was erased', () => {
    const world = opened();
    world.assign('2016-01-01', 'p1', 'chair');
    world.inForum('2016-03-01', {
      type: 'EndRole',
      data: { assignmentId: 'p1-chair-2016-01-01', until: civilDate('2016-03-31') },
    });
    world.inForum('2016-04-01', { type: 'ErasePerson', data: { personId: 'p1' } });
    expect(shown(world).rows('roles')).toMatchObject([
      { personId: 'p1', role: 'chair', heldFrom: '2016-01-01', heldUntil: '2016-03-31', erasedOn: '2016-04-01' },
    ]);
  });

  it('show whether a cycle runs, and its span as amended', () => {
    const world = opened();
    world.inCycle('ro-2016', '2016-02-01', { type: 'SuspendCycle', data: { grounds: GROUNDS } });
    expect(shown(world).rows('cycles')).toMatchObject([{ status: 'suspended', suspendedOn: '2016-02-01' }]);
    world.inCycle('ro-2016', '2016-03-01', {
      type: 'ResumeCycle',
      data: { grounds: GROUNDS, change: { end: civilDate('2018-08-31') } },
    });
    expect(shown(world).rows('cycles')).toMatchObject([
      { status: 'running', suspendedOn: null, startsOn: '2016-07-01', endsOn: '2018-08-31', profile: 'ogp-2015' },
    ]);
  });

  it('shows a cycle with a past start as being in preparation', () => {
    expect(shown(opened('2016-08-01')).rows('cycles')).toMatchObject([
      { status: 'in-preparation', clocksStartedOn: null },
    ]);
  });
});

describe('a phase and its deadline', () => {
  it('are planned with their days as soon as the cycle is opened', () => {
    const { phase, deadline } = shown(opened());
    expect(phase(MIDTERM)).toMatchObject({ status: 'planned', opensOn: '2017-07-01', dueOn: '2017-09-30', place: 2 });
    expect(deadline(MIDTERM)).toMatchObject({
      owner: 'cycle',
      ownerId: 'ro-2016',
      status: 'planned',
      due: '2017-09-30',
      dueOn: '2017-09-30',
      duty: 'phase',
    });
    expect(deadline(`${FINAL}/comment-window`)).toMatchObject({ status: 'planned', dueOn: '2018-09-15' });
  });

  it('are closed in time by the report in both languages, with the links that prove it', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-07-02');
    world.publish('ro-2016', '2017-09-10', MIDTERM, 'ro');
    world.publish('ro-2016', '2017-09-20', MIDTERM, 'en');
    const { phase, deadline } = shown(world);
    expect(phase(MIDTERM)).toMatchObject({
      status: 'closed',
      openedOn: '2017-07-01',
      closedOn: '2017-09-20',
      lateByDays: 0,
      overdueSince: null,
      evidence: [
        { language: 'ro', url: 'https://example.org/midterm-self-assessment/ro', withdrawnOn: null },
        { language: 'en', occurredOn: '2017-09-20' },
      ],
    });
    expect(deadline(MIDTERM)).toMatchObject({ status: 'met', metOn: '2017-09-20', lateByDays: 0 });
  });

  it('are overdue from the day after, and late when done at last', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-07-01');
    world.passTime('ro-2016', '2017-10-08');
    expect(shown(world).phase(MIDTERM)).toMatchObject({ status: 'overdue', overdueSince: '2017-10-01' });
    expect(shown(world).deadline(MIDTERM)).toMatchObject({
      status: 'missed',
      missedOn: '2017-10-01',
      overdueNotices: [{ rung: 'P1D' }, { rung: 'P7D' }],
    });
    world.publish('ro-2016', '2017-10-10', MIDTERM, 'ro', 'en');
    expect(shown(world).phase(MIDTERM)).toMatchObject({
      status: 'closed',
      overdueSince: null,
      missedOn: '2017-10-01',
      lateByDays: 10,
    });
    expect(shown(world).deadline(MIDTERM)).toMatchObject({ status: 'met', metOn: '2017-10-10', lateByDays: 10 });
  });

  it('are reopened, as overdue as before, when the evidence is withdrawn', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-10-08');
    world.publish('ro-2016', '2017-10-10', MIDTERM, 'ro', 'en');
    world.inCycle('ro-2016', '2017-10-12', {
      type: 'WithdrawEvidence',
      data: { evidenceId: `${MIDTERM}-en`, grounds: GROUNDS },
    });
    expect(shown(world).phase(MIDTERM)).toMatchObject({
      status: 'overdue',
      overdueSince: '2017-10-01',
      closedOn: null,
      lateByDays: null,
      evidence: [{ withdrawnOn: null }, { withdrawnOn: '2017-10-12' }],
    });
    expect(shown(world).deadline(MIDTERM)).toMatchObject({ status: 'missed', metOn: null, lateByDays: null });
  });

  it('keep both dates when a miss is rectified by evidence of before', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-10-02');
    for (const language of ['ro', 'en']) {
      world.inCycle('ro-2016', '2017-10-03', {
        type: 'RecordEvidence',
        data: {
          evidenceId: language,
          evidence: {
            kind: 'report-version',
            phase: MIDTERM,
            language,
            url: 'https://example.org',
            occurredOn: civilDate('2017-09-29'),
          },
        },
      });
    }
    expect(shown(world).deadline(MIDTERM)).toMatchObject({
      status: 'met',
      metOn: '2017-09-29',
      lateByDays: 0,
      missedOn: '2017-10-01',
      rectifiedOn: '2017-09-29',
    });
  });

  it('keep the days they had before they were moved, and the comment window moves along', () => {
    const world = opened();
    world.passTime('ro-2016', '2018-07-02');
    world.amend('ro-2016', '2018-07-03', { phase: FINAL, dueOn: civilDate('2018-10-31') });
    const { phase, deadline } = shown(world);
    expect(phase(FINAL)).toMatchObject({ dueOn: '2018-10-31', revision: 1 });
    expect(deadline(FINAL)).toMatchObject({
      due: '2018-10-31',
      dueOn: '2018-10-31',
      moves: [{ from: '2018-09-30', to: '2018-10-31', movedOn: '2018-07-03', revision: 1, was: 'open' }],
    });
    expect(deadline(`${FINAL}/comment-window`)).toMatchObject({
      dueOn: '2018-10-16',
      moves: [{ from: '2018-09-15', to: '2018-10-16' }],
    });
  });

  it('say of every reminder whether it was issued, skipped or superseded', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-08-31');
    world.passTime('ro-2016', '2017-09-24');
    expect(shown(world).deadline(MIDTERM)?.reminders).toMatchObject([
      { rung: 'P30D', outcome: 'issued', because: null, occurredOn: '2017-08-31', doneOn: '2017-08-31' },
      { rung: 'P14D', outcome: 'superseded', because: 'P7D', doneOn: '2017-09-24' },
      { rung: 'P7D', outcome: 'issued', occurredOn: '2017-09-23', doneOn: '2017-09-24' },
    ]);
  });

  it('of implementation end by the last day, which meets them', () => {
    const world = opened();
    world.passTime('ro-2016', '2018-07-01');
    expect(shown(world).deadline('implementation')).toMatchObject({
      status: 'met',
      metOn: '2018-06-30',
      lateByDays: 0,
    });
    expect(shown(world).phase('implementation')).toMatchObject({ status: 'closed', closedOn: '2018-06-30' });
  });

  it('are waived with the comment window that belongs to them', () => {
    const world = opened();
    world.inCycle('ro-2016', '2018-07-01', { type: 'WaivePhase', data: { phase: FINAL, grounds: GROUNDS } });
    expect(shown(world).phase(FINAL)).toMatchObject({ status: 'waived', waivedOn: '2018-07-01' });
    expect(shown(world).deadline(`${FINAL}/comment-window`)).toMatchObject({ status: 'waived' });
  });

  it('count the comment window as opened on its first day, late or not', () => {
    const world = opened();
    world.passTime('ro-2016', '2018-09-18');
    world.inCycle('ro-2016', '2018-09-18', {
      type: 'OpenPublicComment',
      data: {
        windowId: 'w1',
        phase: FINAL,
        opensOn: civilDate('2018-09-18'),
        endsOn: civilDate('2018-10-02'),
        url: null,
      },
    });
    expect(shown(world).deadline(`${FINAL}/comment-window`)).toMatchObject({
      status: 'met',
      metOn: '2018-09-18',
      lateByDays: 3,
    });
    world.passTime('ro-2016', '2018-10-03');
    expect(shown(world).phase(FINAL)?.commentWindows).toMatchObject([{ endsOn: '2018-10-02', closedOn: '2018-10-03' }]);
  });
});

describe('every row', () => {
  it('carries the version of its stream and the feed position of that version', () => {
    const world = opened();
    world.passTime('ro-2016', '2017-08-31');
    const last = world.streamOf('ro-2016').at(-1);
    for (const row of shown(world).rows('deadlines')) {
      expect(row).toMatchObject({
        version: last?.version,
        feedPosition: last?.feedPosition,
        streamId: 'cycle-ro-2016',
      });
    }
  });

  it('waits for the newer release when it meets an event it does not know', () => {
    const world = opened();
    const [event] = world.feed;
    if (event === undefined) throw new Error('the world is empty');
    expect(() => foldViews([...world.feed, { ...event, type: 'ForumMerged' }])).toThrow(/deploy the newer release/);
  });
});
