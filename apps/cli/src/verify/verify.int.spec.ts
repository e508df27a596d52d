import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Instant, epochMilliseconds, instant } from '@nap/calendar';

import { ReportingDesk } from '../../../../test/harness/reporting-desk';
import { runNap } from '../../../../test/harness/run-cli';
import type { Finding } from './finding';

type Report = {
  readonly sound: boolean;
  readonly checked: Readonly<Record<string, unknown>>;
  readonly flaws: number;
  readonly findings: readonly Finding[];
};

const folder = mkdtempSync(path.join(tmpdir(), 'nap-verify-'));
const offsetFile = path.join(folder, 'offset');
let desk: ReportingDesk;

beforeAll(async () => {
  desk = await ReportingDesk.open();
  const today = '2016-06-20';
  desk.world.inForum(today, { type: 'PassTime', data: {} });
  desk.world.inMeeting('ro-spring', today, { type: 'PassTime', data: {} });
  await desk.publish();
  await desk.startReporting();
  await desk.caughtUp();
});
afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true });
});

/** The engine's business time, for the next run. */
const setClock = (now: Instant): void => {
  writeFileSync(offsetFile, String(epochMilliseconds(now) - Date.now()));
};

const run = (...words: readonly string[]) =>
  runNap(['verify', ...words], { DATABASE_URL: desk.database.url, CLOCK_OFFSET_FILE: offsetFile });

const verify = async (): Promise<Report & { readonly exitCode: number }> => {
  const { exitCode, out } = await run('--json');
  return { exitCode, ...(JSON.parse(out) as Report) };
};

const UNSEALED = ['events', 'feed'];

/** What only somebody with the owner's password can do, and how it is undone. */
const tampered = async (change: string, undo: string): Promise<Report & { readonly exitCode: number }> => {
  const alter = (how: string): string =>
    UNSEALED.map((table) => `alter table ${table} ${how} trigger append_only`).join(';');
  await desk.owner.query(`${alter('disable')}; ${change}`);
  const found = await verify();
  await desk.owner.query(`${undo}; ${alter('enable always')}`);
  return found;
};

const BEFORE_THE_NEXT_STEP = instant('2016-06-20T12:00:00Z');

beforeEach(() => {
  setClock(BEFORE_THE_NEXT_STEP);
});

describe('nap verify', () => {
  it('finds nothing where nothing is wrong, and says what it read', async () => {
    const events = (await desk.feed()).length;
    expect(await verify()).toMatchObject({
      exitCode: 0,
      sound: true,
      checked: { head: events, events, streams: 3, clocks: 3 },
      flaws: 0,
      findings: [],
    });
    expect((await run()).out).toMatch(
      /the feed ends at \d+, its chain in [0-9a-f]{64}\.\nEverything is as it must be\.\n/,
    );
  });

  it('finds an altered event, and what is shown of it', async () => {
    const name = (to: string): string =>
      `update events set data = replace(data, '${to === 'Forged' ? 'Sample' : 'Forged'} Forum', '${to} Forum')
        where type = 'ForumRegistered'`;
    const { exitCode, findings } = await tampered(name('Forged'), name('Sample'));
    expect(exitCode).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'feed', where: 'feed position 1', what: 'the event does not fit its hash' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'view', where: 'forums ro (forum-ro)', next: 'nap rebuild forums' }),
    );
  });

  it('finds a removed place in the feed, and the stream that has a gap now', async () => {
    const kept = 'create temp table kept as select * from feed where feed_position = 3';
    const { exitCode, findings } = await tampered(
      `${kept}; delete from feed where feed_position = 3`,
      'insert into feed select * from kept; drop table kept',
    );
    expect(exitCode).toBe(1);
    expect(findings.map(({ check, what }) => `${check}: ${what}`)).toEqual(
      expect.arrayContaining([
        'feed: the feed jumps from 2',
        'feed: the feed has passed it without giving it a place',
        expect.stringMatching(/^stream: version \d+: it follows version \d+$/),
      ]),
    );
  });

  it('finds an event that was moved within the feed', async () => {
    const swap = `update feed f set feed_position = -f.feed_position where feed_position in (1, 2);
      update feed set feed_position = 3 + feed_position where feed_position in (-1, -2)`;
    const { findings } = await tampered(swap, swap);
    expect(findings).toContainEqual(expect.objectContaining({ check: 'feed', where: 'feed position 1' }));
  });

  it.each([
    [
      'a changed row',
      `update read_model.deadlines set status = 'met' where deadline_id = 'ro-2016/drafting'`,
      `update read_model.deadlines set status = 'open' where deadline_id = 'ro-2016/drafting'`,
      'deadlines ro-2016/drafting (cycle-ro-2016): the row is not what the log says',
    ],
    [
      'a removed row',
      `create temp table kept as select * from read_model.roles; delete from read_model.roles`,
      'insert into read_model.roles select * from kept; drop table kept',
      'roles p1-chair-2015-12-31 (forum-ro): the row is missing',
    ],
    [
      'an invented row',
      `insert into read_model.phases select cycle_id, 'x', place, closed_by, status, opens_on, due_on, revision, opened_on,
         closed_on, waived_on, overdue_since, missed_on, late_by_days, escalation, evidence, comment_windows, stream_id,
         forum_id, version, feed_position from read_model.phases limit 1`,
      `delete from read_model.phases where phase = 'x'`,
      'phases ro-2016 x (cycle-ro-2016): the row is not what the log says: there is none',
    ],
    [
      'a row of a stream that the log does not have',
      `insert into read_model.states values ('{}', 'meeting-none', 'ro', 1, 1)`,
      `delete from read_model.states where stream_id = 'meeting-none'`,
      'states meeting-none (meeting-none): the log has no such stream',
    ],
  ])('finds %s of a view', async (_what, change, undo, finding) => {
    const { exitCode, flaws, findings } = await tampered(change, undo);
    expect({ exitCode, flaws }).toEqual({ exitCode: 1, flaws: 1 });
    expect(findings.map(({ where, what }) => `${where}: ${what}`)).toEqual([finding]);
  });

  it('finds a step that fell due two minutes ago and is not recorded', async () => {
    setClock(instant('2016-06-23T06:03:00Z'));
    const { exitCode, findings } = await verify();
    expect(exitCode).toBe(1);
    expect(findings).toEqual([
      expect.objectContaining({
        check: 'step',
        where: 'nap-cycle/ro-2016',
        what: 'drafting/reminder/P7D#0 fell due at 2016-06-23T06:00:00.000Z and is not recorded',
      }),
    ]);
    setClock(instant('2016-06-23T06:01:00Z'));
    expect(await verify()).toMatchObject({ exitCode: 0 });
  });

  it('finds what waits for a person: a parked stream', async () => {
    await desk.owner.query(`insert into blocked_stream values ('reporting', 'meeting-ro-spring', 1000, 'because');
      insert into parked_event values ('reporting', 'meeting-ro-spring', 1000)`);
    const { findings } = await verify();
    await desk.owner.query(`delete from parked_event; delete from blocked_stream`);
    expect(findings).toMatchObject([
      { check: 'stream', where: 'meeting-ro-spring', what: 'reporting has parked it from feed position 1000 on' },
    ]);
  });

  it('holds what reporting has not shown yet for no flaw', async () => {
    await desk.stopReporting();
    desk.world.assign('2016-06-20', 'p2', 'secretary');
    await desk.publish();
    expect(await verify()).toMatchObject({ exitCode: 0, sound: true });
  });

  it('says each finding with what to do, and ends with how many', async () => {
    await desk.owner.query(`update read_model.roles set role = 'secretary'`);
    const { exitCode, out, err } = await run();
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^view: roles .* is not what the log says\. Next: nap rebuild roles$/m);
    expect(err).toBe('nap: 1 flaw found\n');
  });
});
