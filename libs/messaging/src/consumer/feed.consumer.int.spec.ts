import { type FeedEvent, eventStoreMigrations } from '@nap/event-store';
import { type TestDatabase, createTestDatabase, eventually } from '@nap/testing';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';

import { encodeCloudEvent } from '../cloud-events/binary';
import { type FeedWriter, createFeedWriter } from '../feed-writer.contract';
import { messagingMigrations } from '../migrations';
import { PostgresMessagePort } from '../postgres/postgres.message-port';
import { FeedConsumer, type FeedConsumerOptions } from './feed.consumer';
import { requestUnblock } from './parking';

Logger.overrideLogger(false);

const INSTALLATION = 'nap.example';
const TOPIC = 'nap.events.v1';
const GROUP = `${TOPIC}.reporting`;

/** Every effect in the order of its commit, with nothing to stop a double. */
class CreateEffects1795400000000 implements MigrationInterface {
  readonly name = 'CreateEffects1795400000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table effect (number serial, stream_id text, position bigint)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table effect');
  }
}

const recordEffect = async (event: FeedEvent, tx: EntityManager): Promise<void> => {
  await tx.query('insert into effect (stream_id, position) values ($1, $2)', [event.streamId, event.feedPosition]);
};

/** A handler that takes one event after the other. */
const each =
  (take: (event: FeedEvent, tx: EntityManager) => Promise<void>): FeedConsumerOptions['handle'] =>
  async (events, tx) => {
    for (const event of events) await take(event, tx);
  };

const withCode = (code: string): Error => Object.assign(new Error(`failed with ${code}`), { code });

describe('a consumer of the feed', () => {
  let database: TestDatabase;
  let writer: FeedWriter;
  const open: { stop: () => Promise<void> }[] = [];

  beforeEach(async () => {
    database = await createTestDatabase([...eventStoreMigrations, ...messagingMigrations, CreateEffects1795400000000]);
    writer = await createFeedWriter(database.pool);
  });
  afterEach(async () => {
    for (const closing of open.splice(0).reverse()) await closing.stop();
    await writer.close();
    await database.drop();
  });

  const openPort = (): PostgresMessagePort => {
    const port = new PostgresMessagePort({
      pool: database.pool,
      feed: writer.store,
      installation: INSTALLATION,
      pollMs: 20,
    });
    open.push({ stop: () => port.disconnect() });
    return port;
  };
  const consumer = (port: PostgresMessagePort, options: Partial<FeedConsumerOptions> = {}): FeedConsumer => {
    const made = new FeedConsumer(port, database.dataSource, writer.store, {
      name: 'reporting',
      topic: TOPIC,
      handle: each(recordEffect),
      lookEvery: 20,
      silence: 60_000,
      ...options,
    });
    open.push(made);
    return made;
  };
  const publish = async (port: PostgresMessagePort, ...streamIds: readonly string[]): Promise<readonly FeedEvent[]> => {
    const events = await writer.write(...streamIds);
    await port.sendBatch(
      TOPIC,
      events.map((event) => encodeCloudEvent(event, INSTALLATION)),
    );
    return events;
  };
  const effects = async (): Promise<readonly string[]> => {
    const rows = await database.dataSource.query<{ stream_id: string; position: string }[]>(
      'select stream_id, position from effect order by number',
    );
    return rows.map(({ stream_id, position }) => `${stream_id}@${position}`);
  };
  const caughtUp = (reader: FeedConsumer): Promise<boolean> =>
    eventually('lag 0', async () => (await reader.lag()) === 0, 20_000);

  it('takes every event once, in order, and knows its place in each forum', async () => {
    const port = openPort();
    const reader = consumer(port);
    await reader.start();
    await publish(port, 'ro/a', 'us/a', 'ro/b', 'ro/a');
    await caughtUp(reader);
    expect(await effects()).toEqual(['ro/a@1', 'us/a@2', 'ro/b@3', 'ro/a@4']);
    expect(await reader.position()).toBe(4);
    const positions = await database.dataSource.query('select * from consumer_position order by forum_id');
    expect(positions).toEqual([
      { consumer: 'reporting', forum_id: 'ro', feed_position: '4', events: '3' },
      { consumer: 'reporting', forum_id: 'us', feed_position: '2', events: '1' },
    ]);
  });

  it('takes no event twice, however often it is delivered', async () => {
    const port = openPort();
    const reader = consumer(port);
    await reader.start();
    await publish(port, 'ro/a', 'us/a', 'ro/b');
    await caughtUp(reader);
    await port.seek(GROUP, TOPIC, 'earliest');
    await eventually('three doubles', () => reader.statistics().doubles === 3);
    expect(await effects()).toEqual(['ro/a@1', 'us/a@2', 'ro/b@3']);
  });

  it('takes no event twice when two processes are given the same messages', async () => {
    const ports = [openPort(), openPort()];
    const readers = ports.map((port) => consumer(port, { topic: `${TOPIC}.${ports.indexOf(port)}` }));
    const events = await writer.write(...Array.from({ length: 40 }, (_, index) => `ro/${index % 3}`));
    const records = events.map((event) => encodeCloudEvent(event, INSTALLATION));
    await Promise.all(readers.map((reader) => reader.start()));
    await Promise.all(ports.map((port, index) => port.sendBatch(`${TOPIC}.${index}`, records)));
    for (const reader of readers) await caughtUp(reader);
    expect(await effects()).toEqual(events.map(({ streamId, feedPosition }) => `${streamId}@${feedPosition}`));
  });

  it('reads from the log what the topic lost before a message, and counts it', async () => {
    const port = openPort();
    const reader = consumer(port);
    await reader.start();
    await port.seek(GROUP, TOPIC, { partition: 0, offset: '4' });
    await publish(port, 'ro/a', 'us/a', 'ro/b', 'ro/a');
    await eventually('the last event of ro', async () => (await reader.position()) === 4);
    expect(await effects()).toEqual(['ro/a@1', 'ro/b@3', 'ro/a@4']);
    expect(reader.statistics()).toMatchObject({ taken: 3, filled: 2 });
    expect(await reader.lag()).toBe(1);
  });

  it('reads from the log what an emptied topic will never bring', async () => {
    const port = openPort();
    const reader = consumer(port, { silence: 60 });
    await writer.write('ro/a', 'us/a', 'ro/b');
    await reader.start();
    await caughtUp(reader);
    expect(await effects()).toEqual(['ro/a@1', 'us/a@2', 'ro/b@3']);
    expect(reader.statistics()).toMatchObject({ madeGood: 3, doubles: 0 });
  });

  it('takes what has piled up in few transactions, whatever the forums', async () => {
    const port = openPort();
    const sizes: number[] = [];
    const reader = consumer(port, {
      handle: (events, tx) => {
        sizes.push(events.length);
        return each(recordEffect)(events, tx);
      },
    });
    const events = await publish(port, ...Array.from({ length: 250 }, (_, index) => `forum-${index % 7}/a`));
    await reader.start();
    await caughtUp(reader);
    expect(sizes).toEqual([200, 50]);
    expect(await effects()).toEqual(events.map(({ streamId, feedPosition }) => `${streamId}@${feedPosition}`));
    expect(reader.statistics()).toMatchObject({ taken: 250, filled: 0, doubles: 0, strangers: 0 });
  });

  it('commits rows and position together or not at all', async () => {
    const port = openPort();
    const refused = { count: 0 };
    const reader = consumer(port, {
      handle: each(async (event, tx) => {
        await recordEffect(event, tx);
        refused.count += 1;
        if (refused.count === 1) throw new Error('after the row');
      }),
    });
    await reader.start();
    await publish(port, 'ro/a');
    await caughtUp(reader);
    expect(refused.count).toBe(2);
    expect(await effects()).toEqual(['ro/a@1']);
    expect(await reader.parked()).toEqual([]);
  });

  describe('with an event it cannot handle', () => {
    const sick = { streams: new Set<string>() };
    const handle = each(async (event, tx) => {
      if (sick.streams.has(event.streamId)) throw new TypeError(`no such field in ${event.streamId}`);
      await recordEffect(event, tx);
    });
    beforeEach(() => {
      sick.streams = new Set(['ro/b']);
    });

    it('parks that stream in order, and the other streams of the forum go on', async () => {
      const port = openPort();
      const reader = consumer(port, { handle, attempts: 2 });
      await reader.start();
      await publish(port, 'ro/a', 'ro/b', 'ro/a', 'ro/b', 'us/a', 'ro/c');
      await caughtUp(reader);
      expect(await effects()).toEqual(['ro/a@1', 'ro/a@3', 'us/a@5', 'ro/c@6']);
      expect(await reader.parked()).toEqual([
        expect.objectContaining({ streamId: 'ro/b', since: 2, parked: 2, error: 'no such field in ro/b' }),
      ]);
    });

    it('leaves nothing behind of a transaction that one of its events has spoilt', async () => {
      const port = openPort();
      const reader = consumer(port, { handle, attempts: 2 });
      await publish(port, 'ro/a', 'us/a', 'ro/b', 'us/a', 'ro/a');
      await reader.start();
      await caughtUp(reader);
      expect(await effects()).toEqual(['ro/a@1', 'us/a@2', 'us/a@4', 'ro/a@5']);
      expect(reader.statistics()).toMatchObject({ taken: 5, filled: 0 });
      await publish(port, 'ro/b', 'us/a', 'ro/a');
      await caughtUp(reader);
      expect((await effects()).slice(4)).toEqual(['us/a@7', 'ro/a@8']);
      expect(await reader.parked()).toEqual([expect.objectContaining({ streamId: 'ro/b', since: 3, parked: 2 })]);
    });

    it('drains the parked events in order once it is unblocked, and takes the next ones as they come', async () => {
      const port = openPort();
      const reader = consumer(port, { handle, attempts: 1 });
      await reader.start();
      await publish(port, 'ro/b', 'ro/a', 'ro/b', 'ro/b');
      await caughtUp(reader);
      expect(await reader.unblock('ro/b')).toEqual({ drained: 0, error: 'no such field in ro/b' });
      sick.streams.clear();
      expect(await reader.unblock('ro/b')).toEqual({ drained: 3 });
      await publish(port, 'ro/b');
      await caughtUp(reader);
      expect(await effects()).toEqual(['ro/a@2', 'ro/b@1', 'ro/b@3', 'ro/b@4', 'ro/b@5']);
      expect(await reader.parked()).toEqual([]);
    });

    it('loses no event and no order when events arrive while a stream is drained', async () => {
      const port = openPort();
      const reader = consumer(port, { handle, attempts: 1 });
      await reader.start();
      await publish(port, ...Array.from({ length: 10 }, () => 'ro/b'));
      await caughtUp(reader);
      sick.streams.clear();
      const other = consumer(openPort(), { handle, attempts: 1 });
      await Promise.all([publish(port, ...Array.from({ length: 10 }, () => 'ro/b')), other.unblock('ro/b')]);
      await caughtUp(reader);
      await other.unblock('ro/b');
      expect(await effects()).toEqual(Array.from({ length: 20 }, (_, index) => `ro/b@${index + 1}`));
      expect(await reader.parked()).toEqual([]);
    });

    it('tries a parked stream again when an operator asks for it from outside', async () => {
      const port = openPort();
      const reader = consumer(port, { handle, attempts: 1 });
      await reader.start();
      await publish(port, 'ro/b');
      await caughtUp(reader);
      sick.streams.clear();
      const { manager } = database.dataSource;
      expect(await requestUnblock(manager, 'reporting', 'ro/a')).toBe(false);
      expect(await requestUnblock(manager, 'reporting', 'ro/b')).toBe(true);
      await eventually('nothing parked', async () => (await reader.parked()).length === 0);
      expect(await effects()).toEqual(['ro/b@1']);
    });

    it('stays parked across a restart', async () => {
      const first = openPort();
      const before = consumer(first, { handle, attempts: 1 });
      await before.start();
      await publish(first, 'ro/b');
      await caughtUp(before);
      await before.stop();
      const second = openPort();
      const after = consumer(second, { handle, attempts: 1 });
      await after.start();
      await publish(second, 'ro/b', 'ro/a');
      await caughtUp(after);
      expect(await effects()).toEqual(['ro/a@3']);
      expect(await after.parked()).toEqual([expect.objectContaining({ streamId: 'ro/b', parked: 2 })]);
    });
  });

  describe('with infrastructure that fails', () => {
    it('never parks, however often it has to try again', async () => {
      const port = openPort();
      const tries = { count: 0 };
      const reader = consumer(port, {
        attempts: 1,
        handle: each(async (event, tx) => {
          tries.count += 1;
          if (tries.count <= 3) throw withCode('57P01');
          await recordEffect(event, tx);
        }),
      });
      await reader.start();
      await publish(port, 'ro/a', 'ro/a');
      await caughtUp(reader);
      expect(await reader.parked()).toEqual([]);
      expect(await effects()).toEqual(['ro/a@1', 'ro/a@2']);
    });

    it('survives the death of every database connection in the middle of an event', async () => {
      const port = openPort();
      const killed = { count: 0 };
      const admin = new Client({ connectionString: database.url });
      await admin.connect();
      open.push({ stop: () => admin.end() });
      const reader = consumer(port, {
        attempts: 1,
        handle: each(async (event, tx) => {
          await recordEffect(event, tx);
          killed.count += 1;
          if (killed.count > 1) return;
          await admin.query(
            `select pg_terminate_backend(pid) from pg_stat_activity
              where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
          );
        }),
      });
      await reader.start();
      await publish(port, 'ro/a', 'ro/b', 'ro/a');
      await eventually(
        'three effects',
        () =>
          effects().then(
            ({ length }) => length === 3,
            () => false, // the spec's own connections died too
          ),
        20_000,
      );
      expect(await reader.parked()).toEqual([]);
      expect(await effects()).toEqual(['ro/a@1', 'ro/b@2', 'ro/a@3']);
    });

    it('leaves the event for the next start when it is stopped while it waits', async () => {
      const first = openPort();
      const tried = { count: 0 };
      const before = consumer(first, {
        handle: () => {
          tried.count += 1;
          return Promise.reject(withCode('53300'));
        },
      });
      await before.start();
      await publish(first, 'ro/a');
      await eventually('a try', () => tried.count > 0);
      await before.stop();
      expect(await effects()).toEqual([]);
      const after = consumer(openPort());
      await after.start();
      await caughtUp(after);
      expect(await effects()).toEqual(['ro/a@1']);
    });
  });

  describe('with an effect outside PostgreSQL', () => {
    it('prepares before it stores, again when storing failed, never for a double', async () => {
      const port = openPort();
      const steps: string[] = [];
      const reader = consumer(port, {
        prepare: ({ feedPosition }) => {
          steps.push(`prepare ${feedPosition}`);
          return Promise.resolve();
        },
        handle: each(async (event, tx) => {
          steps.push(`handle ${event.feedPosition}`);
          if (steps.length === 2) throw new Error('once');
          await recordEffect(event, tx);
        }),
      });
      await reader.start();
      await publish(port, 'ro/a');
      await caughtUp(reader);
      await port.seek(GROUP, TOPIC, 'earliest');
      await eventually('the double', () => reader.statistics().doubles === 1);
      expect(steps).toEqual(['prepare 1', 'handle 1', 'prepare 1', 'handle 1']);
    });

    it('waits for a server that is away, and parks an event that the server refuses', async () => {
      const port = openPort();
      const tries = { count: 0 };
      const reader = consumer(port, {
        attempts: 2,
        isTransient: (error) => error instanceof Error && error.message === 'away',
        prepare: ({ streamId }) => {
          if (streamId === 'ro/b') return Promise.reject(new Error('refused'));
          tries.count += 1;
          return tries.count <= 3 ? Promise.reject(new Error('away')) : Promise.resolve();
        },
      });
      await reader.start();
      await publish(port, 'ro/a', 'ro/b', 'ro/b');
      await caughtUp(reader);
      expect(await effects()).toEqual(['ro/a@1']);
      expect(await reader.parked()).toEqual([
        expect.objectContaining({ streamId: 'ro/b', parked: 2, error: 'refused' }),
      ]);
    });

    it('prepares nothing of a parked stream', async () => {
      const port = openPort();
      const prepared: number[] = [];
      const reader = consumer(port, {
        attempts: 1,
        prepare: ({ feedPosition }) => {
          prepared.push(feedPosition);
          return feedPosition === 1 ? Promise.reject(new Error('refused')) : Promise.resolve();
        },
      });
      await reader.start();
      await publish(port, 'ro/a', 'ro/a', 'ro/b');
      await caughtUp(reader);
      expect([...new Set(prepared)]).toEqual([1, 3]);
    });
  });
});
