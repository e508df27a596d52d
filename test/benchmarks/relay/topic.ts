import { setTimeout as pause } from 'node:timers/promises';

import { Kafka, type KafkaMessage, logLevel } from 'kafkajs';

import { type Bench, addressOf } from '../framework/benchmark';
import type { BenchDatabase } from '../framework/database';

const JOIN_MS = 30_000;
const LOOK_EVERY_MS = 5;

export const kafkaOf = (bench: Bench): Kafka =>
  new Kafka({
    clientId: 'nap-bench',
    brokers: addressOf(bench, 'KAFKA_BROKERS').split(','),
    logLevel: logLevel.NOTHING,
    connectionTimeout: 10_000,
  });

/** The feed position up to which the topic is published, 0 before the first. */
export const published = async ({ pool }: Pick<BenchDatabase, 'pool'>, topic: string): Promise<number> => {
  const text = 'select feed_position from relay_checkpoint where topic = $1';
  const { rows } = await pool.query<{ feed_position: string }>(text, [topic]);
  return Number(rows[0]?.feed_position ?? 0);
};

export const untilPublished = async (
  database: Pick<BenchDatabase, 'pool'>,
  topic: string,
  position: number,
): Promise<void> => {
  while ((await published(database, topic)) < position) await pause(LOOK_EVERY_MS);
};

export const isThere = async (kafka: Kafka, topic: string): Promise<boolean> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return (await admin.listTopics()).includes(topic);
  } finally {
    await admin.disconnect();
  }
};

/** How many messages the topic holds, doubles included. */
export const messagesIn = async (kafka: Kafka, topic: string): Promise<number> => {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const offsets = await admin.fetchTopicOffsets(topic);
    return offsets.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
  } finally {
    await admin.disconnect();
  }
};

/** A plain reader of what comes from now on, no part of the engine: told the id of each event the moment it arrives. */
export const readTopic = async (
  bench: Bench,
  kafka: Kafka,
  topic: string,
  arrived: (eventId: string) => void,
  idOf = ({ headers }: KafkaMessage): string => String(headers?.['ce_id']),
): Promise<void> => {
  const consumer = kafka.consumer({ groupId: `${topic}-reader`, maxWaitTimeInMs: 100, minBytes: 1 });
  bench.defer(() => consumer.disconnect());
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: false });
  const joined = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no reader joined ${topic}`)), JOIN_MS);
    consumer.on(consumer.events.GROUP_JOIN, () => {
      clearTimeout(late);
      resolve();
    });
  });
  await consumer.run({
    autoCommit: false,
    eachMessage: ({ message }) => {
      arrived(idOf(message));
      return Promise.resolve();
    },
  });
  await joined;
};
