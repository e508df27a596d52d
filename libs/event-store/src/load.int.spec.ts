import { type Log, type TestDatabase, createTestDatabase, openLog } from '@nap/testing';
import { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';

import { type AppendOutcome, messageIdOf, eventStoreMigrations, verifyFeed } from '.';

Logger.overrideLogger(false);

const WRITERS = 16;
const HOT_STREAMS = ['ro/hot-1', 'ro/hot-2', 'us/hot-3'];
const RUN_MS = 3_000;

/** The same numbers for the same seed, so that a failing run can be repeated. */
const dice = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

type Attempt = { readonly commandId: string; readonly count: number; readonly outcome: AppendOutcome['kind'] };

let database: TestDatabase;
let log: Log;

beforeAll(async () => {
  database = await createTestDatabase(eventStoreMigrations);
  log = await openLog(database.pool);
});
afterAll(() => database.drop());

/** An append that takes its lock, xid and numbers, and then comes to nothing. */
const rollBack = async (commandId: string, streamId: string, savepoint: boolean): Promise<void> => {
  const client: PoolClient = await database.pool.connect();
  try {
    await client.query('begin');
    if (savepoint) await client.query('savepoint before');
    await client.query(
      `select append_events($1, '', $1, null, 'clock', '{}', array[$2], array[v], array[$2], array[v + 1], array['ro'],
         array[gen_random_uuid()], array['ReminderIssued'], array[1], array['{}'], '{}', '{}', '{}', '{}')
         from (select coalesce(max(version), 0) as v from events where stream_id = $2) newest`,
      [commandId, streamId],
    );
    if (savepoint) await client.query('rollback to savepoint before');
    await client.query(savepoint ? 'commit' : 'rollback');
  } finally {
    client.release();
  }
};

const write = async (writer: number, seed: number, until: number): Promise<readonly Attempt[]> => {
  const roll = dice(seed + writer);
  const known = new Map<string, number>();
  const attempts: Attempt[] = [];
  for (let number = 0; performance.now() < until; number += 1) {
    const streamId = HOT_STREAMS[Math.floor(roll() * HOT_STREAMS.length)] ?? '';
    const commandId = `${String(writer)}/${String(number)}`;
    const fate = roll();
    if (fate < 0.15) {
      await rollBack(`${commandId}/rolled-back`, streamId, fate < 0.07);
      continue;
    }
    const count = 1 + Math.floor(roll() * 3);
    const expected = fate < 0.25 ? Math.floor(roll() * 50) : (known.get(streamId) ?? 0);
    const outcome = await log.append(commandId, streamId, expected, count);
    attempts.push({ commandId, count, outcome: outcome.kind });
    if (outcome.kind === 'appended') known.set(streamId, outcome.result.version);
    if (outcome.kind === 'conflict') known.set(streamId, outcome.actualVersion);
  }
  return attempts;
};

it(`keeps every promise with ${String(WRITERS)} writers on three hot streams`, async () => {
  const seed = 20_160_701;
  const until = performance.now() + RUN_MS;
  const running = { writers: true };
  const sequencing = (async () => {
    while (running.writers) await log.sequence();
  })();
  const writing = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer, seed, until)));
  const finished = writing.finally(() => {
    running.writers = false;
    return sequencing;
  });
  const attempts = (await finished).flat();
  await log.sequence();

  const appended = attempts.filter(({ outcome }) => outcome === 'appended');
  const conflicts = attempts.filter(({ outcome }) => outcome === 'conflict');
  expect(appended.length).toBeGreaterThan(100);
  expect(conflicts.length).toBeGreaterThan(100);
  expect(appended.length + conflicts.length).toBe(attempts.length);

  const promised = appended.flatMap(({ commandId, count }) =>
    Array.from({ length: count }, (_, index) => messageIdOf(commandId, index)),
  );
  const feed = await log.store.readFeed({ after: 0, limit: 1_000_000 });
  expect(feed.map(({ messageId }) => messageId).toSorted()).toEqual(promised.toSorted());
  expect(feed.map(({ feedPosition }) => feedPosition)).toEqual(feed.map((_, index) => index + 1));
  for (const streamId of HOT_STREAMS) {
    const versions = feed.filter((event) => event.streamId === streamId).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  }
  expect(await verifyFeed(database.pool)).toMatchObject({ sound: true, head: promised.length });
});
