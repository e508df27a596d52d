import { type CivilDate, addDays, at, civilDate, civilDateTime, instant, timeOfDay } from '@nap/calendar';
import { type Moment, type Order, type StreamKind, DEFAULT_BYLAWS } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { messagingMigrations } from '@nap/messaging';
import { migrate } from '@nap/platform';
import { GROUNDS, ITEMS, PAPERS, type TestDatabase, World, createTestDatabase, sits } from '@nap/testing';
import fc from 'fast-check';
import { Client } from 'pg';

import { ActionItemQueries } from '../action-items/action-items.queries';
import { BylawsQueries } from '../bylaws/bylaws.queries';
import { DeadlineQueries } from '../deadlines/deadlines.queries';
import { DecisionQueries } from '../decisions/decisions.queries';
import { MandateQueries } from '../mandates/mandates.queries';
import { MeetingQueries } from '../meetings/meetings.queries';
import { readModelsMigrations } from '../migrations';
import { CreateReadModels1795420800000 } from '../migrations/20261123T0800-create-read-models';
import { createViews } from '../migrations/create-views';
import { SeatQueries } from '../seats/seats.queries';
import { StandingQueries } from '../standings/standings.queries';
import { foldViews, project, storedViews } from './projection';
import { LIVE_SCHEMA } from './view-table';
import { ViewVersions } from './view-versions';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(readModelsMigrations);
});
afterAll(() => database.drop());

const empty = async (): Promise<void> => {
  for (const name of Object.keys(foldViews([]))) await database.dataSource.query(`delete from ${LIVE_SCHEMA}.${name}`);
};

const live = (feed: readonly FeedEvent[]): Promise<void> =>
  database.dataSource.transaction(async (tx) => {
    for (const event of feed) await project([event], tx);
  });

const SEATS = ['g1', 'g2', 'c1', 'c2'] as const;

const founded = (): World => {
  const world = new World('2026-01-01');
  world.inForum('2026-01-01', {
    type: 'DefineMandate',
    data: { topic: 'budget', mandate: 'advises', decisionId: null },
  });
  world.adoptBylaws('2026-01-02', { decision: { rule: 'simple-majority', base: 'cast' }, mode: 'mixed' });
  world.assign('2026-01-02', 'chair', 'chair');
  for (const seatId of SEATS) {
    world.seat('2026-01-05', seatId, seatId.startsWith('g') ? 'government' : 'civil-society', `holder-${seatId}`);
  }
  return world;
};

type Act = { readonly stream: StreamKind; readonly id: string; readonly type: string; readonly data: object };

const slot = (day: CivilDate) => ({
  startsAt: civilDateTime(`${day}T14:00`),
  endsAt: civilDateTime(`${day}T16:00`),
  place: null,
});
const inForum = (type: string, data: object = {}): Act => ({ stream: 'forum', id: 'ro', type, data });
const inMeeting = (type: string, data: object = {}): Act => ({ stream: 'meeting', id: 'm1', type, data });
const inDecision = (type: string, data: object = {}): Act => ({ stream: 'decision', id: 'd1', type, data });

const approved = (version: number): Act => inMeeting('ApproveAgenda', { as: 'chair', version });
const attended = (seats: readonly string[]): Act =>
  inMeeting('RecordAttendance', { attendees: seats.map((seatId) => sits(seatId)) });
const OPENED = inMeeting('OpenMeeting', { presidedBy: 'holder-g1', occurredAt: null });
const TASK = { itemId: 'a1', what: 'Write it down', ownerId: 'holder-g1', dueOn: civilDate('2026-09-01') };
const MINUTES = { papersHandedOut: [], debate: [], conclusions: GROUNDS, otherMaterial: [], notes: null };

/** A meeting of 20 May from its call to its minutes, with a motion decided in it; who comes is open. */
const road = (seats: readonly string[], secret: boolean): readonly Act[] => [
  inForum('ScheduleMeeting', { meetingId: 'm1', kind: 'regular', ...slot(civilDate('2026-05-20')) }),
  inForum('TableMotion', { decisionId: 'd1', meetingId: 'm1', topic: 'plan', title: 'Adopt', motion: GROUNDS }),
  inMeeting('AnnounceMeeting', { place: 'Town hall', url: null }),
  inMeeting('DraftAgenda', { items: ITEMS }),
  inMeeting('ReturnAgenda', { as: 'chair', version: 1, grounds: GROUNDS }),
  inMeeting('DraftAgenda', { items: ITEMS }),
  ...[1, 2].map(approved),
  inMeeting('CirculateAgenda', { occurredAt: null }),
  inMeeting('SendMaterials', { papers: PAPERS, occurredAt: null }),
  inMeeting('ReviseAgenda', { items: ITEMS }),
  ...[1, 2, 3].map(approved),
  inMeeting('PublishAgenda', { occurredAt: null }),
  inMeeting('MoveMeeting', { ...slot(civilDate('2026-05-27')), grounds: GROUNDS }),
  inMeeting('NotifyProxy', { seatId: 'c2', personId: 'holder-c1', proxySeatId: 'c1' }),
  attended(seats),
  OPENED,
  inMeeting('IssueSecondCall', slot(civilDate('2026-06-24'))),
  attended(seats),
  OPENED,
  inDecision('RaiseObjection', { seatId: 'g2', grounds: GROUNDS }),
  inDecision('OpenVote', { voteId: 'v1', method: 'in-meeting', secret, closesAt: null }),
  ...seats.map((seatId) => inDecision('CastBallot', { seatId, choice: 'yes' })),
  inDecision('CloseVote'),
  inMeeting('CloseMeeting', { occurredAt: null }),
  inMeeting('DraftMinutes', { ...MINUTES, actionItems: [TASK] }),
  inMeeting('CirculateMinutes'),
  inMeeting('ApproveMinutes', { as: 'chair', version: 1 }),
  inMeeting('PublishMinutes', { occurredAt: null }),
  inDecision('InstructAgency', { agency: 'finance', dueOn: civilDate('2026-09-30') }),
  inMeeting('CompleteActionItem', { itemId: 'a1', occurredOn: civilDate('2026-09-03') }),
  inForum('VacateSeat', { seatId: 'c2', reason: 'resignation' }),
];

const given = (world: World, act: Act, day: CivilDate): void => {
  const moment: Moment = {
    at: instant(`${day}T14:10:00Z`),
    local: at(day, timeOfDay('14:10')),
    reminderHour: timeOfDay('09:00'),
    by: act.type === 'CastBallot' && 'seatId' in act.data ? `holder-${String(act.data.seatId)}` : null,
  };
  const command = { type: act.type, data: { ...act.data, moment } };
  world.order({ stream: act.stream, id: act.id, command } as Order);
};

/** What people and clocks did on that road, now and then leaving an act out, late or never. */
const anyFeed = fc
  .record({
    seats: fc.shuffledSubarray([...SEATS], { minLength: 1 }),
    secret: fc.boolean(),
    steps: fc.array(fc.record({ left: fc.nat(19), days: fc.constantFrom(0, 0, 1, 2, 5, 9) }), {
      minLength: 45,
      maxLength: 45,
    }),
  })
  .map(({ seats, secret, steps }) => {
    const world = founded();
    let day = civilDate('2026-04-20');
    for (const [index, act] of road(seats, secret).entries()) {
      const { left, days } = steps[index] ?? { left: 0, days: 0 };
      day = addDays(day, days);
      if (left > 0) given(world, act, day);
      if (left > 14) for (const clock of [inForum, inMeeting, inDecision]) given(world, clock('PassTime'), day);
    }
    return world.feed;
  });

/** Nobody leaves anything out. */
const whole = (): World => {
  const world = founded();
  const days = ['2026-04-20', '2026-05-12', '2026-05-19', '2026-05-27'].map((day) => civilDate(day));
  for (const [index, act] of road(SEATS, true).entries()) {
    if (act.type === 'ReviseAgenda' || act.type === 'RaiseObjection') continue;
    given(world, act, days[index < 10 ? 0 : index < 14 ? 1 : index < 16 ? 2 : 3] ?? civilDate('2026-05-27'));
  }
  return world;
};

describe('the views of meetings and decisions', () => {
  it('kept up event by event are, byte for byte, the views folded from the whole feed', async () => {
    await fc.assert(
      fc.asyncProperty(anyFeed, async (feed) => {
        await empty();
        await live(feed);
        expect(await storedViews(database.dataSource)).toEqual(foldViews(feed));
      }),
      { numRuns: 10 },
    );
  });

  it('are built anew in a schema of their own as they stand in the live one', async () => {
    const { feed } = whole();
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(createViews('read_model_green'));
    await owner.end();
    await empty();
    await live(feed);
    await project(feed, database.dataSource.manager, 'read_model_green');
    const blue = await storedViews(database.dataSource);
    expect(await storedViews(database.dataSource, 'read_model_green')).toEqual(blue);
    for (const name of ['seats', 'bylaws', 'mandates', 'standings', 'meetings', 'action_items', 'decisions']) {
      expect(blue[name]).not.toEqual([]);
    }
  });
});

describe('the migration to them', () => {
  it('has reporting fold the log anew, and nobody else', async () => {
    const older = await createTestDatabase([...messagingMigrations, CreateReadModels1795420800000]);
    try {
      const owner = older.dataSource.manager;
      await owner.query(`
        insert into read_model.cycles values ('ro-2016', 'running', 'ogp-2015', 1, '{ro}', '2016-07-01', '2018-06-30',
          null, 'person', '2016-01-01', null, null, null, 'cycle-ro-2016', 'ro', 7, 9)`);
      await owner.query(`
        insert into consumer_position values ('reporting', 'ro', 9, 9), ('notifier', 'ro', 9, 9)`);
      await owner.query(`insert into blocked_stream values ('reporting', 'cycle-ro-2016', 8, 'unknown here')`);
      await owner.query(`insert into parked_event values ('reporting', 'cycle-ro-2016', 9)`);
      await migrate(older.url, [...messagingMigrations, ...readModelsMigrations]);
      expect(await owner.query('select consumer from consumer_position')).toEqual([{ consumer: 'notifier' }]);
      expect(await owner.query('select stream_id from blocked_stream')).toEqual([]);
      expect(Object.values(await storedViews(owner)).flat()).toEqual([]);
      await project(whole().feed, owner);
      expect(await storedViews(owner)).toEqual(foldViews(whole().feed));
    } finally {
      await older.drop();
    }
  });
});

describe('the queries', () => {
  const DECIDED_ON = civilDate('2026-05-27');
  let queries: {
    readonly meetings: MeetingQueries;
    readonly items: ActionItemQueries;
    readonly decisions: DecisionQueries;
    readonly deadlines: DeadlineQueries;
    readonly seats: SeatQueries;
    readonly bylaws: BylawsQueries;
    readonly mandates: MandateQueries;
    readonly standings: StandingQueries;
  };

  beforeAll(async () => {
    const { dataSource } = database;
    queries = {
      meetings: new MeetingQueries(dataSource),
      items: new ActionItemQueries(dataSource),
      decisions: new DecisionQueries(dataSource),
      deadlines: new DeadlineQueries(dataSource),
      seats: new SeatQueries(dataSource),
      bylaws: new BylawsQueries(dataSource),
      mandates: new MandateQueries(dataSource),
      standings: new StandingQueries(dataSource),
    };
    await empty();
    const world = whole();
    for (const month of ['07', '08', '09']) world.scheduleMeeting('2026-06-01', `2026-${month}-01T10:00`);
    world.tableMotion('2026-06-02', 'd2', 'ro-2026-07-01', 'budget');
    world.inMeeting('m1', '2026-09-02', { type: 'PassTime', data: {} });
    const other = new World('2026-01-01', { forumId: 'tw', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] });
    other.adoptBylaws('2026-01-02');
    other.seat('2026-01-05', 'g1', 'government', 'somebody');
    other.scheduleMeeting('2026-06-01', '2026-07-01T10:00');
    await live([...world.feed, ...other.feed]);
  });

  it('list the meetings of a forum, coming ones first, page by page', async () => {
    const { meetings } = queries;
    const ids = async (...given: Parameters<MeetingQueries['ofForum']>): Promise<readonly string[]> =>
      (await meetings.ofForum(...given)).map(({ meetingId }) => meetingId);
    expect(await ids('ro')).toEqual(['ro-2026-09-01', 'ro-2026-08-01', 'ro-2026-07-01', 'm1']);
    expect(await ids('ro', { limit: 2 })).toEqual(['ro-2026-09-01', 'ro-2026-08-01']);
    expect(await ids('ro', { limit: 2, after: 'ro-2026-08-01' })).toEqual(['ro-2026-07-01', 'm1']);
    expect(await ids('ro', { status: 'closed' })).toEqual(['m1']);
    expect(await ids('ro', { after: 'tw-2026-07-01' })).toEqual([]);
    const coming = await meetings.upcoming('ro', civilDateTime('2026-07-01T12:00'));
    expect(coming.map(({ meetingId }) => meetingId)).toEqual(['ro-2026-08-01', 'ro-2026-09-01']);
    expect(await meetings.find('ro', 'm1')).toMatchObject({ status: 'closed', forumId: 'ro' });
    expect(await meetings.find('tw', 'm1')).toBeNull();
  });

  it('give what a meeting asked for, and what is open with whom', async () => {
    const { items } = queries;
    expect(await items.ofMeeting('m1')).toMatchObject([{ itemId: 'a1', overdueSince: '2026-09-02' }]);
    expect(await items.open('ro', { ownerId: 'holder-g1' })).toHaveLength(1);
    expect(await items.open('ro', { ownerId: 'holder-c1' })).toEqual([]);
    expect(await items.open('tw')).toEqual([]);
  });

  it('list motions, the newest first, and those put to a meeting', async () => {
    const { decisions } = queries;
    expect((await decisions.ofForum('ro')).map(({ decisionId }) => decisionId)).toEqual(['d2', 'd1']);
    expect(await decisions.ofForum('ro', { after: 'd2' })).toMatchObject([{ decisionId: 'd1', status: 'taken' }]);
    expect(await decisions.ofForum('ro', { status: 'tabled', topic: 'budget' })).toMatchObject([
      { mandate: 'advises' },
    ]);
    expect(await decisions.ofForum('ro', { topic: 'nothing' })).toEqual([]);
    expect(await decisions.ofMeeting('ro', 'm1')).toMatchObject([{ decisionId: 'd1' }]);
    expect(await decisions.find('ro', 'd1')).toMatchObject({ result: { decidedOn: DECIDED_ON, binding: true } });
    expect(await decisions.find('tw', 'd1')).toBeNull();
  });

  it('list seats, bylaws, mandates and the standing of a forum', async () => {
    const { seats, bylaws, mandates, standings } = queries;
    expect((await seats.ofForum('ro')).map(({ seatId }) => seatId)).toEqual(['c1', 'c2', 'g1', 'g2']);
    expect(await seats.find('ro', 'c2')).toMatchObject({ holderId: null, pastHolders: [{ personId: 'holder-c2' }] });
    expect(await seats.find('tw', 'g1')).toMatchObject({ holderId: 'somebody' });
    expect(await bylaws.inForce('tw')).toMatchObject({ bylawsVersion: 1, bylaws: DEFAULT_BYLAWS });
    expect(await bylaws.ofForum('ro')).toHaveLength(1);
    expect(await bylaws.find('ro', 2)).toBeNull();
    expect(await mandates.ofForum('ro')).toMatchObject([{ topic: 'budget', mandate: 'advises' }]);
    expect(await standings.find('ro')).toMatchObject({ meetingsHeld: 1, lastHeldOn: DECIDED_ON });
  });

  it('give deadlines by who owes them, and those that were missed', async () => {
    const { deadlines } = queries;
    const ofMeeting = await deadlines.ofOwner('meeting', 'm1');
    expect(ofMeeting.map(({ duty }) => duty).sort()).toEqual([
      'action-item',
      'agenda',
      'final-agenda',
      'minutes',
      'papers',
    ]);
    expect(ofMeeting.map(({ dueOn }) => dueOn)).toEqual(ofMeeting.map(({ dueOn }) => dueOn).sort());
    expect((await deadlines.ofForum('ro', { owner: 'meeting', status: 'open' })).length).toBe(9);
    expect((await deadlines.overdue('ro')).map(({ deadlineId }) => deadlineId)).toEqual(['meeting-m1/action-item/a1']);
    expect(await deadlines.ofForum('ro', { cycleId: 'ro-2016' })).toEqual([]);
  });

  it('tell the version that the views show of meetings and decisions', async () => {
    const versions = new ViewVersions(database.dataSource);
    expect(await versions.versionOf('meeting-m1')).toBe((await queries.meetings.find('ro', 'm1'))?.version);
    expect(await versions.versionOf('decision-d1')).toBe((await queries.decisions.find('ro', 'd1'))?.version);
  });
});
