import {
  EventStore,
  EventStoreModule,
  FeedNudge,
  RelayCheckpoint,
  Sequencer,
  eventStoreMigrations,
} from '@nap/event-store';
import { MessagePort, type OutgoingRecord } from '@nap/messaging';
import { DatabaseModule, openPool } from '@nap/platform';
import {
  type TestDatabase,
  UnreliablePort,
  commandContext,
  createTestDatabase,
  eventually,
  reminders,
} from '@nap/testing';
import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client, type Pool } from 'pg';

import { Leadership } from './leadership';
import { Publishing } from './publishing';
import { RelayLoop } from './relay.loop';
import { RelayModule } from './relay.module';
import { RELAY_TIMES, type RelayOptions } from './relay.options';
import { Sequencing } from './sequencing';

Logger.overrideLogger(false);

const TOPIC = 'nap.events.v1';

@Module({})
class RelayApp {}

@Module({})
class PortModule {}

let database: TestDatabase;
let port: UnreliablePort;
let owner: Client;
let store: EventStore;
const relays: { readonly loop: RelayLoop; readonly pool: Pool }[] = [];

beforeEach(async () => {
  database = await createTestDatabase(eventStoreMigrations);
  port = new UnreliablePort();
  store = new EventStore(database.pool, {}, { touch: () => undefined });
  owner = new Client(database.url);
  await owner.connect();
});
afterEach(async () => {
  port.release();
  for (const { loop, pool } of relays.splice(0)) {
    await loop.stop();
    await pool.end();
  }
  await owner.end();
  await database.drop();
});

/** A relay as a process of its own would be, with its own connections. */
const startRelay = (name: string, times: Partial<RelayOptions> = {}): RelayLoop => {
  const options: RelayOptions = {
    topic: TOPIC,
    installation: 'nap.example',
    ...RELAY_TIMES,
    pollMs: 20,
    standbyMs: 20,
    ...times,
  };
  const pool = openPool(database.url, name, 4);
  const sequencer = new Sequencer(pool);
  const feed = new EventStore(pool, {}, { touch: () => undefined });
  const loop = new RelayLoop(
    new Leadership(pool, sequencer, options),
    new Sequencing(sequencer, options),
    new Publishing(feed, new RelayCheckpoint(pool), port, options),
    feed,
  );
  relays.push({ loop, pool });
  loop.start();
  return loop;
};

const versions = new Map<string, number>();
beforeEach(() => versions.clear());

const append = async (count: number, to = store): Promise<void> => {
  const expectedVersion = versions.get('cycle') ?? 0;
  versions.set('cycle', expectedVersion + count);
  await to.append(commandContext(`append-${String(expectedVersion)}`), [
    { streamId: 'cycle', forumId: 'ro', expectedVersion, events: reminders(count) },
  ]);
};

const positions = (records: readonly OutgoingRecord[]): readonly number[] =>
  records.map(({ headers }) => Number(headers['ce_sequence']));
const upTo = (last: number, first = 1): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const inTopic = (count: number) =>
  eventually(`${String(count)} messages`, () => port.messages(TOPIC).length >= count && port.messages(TOPIC));
const checkpoint = () => new RelayCheckpoint(database.pool).read(TOPIC);
const sending = (batches: number) => eventually('a batch in flight', () => port.sent.length >= batches);
const closeSessions = (name: string) =>
  owner.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [name]);

describe('the relay', () => {
  it('publishes every event in the order of the feed, in batches of at most 500', async () => {
    await append(1_200);
    const relay = startRelay('one');
    expect(positions(await inTopic(1_200))).toEqual(upTo(1_200));
    expect(port.sent.map((batch) => batch.length)).toEqual([500, 500, 200]);
    await eventually('the checkpoint', async () => (await checkpoint()) === 1_200);
    await eventually('the position', () => relay.position().published === 1_200);
    expect(relay.position()).toEqual({ leading: true, sequenced: 1_200, published: 1_200 });
  });

  it('is woken by the nudge after a commit, long before it polls', async () => {
    const relay = startRelay('one', { pollMs: 600_000 });
    await eventually('the lead', () => relay.position().leading);
    const nudge = new FeedNudge(database.pool);
    const nudging = new EventStore(database.pool, {}, nudge);
    for (let count = 1; count <= 3; count += 1) {
      await append(1, nudging);
      await inTopic(count);
    }
    await nudge.onApplicationShutdown();
  });

  it('finds what was committed without a nudge by polling', async () => {
    const relay = startRelay('one');
    await eventually('the lead', () => relay.position().leading);
    await append(1);
    await inTopic(1);
  });

  it('sends the identical batch again after an error and nothing past it', async () => {
    port.plan('refused', 'stored-but-unanswered', 'refused');
    port.hold();
    await append(2);
    startRelay('one');
    await sending(1);
    await append(3);
    port.release();
    const messages = await inTopic(2 + 2 + 3);
    expect(port.sent.map(positions)).toEqual([[1, 2], [1, 2], [1, 2], [1, 2], upTo(5, 3)]);
    expect(port.sent.slice(1, 4).every((batch) => batch === port.sent[0])).toBe(true);
    expect(positions(messages)).toEqual([1, 2, 1, 2, 3, 4, 5]);
  });

  it('moves its checkpoint only after the whole batch was acknowledged', async () => {
    port.hold();
    await append(2);
    startRelay('one');
    await sending(1);
    expect(await checkpoint()).toBe(0);
    port.release();
    await eventually('the checkpoint', async () => (await checkpoint()) === 2);
  });

  it('gives events their place while nothing can be published', async () => {
    port.plan(...Array<'refused'>(3).fill('refused'));
    await append(1);
    startRelay('one');
    await sending(1);
    for (let count = 2; count <= 6; count += 1) {
      await append(1);
      await eventually('its place', async () => (await store.feedHead()) === count);
    }
    expect(positions(await inTopic(6))).toEqual(upTo(6));
  });

  it('finishes the batch in hand when stopped, and the next relay goes on behind it', async () => {
    port.hold();
    await append(2);
    const first = startRelay('one');
    await sending(1);
    const stopped = first.stop();
    port.release();
    await stopped;
    expect(await checkpoint()).toBe(2);
    expect(first.position().leading).toBe(false);

    await append(2);
    startRelay('two');
    expect(positions(await inTopic(4))).toEqual([1, 2, 3, 4]);
  });

  it('comes back after all its connections were closed', async () => {
    startRelay('one');
    await append(1);
    await inTopic(1);
    await closeSessions('one');
    await append(1);
    expect(positions(await inTopic(2)).slice(-1)).toEqual([2]);
  });

  it('fills a topic again that was emptied', async () => {
    startRelay('one', { topicCheckMs: 50 });
    await append(3);
    await inTopic(3);
    await eventually('the checkpoint', async () => (await checkpoint()) === 3);
    port.empty(TOPIC);
    expect(positions(await inTopic(3))).toEqual([1, 2, 3]);
    await append(1);
    expect(positions(await inTopic(4))).toEqual([1, 2, 3, 4]);
  });

  it('fills it again as often as it is emptied', async () => {
    startRelay('one', { topicCheckMs: 300 });
    await append(3);
    await inTopic(3);
    await eventually('the checkpoint', async () => (await checkpoint()) === 3);
    for (let times = 0; times < 3; times += 1) {
      port.empty(TOPIC);
      expect(positions(await inTopic(3))).toEqual([1, 2, 3]);
      await eventually('the checkpoint again', async () => (await checkpoint()) === 3);
    }
  });

  it('does not fill a topic that keeps nothing over and over', async () => {
    port.keepNothing();
    startRelay('one', { topicCheckMs: 20 });
    await append(3);
    await eventually('the checkpoint', async () => (await checkpoint()) === 3);
    await eventually('ten looks', () => port.looks >= 10);
    expect(port.sent.flatMap((batch) => positions(batch)).filter((position) => position === 1)).toHaveLength(2);
    await append(1);
    await eventually('what comes is sent', async () => (await checkpoint()) === 4);
  });

  it('starts with its application and stops before it is closed', async () => {
    const portProvider = { provide: MessagePort, useValue: port };
    const app = await NestFactory.createApplicationContext({
      module: RelayApp,
      imports: [
        DatabaseModule.forRoot(database.url, 'nap-relay'),
        EventStoreModule.forRoot({ upcasters: {} }),
        { module: PortModule, global: true, providers: [portProvider], exports: [portProvider] },
        RelayModule.forRoot({ KAFKA_TOPIC: TOPIC, INSTALLATION: 'nap.example' }),
      ],
    });
    await append(1);
    await inTopic(1);
    const relay = app.get(RelayLoop);
    await app.close();
    expect(relay.position()).toEqual({ leading: false, sequenced: 1, published: 1 });
  });
});

describe('two relays', () => {
  it('take turns: the second stands by until the first is gone', async () => {
    const first = startRelay('one');
    await eventually('the first to lead', () => first.position().leading);
    const second = startRelay('two');
    await append(1);
    await inTopic(1);
    expect(second.position().leading).toBe(false);
    await first.stop();
    await eventually('the second to lead', () => second.position().leading);
    await append(1);
    expect(positions(await inTopic(2))).toEqual([1, 2]);
  });

  it('never both move the checkpoint: the overtaken one is fenced, its late batch is a double with equal ids', async () => {
    port.hold();
    await append(2);
    const first = startRelay('one', { standbyMs: 600_000 });
    await sending(1); // the first has sent and waits for its answer
    const second = startRelay('two');
    await closeSessions('one'); // as if it had been stopped for longer than its lease
    await eventually('the second to lead', () => second.position().leading);
    await sending(2);
    await append(1);
    port.release();
    await eventually('all to be published', () => second.position().published === 3);
    await eventually('the first to step down', () => !first.position().leading);
    expect(await checkpoint()).toBe(3);

    const ids = new Map<string, Set<string>>();
    for (const { headers } of port.messages(TOPIC)) {
      const id = headers['ce_id'] ?? '';
      ids.set(id, (ids.get(id) ?? new Set()).add(headers['ce_sequence'] ?? ''));
    }
    expect(port.messages(TOPIC)).toHaveLength(5);
    expect([...ids.values()].map((sequences) => sequences.size)).toEqual([1, 1, 1]);
  });

  it('change the lead when the heartbeat of the first stops', async () => {
    const first = startRelay('one', { heartbeatMs: 600_000, leaseMs: 200, standbyMs: 600_000 });
    await eventually('the first to lead', () => first.position().leading);
    const second = startRelay('two');
    await eventually('the second to lead', () => second.position().leading);
    await eventually('the first to step down', () => !first.position().leading);
    await append(1);
    await inTopic(1);
  });

  it('keep the lead with the first as long as its heart beats', async () => {
    const first = startRelay('one', { heartbeatMs: 20, leaseMs: 200 });
    await eventually('the first to lead', () => first.position().leading);
    const second = startRelay('two');
    await eventually('the session to outlive three leases', async () => {
      const { rowCount } = await owner.query(
        `select from pg_stat_activity
          where application_name = 'one' and query = 'select 1' and backend_start < now() - interval '600 ms'`,
      );
      return rowCount === 1;
    });
    expect(second.position().leading).toBe(false);
    expect(first.position().leading).toBe(true);
  });
});
