import type { Pool } from 'pg';

import { decodeCloudEvent } from '../cloud-events/binary';
import type { FeedReader } from '../feed-reader';
import { Members } from '../members';
import { MessagePort, type MessageHandler, type OutgoingRecord, type Subscription } from '../port';
import { enrol, publish, readCursor, seekTo } from './group-cursor';
import { PostgresSubscription } from './postgres.subscription';

export type PostgresOptions = {
  readonly pool: Pool;
  readonly feed: FeedReader;
  readonly installation: string;
  /** How long a consumer in another process waits before it looks again, in milliseconds. */
  readonly pollMs?: number;
};

/**
 * The feed itself as topic, for installations without a broker: nothing is stored twice. `sendBatch` notes how far a
 * topic is published, consumers poll the feed up to there. A topic has one partition, a message's offset is its feed
 * position, and records must be events of this feed.
 */
export class PostgresMessagePort extends MessagePort {
  private readonly members = new Members<PostgresSubscription>();

  constructor(private readonly options: PostgresOptions) {
    super();
  }

  /** @throws Error when PostgreSQL does not answer. */
  async connect(): Promise<void> {
    await this.options.pool.query('select 1');
  }

  /** Stops the subscriptions; the pool is its owner's to close. */
  async disconnect(): Promise<void> {
    await this.members.stopAll();
  }

  async sendBatch(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    if (records.length === 0) return;
    const positions = records.map((record) => decodeCloudEvent(record).feedPosition);
    await publish(this.options.pool, topic, Math.max(...positions));
    for (const member of this.members.all()) member.wake();
  }

  subscribe(options: { group: string; topic: string; handler: MessageHandler }): Promise<Subscription> {
    const { pool, feed, installation, pollMs = 250 } = this.options;
    return this.members.join(
      options.group,
      options.topic,
      () => new PostgresSubscription({ ...options, pool, feed, installation, pollMs }),
    );
  }

  async seek(group: string, topic: string, to: 'earliest' | { partition: number; offset: string }): Promise<void> {
    const member = this.members.find(group, topic);
    if (to !== 'earliest' && to.partition !== 0) throw new Error(`${topic} has one partition, 0: not ${to.partition}`);
    const first = to === 'earliest' ? 1 : Number(to.offset);
    await seekTo(this.options.pool, await enrol(this.options.pool, group, topic), Math.max(0, first - 1));
    member.wake();
  }

  async lag(group: string, topic: string): Promise<number> {
    const { pool } = this.options;
    const { acknowledged, published } = await readCursor(pool, await enrol(pool, group, topic));
    return Math.max(0, published - acknowledged);
  }
}
