import { randomUUID } from 'node:crypto';

import { instant } from '@nap/calendar';
import { Logger } from '@nestjs/common';
import { ConfigResourceTypes, Kafka, logLevel } from 'kafkajs';

import { encodeCloudEvent } from '../cloud-events/binary';
import { type World, messagePortContract } from '../message-port.contract';
import { KafkaMessagePort } from './kafka.message-port';

Logger.overrideLogger(false);

const brokers = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
const admin = new Kafka({ brokers: brokers.length === 0 ? ['none'] : brokers, logLevel: logLevel.NOTHING }).admin();

beforeAll(async () => {
  if (brokers.length === 0)
    throw new Error('KAFKA_BROKERS is not set: run `npm test`, or point it at a Kafka 4 broker');
  await admin.connect();
});
afterAll(() => admin.disconnect());

const openPort = (topic: string, partitions = 3): KafkaMessagePort =>
  new KafkaMessagePort({ brokers, clientId: 'nap-test', partitions, topics: [topic] });

const createWorld = (): Promise<World> => {
  const topic = `nap.test.${randomUUID()}`;
  const written: string[] = [];
  const previous = new Map<string, number>();
  return Promise.resolve({
    topic,
    open: async () => {
      const port = openPort(topic);
      await port.connect();
      return port;
    },
    records: (...forumIds) =>
      Promise.resolve(
        forumIds.map((forumId) => {
          const feedPosition = written.push(forumId);
          const previousInForum = previous.get(forumId) ?? 0;
          previous.set(forumId, feedPosition);
          return encodeCloudEvent(
            {
              messageId: randomUUID(),
              streamId: `forum-${forumId}`,
              version: feedPosition,
              forumId,
              type: 'ReminderIssued',
              schemaVersion: 1,
              data: { number: feedPosition },
              meta: {
                commandId: randomUUID(),
                correlationId: 'test',
                causationId: null,
                actor: 'clock',
                occurredAt: instant('2016-07-01T06:00:00Z'),
              },
              recordedAt: instant('2026-11-23T10:00:00Z'),
              feedPosition,
              previousInForum,
              eventHash: 'hash',
              chain: 'chain',
            },
            'nap.example',
          );
        }),
      ),
    remove: () => admin.deleteTopics({ topics: [topic] }),
  });
};

messagePortContract('Kafka', createWorld);

describe('a topic of Kafka', () => {
  it('is made with the configured partitions and kept for ever', async () => {
    const topic = `nap.test.${randomUUID()}`;
    const port = openPort(topic, 4);
    await port.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    expect(topics[0]?.partitions).toHaveLength(4);
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic, configNames: ['retention.ms', 'cleanup.policy'] }],
    });
    const values = Object.fromEntries(
      (resources[0]?.configEntries ?? []).map(({ configName, configValue }) => [configName, configValue]),
    );
    expect(values).toEqual({ 'retention.ms': '-1', 'cleanup.policy': 'delete' });
    await port.disconnect();
    await admin.deleteTopics({ topics: [topic] });
  });

  it('is refused with another number of partitions, since keys would move', async () => {
    const topic = `nap.test.${randomUUID()}`;
    await admin.createTopics({ topics: [{ topic, numPartitions: 2 }] });
    const port = openPort(topic, 6);
    await expect(port.connect()).rejects.toThrow('has 2 partitions, 6 are configured: set KAFKA_PARTITIONS=2');
    const { failed } = await port.subscribe({ group: 'readers', topic, handler: () => Promise.resolve() });
    await expect(failed).rejects.toThrow('KAFKA_PARTITIONS=2');
    await port.disconnect();
    await admin.deleteTopics({ topics: [topic] });
  });

  it('takes one batch at a time', async () => {
    const world = await createWorld();
    const port = await world.open();
    const [first, second] = [await world.records('ro'), await world.records('ro')];
    const sent = port.sendBatch(world.topic, first);
    await expect(port.sendBatch(world.topic, second)).rejects.toThrow('in flight');
    await sent;
    await port.disconnect();
    await world.remove();
  });
});
