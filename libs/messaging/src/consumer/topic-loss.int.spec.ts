import { randomUUID } from 'node:crypto';

import { type FeedEvent, eventStoreMigrations } from '@nap/event-store';
import { type TestDatabase, createTestDatabase, eventually } from '@nap/testing';
import { Logger } from '@nestjs/common';
import { type Admin, Kafka, logLevel } from 'kafkajs';

import { encodeCloudEvent } from '../cloud-events/binary';
import { type FeedWriter, createFeedWriter } from '../feed-writer.contract';
import { KafkaMessagePort } from '../kafka/kafka.message-port';
import { messagingMigrations } from '../migrations';
import { FeedConsumer } from './feed.consumer';

Logger.overrideLogger(false);

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
const PARTITIONS = 3;

describe('a consumer whose topic is not what it should be', () => {
  let admin: Admin;
  let database: TestDatabase;
  let writer: FeedWriter;
  let topic: string;
  let port: KafkaMessagePort;
  let consumer: FeedConsumer;
  const handled: string[] = [];

  beforeAll(async () => {
    if (brokers.length === 0)
      throw new Error('KAFKA_BROKERS is not set: run `npm test`, or point it at a Kafka 4 broker');
    admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
  });
  afterAll(() => admin.disconnect());

  beforeEach(async () => {
    handled.length = 0;
    database = await createTestDatabase([...eventStoreMigrations, ...messagingMigrations]);
    writer = await createFeedWriter(database.pool);
    topic = `nap.test.${randomUUID()}`;
    port = new KafkaMessagePort({ brokers, clientId: 'nap-topic-test', partitions: PARTITIONS, topics: [topic] });
    await port.connect();
    consumer = new FeedConsumer(port, database.dataSource, writer.store, {
      name: 'reporting',
      topic,
      lookEvery: 50,
      silence: 1_000,
      handle: (events) => {
        handled.push(...idsOf(events));
        return Promise.resolve();
      },
    });
  });
  afterEach(async () => {
    await consumer.stop();
    await port.disconnect();
    await writer.close();
    await database.drop();
    await admin.deleteTopics({ topics: [topic] });
  });

  const send = (...events: readonly FeedEvent[]): Promise<void> =>
    port.sendBatch(
      topic,
      events.map((event) => encodeCloudEvent(event, 'nap.example')),
    );
  const sendUntilTaken = (...events: readonly FeedEvent[]): Promise<boolean> =>
    eventually(
      'the topic takes the events',
      () =>
        send(...events).then(
          () => true,
          () => false,
        ),
      30_000,
    );
  const caughtUp = (): Promise<boolean> => eventually('lag 0', async () => (await consumer.lag()) === 0, 30_000);
  const idsOf = (events: readonly FeedEvent[]): readonly string[] => events.map(({ messageId }) => messageId);

  it('gets from the log what a deleted topic took with it, and the rest from the new one', async () => {
    await consumer.start();
    const published = await writer.write('ro/a', 'ro/b');
    await send(...published);
    await caughtUp();

    await admin.deleteTopics({ topics: [topic] });
    const taken = await writer.write('ro/a', 'ro/b');
    await caughtUp();
    expect(consumer.statistics()).toMatchObject({ taken: 4, madeGood: 2 });

    const later = await writer.write('ro/a', 'ro/a');
    await sendUntilTaken(...later);
    await caughtUp();
    expect(handled).toEqual(idsOf([...published, ...taken, ...later]));
    await eventually(
      'the group reads the new topic',
      async () => (await port.lag(`${topic}.reporting`, topic)) === 0,
      30_000,
    );
  });

  it('takes nothing that the log does not have, and nothing that is no event', async () => {
    await consumer.start();
    const [real] = await writer.write('ro/a');
    if (real === undefined) throw new Error('the log took no event');
    const elsewhere = { ...real, messageId: randomUUID(), feedPosition: 9, previousInForum: 5 };
    await send(elsewhere);
    await port.sendBatch(topic, [{ key: 'ro', value: 'not ours', headers: {} }]);
    await eventually('both are passed over', () => {
      const { strangers, unreadable } = consumer.statistics();
      return strangers === 1 && unreadable === 1;
    });
    await caughtUp();
    expect(handled).toEqual([real.messageId]);
  });

  it('takes from the log, not from the message, what another database has at the same place', async () => {
    await consumer.start();
    const [real] = await writer.write('ro/a');
    if (real === undefined) throw new Error('the log took no event');
    await send({ ...real, messageId: randomUUID(), type: 'PlanAdopted' });
    await caughtUp();
    expect(handled).toEqual([real.messageId]);
  });
});
