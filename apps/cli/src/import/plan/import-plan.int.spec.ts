import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { StreamStates } from '@nap/commands';
import type { CycleState } from '@nap/domain';
import { loadConfig } from '@nap/platform';
import { type TestDatabase, createTestDatabase } from '@nap/testing';
import { Client } from 'pg';

import { type CliRun, runNap } from '../../../../../test/harness/run-cli';
import { withEngine } from '../../engine';
import { allMigrations } from '../../migrations';

const EXAMPLES = path.resolve(__dirname, '../../../../../docs/examples/import');
const TAIWAN = ['import', 'plan', path.join(EXAMPLES, 'taiwan-plan.json')];
const TAIWAN_MAPPING = ['--mapping', path.join(EXAMPLES, 'taiwan-plan.mapping.json')];
const CANADA = ['import', 'plan', EXAMPLES, '--mapping', path.join(EXAMPLES, 'canada-plans.mapping.json')];

const folder = mkdtempSync(path.join(tmpdir(), 'nap-plans-'));
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase(allMigrations);
});

afterEach(() => database.drop());

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...words: readonly string[]): Promise<CliRun> => runNap(words, { DATABASE_URL: database.url });

type Result = { readonly kind: string; readonly id: string; readonly outcome: string; readonly why: string | null };
type Report = {
  readonly plans: readonly object[];
  readonly results: readonly Result[];
  readonly dates: readonly {
    readonly file: string;
    readonly line: number;
    readonly part: string;
    readonly reason: string;
    readonly words: string;
  }[];
};

const report = async (...words: readonly string[]): Promise<Report> => {
  const { exitCode, out, err } = await run(...words, '--json');
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return JSON.parse(out) as Report;
};

/** What the log holds, in the order of the streams; days of recording are the day of the run. */
const log = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ line: string }>(
    `select stream_id || ' ' || version || ' ' || type || ' ' || (data::jsonb - 'grounds') as line
       from events order by stream_id, version`,
  );
  return rows.map(({ line }) => line);
};

const everythingStored = async (): Promise<object> => {
  const { rows } = await database.pool.query<object>(
    `select (select count(*) from events) as events, (select count(*) from commands) as commands,
            (select count(*) from documents) as documents, (select count(*) from people) as people`,
  );
  return rows[0] ?? {};
};

const cycle = (id: string): Promise<Exclude<CycleState, { status: 'none' }>> =>
  withEngine(
    loadConfig({ DATABASE_URL: database.url }, () => ''),
    async (engine) => {
      const { state } = await engine.get(StreamStates, { strict: false }).loadCycle(id);
      if (state.status === 'none') throw new Error(`there is no cycle ${id}`);
      return state;
    },
  );

const file = (name: string, content: string | object): string => {
  const where = path.join(folder, name);
  writeFileSync(where, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return where;
};

describe('nap import plan', () => {
  it('brings Taiwan’s finished plan: 19 commitments, what does not apply waived, clocks last', async () => {
    const { plans, results } = await report(...TAIWAN, ...TAIWAN_MAPPING);
    expect(plans).toMatchObject([
      { forum: 'tw', cycle: 'tw-2021', start: '2021-01-01', end: '2024-05-31', commitments: 19, milestones: 37 },
    ]);
    expect(results.at(-1)).toMatchObject({ kind: 'clocks', outcome: 'recorded' });
    const { status, commitments, phases } = await cycle('tw-2021');
    expect(status).toBe('running');
    expect(commitments.find(({ commitmentId }) => commitmentId === '1-1')).toMatchObject({
      leadAgencies: ['國發會'],
      startsOn: '2021-01-01',
      dueOn: '2024-05-31',
      milestones: [{ milestoneId: '1-1.1', startsOn: '2021-01-01', dueOn: '2021-12-31' }, {}, {}],
    });
    expect(phases.filter((phase) => phase.status !== 'waived').map(({ rule }) => rule.phase)).toEqual([
      'implementation',
    ]);
    const types = (await log()).map((line) => line.split(' ')[2]);
    expect(types.at(-1)).toBe('CycleActivated');
    expect(types.filter((type) => type === 'CommitmentRecorded')).toHaveLength(19);
  });

  it('brings Canada’s two plans, the second of them live, and reports every date that is none', async () => {
    const { plans, dates } = await report(...CANADA);
    expect(plans).toMatchObject([
      { cycle: 'ca-2022', start: '2022-01-01', end: '2024-12-31', commitments: 5, milestones: 19, indicators: 106 },
      { cycle: 'ca-2025', start: '2025-07-01', end: '2029-12-31', commitments: 4, milestones: 19, indicators: 65 },
    ]);
    expect(dates.filter(({ reason }) => reason === 'missing')).toMatchObject([{ part: 'C03.1.2' }]);
    expect(dates.find(({ part }) => part === 'C02.1.03')).toMatchObject({
      reason: 'double',
      words: 'By February 2022 and February 2023',
      readAs: '2022-02-28',
    });
    const { commitments } = await cycle('ca-2025');
    const indicators = commitments.flatMap(({ milestones }) => milestones.flatMap((milestone) => milestone.indicators));
    expect(indicators.find(({ indicatorId }) => indicatorId === 'C01.1.4')).toMatchObject({
      dueOn: null,
      dueWording: { en: 'By fall 2028' },
    });
    const finished = (await cycle('ca-2022')).commitments.flatMap(({ milestones }) =>
      milestones.flatMap((milestone) => milestone.indicators),
    );
    expect(finished.filter(({ dueOn }) => dueOn !== null)).toHaveLength(105);
  });

  it('names the file and the line on which a date stands', async () => {
    const { dates } = await report(...CANADA, '--dry-run');
    const lines = new Map<string, readonly string[]>();
    const lineOf = ({ file: where, line }: Report['dates'][number]): string => {
      const known = lines.get(where) ?? readFileSync(where, 'utf8').split('\n');
      lines.set(where, known);
      return known[line - 1] ?? '';
    };
    expect(dates.length).toBeGreaterThan(65);
    expect(dates.filter((date) => !lineOf(date).includes(JSON.stringify(date.words)))).toEqual([]);
  });

  it('changes nothing the second time, nor on trial', async () => {
    const before = await everythingStored();
    const trial = await run(...TAIWAN, ...TAIWAN_MAPPING, '--dry-run');
    expect(trial).toMatchObject({ exitCode: 0, err: '' });
    expect(trial.out).toMatch(/tw-2021 +commitment +5-2 +would be recorded/);
    expect(await everythingStored()).toEqual(before);
    await report(...TAIWAN, ...TAIWAN_MAPPING);
    const once = await everythingStored();
    const { results } = await report(...TAIWAN, ...TAIWAN_MAPPING);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['there already']));
    expect(await everythingStored()).toEqual(once);
    expect((await run(...TAIWAN, ...TAIWAN_MAPPING, '--dry-run')).out).not.toContain('would be');
  });

  it('goes on where it was cut short, and the log is that of one run', async () => {
    await report(...TAIWAN, ...TAIWAN_MAPPING);
    const whole = await log();
    await database.drop();
    database = await createTestDatabase(allMigrations);
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    for (const [type, places] of [
      ['CycleOpened', 1],
      ['CommitmentRecorded', 11],
      ['PhaseWaived', 3],
      ['ClocksStarted', 1],
    ] as const) {
      await owner.query(`
        create or replace function cut_short() returns trigger language plpgsql as $$
        begin
          if (select count(*) from events where type = new.type) >= ${String(places)} - 1 then
            raise exception 'cut short';
          end if;
          return new;
        end $$;
        create trigger cut_short before insert on events for each row when (new.type = '${type}')
          execute function cut_short();`);
      expect(await run(...TAIWAN, ...TAIWAN_MAPPING)).toMatchObject({ exitCode: 1, err: 'nap: cut short\n' });
      await owner.query('drop trigger cut_short on events');
    }
    await owner.end();
    const { results } = await report(...TAIWAN, ...TAIWAN_MAPPING);
    expect(results.filter(({ outcome }) => outcome === 'recorded')).toMatchObject([{ kind: 'clocks' }]);
    expect(await log()).toEqual(whole);
  });
});

const MAPPING = {
  source: 'Invented',
  licence: 'None needed',
  forums: [
    {
      id: 'xx',
      name: 'Sample Forum',
      zone: 'Europe/Bucharest',
      localLanguages: ['ro'],
      plans: [
        {
          start: '105-07',
          end: '107/06',
          commitments: {
            id: 'no',
            titles: { en: 'title', ro: 'titlu' },
            lead: 'lead',
            separator: ';',
            due: 'due',
            milestones: { id: 'milestone', titles: { en: 'milestone title' }, start: 'from', due: 'until' },
          },
          evidence: [
            { kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-06-28' },
            { kind: 'plan-submitted', url: 'https://example.org/plan', occurredOn: '2016-06-30' },
          ],
          commentWindows: [
            { phase: 'end-of-term-self-assessment', opensOn: '2018-09-01', endsOn: '2018-09-15', url: null },
          ],
          waived: [{ phase: 'irm-progress-report', grounds: 'Not reviewed.' }],
        },
      ],
    },
  ],
};

const HEADER = 'no,title,titlu,lead,due,milestone,milestone title,from,until\n';
const TABLE = `${HEADER}1,Open data,Date deschise,Agency A; Agency B,民國107年5月,1.1,A portal,2016-07,2017/12
1,Open data,Date deschise,Agency A; Agency B,民國107年5月,1.2,A law,106-01,By fall 2017
2,Open spending,,Agency C,,,,,
`;

const mappingWith = (change: (mapping: typeof MAPPING) => void): string => {
  const mapping = structuredClone(MAPPING);
  change(mapping);
  return file('changed.mapping.json', mapping);
};

describe('nap import plan of a table', () => {
  const words = (table = TABLE, mapping = file('sample.mapping.json', MAPPING)): readonly string[] => [
    'import',
    'plan',
    file('plan.csv', table),
    '--mapping',
    mapping,
  ];

  it('takes lines of one id together, ROC years, several agencies, and the facts of the mapping', async () => {
    const { dates } = await report(...words());
    expect(dates).toMatchObject([
      { line: 3, part: '1.2', field: 'due', reason: 'worded', words: 'By fall 2017', readAs: null },
      { line: 4, part: '2', field: 'due', reason: 'missing', words: '' },
    ]);
    const { start, end, commitments, evidence, windows } = await cycle('xx-2016');
    expect([start, end]).toEqual(['2016-07-01', '2018-06-30']);
    expect(commitments).toMatchObject([
      {
        titles: { en: 'Open data', ro: 'Date deschise' },
        leadAgencies: ['Agency A', 'Agency B'],
        dueOn: '2018-05-31',
        milestones: [
          { startsOn: '2016-07-01', dueOn: '2017-12-31' },
          { startsOn: '2017-01-01', dueOn: null, dueWording: { und: 'By fall 2017' } },
        ],
      },
      { titles: { en: 'Open spending' }, milestones: [] },
    ]);
    expect(evidence).toHaveLength(2);
    expect(windows).toMatchObject([{ endsOn: '2018-09-15' }]);
  });

  it('records a commitment again whose content has changed, and says so', async () => {
    await report(...words());
    const { results } = await report(...words(TABLE.replace('Open spending', 'Spending for all')));
    expect(results.filter(({ outcome }) => outcome !== 'there already')).toMatchObject([
      { kind: 'commitment', id: '2', outcome: 'changed' },
    ]);
    const back = await report(...words());
    expect(back.results.filter(({ outcome }) => outcome === 'changed')).toHaveLength(1);
    expect((await cycle('xx-2016')).commitments[1]?.titles).toEqual({ en: 'Open spending' });
  });

  it('names a commitment that the file has no more, and leaves it', async () => {
    await report(...words());
    const shorter = words(TABLE.slice(0, TABLE.indexOf('2,Open spending')));
    expect((await run(...shorter)).out).toContain('commitment 2 is recorded here and stays; the file has it no more');
    expect((await cycle('xx-2016')).commitments).toHaveLength(2);
  });

  it('starts no clock of a forum in which something was refused', async () => {
    const future = mappingWith(({ forums: [forum] }) => {
      forum?.plans[0]?.evidence.push({
        kind: 'plan-submitted',
        url: 'https://example.org/x',
        occurredOn: '2199-01-01',
      });
    });
    const { exitCode, err, out } = await run(...words(TABLE, future));
    expect(exitCode).toBe(1);
    expect(err).toMatch(/xx-2016, evidence plan-submitted 2199-01-01: date-in-future/);
    expect(out).toContain('held back');
    expect((await cycle('xx-2016')).status).toBe('in-preparation');
    await report(...words());
    expect((await cycle('xx-2016')).status).toBe('running');
  });

  it('names a cycle that runs on other days here, and leaves it alone', async () => {
    await report(...words());
    const longer = mappingWith(({ forums: [forum] }) => Object.assign(forum?.plans[0] ?? {}, { end: '2019-06' }));
    expect((await run(...words(TABLE, longer))).out).toContain('it runs from 2016-07-01 to 2018-06-30 here');
  });

  it.each<[string, readonly string[], number, RegExp]>([
    ['no mapping', ['import', 'plan', 'x.csv'], 2, /give --mapping/],
    ['no file', ['import', 'plan'], 2, /give the file to import/],
    ['a mapping that is not there', ['import', 'plan', 'x.csv', '--mapping', 'y.json'], 2, /y\.json cannot be read/],
  ])('asks for the way out with %s', async (_what, line, code, sentence) => {
    const { exitCode, err } = await run(...line);
    expect({ exitCode, err }).toEqual({ exitCode: code, err: expect.stringMatching(sentence) as string });
  });

  it.each<[string, string, (mapping: typeof MAPPING) => void, RegExp]>([
    ['a line without an id', `${HEADER},Open data,,A,,,,,\n`, () => undefined, /plan\.csv, line 2, .*\/id is missing/],
    ['a commitment without a title', `${HEADER}1,,,A,,,,,\n`, () => undefined, /line 2, 1: \/titles must hold a text/],
    [
      'a column that is not there',
      TABLE,
      ({ forums: [forum] }) => Object.assign(forum?.plans[0]?.commitments ?? {}, { lead: 'agency' }),
      /#\/forums\/0\/plans\/0\/commitments\/lead: “agency” is found nowhere in plan\.csv/,
    ],
    [
      'a start in words',
      TABLE,
      ({ forums: [forum] }) => Object.assign(forum?.plans[0] ?? {}, { start: 'summer' }),
      /#\/forums\/0\/plans\/0\/start: “summer” is no day and no month/,
    ],
    [
      'a cycle that is called like another forum’s',
      TABLE,
      ({ forums: [forum] }) => Object.assign(forum?.plans[0] ?? {}, { cycle: 'ro-2016' }),
      /\/forums\/0\/plans\/0\/cycle must begin with “xx-”/,
    ],
    [
      'a zone that is none',
      TABLE,
      ({ forums: [forum] }) => Object.assign(forum ?? {}, { zone: 'Europe/Nowhere' }),
      /\/forums\/0\/zone must be a time zone/,
    ],
  ])('imports nothing with %s, and names file and place', async (_what, table, change, sentence) => {
    const before = await everythingStored();
    const { exitCode, err } = await run(...words(table, mappingWith(change)));
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(sentence) as string });
    expect(await everythingStored()).toEqual(before);
  });

  it('takes one forum of several, and one file of a folder', async () => {
    const { exitCode, err } = await run(...words(), '--forum', 'yy');
    expect({ exitCode, err }).toEqual({
      exitCode: 2,
      err: expect.stringContaining('has no forum yy; it has xx') as string,
    });
    const { plans } = await report('import', 'plan', path.join(EXAMPLES, 'canada-nap6.json'), ...CANADA.slice(3));
    expect(plans).toMatchObject([{ cycle: 'ca-2025' }]);
  });
});
