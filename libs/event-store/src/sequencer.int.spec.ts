import { type Log, type TestDatabase, commandContext, createTestDatabase, eventually, openLog } from '@nap/testing';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';

import { FencedError, type FeedSpan, RelayCheckpoint, Sequencer, eventStoreMigrations } from '.';

Logger.overrideLogger(false);

let database: TestDatabase;
let log: Log;
const clients: Client[] = [];
const META = JSON.stringify({ occurredAt: '2016-07-01T06:00:00.000Z' });

beforeEach(async () => {
  database = await createTestDatabase(eventStoreMigrations);
  log = await openLog(database.pool);
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.end()));
  await database.drop();
});

const session = async (url = database.url): Promise<Client> => {
  const client = new Client(url);
  client.on('error', () => undefined);
  clients.push(client);
  await client.connect();
  return client;
};

/** A transaction that has appended one event and is still open. */
const openAppend = async (stream: string, expected = 0): Promise<Client> => {
  const client = await session();
  await client.query('begin');
  await client.query(
    `select append_events($1, 'hash', $1, null, 'clock', $4, array[$2], array[$3::int], array[$2], array[$3 + 1],
       array['ro'], array[gen_random_uuid()], array['ReminderIssued'], array[1], array['{}'], '{}', '{}', '{}', '{}')`,
    [`open-${stream}-${String(expected)}`, stream, expected, META],
  );
  return client;
};

/** What only a writer beside the append function can do: an event in a transaction that drew its xid long before. */
const insertEvent = (client: Client, stream: string, version: number) =>
  client.query(
    `insert into events select $1, $2::int, gen_random_uuid(), 'ro', nextval('events_global_position'), 'ReminderIssued',
            1, '{}', $3, now(), 'beside', 'beside', null, 'clock', '\\x00'`,
    [stream, version, META],
  );

const streams = async (): Promise<readonly string[]> =>
  (await log.store.readFeed({ after: 0, limit: 1_000 })).map(
    ({ streamId, version }) => `${streamId}@${String(version)}`,
  );

const gaps = async (): Promise<number> => {
  const { rows } = await database.pool.query<{ count: string }>('select count(*) from feed_gap');
  return Number(rows[0]?.count);
};

describe('the feed', () => {
  it('is dense, names the predecessor in each forum and keeps its id', async () => {
    await log.append('1', 'ro/cycle', 0, 2);
    await log.append('2', 'us/cycle', 0, 1);
    await log.append('3', 'ro/cycle', 2, 1);
    expect(await log.store.unsequenced()).toBe(4);
    expect(await log.sequence()).toBe(4);
    expect(await log.store.unsequenced()).toBe(0);
    expect(await log.store.feedHead()).toBe(4);
    expect(await log.store.feedId()).toMatch(/^[0-9a-f-]{36}$/);

    const events = await log.store.readFeed({ after: 0, limit: 10 });
    expect(events.map(({ feedPosition, previousInForum }) => [feedPosition, previousInForum])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
      [4, 2],
    ]);
  });

  it('is read in pages, by forum, stream, type and size', async () => {
    await log.append('1', 'ro/cycle', 0, 3);
    await log.append('2', 'ro/forum', 0, 2);
    await log.append('3', 'us/cycle', 0, 2);
    await log.sequence();
    const positions = async (query: object): Promise<readonly number[]> =>
      (await log.store.readFeed({ after: 0, limit: 100, ...query })).map(({ feedPosition }) => feedPosition);

    expect(await positions({ after: 2, limit: 2 })).toEqual([3, 4]);
    expect(await positions({ forumId: 'us' })).toEqual([6, 7]);
    expect(await positions({ streamId: 'ro/forum' })).toEqual([4, 5]);
    expect(await positions({ types: ['PlanAdopted'] })).toEqual([]);
    expect(await positions({ types: ['ReminderIssued'], forumId: 'ro', after: 4 })).toEqual([5]);
    const size = Buffer.byteLength(JSON.stringify({ index: 0 }));
    expect(await positions({ maxBytes: size * 2 })).toEqual([1, 2]);
    expect(await positions({ maxBytes: size * 2 - 1 })).toEqual([1]);
    expect(await positions({ maxBytes: 1 })).toEqual([1]);
    expect(await positions({ newestFirst: true, limit: 2 })).toEqual([7, 6]);
    expect(await positions({ newestFirst: true, before: 6, after: 1, forumId: 'ro' })).toEqual([5, 4, 3, 2]);
    expect(await positions({ newestFirst: true, before: 4, maxBytes: size })).toEqual([3]);
  });

  it('is read in spans of several forums, in its order', async () => {
    await log.append('1', 'ro/cycle', 0, 3);
    await log.append('2', 'us/cycle', 0, 2);
    await log.append('3', 'ro/forum', 0, 2);
    await log.append('4', 'tw/forum', 0, 1);
    await log.sequence();
    const positions = async (limit: number, ...spans: readonly FeedSpan[]): Promise<readonly number[]> =>
      (await log.store.readSpans(spans, limit)).map(({ feedPosition }) => feedPosition);

    const [ro, us] = [
      { forumId: 'ro', after: 1, upTo: 6 },
      { forumId: 'us', after: 0, upTo: 5 },
    ];
    expect(await positions(100, us, ro)).toEqual([2, 3, 4, 5, 6]);
    expect(await positions(3, us, ro)).toEqual([2, 3, 4]);
    expect(await positions(100, { ...ro, after: 7 })).toEqual([]);
    expect(await positions(100)).toEqual([]);
  });

  it('takes no more than asked for at once', async () => {
    const sequencer = new Sequencer(database.pool);
    const epoch = await sequencer.takeOver();
    await log.append('1', 'ro/cycle', 0, 5);
    expect(await sequencer.sequence(epoch, 2)).toEqual({ sequenced: 2, head: 2 });
    expect(await sequencer.sequence(epoch, 2)).toEqual({ sequenced: 2, head: 4 });
    expect(await sequencer.sequence(epoch, 2)).toEqual({ sequenced: 1, head: 5 });
    expect(await sequencer.sequence(epoch, 2)).toEqual({ sequenced: 0, head: 5 });
  });
});

describe('an append that commits after a later one', () => {
  it('is in the feed once, and a reader that polled in between gets it', async () => {
    const slow = await openAppend('slow');
    await log.append('quick', 'ro/quick', 0);
    expect(await log.sequence()).toBe(1);
    const cursor = (await log.store.readFeed({ after: 0, limit: 1 })).at(-1)?.feedPosition ?? 0;
    await slow.query('commit');
    await log.sequence();
    const rest = await log.store.readFeed({ after: cursor, limit: 100 });
    expect(rest.map(({ streamId }) => streamId)).toEqual(['slow']);
    expect(await gaps()).toBe(0);
  });

  it('is not waited for when it is rolled back', async () => {
    const slow = await openAppend('slow');
    await log.append('quick', 'ro/quick', 0);
    await log.sequence();
    expect(await gaps()).toBe(1);
    await slow.query('rollback');
    await log.append('next', 'ro/quick', 1);
    await eventually('the gap to be closed', async () => (await log.sequence()) > 0 && (await gaps()) === 0);
    expect(await streams()).toEqual(['ro/quick@1', 'ro/quick@2']);
  });

  it.each([1, 100])('is neither lost nor doubled when xids run against positions, in pages of %i', async (page) => {
    const elder = await session();
    await elder.query('begin');
    await elder.query('select pg_current_xact_id()'); // the lower xid will take the higher position
    const younger = await openAppend('younger');
    await insertEvent(elder, 'elder', 1);

    const seen: string[] = [];
    let cursor = 0;
    const poll = async (): Promise<void> => {
      await log.sequence();
      for (;;) {
        const events = await log.store.readFeed({ after: cursor, limit: page });
        if (events.length === 0) return;
        seen.push(...events.map(({ streamId }) => streamId));
        cursor = events.at(-1)?.feedPosition ?? cursor;
      }
    };
    await poll();
    await younger.query('commit');
    await poll();
    await elder.query('commit');
    await poll();
    await log.append('last', 'ro/last', 0);
    await poll();
    expect(seen).toEqual(['younger', 'elder', 'ro/last']);
  });
});

describe('the order of a stream', () => {
  it('is that of its versions, also where a later version has the lower xid', async () => {
    const elder = await session();
    await elder.query('begin');
    await elder.query('select pg_current_xact_id()');
    await log.append('first', 'ro/hot', 0);
    await insertEvent(elder, 'ro/hot', 2);
    await elder.query('commit');
    await log.sequence();
    expect(await streams()).toEqual(['ro/hot@1', 'ro/hot@2']);
  });

  it('is asserted: an event whose predecessor has no place stops the feed (ES011)', async () => {
    await log.append('first', 'ro/hot', 0);
    await log.sequence();
    await insertEvent(await session(), 'ro/hot', 3);
    await expect(log.sequence()).rejects.toMatchObject({ code: 'ES011' });
    expect(await log.store.feedHead()).toBe(1);
  });
});

describe('a missing number', () => {
  it.each([1, 2])('is held as long as its append of %i has not ended: that drew its xid before', async (count) => {
    const owner = await session();
    await owner.query(`
      create function wait_for_test() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(7302, 1); return new; end $$;
      create trigger wait_for_test before insert on events for each row when (new.stream_id = 'ro/paused')
        execute function wait_for_test();`);
    await owner.query('select pg_advisory_lock(7302, 1)');
    await log.append('before', 'ro/other', 0); // the sequence's own log record, which would draw an xid, is written now
    const paused = log.append('paused', 'ro/paused', 0, count);
    await eventually('the append to stand between its number and its row', async () => {
      const { rowCount } = await owner.query(
        `select from pg_locks where locktype = 'advisory' and classid = 7302 and not granted`,
      );
      return rowCount === 1;
    });
    await log.append('after', 'ro/other', 1);
    for (let round = 0; round < 5; round += 1) await log.sequence();
    await owner.query('select pg_advisory_unlock(7302, 1)');
    await paused;
    await log.sequence();
    const arrived = ['ro/paused@1', 'ro/paused@2'].slice(0, count);
    expect(await streams()).toEqual(['ro/other@1', 'ro/other@2', ...arrived]);
  });

  /** An open append whose xid is above, and whose number is below, that of an event already committed. */
  const overtaken = async (name: string): Promise<Client> => {
    const elder = await session();
    await elder.query('begin');
    await elder.query('select pg_current_xact_id()');
    const open = await openAppend(`ro/${name}`);
    await insertEvent(elder, `ro/elder-${name}`, 1);
    await elder.query('commit');
    return open;
  };

  it('survives where the newest xid of the snapshot would be no bound', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      const open = await overtaken(name);
      for (let round = 0; round < 3; round += 1) await log.sequence();
      await open.query('commit');
      await log.append(`next-${name}`, `ro/${name}`, 1);
      await log.sequence();
      expect((await streams()).slice(-3)).toEqual([`ro/elder-${name}@1`, `ro/${name}@1`, `ro/${name}@2`]);
    }
  });

  it('is lost by a sequencer with that bound, which then stops the feed', async () => {
    const owner = await session();
    const { rows } = await owner.query<{ source: string }>(
      `select pg_get_functiondef('sequence_feed'::regproc) as source`,
    );
    const source = rows[0]?.source ?? '';
    const bound = 'v_me := pg_current_xact_id();';
    expect(source).toContain(bound);
    const mutant = source
      .replace('FUNCTION public.sequence_feed', 'FUNCTION public.mutant_feed')
      .replace(bound, 'v_me := pg_snapshot_xmax(pg_current_snapshot());');
    await owner.query(mutant);
    const epoch = await new Sequencer(database.pool).takeOver();
    const sequence = () => database.pool.query('select mutant_feed($1, 500)', [epoch]);

    // a transaction of another database that ends in between saves the mutant, so it gets several chances
    const lost = await eventually('the mutant to drop a live number', async () => {
      const name = `chance-${String(clients.length)}`;
      const open = await overtaken(name);
      await sequence();
      await sequence();
      const dropped = (await gaps()) === 0;
      await open.query('commit');
      await sequence();
      return dropped && name;
    });
    await log.append('next', `ro/${lost}`, 1);
    await expect(sequence()).rejects.toMatchObject({ code: 'ES011' });
  });

  it('stays listed for a foreign transaction, and the feed goes on meanwhile', async () => {
    const foreign = await session(process.env['DATABASE_URL']);
    await foreign.query('begin');
    await foreign.query('select pg_current_xact_id()');
    await (await openAppend('ro/rolled-back')).query('rollback');
    for (let version = 0; version < 5; version += 1) {
      await log.append(`on-${String(version)}`, 'ro/on', version);
      expect(await log.sequence()).toBe(version + 1);
    }
    expect(await gaps()).toBe(1);
    await foreign.query('rollback');
    await eventually('the gap to be closed', async () => (await log.sequence()) === 5 && (await gaps()) === 0);
  });
});

describe('a leader that was overtaken', () => {
  it('is fenced from the feed (ES010) and from the checkpoint', async () => {
    const sequencer = new Sequencer(database.pool);
    const checkpoint = new RelayCheckpoint(database.pool);
    const first = await sequencer.takeOver();
    expect(await checkpoint.take('topic', first)).toBe(0);
    await checkpoint.move('topic', first, 0, 4);

    const second = await sequencer.takeOver();
    await expect(sequencer.sequence(first, 10)).rejects.toThrow(FencedError); // also with nothing to place
    await log.append('1', 'ro/cycle', 0);
    await expect(sequencer.sequence(first, 10)).rejects.toThrow(FencedError);
    expect(await sequencer.sequence(second, 10)).toEqual({ sequenced: 1, head: 1 });

    await checkpoint.move('topic', first, 4, 5); // the newer leader has not come to the topic yet
    expect(await checkpoint.take('topic', second)).toBe(5);
    await expect(checkpoint.move('topic', first, 5, 6)).rejects.toThrow(FencedError);
    await expect(checkpoint.take('topic', first)).rejects.toThrow(FencedError);
    await expect(checkpoint.move('topic', second, 4, 6)).rejects.toThrow(FencedError);
    await checkpoint.move('topic', second, 5, 6);
    expect(await checkpoint.read('topic')).toBe(6);
  });

  it('cannot give a place twice, even when two work under one epoch', async () => {
    const sequencer = new Sequencer(database.pool);
    const epoch = await sequencer.takeOver();
    for (let version = 0; version < 30; version += 1) {
      await log.append(`both-${String(version)}`, 'ro/both', version);
      const steps = await Promise.allSettled([1, 2, 3, 4].map(() => sequencer.sequence(epoch, 10)));
      for (const step of steps) if (step.status === 'rejected') expect(step.reason).toBeInstanceOf(FencedError);
    }
    await sequencer.sequence(epoch, 10);
    expect(await streams()).toEqual(Array.from({ length: 30 }, (_, index) => `ro/both@${String(index + 1)}`));
  });
});

describe('a database restored into a cluster that counts xids afresh', () => {
  it('goes on with the same cursors', async () => {
    const open = await openAppend('ro/never');
    await log.append('1', 'ro/cycle', 0, 3);
    await log.sequence();
    const owner = await session();
    await owner.query(`update feed_gap set drop_at = '9000000000000'`); // as if the old cluster had counted further
    const tables = ['events', 'commands', 'feed', 'feed_state', 'feed_gap'];
    const dump = new Map<string, unknown>();
    for (const table of tables) {
      const { rows } = await owner.query<{ rows: unknown }>(
        `select coalesce(jsonb_agg(t), '[]') as rows from ${table} t`,
      );
      dump.set(table, rows[0]?.rows);
    }
    const { rows: sequences } = await owner.query<{ last_value: string }>(
      'select last_value from events_global_position',
    );
    await open.query('rollback');

    const restored = await createTestDatabase(eventStoreMigrations);
    const restorer = await session(restored.url);
    await restorer.query('delete from feed_state');
    for (const table of tables) {
      await restorer.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(dump.get(table)),
      ]);
    }
    await restorer.query(`select setval('events_global_position', $1)`, [sequences[0]?.last_value]);
    await restorer.end();

    const copy = await openLog(restored.pool);
    expect(await copy.feed()).toEqual(await log.feed());
    expect(await copy.append('1', 'ro/cycle', 0, 3)).toMatchObject({ kind: 'repeated' });
    expect(await copy.append('2', 'ro/cycle', 3)).toMatchObject({ kind: 'appended' });
    expect(await copy.sequence()).toBe(4);
    await eventually('the old gap to be closed', async () => {
      await copy.sequence();
      const { rowCount } = await restored.pool.query('select from feed_gap');
      return rowCount === 0;
    });
    expect(await copy.store.lookUp(commandContext('2').commandId)).toBeDefined();
    await restored.drop();
  });
});
