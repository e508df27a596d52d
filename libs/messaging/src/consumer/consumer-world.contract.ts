import { type FeedEvent, eventStoreMigrations } from '@nap/event-store';
import { createTestDatabase, eventually } from '@nap/testing';
import { Logger } from '@nestjs/common';
import type { EntityManager, MigrationInterface, QueryRunner } from 'typeorm';

import { encodeCloudEvent } from '../cloud-events/binary';
import { createFeedWriter } from '../feed-writer.contract';
import { messagingMigrations } from '../migrations';
import { PostgresMessagePort } from '../postgres/postgres.message-port';
import { FeedConsumer, type FeedConsumerOptions } from './feed.consumer';

Logger.overrideLogger(false);

export const INSTALLATION = 'nap.example';
export const TOPIC = 'nap.events.v1';
export const GROUP = `${TOPIC}.reporting`;

/** Every effect in the order of its commit, with nothing to stop a double. */
class CreateEffects1795400000000 implements MigrationInterface {
  readonly name = 'CreateEffects1795400000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table effect (number serial, stream_id text, position bigint)');
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table effect');
  }
}

export const recordEffect = async (event: FeedEvent, tx: EntityManager): Promise<void> => {
  await tx.query('insert into effect (stream_id, position) values ($1, $2)', [event.streamId, event.feedPosition]);
};

/** A handler that takes one event after the other. */
export const each =
  (take: (event: FeedEvent, tx: EntityManager) => Promise<void>): FeedConsumerOptions['handle'] =>
  async (events, tx) => {
    for (const event of events) await take(event, tx);
  };

/** A database with a feed, the messages that announce it, and consumers that note what they take. */
export const openConsumerWorld = async () => {
  const database = await createTestDatabase([
    ...eventStoreMigrations,
    ...messagingMigrations,
    CreateEffects1795400000000,
  ]);
  const writer = await createFeedWriter(database.pool);
  const open: { stop: () => Promise<void> }[] = [];
  return {
    database,
    writer,
    /** Stops something with the world. */
    stopLater: (stop: () => Promise<void>): void => {
      open.push({ stop });
    },
    openPort: (): PostgresMessagePort => {
      const port = new PostgresMessagePort({
        pool: database.pool,
        feed: writer.store,
        installation: INSTALLATION,
        pollMs: 20,
      });
      open.push({ stop: () => port.disconnect() });
      return port;
    },
    consumer: (port: PostgresMessagePort, options: Partial<FeedConsumerOptions> = {}): FeedConsumer => {
      const made = new FeedConsumer(port, database.dataSource, writer.store, {
        name: 'reporting',
        topic: TOPIC,
        handle: each(recordEffect),
        lookEvery: 20,
        silence: 60_000,
        ...options,
      });
      open.push(made);
      return made;
    },
    publish: async (port: PostgresMessagePort, ...streamIds: readonly string[]): Promise<readonly FeedEvent[]> => {
      const events = await writer.write(...streamIds);
      await port.sendBatch(
        TOPIC,
        events.map((event) => encodeCloudEvent(event, INSTALLATION)),
      );
      return events;
    },
    effects: async (): Promise<readonly string[]> => {
      const rows = await database.dataSource.query<{ stream_id: string; position: string }[]>(
        'select stream_id, position from effect order by number',
      );
      return rows.map(({ stream_id, position }) => `${stream_id}@${position}`);
    },
    caughtUp: (reader: FeedConsumer): Promise<boolean> =>
      eventually('lag 0', async () => (await reader.lag()) === 0, 20_000),
    close: async (): Promise<void> => {
      for (const closing of open.splice(0).reverse()) await closing.stop();
      await writer.close();
      await database.drop();
    },
  };
};

export type ConsumerWorld = Awaited<ReturnType<typeof openConsumerWorld>>;
