import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { CommandBus, StreamStates } from '@nap/commands';
import { DEFAULT_BYLAWS, type ForumState } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { loadConfig } from '@nap/platform';
import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { type CliRun, runNap } from '../../../../test/harness/run-cli';
import { withEngine } from '../engine';
import { allMigrations } from '../migrations';
import { Importing } from './importing';

const EXAMPLES = path.resolve(__dirname, '../../../../docs/examples/import');
const MEETINGS = path.join(EXAMPLES, 'taiwan-meetings.csv');
const COMPOSITION = path.join(EXAMPLES, 'taiwan-composition.json');

const folder = mkdtempSync(path.join(tmpdir(), 'nap-import-'));
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase(allMigrations);
});

afterEach(() => database.drop());

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...words: readonly string[]): Promise<CliRun> => runNap(words, { DATABASE_URL: database.url });

const config = () => loadConfig({ DATABASE_URL: database.url }, () => '');

type Stored = Pick<FeedEvent, 'type' | 'data'>;

const stored = async (): Promise<readonly Stored[]> => {
  const { rows } = await database.pool.query<{ type: string; data: string }>(
    'select type, data from events order by stream_id, version',
  );
  return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) as FeedEvent['data'] }));
};

const forum = (): Promise<ForumState> =>
  withEngine(config(), async (engine) => (await engine.get(StreamStates, { strict: false }).loadForum('tw')).state);

/** A forum with bylaws of a three-month rhythm. */
const found = (): Promise<void> =>
  withEngine(config(), async (engine) => {
    const bus = engine.get(CommandBus, { strict: false });
    const data = {
      forumId: 'tw',
      name: 'Sample Forum',
      zone: 'Asia/Taipei',
      localLanguages: ['zh-TW'],
      reminderHour: null,
    };
    const caller = { kind: 'operator' } as const;
    const id = '0a000000-0000-4000-8000-000000000001';
    await bus.dispatch({
      id,
      order: { stream: 'forum', id: 'tw', command: { type: 'RegisterForum', data } },
      caller,
      correlationId: id,
      causationId: null,
    });
    const importing = await Importing.into(engine, 'tw');
    const refusal = await importing.give(['bylaws'], {
      stream: 'forum',
      id: 'tw',
      command: { type: 'AdoptBylaws', data: { bylaws: DEFAULT_BYLAWS, decisionId: null } },
    });
    expect(refusal).toBeNull();
  });

const file = (name: string, content: string): string => {
  const where = path.join(folder, name);
  writeFileSync(where, content);
  return where;
};

describe('nap import meetings', () => {
  const SERIES = ['--forum', 'tw', '--series', 'nap-task-force'];

  it('records Taiwan’s eleven: nine of ten gaps break three months, none breaks six', async () => {
    await found();
    const { exitCode, out, err } = await run('import', 'meetings', MEETINGS, ...SERIES);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/tw-nap-task-force-9 +2023-04-21 +93 +imported/);

    const events = await stored();
    expect(events.filter(({ type }) => type === 'MeetingHeld')).toHaveLength(11);
    const breaches = events.filter(({ type, data }) => type === 'FrequencyBreached' && data['historical'] === true);
    expect(breaches.map(({ data }) => data['rule'])).toEqual(Array.from({ length: 9 }, () => 'agreed'));
  });

  it('changes nothing the second time, nor on trial', async () => {
    await found();
    const empty = (await stored()).length;
    const trial = await run('import', 'meetings', MEETINGS, ...SERIES, '--dry-run');
    expect(trial).toMatchObject({ exitCode: 0, out: expect.stringContaining('would be imported') as string });
    expect(await stored()).toHaveLength(empty);
    await run('import', 'meetings', MEETINGS, ...SERIES);
    const once = (await stored()).length;
    const again = await run('import', 'meetings', MEETINGS, ...SERIES, '--json');
    const { results } = JSON.parse(again.out) as { results: readonly { outcome: string }[] };
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['there already']));
    expect(await stored()).toHaveLength(once);
  });

  it('names every line that is wrong and imports none of them', async () => {
    await found();
    const before = (await stored()).length;
    const wrong = file(
      'wrong.csv',
      'date,series,number,title\n113/02/30,a,1,x\n113/02/16,a,one,x\n113/02/16,a,2,x\n2024-02-17,a,2,x\n',
    );
    const { exitCode, err } = await run('import', 'meetings', wrong, '--forum', 'tw');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/line 2, date: “113\/02\/30” is no day/);
    expect(err).toMatch(/line 3, number: “one” is no number/);
    expect(err).toMatch(/line 5, number: the same meeting stands on line 4/);
    expect(await stored()).toHaveLength(before);
  });

  it.each([
    [
      'a forum that is not there',
      ['import', 'meetings', MEETINGS, '--forum', 'xx', '--series', 'nap-task-force'],
      1,
      /there is no forum xx/,
    ],
    ['no forum', ['import', 'meetings', MEETINGS], 2, /give --forum/],
    ['no series of several', ['import', 'meetings', MEETINGS, '--forum', 'tw'], 2, /give --series with one of/],
    [
      'a series that is not there',
      ['import', 'meetings', MEETINGS, '--forum', 'tw', '--series', 'x'],
      2,
      /has no series x/,
    ],
    ['no such file', ['import', 'meetings', 'nowhere.csv', '--forum', 'tw'], 2, /there is no such file/],
    [
      'an end before the begin',
      ['import', 'meetings', MEETINGS, ...SERIES, '--from', '16:00', '--until', '14:00'],
      2,
      /does not lie after/,
    ],
  ])('asks for the way out with %s', async (_what, words, code, sentence) => {
    const { exitCode, err } = await run(...words);
    expect({ exitCode, err }).toEqual({ exitCode: code, err: expect.stringMatching(sentence) as string });
  });

  it('asks for the columns it needs', async () => {
    const { exitCode, err } = await run(
      'import',
      'meetings',
      file('columns.csv', 'day\n2024-01-01\n'),
      '--forum',
      'tw',
    );
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: expect.stringMatching(/has no column date, series/) as string,
    });
  });
});

describe('nap import seats', () => {
  it('takes Taiwan’s 13 + 12 + 1, and parity is kept', async () => {
    await found();
    const words = ['import', 'seats', COMPOSITION, '--forum', 'tw', '--from', '2020-10-28'];
    const { exitCode, out, err } = await run(...words);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/cso-13 +civil-society +2020-10-28 +imported/);
    const { seats, parity } = await forum();
    expect({ held: seats.filter(({ holder }) => holder !== null).length, parity }).toEqual({
      held: 26,
      parity: 'kept',
    });
    expect((await run(...words)).out).not.toContain(' imported');
  });

  it('takes a line for each seat, with who holds it and until when', async () => {
    await found();
    const seats = file(
      'seats.csv',
      'seat,sector,name,email,language,from,until\ngov-01,government,Sample One,one@example.org,zh-TW,109/10/28,\ncso-01,civil-society,Sample Two,,en,2020-10-28,2030-10-27\ncso-02,civil-society,,,,,\n',
    );
    expect((await run('import', 'seats', seats, '--forum', 'tw')).exitCode).toBe(0);
    expect((await forum()).seats.map(({ seatId, holder }) => [seatId, holder?.from, holder?.until])).toEqual([
      ['gov-01', '2020-10-28', null],
      ['cso-01', '2020-10-28', '2030-10-27'],
      ['cso-02', undefined, undefined],
    ]);
  });

  it('names every line that is wrong and imports none of them', async () => {
    await found();
    const seats = file(
      'wrong-seats.csv',
      'seat,sector,name,from\nGov 1,government,,\ncso-01,citizens,,\ncso-02,civil-society,Sample,soon\n',
    );
    const { exitCode, err } = await run('import', 'seats', seats, '--forum', 'tw');
    expect(exitCode).toBe(2);
    expect(err).toMatch(/line 2, seat: “Gov 1” is no id/);
    expect(err).toMatch(/line 3, sector: “citizens” is none of government/);
    expect(err).toMatch(/line 4, from: “soon” is no day/);
    expect((await forum()).seats).toEqual([]);
  });

  it('asks where the numbers are', async () => {
    const { exitCode, err } = await run('import', 'seats', COMPOSITION, '--forum', 'tw', '--at', '/nowhere');
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: expect.stringMatching(/holds no composition at “\/nowhere”/) as string,
    });
  });
});
