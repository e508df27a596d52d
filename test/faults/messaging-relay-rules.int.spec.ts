import { randomUUID } from 'node:crypto';

import { KafkaMessagePort, type OutgoingRecord } from '@nap/messaging';
import { eventually } from '@nap/testing';
import { Logger } from '@nestjs/common';
import { Kafka, logLevel } from 'kafkajs';

import { type Fault, type KafkaProxy, createKafkaProxy } from './messaging-kafka-proxy';

Logger.overrideLogger(false);

const [broker = ''] = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const REQUEST_TIMEOUT = 400;
const SEED = 20_161_123;

/** mulberry32: the same faults in every run. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const batchOf = (name: string, size: number): readonly OutgoingRecord[] =>
  Array.from({ length: size }, (_, index) => ({
    key: `forum-${index % 4}`,
    value: '{}',
    headers: { id: `${name}.${index}` },
  }));

const idsOf = (records: readonly OutgoingRecord[]): readonly string[] =>
  records.map(({ headers }) => headers['id'] ?? '');

describe('the relay rules between kafkajs and a broker that fails', () => {
  const faults: Fault[] = [];
  let fate: () => Fault;
  let proxy: KafkaProxy;
  let topic: string;
  let port: KafkaMessagePort;

  beforeAll(() => {
    if (broker === '') throw new Error('KAFKA_BROKERS is not set: run `npm test`, or point it at a Kafka 4 broker');
  });
  beforeEach(async () => {
    faults.length = 0;
    fate = () => faults.shift() ?? 'none';
    topic = `nap.test.${randomUUID()}`;
    proxy = await createKafkaProxy(broker, () => fate());
    port = new KafkaMessagePort({
      brokers: [broker],
      clientId: 'nap-relay-test',
      partitions: 3,
      topics: [topic],
      requestTimeout: REQUEST_TIMEOUT,
      socketFactory: proxy.socketFactory,
    });
    await port.connect();
  });
  afterEach(async () => {
    await port.disconnect();
    await proxy.close();
    const admin = new Kafka({ brokers: [broker], logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  });

  const sendUntilTaken = async (batch: readonly OutgoingRecord[]): Promise<number> => {
    for (let tries = 1; ; tries += 1) {
      try {
        await port.sendBatch(topic, batch);
        return tries;
      } catch (error) {
        if (tries === 20) throw error;
      }
    }
  };
  /** Everything the topic holds, read past the proxy. */
  const stored = async (): Promise<readonly OutgoingRecord[]> => {
    const direct = new KafkaMessagePort({ brokers: [broker], clientId: 'nap-reader', partitions: 3, topics: [topic] });
    const records: OutgoingRecord[] = [];
    await direct.subscribe({
      group: `check-${topic}`,
      topic,
      handler: (messages) => {
        records.push(...messages);
        return Promise.resolve();
      },
    });
    await eventually('the whole topic', async () => (await direct.lag(`check-${topic}`, topic)) === 0, 20_000);
    await direct.disconnect();
    return records;
  };

  it('stores the identical batch once when its answers were lost until the send gave up', async () => {
    faults.push('lose-answer', 'lose-answer', 'lose-answer');
    const batch = batchOf('a', 5);
    await expect(port.sendBatch(topic, batch)).rejects.toThrow();
    expect(faults).toEqual([]);
    expect(await sendUntilTaken(batch)).toBe(1);
    expect([...idsOf(await stored())].sort()).toEqual([...idsOf(batch)].sort());
  });

  it('stores another batch of the same length that follows one whose answers were lost', async () => {
    faults.push('lose-answer', 'lose-answer', 'lose-answer');
    const [lost, next] = [batchOf('a', 5), batchOf('b', 5)];
    await expect(port.sendBatch(topic, lost)).rejects.toThrow();
    await sendUntilTaken(next);
    expect(idsOf(await stored())).toEqual(expect.arrayContaining([...idsOf(next)]));
  });

  it('settles within seconds when the broker never answers', async () => {
    fate = () => 'lose-request';
    const started = performance.now();
    await expect(port.sendBatch(topic, batchOf('a', 1))).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('goes on with the identical batch when the broker was away for a while', async () => {
    await port.sendBatch(topic, batchOf('a', 5));
    await proxy.cut();
    const batch = batchOf('b', 5);
    await expect(port.sendBatch(topic, batch)).rejects.toThrow();
    await proxy.restore();
    await sendUntilTaken(batch);
    expect(idsOf(await stored())).toHaveLength(10);
  });

  it('loses none of 50 batches to lost and late answers and broken connections', async () => {
    const random = randomFrom(SEED);
    const kinds: readonly Fault[] = ['lose-request', 'lose-answer', 'late-answer', 'reset-before', 'reset-after'];
    const met: Fault[] = [];
    fate = () => {
      const fault = random() < 0.35 ? kinds[met.length % kinds.length] : undefined;
      if (fault !== undefined) met.push(fault);
      return fault ?? 'none';
    };
    const batches = Array.from({ length: 50 }, (_, number) => batchOf(`${number}`, 1 + Math.floor(random() * 8)));
    for (const batch of batches) await sendUntilTaken(batch);

    const sent = batches.flat();
    const arrived = await stored();
    const firsts = [...new Set(idsOf(arrived))];
    expect(met.length).toBeGreaterThan(2 * kinds.length);
    expect([...firsts].sort()).toEqual([...idsOf(sent)].sort());
    for (const key of ['forum-0', 'forum-1', 'forum-2', 'forum-3']) {
      const ofKey = (records: readonly OutgoingRecord[]): readonly string[] => [
        ...new Set(idsOf(records.filter((record) => record.key === key))),
      ];
      expect(ofKey(arrived)).toEqual(ofKey(sent));
    }
  });

  it('gives a consumer everything after the broker was away', async () => {
    const seen: string[] = [];
    await port.subscribe({
      group: `readers-${topic}`,
      topic,
      handler: (messages) => {
        seen.push(...idsOf(messages));
        return Promise.resolve();
      },
    });
    const [before, after] = [batchOf('a', 5), batchOf('b', 5)];
    await sendUntilTaken(before);
    await eventually('the first batch', () => seen.length >= 5);
    await proxy.cut();
    await expect(port.sendBatch(topic, after)).rejects.toThrow();
    await proxy.restore();
    await sendUntilTaken(after);
    await eventually('the second batch', () => new Set(seen).size === 10, 30_000);
  });
});
