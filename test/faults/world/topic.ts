import { randomUUID } from 'node:crypto';

import { eventually } from '@nap/testing';
import { Kafka, type KafkaMessage, logLevel } from 'kafkajs';

import type { Recorder } from './recorder';

const WITHIN_MS = 30_000;

const header = (message: KafkaMessage, name: string): string => String(message.headers?.[`ce_${name}`] ?? '');

/** Reads the whole topic with a client of its own, past the engine's code, and writes every message down. */
export const readTopic = async (brokers: readonly string[], topic: string, recorder: Recorder): Promise<void> => {
  const kafka = new Kafka({ clientId: 'nap-proof', brokers: [...brokers], logLevel: logLevel.NOTHING });
  const reading = recorder.count('readings');
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map<number, number>();
  const groupId = `nap-proof-${randomUUID()}`;
  const consumer = kafka.consumer({ groupId, maxWaitTimeInMs: 100 });
  try {
    const offsets = () => admin.fetchTopicOffsets(topic).catch(() => undefined); // a broker just started leads nothing yet
    for (const { partition, low, high } of await eventually('the topic has a leader', offsets, WITHIN_MS)) {
      if (Number(high) > Number(low)) ends.set(partition, Number(high));
    }
    await consumer.connect();
    await consumer.subscribe({ topics: [topic], fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: ({ partition, message }) => {
        const offset = Number(message.offset);
        if (offset + 1 >= (ends.get(partition) ?? 0)) ends.delete(partition);
        const event = {
          position: Number(header(message, 'sequence')),
          id: header(message, 'id'),
          stream: header(message, 'subject'),
          version: Number(header(message, 'streamversion')),
          eventHash: header(message, 'eventhash'),
          chain: header(message, 'chain'),
        };
        const headers = Object.entries(message.headers ?? {}).map(([name, value]) => `${name}: ${String(value)}`);
        const text = [...headers, String(message.value)].join('\n');
        recorder.add({ kind: 'message', reading, partition, offset, key: String(message.key), event, text });
        return Promise.resolve();
      },
    });
    await eventually('the whole topic is read', () => ends.size === 0, WITHIN_MS);
  } finally {
    await consumer.disconnect();
    await admin.deleteGroups([groupId]).catch(() => undefined); // one that never joined is no group
    await admin.disconnect();
  }
};
