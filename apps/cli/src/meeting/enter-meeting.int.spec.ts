import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type CivilDateTime, civilDate, epochMilliseconds, instant } from '@nap/calendar';
import { CommandBus, type OrderRequest, StreamStates } from '@nap/commands';
import { DEFAULT_BYLAWS, type KnownMeeting } from '@nap/domain';
import { PeopleStore } from '@nap/people';
import { loadConfig } from '@nap/platform';
import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { type CliRun, runNap } from '../../../../test/harness/run-cli';
import { withEngine } from '../engine';
import { allMigrations } from '../migrations';

const SEATS = ['gov-01', 'gov-02', 'cso-01', 'cso-02'] as const;
const CALLED = instant('2016-03-01T08:00:00Z');
const BEGINS = instant('2016-04-01T11:00:00Z');

const folder = mkdtempSync(path.join(tmpdir(), 'nap-meeting-'));
const offsetFile = path.join(folder, 'clock-offset');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(allMigrations);
  setClock(CALLED);
  await prepare();
  setClock(BEGINS);
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const setClock = (now: string): void => {
  writeFileSync(offsetFile, String(epochMilliseconds(instant(now)) - Date.now()));
};

const env = () => ({ DATABASE_URL: database.url, NODE_ENV: 'test', CLOCK_OFFSET_FILE: offsetFile });

const enter = (...lines: readonly string[]): Promise<CliRun> =>
  runNap(
    ['meeting', 'enter', 'ro-spring'],
    env(),
    lines.map((line) => `${line}\n`),
  );

const meeting = async (): Promise<KnownMeeting> =>
  withEngine(
    loadConfig(env(), () => ''),
    async (engine) => {
      const { state } = await engine.get(StreamStates, { strict: false }).loadMeeting('ro-spring');
      if (state.status === 'none') throw new Error('the meeting is not there');
      return state;
    },
  );

type ForumCommand = Extract<OrderRequest, { stream: 'forum' }>['command'];

const prepare = (): Promise<void> =>
  withEngine(
    loadConfig(env(), () => ''),
    async (engine) => {
      const bus = engine.get(CommandBus, { strict: false });
      const people = engine.get(PeopleStore, { strict: false });
      const give = async (command: ForumCommand): Promise<void> => {
        const id = randomUUID();
        const order = { stream: 'forum', id: 'ro', command } as const;
        const answer = await bus.dispatch({
          id,
          order,
          caller: { kind: 'operator' },
          correlationId: id,
          causationId: null,
        });
        expect(answer).toMatchObject({ ok: true });
      };
      const place = { zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: null };
      await give({ type: 'RegisterForum', data: { forumId: 'ro', name: 'Sample Forum', ...place } });
      const decision = { rule: 'simple-majority', base: 'present' } as const;
      await give({ type: 'AdoptBylaws', data: { bylaws: { ...DEFAULT_BYLAWS, decision }, decisionId: null } });
      const from = civilDate('2016-01-01');
      for (const seatId of SEATS) {
        const personId = randomUUID();
        await people.add({ id: personId, name: seatId, email: null, language: 'en', admin: false, published: false });
        const sector = seatId.startsWith('gov') ? 'government' : 'civil-society';
        await give({ type: 'EstablishSeat', data: { seatId, sector } });
        await give({ type: 'FillSeat', data: { seatId, personId, from, until: null, way: 'appointment' } });
        const role = { 'gov-01': 'chair', 'cso-01': 'co-chair' }[seatId as string];
        if (role === undefined) continue;
        const assignment = { assignmentId: randomUUID(), personId, from, until: null, cycleId: null };
        await give({ type: 'AssignRole', data: { ...assignment, role: role as 'chair' | 'co-chair' } });
      }
      const slot = { startsAt: '2016-04-01T14:00:00' as CivilDateTime, endsAt: '2016-04-01T16:00:00' as CivilDateTime };
      const meetingId = 'ro-spring';
      await give({ type: 'ScheduleMeeting', data: { meetingId, kind: 'regular', place: 'Sample Hall', ...slot } });
      const motion = { decisionId: 'ro-rules', meetingId, topic: 'rules', title: 'Rules', motion: 'Adopt the rules.' };
      await give({ type: 'TableMotion', data: motion });
    },
  );

const lastLine = ({ out }: CliRun): string => out.trimEnd().split('\n').at(-1) ?? '';

describe('nap meeting', () => {
  it('takes who comes, says what is missing for a quorum, and goes on after a line that is wrong', async () => {
    const first = await enter('here gov-01 cso-01', 'open', 'here gov-09', 'dance');
    expect(first.err).toContain('has no seat gov-09');
    expect(first.err).toContain('"dance" is no word here');
    expect(first.exitCode).toBe(1);
    expect(first.out).toContain('scheduled: 2 of 4 seats are there, 3 needed: 1 short of a quorum');
    expect((await meeting()).status).toBe('adjourned'); // opened without a quorum
  });

  it('goes on where it was left, calls again, opens with a quarter and one, and counts a secret vote', async () => {
    setClock('2016-04-01T12:00:00Z');
    expect((await enter('second-call 2016-04-05 14:00 16:00 Sample Hall')).exitCode).toBe(0);
    setClock('2016-04-05T11:00:00Z');
    const { exitCode, err, out } = await enter(
      'here gov-01 cso-01',
      'open',
      'vote ro-rules secret',
      'yes gov-01',
      'no cso-01',
      'yes gov-01',
    );
    expect(err).toContain('ballot-already-cast');
    expect(out).toContain('open: 2 of 4 seats are there, 2 needed: a quorum; ro-rules: 1 of 2 ballots, not yet cso-01');
    expect(exitCode).toBe(1);

    const end = await enter('close-vote', 'close');
    expect({ exitCode: end.exitCode, err: end.err }).toEqual({ exitCode: 0, err: '' });
    expect(lastLine(end)).toContain('closed');
    expect((await meeting()).decisions).toEqual([
      expect.objectContaining({ decisionId: 'ro-rules', outcome: 'failed' }), // one of two is not two of two
    ]);
    const { rows } = await database.pool.query<{ data: string }>("select data from events where type = 'BallotCast'");
    expect(rows.map(({ data }) => (JSON.parse(data) as { choice: unknown }).choice)).toEqual([null, null]);
  });

  it('shows where it stands, and lists the forum’s meetings', async () => {
    const shown = await runNap(['meeting', 'show', 'ro-spring'], env());
    expect(shown.out).toMatch(/closed, second call; agenda not drafted/);
    expect(shown.out).toMatch(/minutes +2016-04-19 +open/);
    expect(shown.out).toMatch(/ro-rules +failed +1 +1 +0/);
    const listed = await runNap(['meeting', 'list', '--forum', 'ro'], env());
    expect(listed.out).toMatch(/ro-spring +regular +2016-04-05 14:00 +held/);
  });

  it.each([
    [['meeting', 'show', 'nowhere'], 1, /there is no meeting nowhere/],
    [['meeting', 'list', '--forum', 'xx'], 1, /there is no forum xx/],
    [['meeting', 'list'], 2, /give --forum/],
  ])('%p asks for the way out', async (words, code, sentence) => {
    const { exitCode, err } = await runNap(words, env());
    expect({ exitCode, err }).toEqual({ exitCode: code, err: expect.stringMatching(sentence) as string });
  });
});
