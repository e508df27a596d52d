import { type Admin, type Kafka, KafkaJSProtocolError } from 'kafkajs';

import { Members } from '../members';
import { MessagePort, type MessageHandler, type OutgoingRecord, type Subscription } from '../port';
import { type KafkaOptions, kafkaClient } from './kafka-client';
import { ensureTopic } from './kafka-topics';
import { KafkaSubscription, type Place } from './kafka.subscription';
import { SteadyProducer } from './steady.producer';
import { filterTimeoutNegativeWarning } from './timeout-warning';

const ADMIN_TRIES = 3;

/** A topic just made has no leader yet, and the answer names none; a new client asks anew. */
const isPassing = (error: unknown): boolean => error instanceof KafkaJSProtocolError && error.retriable;

/** Kafka through kafkajs. Sends and subscriptions connect by themselves, so a process may start before its broker. */
export class KafkaMessagePort extends MessagePort {
  private readonly kafka: Kafka;
  private readonly producer: SteadyProducer;
  private readonly members = new Members<KafkaSubscription>();
  private readonly ensured = new Set<string>();
  private admin: Promise<Admin> | undefined;

  constructor(private readonly options: KafkaOptions) {
    super();
    filterTimeoutNegativeWarning();
    this.kafka = kafkaClient(options);
    this.producer = new SteadyProducer(this.kafka);
  }

  /** @throws Error when no broker answers, TopicError when a topic of the options cannot be used. */
  async connect(): Promise<void> {
    for (const topic of this.options.topics) await this.ensureTopic(topic);
    await this.producer.connect();
  }

  async disconnect(): Promise<void> {
    await this.members.stopAll();
    await this.producer.disconnect();
    await this.forgetAdmin();
  }

  async sendBatch(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    if (!this.ensured.has(topic)) await this.ensureTopic(topic);
    try {
      await this.producer.send(topic, records);
    } catch (error) {
      this.ensured.delete(topic); // it may be gone: the next try makes it again
      throw error;
    }
  }

  subscribe(options: { group: string; topic: string; handler: MessageHandler }): Promise<Subscription> {
    const { group, topic } = options;
    const ensure = (): Promise<void> => this.ensureTopic(topic);
    return this.members.join(
      group,
      topic,
      () => new KafkaSubscription(this.kafka, { ...options, ensureTopic: ensure }),
    );
  }

  async seek(group: string, topic: string, to: 'earliest' | Place): Promise<void> {
    const member = this.members.find(group, topic);
    await member.seek(to === 'earliest' ? await this.earliest(topic) : [to]);
  }

  lag(group: string, topic: string): Promise<number> {
    return this.asAdmin(async (admin) => {
      const ends = await admin.fetchTopicOffsets(topic);
      const [committed] = await admin.fetchOffsets({ groupId: group, topics: [topic] });
      const next = new Map(committed?.partitions.map(({ partition, offset }) => [partition, Number(offset)]));
      return ends.reduce((sum, { partition, low, high }) => {
        const from = Math.max(Number(low), next.get(partition) ?? 0);
        return sum + Math.max(0, Number(high) - from);
      }, 0);
    });
  }

  private earliest(topic: string): Promise<readonly Place[]> {
    return this.asAdmin(async (admin) =>
      (await admin.fetchTopicOffsets(topic)).map(({ partition, low }) => ({ partition, offset: low })),
    );
  }

  private async ensureTopic(name: string): Promise<void> {
    await this.asAdmin((admin) => ensureTopic(admin, name, this.options.partitions));
    this.ensured.add(name);
  }

  private async asAdmin<Result>(work: (admin: Admin) => Promise<Result>, tries = ADMIN_TRIES): Promise<Result> {
    this.admin ??= this.connectAdmin();
    try {
      return await work(await this.admin);
    } catch (error) {
      await this.forgetAdmin(); // after a lost broker a new client finds the way sooner than the old one
      if (tries <= 1 || !isPassing(error)) throw error;
    }
    return this.asAdmin(work, tries - 1);
  }

  private async connectAdmin(): Promise<Admin> {
    const admin = this.kafka.admin();
    try {
      await admin.connect();
      return admin;
    } catch (error) {
      await admin.disconnect();
      throw error;
    }
  }

  private async forgetAdmin(): Promise<void> {
    const { admin } = this;
    this.admin = undefined;
    const connected = await admin?.catch(() => undefined);
    await connected?.disconnect();
  }
}
