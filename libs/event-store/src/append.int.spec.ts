import { openPool } from '@nap/platform';
import {
  type Log,
  type TestDatabase,
  commandContext,
  createTestDatabase,
  cutReplies,
  eventually,
  openLog,
  reminders,
} from '@nap/testing';
import { Logger } from '@nestjs/common';
import { Client, type Pool } from 'pg';

import { EventStore, EventTooLargeError, eventStoreMigrations, messageIdOf, newDocument } from '.';

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

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const session = async (): Promise<Client> => {
  const client = new Client(database.url);
  open.push(() => client.end());
  await client.connect();
  return client;
};

const onePool = (url: string, name: string): Pool => {
  const pool = openPool(url, name, 1);
  open.push(() => pool.end());
  return pool;
};

const versionsOf = async (streamId: string): Promise<readonly number[]> =>
  (await log.store.readStream(streamId)).map(({ version }) => version);

describe('an append', () => {
  it('stores events with their command and gives back the version of the stream', async () => {
    const context = { ...commandContext('open'), causationId: 'earlier', actor: 'person-1' };
    const streams = [{ streamId: 'cycle-ro', forumId: 'ro', expectedVersion: 0, events: reminders(2) }];
    expect(await log.store.append(context, streams)).toEqual({
      kind: 'appended',
      result: { streamId: 'cycle-ro', version: 2 },
    });

    const [first, second] = await log.store.readStream('cycle-ro');
    expect(first).toEqual({
      messageId: messageIdOf('open', 0),
      streamId: 'cycle-ro',
      version: 1,
      forumId: 'ro',
      type: 'ReminderIssued',
      schemaVersion: 1,
      data: { index: 0 },
      meta: {
        commandId: 'open',
        correlationId: 'open',
        causationId: 'earlier',
        actor: 'person-1',
        occurredAt: '2016-07-01T06:00:00.000Z',
      },
      recordedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
    expect(second).toMatchObject({ version: 2, messageId: messageIdOf('open', 1) });
    expect(await log.store.readStream('cycle-ro', 1)).toEqual([second]);
  });

  it('reports a conflict with the actual version and stores nothing', async () => {
    await log.append('conflict-1', 'cycle-conflict', 0, 2);
    for (const expected of [0, 1, 3]) {
      expect(await log.append(`conflict-at-${String(expected)}`, 'cycle-conflict', expected)).toEqual({
        kind: 'conflict',
        streamId: 'cycle-conflict',
        actualVersion: 2,
      });
    }
    expect(await versionsOf('cycle-conflict')).toEqual([1, 2]);
    expect(await log.store.lookUp('conflict-at-0')).toBeUndefined();
  });

  it('refuses to create a stream that exists', async () => {
    await log.append('exists-1', 'cycle-exists', 0);
    expect(await log.append('exists-2', 'cycle-exists', 0)).toMatchObject({ kind: 'conflict', actualVersion: 1 });
  });

  it('keeps what JSON can say, whatever the characters', async () => {
    const data = { text: '第一章 "\\\u0000\ud800{,}\n', list: [], nested: { no: null } };
    const event = { type: 'CommentReceived', schemaVersion: 1, data };
    await log.store.append(commandContext('characters'), [
      { streamId: 'cycle-text', forumId: 'tw', expectedVersion: 0, events: [event] },
    ]);
    expect((await log.store.readStream('cycle-text'))[0]?.data).toEqual(data);
  });

  it('refuses an event above 256 KiB before and inside the database', async () => {
    const events = [{ type: 'CommentReceived', schemaVersion: 1, data: { text: 'x'.repeat(262_144) } }];
    const append = log.store.append(commandContext('large'), [
      { streamId: 'cycle-large', forumId: 'ro', expectedVersion: 0, events },
    ]);
    await expect(append).rejects.toThrow(EventTooLargeError);
    const insert = rawAppend(database.pool, { command: 'large', stream: 'cycle-large', data: 'x'.repeat(262_144) });
    await expect(insert).rejects.toMatchObject({ code: '23514', constraint: 'events_size' });
    expect(await versionsOf('cycle-large')).toEqual([]);
  });

  it('takes nothing more into an archived stream', async () => {
    await log.append('archive-1', 'cycle-archived', 0);
    await owner.query(`insert into archived_streams (stream_id) values ('cycle-archived')`);
    await expect(log.append('archive-2', 'cycle-archived', 1)).rejects.toMatchObject({ code: 'ES004' });
  });

  it('must be the first write of its transaction (ES002)', async () => {
    const client = await session();
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    await expect(rawAppend(client, { command: 'late', stream: 'cycle-late' })).rejects.toMatchObject({
      code: 'ES002',
    });
    await client.query('rollback');
    await client.query('begin');
    await rawAppend(client, { command: 'late', stream: 'cycle-late' });
    await expect(rawAppend(client, { command: 'later', stream: 'cycle-later' })).rejects.toMatchObject({
      code: 'ES002',
    });
  });
});

describe('an append to several streams', () => {
  const both = (forumVersion: number, cycleVersion: number) => [
    { streamId: 'forum-two', forumId: 'two', expectedVersion: forumVersion, events: reminders(1) },
    { streamId: 'cycle-two', forumId: 'two', expectedVersion: cycleVersion, events: reminders(2) },
  ];

  it('stores all of them or none', async () => {
    expect(await log.store.append(commandContext('both-1'), both(0, 0))).toEqual({
      kind: 'appended',
      result: { streamId: 'forum-two', version: 1 },
    });
    expect(await log.store.append(commandContext('both-2'), both(1, 0))).toEqual({
      kind: 'conflict',
      streamId: 'cycle-two',
      actualVersion: 2,
    });
    expect(await versionsOf('forum-two')).toEqual([1]);
    expect(await versionsOf('cycle-two')).toEqual([1, 2]);
  });

  it('never waits in a circle, whatever order the streams are named in', async () => {
    const rounds = Array.from({ length: 40 }, (_, round) => {
      const streams = ['circle-a', 'circle-b'].map((streamId) => ({
        streamId,
        forumId: 'circle',
        expectedVersion: round,
        events: reminders(1),
      }));
      return async () => {
        const outcomes = await Promise.all([
          log.store.append(commandContext(`circle-${String(round)}-1`), streams),
          log.store.append(commandContext(`circle-${String(round)}-2`), streams.toReversed()),
        ]);
        expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['appended', 'conflict']);
      };
    });
    for (const round of rounds) await round();
  });

  it('refuses a stream named twice and an append without streams', async () => {
    const [stream] = both(0, 0);
    if (stream === undefined) throw new Error('no stream');
    await expect(log.store.append(commandContext('twice'), [stream, stream])).rejects.toThrow('names each stream once');
    await expect(log.store.append(commandContext('none'), [])).rejects.toThrow('names at least the stream');
  });
});

describe('a repeated command', () => {
  it('gets the first result, also after the stream has moved on', async () => {
    await log.append('repeat-1', 'cycle-repeat', 0, 2);
    await log.append('repeat-2', 'cycle-repeat', 2);
    const first = { kind: 'repeated', result: { streamId: 'cycle-repeat', version: 2 } };
    expect(await log.append('repeat-1', 'cycle-repeat', 0, 2)).toEqual(first);
    expect(await log.append('repeat-1', 'cycle-repeat', 3, 2)).toEqual(first); // decided again after a reload
    expect(await log.store.lookUp('repeat-1')).toEqual({
      bodyHash: commandContext('repeat-1').bodyHash,
      result: first.result,
    });
    expect(await versionsOf('cycle-repeat')).toEqual([1, 2, 3]);
  });

  it('gets the first result when nothing was to be said', async () => {
    await log.append('nothing-1', 'cycle-nothing', 0);
    expect(await log.append('nothing-2', 'cycle-nothing', 1, 0)).toMatchObject({ kind: 'appended' });
    await log.append('nothing-3', 'cycle-nothing', 1);
    const first = { kind: 'repeated', result: { streamId: 'cycle-nothing', version: 1 } };
    expect(await log.append('nothing-2', 'cycle-nothing', 1, 0)).toEqual(first);
    expect(await log.append('nothing-2', 'cycle-nothing', 2, 0)).toEqual(first);
  });

  it('is refused with another body', async () => {
    const streams = [{ streamId: 'cycle-body', forumId: 'ro', expectedVersion: 0, events: reminders(1) }];
    await log.store.append(commandContext('body'), streams);
    const other = commandContext('body', 'another body');
    expect(await log.store.append(other, streams)).toEqual({ kind: 'other-body' });
    const elsewhere = streams.map((stream) => ({ ...stream, streamId: 'cycle-elsewhere' }));
    expect(await log.store.append(other, elsewhere)).toEqual({ kind: 'other-body' });
    expect(await versionsOf('cycle-elsewhere')).toEqual([]);
  });

  it('is stored once when it arrives twice at the same time', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => log.append('at-once', 'cycle-at-once', 0)));
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['appended', ...Array<string>(7).fill('repeated')]);
    expect(await versionsOf('cycle-at-once')).toEqual([1]);
  });
});

describe('after a lost connection the same append', () => {
  const through = (pool: Pool) => new EventStore(pool, {}, { touch: () => undefined });
  const append = (store: EventStore, commandId: string) =>
    store.append(commandContext(commandId), [
      { streamId: `cycle-${commandId}`, forumId: 'ro', expectedVersion: 0, events: reminders(1) },
    ]);

  it('stores it now when the connection was lost before it was sent', async () => {
    const pool = onePool(database.url, 'nap-lost-before');
    await pool.query('select 1');
    const lost = new Promise((resolve) => pool.once('error', resolve));
    await owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nap-lost-before'`,
    );
    await lost;
    expect(await append(through(pool), 'lost-before')).toMatchObject({ kind: 'appended' });
  });

  it('stores it now when the connection was lost before the commit', async () => {
    const pool = onePool(database.url, 'nap-lost-during');
    const holder = await session();
    await holder.query('begin');
    await holder.query(`select pg_advisory_xact_lock(hashtextextended('cycle-lost-during', 7))`);
    const first = append(through(pool), 'lost-during').then(
      () => 'answered',
      () => 'lost',
    );
    await eventually('the append to wait and be ended', async () => {
      const { rowCount } = await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where application_name = 'nap-lost-during' and wait_event_type = 'Lock'`,
      );
      return rowCount === 1;
    });
    expect(await first).toBe('lost');
    await holder.query('rollback');
    expect(await append(through(pool), 'lost-during')).toMatchObject({ kind: 'appended' });
    expect(await versionsOf('cycle-lost-during')).toEqual([1]);
  });

  it('gets the first result when the connection was lost after the commit', async () => {
    const cutter = await cutReplies(database.url);
    open.push(cutter.close);
    const pool = onePool(cutter.url, 'nap-lost-after');
    await pool.query('select 1');
    cutter.arm();
    await expect(append(through(pool), 'lost-after')).rejects.toThrow();
    await eventually('the commit', async () => (await versionsOf('cycle-lost-after')).length === 1);
    expect(await append(through(pool), 'lost-after')).toEqual({
      kind: 'repeated',
      result: { streamId: 'cycle-lost-after', version: 1 },
    });
  });
});

describe('the log is append-only', () => {
  it.each(['events', 'feed', 'commands'])('for its owner, by trigger: %s', async (table) => {
    const column = { events: 'type', feed: 'forum_id', commands: 'body_hash' }[table] ?? '';
    for (const change of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(owner.query(change)).rejects.toMatchObject({ code: 'ES005' });
    }
  });

  it.each(['events', 'feed', 'commands'])('for the apps, by right: %s', async (table) => {
    const column = { events: 'type', feed: 'forum_id', commands: 'body_hash' }[table] ?? '';
    for (const change of [`update ${table} set ${column} = 'x'`, `delete from ${table}`, `truncate ${table}`]) {
      await expect(database.pool.query(change)).rejects.toMatchObject({ code: '42501' });
    }
  });
});

describe('a document', () => {
  it('stands beside the log and is erased with its salt', async () => {
    const grounds = newDocument('the ministry was dissolved', 'person-7');
    const other = newDocument('no room was free', 'person-8');
    await log.store.append(
      commandContext('waive'),
      [{ streamId: 'cycle-waive', forumId: 'ro', expectedVersion: 0, events: reminders(1) }],
      [grounds, other],
    );
    expect(await log.store.readDocuments([grounds.hash, 'unknown'])).toEqual([
      { hash: grounds.hash, text: 'the ministry was dissolved' },
    ]);

    expect(await log.store.eraseDocuments('person-7')).toBe(1);
    expect(await log.store.eraseDocuments('person-7')).toBe(0);
    expect(await log.store.readDocuments([grounds.hash])).toEqual([
      { hash: grounds.hash, erasedAt: expect.any(String) },
    ]);
    expect(await log.store.readDocuments([other.hash])).toEqual([{ hash: other.hash, text: 'no room was free' }]);
    const { rows } = await owner.query('select salt, text from documents where hash = $1', [grounds.hash]);
    expect(rows).toEqual([{ salt: null, text: null }]);
  });

  it('is refused with a hash that is not its own, and nothing of its command is stored', async () => {
    const forged = { ...newDocument('agreed', 'person-7'), text: 'rejected' };
    const append = log.store.append(
      commandContext('forge'),
      [{ streamId: 'cycle-forge', forumId: 'ro', expectedVersion: 0, events: reminders(1) }],
      [forged],
    );
    await expect(append).rejects.toMatchObject({ constraint: 'documents_hash' });
    expect(await versionsOf('cycle-forge')).toEqual([]);
  });
});

/** One event straight through the function, inside whatever transaction the connection is in. */
const rawAppend = (
  db: Pick<Pool, 'query'>,
  { command, stream, data = '{}' }: { command: string; stream: string; data?: string },
) =>
  db.query(
    `select * from append_events($1, 'hash', $1, null, 'clock', '{}', array[$2], array[0], array[$2], array[1],
       array['ro'], array[gen_random_uuid()], array['ReminderIssued'], array[1], array[$3], '{}', '{}', '{}', '{}')`,
    [command, stream, data],
  );
