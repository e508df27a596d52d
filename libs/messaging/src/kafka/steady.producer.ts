import { type Kafka, type Message, Partitioners, type Producer } from 'kafkajs';

import type { OutgoingRecord } from '../port';
import { QUICK_RETRY } from './kafka-client';

/** After this many failures in a row the producer object itself is taken for broken. */
const TRIES_PER_PRODUCER = 5;

type Batch = { readonly topic: string; readonly messages: readonly Message[] };

const toBatch = (topic: string, records: readonly OutgoingRecord[]): Batch => ({
  topic,
  messages: records.map(({ key, value, headers }) => ({ key, value, headers: { ...headers } })),
});

const isSame = (a: Batch, b: Batch): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether the broker and the producer no longer agree on sequence numbers; only a new producer heals that. */
const isOutOfStep = (error: unknown): boolean => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { type } = cause as { type?: unknown };
    if (typeof type === 'string' && /SEQUENCE|PRODUCER/.test(type)) return true;
  }
  return false;
};

/**
 * One idempotent producer with one batch in flight. After a send that failed with its outcome unknown, kafkajs takes its
 * sequence numbers back: another batch sent then on the same producer is acknowledged by the broker as a double and never
 * stored. So the identical batch goes out again on the same producer, and anything else only on a new one.
 */
export class SteadyProducer {
  private producer: Producer | undefined;
  private unsettled: { readonly batch: Batch; readonly failures: number } | undefined;
  private sending = false;

  constructor(private readonly kafka: Kafka) {}

  /**
   * One attempt; settles within seconds. After an error call again with the identical batch.
   * @throws Error at once while another batch is in flight.
   */
  async send(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    if (this.sending) throw new Error('a batch is in flight: await it before the next sendBatch');
    this.sending = true;
    try {
      await this.sendAlone(toBatch(topic, records));
    } finally {
      this.sending = false;
    }
  }

  async connect(): Promise<void> {
    await this.connected();
  }

  /** Ends this producer object; the next send makes a new one. */
  async disconnect(): Promise<void> {
    const { producer } = this;
    this.producer = undefined;
    this.unsettled = undefined;
    await producer?.disconnect();
  }

  private async sendAlone(batch: Batch): Promise<void> {
    if (this.unsettled !== undefined && !isSame(this.unsettled.batch, batch)) await this.disconnect();
    const producer = await this.connected();
    const { topic, messages } = this.unsettled?.batch ?? batch;
    try {
      await producer.sendBatch({ acks: -1, topicMessages: [{ topic, messages: [...messages] }] });
      this.unsettled = undefined;
    } catch (error) {
      const failures = (this.unsettled?.failures ?? 0) + 1;
      this.unsettled = { batch, failures };
      // The send has settled here, so nothing of the old producer can be written behind the new one's back.
      if (isOutOfStep(error) || failures >= TRIES_PER_PRODUCER) await this.disconnect();
      throw error;
    }
  }

  private async connected(): Promise<Producer> {
    if (this.producer !== undefined) return this.producer;
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
      retry: { ...QUICK_RETRY, retries: 2 },
    });
    try {
      await producer.connect();
    } catch (error) {
      await producer.disconnect();
      throw error;
    }
    this.producer = producer;
    return producer;
  }
}
