import { randomUUID } from 'node:crypto';

import { EventStore, RelayCheckpoint, Sequencer, eventStoreMigrations } from '@nap/event-store';
import { type IncomingMessage, KafkaMessagePort } from '@nap/messaging';
import { type TestDatabase, type Log, createTestDatabase, eventually, openLog } from '@nap/testing';
import { Logger } from '@nestjs/common';
import { type Admin, Kafka, logLevel } from 'kafkajs';

import { Leadership } from '../../apps/relay/src/leadership';
import { Publishing } from '../../apps/relay/src/publishing';
import { RelayLoop } from '../../apps/relay/src/relay.loop';
import { RELAY_TIMES } from '../../apps/relay/src/relay.options';
import { Sequencing } from '../../apps/relay/src/sequencing';
import { type Fault, type KafkaProxy, createKafkaProxy } from './messaging-kafka-proxy';

Logger.overrideLogger(false);

const [broker = ''] = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const FORUMS = ['ro', 'us', 'tw', 'ke'];

describe('the relay before a Kafka that fails', () => {
  const faults: Fault[] = [];
  const seen: IncomingMessage[] = [];
  let topic: string;
  let proxy: KafkaProxy;
  let database: TestDatabase;
  let log: Log;
  let admin: Admin;
  let relay: RelayLoop;
  let port: KafkaMessagePort;
  let reader: KafkaMessagePort;

  beforeAll(() => {
    if (broker === '') throw new Error('KAFKA_BROKERS is not set: run `npm test`, or point it at a Kafka 4 broker');
  });
  beforeEach(async () => {
    faults.length = 0;
    seen.length = 0;
    topic = `nap.test.${randomUUID()}`;
    const kafka = { partitions: 3, topics: [topic], requestTimeout: 400 };
    proxy = await createKafkaProxy(broker, () => faults.shift() ?? 'none');
    port = new KafkaMessagePort({
      ...kafka,
      brokers: [broker],
      clientId: 'nap-relay',
      socketFactory: proxy.socketFactory,
    });
    reader = new KafkaMessagePort({ ...kafka, brokers: [broker], clientId: 'nap-reader' });
    admin = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();

    database = await createTestDatabase(eventStoreMigrations);
    log = await openLog(database.pool);
    const { pool } = database;
    const feed = new EventStore(pool, {}, { touch: () => undefined });
    const options = { topic, installation: 'nap.example', ...RELAY_TIMES, pollMs: 20, topicCheckMs: 200 };
    relay = new RelayLoop(
      new Leadership(pool, new Sequencer(pool), options),
      new Sequencing(new Sequencer(pool), options),
      new Publishing(feed, new RelayCheckpoint(pool), port, options),
      feed,
    );
    relay.start();
  });
  afterEach(async () => {
    await relay.stop();
    await Promise.all([port.disconnect(), reader.disconnect()]);
    await proxy.close();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
    await database.drop();
  });

  const versions = new Map<string, number>();
  beforeEach(() => versions.clear());
  const append = async (count: number): Promise<void> => {
    for (let number = 0; number < count; number += 1) {
      const stream = `${FORUMS[number % FORUMS.length] ?? ''}/cycle`;
      const version = versions.get(stream) ?? 0;
      versions.set(stream, version + 1);
      await log.append(`${stream}-${String(version)}`, stream, version);
    }
  };
  const read = () =>
    reader.subscribe({
      group: `readers-${topic}`,
      topic,
      handler: (messages) => {
        seen.push(...messages);
        return Promise.resolve();
      },
    });
  const published = (position: number) =>
    eventually(`position ${String(position)}`, () => relay.position().published === position, 30_000);
  const ids = (): ReadonlySet<string> => new Set(seen.map(({ headers }) => headers['ce_id'] ?? ''));
  /** Positions of one forum in the order of their first arrival. */
  const ofForum = (forum: string): readonly number[] => [
    ...new Set(seen.filter(({ key }) => key === forum).map(({ headers }) => Number(headers['ce_sequence']))),
  ];

  it('loses nothing and keeps each forum in order over lost answers and a broker that was away', async () => {
    await read();
    faults.push('none', 'lose-answer', 'reset-after', 'lose-request', 'late-answer', 'lose-answer', 'lose-answer');
    for (let round = 0; round < 6; round += 1) {
      await append(8);
      await published((round + 1) * 8);
    }
    await proxy.cut();
    await append(8);
    await eventually('their places', async () => (await log.store.feedHead()) === 56);
    expect(relay.position().published).toBe(48);
    await proxy.restore();
    await published(56);
    await eventually('all to arrive', () => ids().size === 56, 30_000);
    for (const forum of FORUMS) expect(ofForum(forum)).toEqual(ofForum(forum).toSorted((a, b) => a - b));
  });

  it('fills a topic from the start that was deleted and made anew', async () => {
    await append(8);
    await published(8);
    await admin.deleteTopics({ topics: [topic] });
    await eventually('the topic to be gone', async () => !(await admin.listTopics()).includes(topic));
    await append(4);
    await eventually(
      'all of them in the new topic',
      // a topic just made has no leader for a moment: asked then, it has none of them yet
      async () => (await reader.lag(`count-${topic}`, topic).catch(() => 0)) >= 12,
      30_000,
    );
    await published(12);
    await read();
    await eventually('all to arrive', () => ids().size === 12, 30_000);
    for (const forum of FORUMS) expect(ofForum(forum)).toEqual(ofForum(forum).toSorted((a, b) => a - b));
  });
});
