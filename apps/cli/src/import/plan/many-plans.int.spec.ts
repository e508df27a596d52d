import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { runNap } from '../../../../../test/harness/run-cli';
import { allMigrations } from '../../migrations';

const FORUMS = 50;
const STARTS = [2017, 2019, 2021, 2023];
const COMMITMENTS = 10;
const MILESTONES = 3;
const LIMIT_MS = 60_000;

const folder = mkdtempSync(path.join(tmpdir(), 'nap-many-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(allMigrations);
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);
const forums = numbers(FORUMS).map((number) => `f${String(number).padStart(2, '0')}`);

const line = (forum: string, start: number, no: number, milestone: number): string =>
  [
    `${forum} ${String(start)}`,
    String(no),
    `Commitment ${String(no)} of ${forum}`,
    `Agency ${String(no)}`,
    `${String(start + 1)}-12`,
    `Milestone ${String(milestone)}`,
    `${String(start)}-0${String(milestone)}`,
    `${String(start + 1)}-0${String(milestone)}`,
  ].join(',');

const table = [
  'plan,no,title,lead,due,milestone,from,until',
  ...forums.flatMap((forum) =>
    STARTS.flatMap((start) =>
      numbers(COMMITMENTS).flatMap((no) => numbers(MILESTONES).map((milestone) => line(forum, start, no, milestone))),
    ),
  ),
].join('\n');

const plan = (forum: string, start: number): object => ({
  where: { plan: `${forum} ${String(start)}` },
  start: `${String(start)}-01`,
  end: `${String(start + 1)}-12`,
  evidence: ['plan-adopted', 'plan-submitted'].map((kind) => ({
    kind,
    url: 'https://example.org/plan',
    occurredOn: `${String(start - 1)}-12-01`,
  })),
  waived: [{ phase: 'irm-progress-report', grounds: 'Not reviewed.' }],
});

const mapping = {
  source: 'Invented',
  licence: 'None needed',
  commitments: {
    id: 'no',
    titles: { en: 'title' },
    lead: 'lead',
    due: 'due',
    milestones: { titles: { en: 'milestone' }, start: 'from', due: 'until' },
  },
  forums: forums.map((id) => ({
    id,
    name: `Forum ${id}`,
    zone: 'Asia/Taipei',
    localLanguages: ['zh-TW'],
    plans: STARTS.map((start) => plan(id, start)),
  })),
};

describe('nap import plan', () => {
  it(`brings ${String(FORUMS)} forums with ${String(STARTS.length)} cycles each in under a minute`, async () => {
    const data = path.join(folder, 'plans.csv');
    const by = path.join(folder, 'plans.mapping.json');
    writeFileSync(data, table);
    writeFileSync(by, JSON.stringify(mapping));
    const began = performance.now();
    const { exitCode, err } = await runNap(['import', 'plan', data, '--mapping', by], { DATABASE_URL: database.url });
    const took = performance.now() - began;
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    process.stdout.write(`${String(FORUMS * STARTS.length)} cycles imported in ${(took / 1000).toFixed(1)} s\n`);
    expect(took).toBeLessThan(LIMIT_MS);

    const { rows } = await database.pool.query<{ type: string; count: number }>(
      `select type, count(*)::int from events where type in ('ForumRegistered', 'CycleOpened', 'CommitmentRecorded', 'ClocksStarted')
        group by type order by type`,
    );
    const cycles = FORUMS * STARTS.length;
    expect(rows).toEqual([
      { type: 'ClocksStarted', count: cycles },
      { type: 'CommitmentRecorded', count: cycles * COMMITMENTS },
      { type: 'CycleOpened', count: cycles },
      { type: 'ForumRegistered', count: FORUMS },
    ]);
  }, 180_000);
});
