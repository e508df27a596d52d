import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { eventually } from '@nap/testing';
import { Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';

import { everyMeetingAct } from '../harness/every-meeting-act';
import { startNap } from '../harness/nap-process';

const EXAMPLES = path.resolve(__dirname, '../../docs/examples');
const RESULT_MS = 300_000;
const MOST_SECONDS = 60;

const folder = mkdtempSync(path.join(tmpdir(), 'nap-rehearsal-'));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Played = {
  readonly on: string;
  readonly stream: string;
  readonly type: string;
  readonly by: string;
  readonly data: Data;
};
type Data = Readonly<Record<string, unknown>>;
type Result = {
  readonly failures: readonly unknown[];
  readonly mails: number;
  readonly seconds: { readonly play: number };
};

const rehearse = async (file: string, env: NodeJS.ProcessEnv = {}) => {
  const { exitCode, out, err } = await startNap(['rehearse', file, '--json'], env).ended;
  const lines = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Played | { readonly rehearsal: Result });
  const events = lines.filter((line): line is Played => 'position' in line);
  const result = lines.find((line): line is { readonly rehearsal: Result } => 'rehearsal' in line)?.rehearsal;
  return { exitCode, err, events, result };
};

/** What the calendar promises of one cycle, day by day, in the words of `nap simulate`. */
const simulated = async (...words: readonly string[]): Promise<readonly string[]> => {
  const { out } = await startNap(['simulate', ...words, '--json']).ended;
  const { steps } = JSON.parse(out) as { readonly steps: readonly { on: string; phase: string; step: string }[] };
  return steps.map(({ on, phase, step }) => `${on} ${phase} ${step}`);
};

const STEPS: Readonly<Record<string, string>> = {
  PhaseOpened: 'opens',
  DeadlineReached: 'due',
  DeadlineMissed: 'missed',
};

/** Names of everything on the servers that belongs to a rehearsal. */
const leftovers = async (): Promise<readonly string[]> => {
  const database = new Client({ connectionString: process.env['DATABASE_URL'] });
  await database.connect();
  const { rows } = await database.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'nap_rehearsal_%'`,
  );
  await database.end();
  const temporal = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
  const { namespaces } = await temporal.workflowService.listNamespaces({});
  await temporal.close();
  const admin = new Kafka({ brokers: [process.env['KAFKA_BROKERS'] ?? ''], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  const topics = await admin.listTopics();
  const { groups } = await admin.listGroups();
  await admin.disconnect();
  return [
    ...rows.map(({ name }) => name),
    ...namespaces.map(({ namespaceInfo }) => namespaceInfo?.name ?? ''),
    ...topics,
    ...groups.map(({ groupId }) => groupId),
  ].filter((name) => name.startsWith('nap_rehearsal_') && !name.includes('-deleted-')); // the server empties it later
};

/** The plan of the United States, cut after its first month and changed. */
const shortened = (change: object): string => {
  const whole = JSON.parse(readFileSync(path.join(EXAMPLES, 'united-states-2015.json'), 'utf8')) as { acts: unknown[] };
  const file = path.join(folder, 'shortened.json');
  writeFileSync(file, JSON.stringify({ ...whole, until: '2015-01-31', acts: whole.acts.slice(0, 1), ...change }));
  return file;
};

/** Every kind of act once, refusals included, in a few months. */
const everyAct = (): string => {
  const act = (on: string, what: string, rest: object) => ({ on, as: 'contact', do: what, cycle: 'xx-2016', ...rest });
  const grounds = 'A sample of grounds.';
  const file = path.join(folder, 'every-act.json');
  const plan = { kind: 'plan-adopted', url: 'https://example.org/plan', occurredOn: '2016-02-01' };
  const assessment = { phase: 'midterm-self-assessment', grounds };
  const window = { phase: 'end-of-term-self-assessment', opensOn: '2016-02-20', endsOn: '2016-03-05' };
  const acts = [
    act('2016-01-01T00:00:00', 'open-cycle', { start: '2016-07-01' }),
    act('2016-01-02', 'open-cycle', { cycle: 'xx-2013', start: '2013-07-01', end: '2015-06-30' }),
    act('2016-01-03', 'start-clocks', { cycle: 'xx-2013', grounds }),
    act('2016-01-04', 'start-clocks', { refused: 'clocks-already-started' }),
    act('2016-02-02', 'record-evidence', { name: 'plan', evidence: plan }),
    act('2016-02-03', 'withdraw-evidence', { evidence: 'plan', grounds }),
    act('2016-02-10', 'suspend', { grounds }),
    act('2016-02-15', 'resume', { grounds, phase: 'drafting', dueOn: '2016-06-15' }),
    act('2016-02-20', 'open-comment-window', window),
    act('2016-02-21', 'waive-phase', assessment),
    act('2016-02-22', 'waive-phase', { ...assessment, refused: 'phase-already-closed' }),
    act('2016-03-01', 'amend-calendar', { grounds, end: '2018-08-31' }),
    act('2016-03-10', 'shift-cohort', { grounds }),
  ];
  const events = ['EvidenceWithdrawn', 'CycleSuspended', 'CycleResumed', 'PhaseWaived', 'CohortShifted'];
  const content = {
    title: 'Every act',
    source: 'invented',
    licence: 'CC0-1.0',
    forum: { id: 'xx', name: 'Sample Forum', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] },
    from: '2016-01-01T00:00:00',
    until: '2016-03-31',
    people: [{ id: 'contact', roles: ['poc'], language: 'zh-TW' }],
    acts,
    expect: {
      phases: [{ cycle: 'xx-2016', phase: 'drafting', opens: '2016-01-01', due: '2017-06-30' }],
      events: [
        ...events.map((event) => ({ event, cycle: 'xx-2016', by: 'contact', count: 1 })),
        { event: 'PublicCommentClosed', cycle: 'xx-2016', on: '2016-03-06', by: 'clock', count: 1 },
        { event: 'ClocksStarted', count: 2 },
      ],
    },
  };
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('a rehearsal', () => {
  it(
    'plays 35 months of Romania in less than a minute, to the day',
    async () => {
      const { exitCode, err, events, result } = await rehearse(path.join(EXAMPLES, 'romania-2016.json'));
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      expect(result).toMatchObject({ failures: [] });
      expect(result?.seconds.play).toBeLessThan(MOST_SECONDS);
      expect(result?.mails).toBeGreaterThan(100);

      const promised = await simulated('--start', '2016-07-01', '--zone', 'Europe/Bucharest', '--profile', 'ogp-2015');
      const kept = events
        .filter(
          ({ stream, type, data }) =>
            stream === 'cycle-ro-2016' && type in STEPS && (data['duty'] ?? 'phase') === 'phase',
        )
        .map(({ on, type, by, data }) => ({ by, step: `${on} ${String(data['phase'])} ${STEPS[type] ?? ''}` }));
      expect(kept.length).toBeGreaterThan(12);
      expect(promised).toEqual(expect.arrayContaining(kept.map(({ step }) => step)));
      expect(new Set(kept.map(({ by }) => by))).toEqual(new Set(['clock']));
    },
    RESULT_MS,
  );

  it(
    'plays the late plan of the United States, whose end stays',
    async () => {
      const { exitCode, err, result } = await rehearse(path.join(EXAMPLES, 'united-states-2015.json'));
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      expect(result).toMatchObject({ failures: [] });
    },
    RESULT_MS,
  );

  it(
    'plays Taiwan’s eleven meetings: nine of ten gaps break a rhythm of three months, none the minimum',
    async () => {
      const { exitCode, err, events, result } = await rehearse(path.join(EXAMPLES, 'taiwan-task-force.json'));
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      expect(result).toMatchObject({ failures: [] });
      const held = events.filter(({ type }) => type === 'MeetingHeld').map(({ on }) => Date.parse(on) / 86_400_000);
      const gaps = held.slice(1).map((day, index) => day - (held[index] ?? 0));
      expect([Math.min(...gaps), Math.max(...gaps)]).toEqual([64, 164]);
      const breaches = events.filter(({ type }) => type === 'FrequencyBreached');
      expect(breaches.map(({ by, data }) => [by, data['rule']])).toEqual(
        Array.from({ length: 9 }, () => ['clock', 'agreed']),
      );
    },
    RESULT_MS,
  );

  it(
    'plays every act of a meeting and a motion',
    async () => {
      const file = path.join(folder, 'every-meeting-act.json');
      writeFileSync(file, JSON.stringify(everyMeetingAct()));
      const { exitCode, err, result } = await rehearse(file);
      expect({ exitCode, err, failures: result?.failures }).toEqual({ exitCode: 0, err: '', failures: [] });
    },
    RESULT_MS,
  );

  it(
    'plays every kind of act, also without a broker',
    async () => {
      const { exitCode, err, result } = await rehearse(everyAct(), { KAFKA_BROKERS: '' });
      expect({ exitCode, err, failures: result?.failures }).toEqual({ exitCode: 0, err: '', failures: [] });
    },
    RESULT_MS,
  );

  it(
    'ends with 1 and names what did not come true',
    async () => {
      const expected = {
        phases: [
          { cycle: 'us-2015', phase: 'drafting', opens: '2015-01-01' },
          { cycle: 'us-2015', phase: 'drafting', opens: '2015-01-02' },
        ],
      };
      const { exitCode, err } = await rehearse(shortened({ expect: expected }));
      expect(exitCode).toBe(1);
      expect(err).toContain('#/expect/phases/1/opens us-2015 drafting: expected 2015-01-02, it was 2015-01-01');
      expect(err).not.toContain('/expect/phases/0');
    },
    RESULT_MS,
  );

  it(
    'that is interrupted leaves nothing on the servers',
    async () => {
      const { child, out, ended } = startNap(['rehearse', path.join(EXAMPLES, 'romania-2016.json')]);
      await eventually('the rehearsal plays', () => out().includes('PhaseOpened'), 60_000);
      expect((await leftovers()).length).toBeGreaterThanOrEqual(3);
      child.kill('SIGINT');
      expect(await ended).toMatchObject({
        exitCode: 130,
        err: 'nap: interrupted; what was made for the rehearsal is removed\n',
      });
      expect(await leftovers()).toEqual([]);
    },
    RESULT_MS,
  );

  it('says in one line which server is away', async () => {
    const { exitCode, out, err } = await startNap(['rehearse', path.join(EXAMPLES, 'romania-2016.json')], {
      TEMPORAL_ADDRESS: '127.0.0.1:9',
    }).ended;
    expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
    expect(err).toMatch(/^nap: Temporal at 127\.0\.0\.1:9 does not answer .*npm start.*\n$/);
  });
});
