import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { verifyFeed } from '@nap/event-store';
import { openPool } from '@nap/platform';
import { type TestDatabase, commandContext, openLog, reminders } from '@nap/testing';
import { Logger } from '@nestjs/common';

import {
  ODD,
  PLACED,
  type Rows,
  asOwner,
  engineAtWork,
  migratedDatabase,
  rowsOf,
} from '../../../../test/harness/engine-at-work';
import { type CliRun, runNap } from '../../../../test/harness/run-cli';
import { backupTables } from '../backup/contents';

Logger.overrideLogger(false);

let source: TestDatabase;
let grounds: string;
let folder: string;
const scratch = mkdtempSync(path.join(tmpdir(), 'nap-restore-'));
const targets: TestDatabase[] = [];

const nap = (words: readonly string[], database: TestDatabase): Promise<CliRun> =>
  runNap(words, { DATABASE_URL: database.url, PATH: '' });

const newTarget = async (): Promise<TestDatabase> => {
  const target = await migratedDatabase();
  targets.push(target);
  return target;
};

beforeAll(async () => {
  ({ database: source, grounds } = await engineAtWork());
  folder = path.join(scratch, 'backup');
  for (const into of [folder, path.join(scratch, 'another')]) {
    const { exitCode, err } = await nap(['backup', into], source);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  }
});
afterAll(async () => {
  await source.drop();
  rmSync(scratch, { recursive: true });
});
afterEach(async () => {
  for (const target of targets.splice(0)) await target.drop();
});

/** Everything that a backup carries as it is, in both databases alike. */
const stored = async (database: TestDatabase): Promise<ReadonlyMap<string, Rows>> => {
  const beside = backupTables.filter(
    ({ afterRestore, table }) => afterRestore === undefined && table !== 'earlier_feed',
  );
  const queries = [
    ...beside.map(({ table, where = 'true', orderedBy }): [string, string] => [
      table,
      `select * from ${table} where ${where} order by ${orderedBy}`,
    ]),
    ['events', 'select * from events order by global_position'] as const,
    ['feed', 'select * from feed order by feed_position'] as const,
  ];
  const tables = new Map<string, Rows>();
  for (const [table, query] of queries) tables.set(table, await rowsOf(database, query));
  return tables;
};

type Restored = { feedId: string; earlierFeedId: string; lastCommon: number; lettersHeld: number; next: string };

const restoredFrom = async (backup: string, target: TestDatabase): Promise<Restored> => {
  const { exitCode, out, err } = await nap(['restore', backup, '--json'], target);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return JSON.parse(out) as Restored;
};

describe('a restore', () => {
  it('brings everything back as it was, under a new feed id that its readers can follow', async () => {
    const target = await newTarget();
    const restored = await restoredFrom(folder, target);
    const [before] = await rowsOf(source, 'select * from feed_state');
    const [after] = await rowsOf(target, 'select * from feed_state');
    expect(await stored(target)).toEqual(await stored(source));
    expect(restored).toMatchObject({
      feedId: after?.['feed_id'],
      earlierFeedId: before?.['feed_id'],
      lastCommon: PLACED,
      lettersHeld: 1,
      next: 'nap rearm',
    });
    expect(after?.['feed_id']).not.toBe(before?.['feed_id']);
    expect(after).toMatchObject({ feed_position: before?.['feed_position'], chain: before?.['chain'] });
    expect(await rowsOf(target, 'select last_common from earlier_feed order by 1')).toEqual([
      { last_common: 7 },
      { last_common: PLACED },
    ]);
    expect(await rowsOf(target, `select from consumer_position where consumer = 'reporting'`)).toEqual([]);
  });

  it('gives back a log that goes on', async () => {
    const target = await newTarget();
    await restoredFrom(folder, target);
    const log = await openLog(target.pool);
    expect(await log.append('many-0', 'ro/cycle-0', 0, 20)).toMatchObject({ kind: 'repeated' });
    expect(await log.append('new', 'ro/late', 2)).toMatchObject({ kind: 'appended' });
    expect(await log.sequence()).toBe(PLACED + 3);
    const newest = await log.store.readFeed({ after: PLACED - 1, limit: 10 });
    expect(newest.map(({ streamId, version }) => `${streamId}@${String(version)}`)).toEqual([
      'ro/placed@1',
      'ro/late@1',
      'ro/late@2',
      'ro/late@3',
    ]);
    expect(await verifyFeed(target.pool)).toMatchObject({ sound: true });
    expect(await log.store.readDocuments([grounds])).toEqual([{ hash: grounds, text: ODD }]);
  });

  it('sends no letter again of which it is not known whether it went out', async () => {
    const target = await newTarget();
    await restoredFrom(folder, target);
    expect(await rowsOf(target, 'select recipient_id, status, reason, lease_id from delivery order by id')).toEqual([
      { recipient_id: 'sent', status: 'sent', reason: null, lease_id: null },
      { recipient_id: 'sending', status: 'unknown', reason: 'restored', lease_id: null },
      { recipient_id: 'pending', status: 'pending', reason: null, lease_id: null },
    ]);
    const due = await rowsOf(
      target,
      `select recipient_id from delivery where status in ('pending', 'unknown') and next_attempt_at <= now()`,
    );
    expect(due).toEqual([{ recipient_id: 'pending' }]);
    const [next] = await rowsOf(target, `select nextval(pg_get_serial_sequence('delivery', 'id')) as id`);
    expect(next).toEqual({ id: 4 });
  });

  it('that is interrupted goes on with the same command, and nobody writes to the log meanwhile', async () => {
    const target = await newTarget();
    await asOwner(target, (owner) =>
      owner.query(`
        create function trip() returns trigger language plpgsql as $$ begin raise 'tripped'; end $$;
        create trigger trip before insert on feed for each row when (new.feed_position = 1100) execute function trip()`),
    );
    expect(await nap(['restore', folder], target)).toMatchObject({ exitCode: 1, err: 'nap: tripped\n' });
    expect(await rowsOf(target, 'select feed_position from feed_state')).toEqual([{ feed_position: 1_000 }]);
    expect(await verifyFeed(target.pool)).toMatchObject({ sound: true, head: 1_000 });
    const log = await openLog(target.pool);
    for (const count of [1, 2]) {
      const append = log.store.append(commandContext('early'), [
        { streamId: 'ro/new', forumId: 'ro', expectedVersion: 0, events: reminders(count) },
      ]);
      await expect(append).rejects.toMatchObject({ code: '42501' });
    }
    expect(await nap(['backup', path.join(scratch, 'half')], target)).toMatchObject({ exitCode: 1 });
    expect(await nap(['restore', path.join(scratch, 'another')], target)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('a restore of another backup was not finished here') as string,
    });

    await asOwner(target, (owner) => owner.query('drop trigger trip on feed'));
    await restoredFrom(folder, target);
    expect(await stored(target)).toEqual(await stored(source));
    expect(await log.append('later', 'ro/new', 0)).toMatchObject({ kind: 'appended' });
  });

  it('wants an empty database that no process works on', async () => {
    const used = await newTarget();
    const log = await openLog(used.pool);
    await log.append('1', 'ro/cycle', 0);
    expect(await nap(['restore', folder], used)).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining('the database is not empty (events)') as string,
    });
    const peopled = await newTarget();
    await asOwner(peopled, (owner) =>
      owner.query(
        `insert into people (id, name, language, admin, published) values (gen_random_uuid(), 'x', 'en', false, false)`,
      ),
    );
    expect((await nap(['restore', folder], peopled)).err).toContain('the database is not empty (people)');
    expect(await rowsOf(peopled, 'select from people')).toHaveLength(2);

    const busy = await newTarget();
    const relay = openPool(busy.url, 'nap-relay', 1);
    await relay.query('select 1');
    expect((await nap(['restore', folder], busy)).err).toContain('stop the engine first: nap-relay is connected');
    await relay.end();
  });

  it('of another kind than ours gets the feed its new id, and its letters are held', async () => {
    const target = await newTarget();
    const first = await restoredFrom(folder, target);
    await asOwner(target, (owner) =>
      owner.query(
        `update delivery set status = 'sending', lease_id = gen_random_uuid(), lease_until = now() where recipient_id = 'pending'`,
      ),
    );
    const { exitCode, out } = await nap(['restore', '--recovered', '--json'], target);
    expect(exitCode).toBe(0);
    const second = JSON.parse(out) as Restored;
    expect(second).toMatchObject({ earlierFeedId: first.feedId, lastCommon: PLACED, lettersHeld: 2 });
    expect(await rowsOf(target, 'select feed_id from feed_state')).toEqual([{ feed_id: second.feedId }]);
    expect(await nap(['restore'], target)).toMatchObject({ exitCode: 2 });
    expect(await nap(['restore', folder, '--recovered'], target)).toMatchObject({ exitCode: 2 });
  });
});
