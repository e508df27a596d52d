import path from 'node:path';

import { type TestDatabase, createTestDatabase, eventually } from '@nap/testing';

import { allMigrations } from '../../apps/cli/src/migrations';
import { type NapRun, startNap } from '../harness/nap-process';

const EXAMPLES = path.resolve(__dirname, '../../docs/examples/import');
const WORDS = [
  'import',
  'plan',
  path.join(EXAMPLES, 'taiwan-plan.json'),
  '--mapping',
  path.join(EXAMPLES, 'taiwan-plan.mapping.json'),
];
const WITHIN_MS = 60_000;

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase(allMigrations);
});

afterEach(() => database.drop());

const events = async (): Promise<number> =>
  (await database.pool.query<{ count: number }>('select count(*)::int from events')).rows[0]?.count ?? 0;

/** What was recorded, in the order in which it was, without what differs from run to run. */
const log = async (): Promise<readonly string[]> => {
  const { rows } = await database.pool.query<{ line: string }>(
    `select stream_id || ' ' || version || ' ' || type || ' ' || (data::jsonb - 'grounds') as line
       from events order by global_position`,
  );
  return rows.map(({ line }) => line);
};

const importing = () => startNap(WORDS, { DATABASE_URL: database.url });

/** Lets an import run until the log has grown by so many events, then kills it without a word. */
const killedAfter = async (more: number): Promise<NapRun> => {
  const before = await events();
  const { child, ended } = importing();
  await eventually('the import is on its way', async () => (await events()) >= before + more, WITHIN_MS);
  child.kill('SIGKILL');
  return ended;
};

describe('nap import plan', () => {
  it('killed again and again is taken up by the same command, and leaves the log of one run', async () => {
    for (const more of [1, 3, 4, 5]) {
      expect((await killedAfter(more)).exitCode).toBeNull();
      expect((await log()).some((line) => line.includes('ClocksStarted'))).toBe(false);
    }
    expect(await importing().ended).toMatchObject({ exitCode: 0, err: '' });
    const interrupted = await log();

    await database.drop();
    database = await createTestDatabase(allMigrations);
    expect(await importing().ended).toMatchObject({ exitCode: 0, err: '' });
    expect(interrupted).toEqual(await log());
  }, 180_000);

  it('interrupted at the keyboard says what to type', async () => {
    const { child, ended } = importing();
    await eventually('the import is on its way', async () => (await events()) >= 2, WITHIN_MS);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({
      exitCode: 130,
      err: expect.stringContaining('the same command again') as string,
    });
    expect(await importing().ended).toMatchObject({ exitCode: 0, err: '' });
  }, 60_000);
});
