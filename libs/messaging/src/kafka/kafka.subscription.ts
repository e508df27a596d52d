import { Logger } from '@nestjs/common';
import type { Consumer, EachBatchPayload, IHeaders, Kafka, KafkaMessage } from 'kafkajs';

import { offerUntilTaken } from '../offer';
import { messageOf, pause, waitAfter } from '../pause';
import { type IncomingMessage, LARGEST_OFFER, type MessageHandler, type Subscription } from '../port';
import { QUICK_RETRY } from './kafka-client';
import { TopicError } from './kafka-topics';

/** All in milliseconds. A consumer that died without leaving is missed after one session timeout. */
const MEMBERSHIP = { sessionTimeout: 6_000, heartbeatInterval: 1_000, rebalanceTimeout: 10_000 } as const;
const BACKOFF = { first: 250, cap: 2_000 } as const;

export type Place = { readonly partition: number; readonly offset: string };

type Options = {
  readonly group: string;
  readonly topic: string;
  readonly handler: MessageHandler;
  readonly ensureTopic: () => Promise<void>;
};

const FATAL = /AUTHENTICATION|AUTHORIZATION/i;

/** Whether waiting cannot help: rights and settings are changed by people. */
const isFatal = (error: unknown): boolean => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { type } = cause as { type?: unknown };
    if (cause instanceof TopicError || FATAL.test(cause.name) || (typeof type === 'string' && FATAL.test(type)))
      return true;
  }
  return false;
};

const textHeaders = (headers: IHeaders = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const last = Array.isArray(value) ? value.at(-1) : value;
      return last === undefined ? [] : [[name, last.toString()]];
    }),
  );

type Partition = { readonly topic: string; readonly partition: number };

const toIncoming = (place: Partition, message: KafkaMessage): IncomingMessage => ({
  topic: place.topic,
  partition: place.partition,
  offset: message.offset,
  key: message.key?.toString() ?? '',
  value: message.value?.toString() ?? '',
  headers: textHeaders(message.headers),
});

/**
 * One member of a consumer group. It outlives its kafkajs consumer: after a crash a new one takes over, because a
 * consumer that restarts itself may come back after it was told to stop.
 */
export class KafkaSubscription implements Subscription {
  readonly failed: Promise<never>;
  readonly started: Promise<void>;

  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;
  private markStarted: () => void = () => undefined;
  private consumer: Consumer | undefined;
  private assigned: readonly number[] = [];
  private inHand: Promise<boolean> = Promise.resolve(true);
  private seeks = 0;

  constructor(
    private readonly kafka: Kafka,
    private readonly options: Options,
  ) {
    this.log = new Logger(`Kafka group ${options.group}`);
    this.started = new Promise((resolve) => {
      this.markStarted = resolve;
    });
    const run = this.keepConsuming();
    this.failed = run.then(() => new Promise<never>(() => undefined));
    this.ended = run.catch(() => undefined);
    this.failed.catch(() => undefined);
  }

  readonly stop = async (): Promise<void> => {
    this.stopping.abort();
    await this.ended;
  };

  /** @throws Error while this member is not in its group. */
  async seek(places: readonly Place[]): Promise<void> {
    const { consumer } = this;
    const { group, topic } = this.options;
    if (consumer === undefined)
      throw new Error(`group ${group} is not consuming ${topic} now: try again when it has joined`);
    this.seeks += 1;
    const own = places
      .filter(({ partition }) => this.assigned.includes(partition))
      .map((place) => ({ topic, ...place }));
    for (const place of own) consumer.seek(place);
    await consumer.commitOffsets(own);
  }

  private async keepConsuming(): Promise<void> {
    const { signal } = this.stopping;
    for (let crashes = 1; !signal.aborted; crashes += 1) {
      try {
        await this.options.ensureTopic();
        await this.consumeUntilCrash();
      } catch (error) {
        if (isFatal(error)) {
          this.markStarted();
          throw error;
        }
        this.log.warn(`consumer lost, a new one takes over: ${messageOf(error)}`);
      }
      this.markStarted();
      await this.inHand;
      await pause(waitAfter(crashes, BACKOFF), signal);
    }
  }

  private async consumeUntilCrash(): Promise<void> {
    const { group, topic } = this.options;
    const consumer = this.kafka.consumer({
      groupId: group,
      ...MEMBERSHIP,
      minBytes: 1,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: { ...QUICK_RETRY, retries: 5, restartOnFailure: () => Promise.resolve(false) },
    });
    const crashed = new Promise<never>((_resolve, reject) => {
      consumer.on('consumer.crash', ({ payload }) => {
        reject(payload.error);
      });
    });
    crashed.catch(() => undefined);
    consumer.on('consumer.group_join', ({ payload }) => {
      this.assigned = payload.memberAssignment[topic] ?? [];
      this.consumer = consumer;
    });
    try {
      await consumer.connect();
      await consumer.subscribe({ topics: [topic], fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        eachBatch: (payload) => this.deliver(consumer, payload),
      });
      this.markStarted();
      await Promise.race([crashed, this.stopRequested()]);
    } finally {
      this.consumer = undefined;
      this.assigned = [];
      await consumer.disconnect();
    }
  }

  private async stopRequested(): Promise<void> {
    const { signal } = this.stopping;
    if (signal.aborted) return;
    await new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
  }

  private async deliver(consumer: Consumer, payload: EachBatchPayload): Promise<void> {
    const { messages } = payload.batch;
    // A missed beat shows at kafkajs's own next one, after the batch.
    const beat = setInterval(() => void payload.heartbeat().catch(() => undefined), MEMBERSHIP.heartbeatInterval);
    for (let from = 0; from < messages.length; from += LARGEST_OFFER) {
      if (!(await this.offer(consumer, payload, messages.slice(from, from + LARGEST_OFFER)))) break;
    }
    clearInterval(beat);
  }

  /**
   * Never throws: kafkajs would retry five times, crash, and meet the same messages for ever.
   * @returns false when the rest of the batch is not to be offered now.
   */
  private async offer(
    consumer: Consumer,
    payload: EachBatchPayload,
    messages: readonly KafkaMessage[],
  ): Promise<boolean> {
    const { topic, partition } = payload.batch;
    const last = messages.at(-1);
    if (last === undefined || this.stopping.signal.aborted) return false;
    const { seeks } = this;
    const incoming = messages.map((message) => toIncoming({ topic, partition }, message));
    this.inHand = offerUntilTaken(incoming, this.options.handler, this.stopping.signal, this.log);
    if (!(await this.inHand) || seeks !== this.seeks) return false;
    payload.resolveOffset(last.offset);
    try {
      await consumer.commitOffsets([{ topic, partition, offset: String(BigInt(last.offset) + 1n) }]);
    } catch (error) {
      this.log.debug(`offset not stored, the messages may come again: ${messageOf(error)}`);
    }
    return true;
  }
}
