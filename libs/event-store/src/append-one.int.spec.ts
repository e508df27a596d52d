import {
  type Log,
  type TestDatabase,
  commandContext,
  createTestDatabase,
  eventually,
  openLog,
  reminders,
} from '@nap/testing';
import { Logger } from '@nestjs/common';
import { Client, type Pool } from 'pg';

import { type AppendOutcome, type Beside, eventStoreMigrations, messageIdOf, verifyFeed } from '.';

Logger.overrideLogger(false);

let database: TestDatabase;
let log: Log;
let owner: Client;

beforeAll(async () => {
  database = await createTestDatabase(eventStoreMigrations);
  log = await openLog(database.pool);
  owner = new Client(database.url);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** Nothing, but enough for an event to be no longer alone: it takes the way of all other appends. */
const nothingBeside: Beside = () => Promise.resolve();

const WAYS: readonly [string, Beside | null][] = [
  ['alone', null],
  ['with something beside it', nothingBeside],
];

const versionsOf = async (streamId: string): Promise<readonly number[]> =>
  (await log.store.readStream(streamId)).map(({ version }) => version);

describe.each(WAYS)('one event %s', (way, beside) => {
  const named = (name: string): string => `${way}/${name}`;
  const append = (id: string, stream: string, expectedVersion: number, body?: string): Promise<AppendOutcome> =>
    log.store.append(
      commandContext(named(id), body),
      [{ streamId: named(stream), forumId: 'ro', expectedVersion, events: reminders(1) }],
      [],
      beside,
    );
  const appended = (stream: string, version: number) => ({
    kind: 'appended',
    result: { streamId: named(stream), version },
  });

  it('is stored whole, hashed as verification hashes it', async () => {
    expect(await append('first', 'cycle', 0)).toEqual(appended('cycle', 1));
    expect(await append('second', 'cycle', 1)).toEqual(appended('cycle', 2));
    expect((await log.store.readStream(named('cycle')))[1]).toEqual({
      messageId: messageIdOf(named('second'), 0),
      streamId: named('cycle'),
      version: 2,
      forumId: 'ro',
      type: 'ReminderIssued',
      schemaVersion: 1,
      data: { index: 0 },
      meta: {
        commandId: named('second'),
        correlationId: named('second'),
        causationId: null,
        actor: 'clock',
        occurredAt: '2016-07-01T06:00:00.000Z',
      },
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    const head = await log.sequence();
    expect(await verifyFeed(database.pool)).toMatchObject({ sound: true, head });
  });

  it('meets a conflict at every version but the newest, and stores nothing', async () => {
    await append('grown-1', 'grown', 0);
    await append('grown-2', 'grown', 1);
    for (const expected of [0, 1, 3]) {
      expect(await append(`grown-at-${String(expected)}`, 'grown', expected)).toEqual({
        kind: 'conflict',
        streamId: named('grown'),
        actualVersion: 2,
      });
      expect(await log.store.lookUp(named(`grown-at-${String(expected)}`))).toBeUndefined();
    }
    expect(await versionsOf(named('grown'))).toEqual([1, 2]);
  });

  it('has the first result when it comes again, also on the version that its stream has by then', async () => {
    await append('again', 'again', 0);
    await append('on', 'again', 1);
    const first = { kind: 'repeated', result: { streamId: named('again'), version: 1 } };
    expect(await append('again', 'again', 0)).toEqual(first);
    expect(await append('again', 'again', 2)).toEqual(first);
    expect(await versionsOf(named('again'))).toEqual([1, 2]);
  });

  it('is refused under an id that stands for another body', async () => {
    await append('body', 'body', 0);
    expect(await append('body', 'body', 0, 'another body')).toEqual({ kind: 'other-body' });
    expect(await append('body', 'elsewhere', 0, 'another body')).toEqual({ kind: 'other-body' });
    expect(await versionsOf(named('elsewhere'))).toEqual([]);
  });

  it('is stored once when it comes eight times at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => append('at-once', 'at-once', 0)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['appended', ...Array<string>(7).fill('repeated')]);
  });

  it('is taken from one of eight writers, and each of the others is told', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, writer) => append(`race-${String(writer)}`, 'race', 0)),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['appended', ...Array<string>(7).fill('conflict')]);
    expect(await versionsOf(named('race'))).toEqual([1]);
  });

  it('finds an archived stream closed', async () => {
    await append('archive-1', 'archived', 0);
    await owner.query('insert into archived_streams (stream_id) values ($1)', [named('archived')]);
    await expect(append('archive-2', 'archived', 1)).rejects.toMatchObject({ code: 'ES004' });
    expect(await versionsOf(named('archived'))).toEqual([1]);
  });
});

describe('the function for one event', () => {
  const appendOne = (connection: Pick<Pool, 'query'>, command: string, data = '{}') =>
    connection.query(
      `select append_one($1, 'hash', $1, null, 'clock', '{}', $1, 0, 'ro', gen_random_uuid(), 'ReminderIssued', 1, $2)`,
      [command, data],
    );

  it('must be the first write of its transaction (ES002)', async () => {
    await owner.query('begin');
    await owner.query('select pg_current_xact_id()');
    await expect(appendOne(owner, 'late')).rejects.toMatchObject({ code: 'ES002' });
    await owner.query('rollback');
    await owner.query('begin');
    await appendOne(owner, 'early');
    await expect(appendOne(owner, 'later')).rejects.toMatchObject({ code: 'ES002' });
    await owner.query('rollback');
  });

  it('stores no event above 256 KiB', async () => {
    const append = appendOne(database.pool, 'large', 'x'.repeat(262_144));
    await expect(append).rejects.toMatchObject({ code: '23514', constraint: 'events_size' });
  });

  it('waits for its stream before it draws an xid', async () => {
    const writer = new Client(database.url);
    await writer.connect();
    await owner.query('begin');
    await owner.query(`select pg_advisory_xact_lock(hashtextextended('waits', 7))`);
    const waiting = appendOne(writer, 'waits');
    await eventually('the append to wait for its stream', async () => {
      const { rowCount } = await owner.query(
        `select from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())`,
      );
      return rowCount === 1;
    });
    const { rows } = await owner.query<{ backend_xid: string | null }>(
      `select backend_xid from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
    );
    expect(rows).toEqual([{ backend_xid: null }]);
    await owner.query('commit');
    await waiting;
    await writer.end();
  });
});
