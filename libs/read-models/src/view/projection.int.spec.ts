import { addDays, at, civilDate, instant, timeOfDay } from '@nap/calendar';
import { type CycleCommand, type Moment, type Order, PHASE_NAMES } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { GROUNDS, type TestDatabase, World, commitmentNamed, createTestDatabase } from '@nap/testing';
import fc from 'fast-check';
import { Client } from 'pg';

import { CycleQueries } from '../cycles/cycles.queries';
import { DeadlineQueries } from '../deadlines/deadlines.queries';
import { ForumQueries } from '../forums/forums.queries';
import { readModelsMigrations } from '../migrations';
import { createViews } from '../migrations/create-views';
import { PhaseQueries } from '../phases/phases.queries';
import { RoleQueries } from '../roles/roles.queries';
import { foldViews, project, storedViews } from './projection';
import { LIVE_SCHEMA } from './view-table';
import { ViewVersions } from './view-versions';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(readModelsMigrations);
});
afterAll(() => database.drop());

const empty = async (): Promise<void> => {
  for (const name of Object.keys(foldViews([]))) {
    await database.dataSource.query(`delete from ${LIVE_SCHEMA}.${name}`);
  }
};

const live = async (feed: readonly FeedEvent[]): Promise<void> => {
  for (const event of feed) await database.dataSource.transaction((tx) => project([event], tx));
};

type Untimed = (moment: Moment) => CycleCommand;
const phase = fc.constantFrom(...PHASE_NAMES);
const grounds = GROUNDS;
const day = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays(civilDate('2016-01-01'), days));
const change = fc.oneof(
  day.map((end) => ({ end })),
  fc.record({ phase, dueOn: day }),
);
const command: fc.Arbitrary<Untimed> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Untimed>((moment) => ({ type: 'PassTime', data: { moment } })) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(phase, fc.constantFrom('ro', 'en'), fc.nat(60))
      .map(([name, language, back]): Untimed => (moment) => ({
        type: 'RecordEvidence',
        data: {
          moment,
          evidenceId: `${name}-${language}`,
          evidence: {
            kind: 'report-version',
            phase: name,
            language,
            url: 'https://example.org',
            occurredOn: addDays(civilDate(moment.local.slice(0, 10)), -back),
          },
        },
      })),
  },
  fc.tuple(phase, fc.constantFrom('ro', 'en')).map(([name, language]): Untimed => (moment) => ({
    type: 'WithdrawEvidence',
    data: { moment, evidenceId: `${name}-${language}`, grounds },
  })),
  fc
    .tuple(fc.constantFrom('1-1', '1-2'), fc.constantFrom('Open data', 'Open spending'))
    .map(([id, title]): Untimed => (moment) => ({
      type: 'RecordCommitment',
      data: { moment, ...commitmentNamed(id, title) },
    })),
  phase.map((name): Untimed => (moment) => ({ type: 'WaivePhase', data: { moment, phase: name, grounds } })),
  change.map((wanted): Untimed => (moment) => ({ type: 'AmendCalendar', data: { moment, grounds, change: wanted } })),
  fc.constantFrom<Untimed>(
    (moment) => ({ type: 'SuspendCycle', data: { moment, grounds } }),
    (moment) => ({ type: 'ResumeCycle', data: { moment, grounds } }),
    (moment) => ({ type: 'ShiftCohort', data: { moment, grounds } }),
  ),
  fc.nat(30).map((back): Untimed => (moment) => {
    const opensOn = addDays(civilDate(moment.local.slice(0, 10)), -back);
    return {
      type: 'OpenPublicComment',
      data: {
        moment,
        windowId: opensOn,
        phase: 'end-of-term-self-assessment',
        opensOn,
        endsOn: addDays(opensOn, 14),
        url: null,
      },
    };
  }),
);

/** What any people and clocks did to one cycle, as the feed that came of it. */
const anyFeed = fc.array(fc.tuple(command, fc.nat(70)), { minLength: 5, maxLength: 30 }).map((acts) => {
  const world = new World('2015-12-01');
  world.openCycle('2015-12-31', '2016-07-01');
  world.assign('2015-12-31', 'p1', 'chair');
  let today = civilDate('2016-01-01');
  for (const [make, days] of acts) {
    today = addDays(today, days);
    const moment: Moment = {
      at: instant(`${today}T08:00:00Z`),
      local: at(today, timeOfDay('10:00')),
      reminderHour: timeOfDay('09:00'),
      by: null,
    };
    const order: Order = { stream: 'cycle', id: 'ro-2016', command: make(moment) };
    world.order(order);
  }
  return world.feed;
});

describe('the views', () => {
  it('kept up event by event are, byte for byte, the views folded from the whole feed', async () => {
    await fc.assert(
      fc.asyncProperty(anyFeed, async (feed) => {
        await empty();
        await live(feed);
        expect(await storedViews(database.dataSource)).toEqual(foldViews(feed));
      }),
      { numRuns: 15 },
    );
  });

  it('can be built beside the live ones, in a schema of their own', async () => {
    const world = new World('2015-12-01');
    world.openCycle('2015-12-31', '2016-07-01');
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(createViews('read_model_green'));
    await owner.end();
    await empty();
    await project(world.feed, database.dataSource.manager, 'read_model_green');
    expect(await storedViews(database.dataSource, 'read_model_green')).toEqual(foldViews(world.feed));
    expect((await storedViews(database.dataSource))['forums']).toEqual([]);
  });
});

describe('the queries', () => {
  beforeAll(async () => {
    await empty();
    const world = new World('2015-12-01');
    world.openCycle('2015-12-31', '2016-07-01');
    world.assign('2016-01-02', 'p1', 'chair');
    world.passTime('ro-2016', '2016-06-20');
    const other = new World('2020-01-01', { forumId: 'tw', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] });
    await live([...world.feed, ...other.feed]);
  });

  it('list forums by id, page by page', async () => {
    const forums = new ForumQueries(database.dataSource);
    expect((await forums.list()).map(({ forumId }) => forumId)).toEqual(['ro', 'tw']);
    expect((await forums.list({ limit: 1 })).map(({ forumId }) => forumId)).toEqual(['ro']);
    expect((await forums.list({ after: 'ro' })).map(({ forumId }) => forumId)).toEqual(['tw']);
    expect(await forums.find('tw')).toMatchObject({ zone: 'Asia/Taipei', localLanguages: ['zh-TW'], version: 1 });
    expect(await forums.find('fr')).toBeNull();
  });

  it('find a cycle only where it belongs', async () => {
    const cycles = new CycleQueries(database.dataSource);
    expect(await cycles.ofForum('ro')).toMatchObject([{ cycleId: 'ro-2016', startsOn: '2016-07-01' }]);
    expect(await cycles.find('ro', 'ro-2016')).toMatchObject({ status: 'running', forumId: 'ro' });
    expect(await cycles.find('tw', 'ro-2016')).toBeNull();
  });

  it('give phases in the order of the profile and deadlines by due day', async () => {
    const phases = await new PhaseQueries(database.dataSource).ofCycle('ro-2016');
    expect(phases.map(({ phase: name, status }) => `${name} ${status}`).slice(0, 2)).toEqual([
      'drafting open',
      'implementation planned',
    ]);
    const deadlines = new DeadlineQueries(database.dataSource);
    const all = await deadlines.ofForum('ro');
    expect(all.map(({ dueOn }) => dueOn)).toEqual(all.map(({ dueOn }) => dueOn).sort());
    expect(await deadlines.ofForum('ro', { status: 'open' })).toMatchObject([{ deadlineId: 'ro-2016/drafting' }]);
    expect(await deadlines.ofForum('ro', { cycleId: 'ro-2018' })).toEqual([]);
  });

  it('give roles with their days', async () => {
    expect(await new RoleQueries(database.dataSource).ofForum('ro')).toMatchObject([
      { personId: 'p1', role: 'chair', heldFrom: '2016-01-02', heldUntil: null },
    ]);
  });

  it('tell the version that the views show, and wait for a newer one only so long', async () => {
    const versions = new ViewVersions(database.dataSource);
    const shown = await versions.versionOf('cycle-ro-2016');
    expect(shown).toBeGreaterThan(3);
    expect(await versions.versionOf('cycle-none')).toBe(0);
    expect(await versions.reached('cycle-ro-2016', shown)).toBe(true);
    expect(await versions.reached('cycle-ro-2016', shown + 1, 60)).toBe(false);
    const later = versions.reached('forum-fr', 1, 5_000);
    await live(new World('2020-01-01', { forumId: 'fr' }).feed);
    expect(await later).toBe(true);
  });
});
