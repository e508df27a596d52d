import { type Log, type TestDatabase, commandContext, createTestDatabase, openLog, reminders } from '@nap/testing';
import { Client } from 'pg';

import { type Beside, eventStoreMigrations } from '.';

let database: TestDatabase;
let log: Log;

beforeAll(async () => {
  database = await createTestDatabase(eventStoreMigrations);
  log = await openLog(database.pool);
  const owner = new Client(database.url);
  await owner.connect();
  await owner.query('create table counted (times integer not null); insert into counted values (0)');
  await owner.end();
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('update counted set times = 0'));

const count: Beside = async (connection) => {
  await connection.query('update counted set times = times + 1');
};
const counted = async (): Promise<number | undefined> =>
  (await database.pool.query<{ times: number }>('select times from counted')).rows[0]?.times;

const stream = (streamId: string, expectedVersion = 0) => [
  { streamId, forumId: 'ro', expectedVersion, events: reminders(1) },
];

describe('rows written beside the events', () => {
  it('are written once for a command, however often and at once it comes', async () => {
    const append = () => log.store.append(commandContext('once'), stream('cycle-once'), [], count);
    const outcomes = await Promise.all(Array.from({ length: 6 }, append));
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', ...Array<string>(5).fill('repeated')]);
    expect(await append()).toMatchObject({ kind: 'repeated' });
    expect(await counted()).toBe(1);
  });

  it('are not written where the stream has gone on', async () => {
    await log.append('first', 'cycle-on', 0);
    const outcome = await log.store.append(commandContext('second'), stream('cycle-on'), [], count);
    expect(outcome).toMatchObject({ kind: 'conflict', actualVersion: 1 });
    expect(await counted()).toBe(0);
  });

  it('take the events with them when they cannot be written', async () => {
    const broken: Beside = async (connection) => {
      await count(connection);
      await connection.query('select 1 / 0');
    };
    const append = (beside: Beside) => log.store.append(commandContext('broken'), stream('cycle-broken'), [], beside);
    await expect(append(broken)).rejects.toThrow(/division by zero/);
    expect(await log.store.readStream('cycle-broken')).toEqual([]);
    expect(await log.store.lookUp('broken')).toBeUndefined();
    expect(await counted()).toBe(0);
    expect(await append(count)).toMatchObject({ kind: 'appended' });
    expect(await counted()).toBe(1);
  });
});
