import { EventStore } from '@nap/event-store';
import type { Config } from '@nap/platform';
import { type BeforeApplicationShutdown, type DynamicModule, Inject, Module } from '@nestjs/common';
import { Pool } from 'pg';

import { KafkaMessagePort } from './kafka/kafka.message-port';
import { MessagePort } from './port';
import { PostgresMessagePort } from './postgres/postgres.message-port';

type MessagingConfig = Pick<Config, 'KAFKA_BROKERS' | 'KAFKA_TOPIC' | 'KAFKA_PARTITIONS' | 'INSTALLATION'>;

/** Kafka where brokers are named, else the feed in PostgreSQL itself. */
export const messagePort = (config: MessagingConfig, clientId: string, pool: Pool, feed: EventStore): MessagePort =>
  config.KAFKA_BROKERS.length === 0
    ? new PostgresMessagePort({ pool, feed, installation: config.INSTALLATION })
    : new KafkaMessagePort({
        brokers: config.KAFKA_BROKERS,
        clientId,
        partitions: config.KAFKA_PARTITIONS,
        topics: [config.KAFKA_TOPIC],
      });

/** Provides the process's `MessagePort`; expects global providers of `Pool` and `EventStore`. */
@Module({})
export class MessagingModule implements BeforeApplicationShutdown {
  constructor(@Inject(MessagePort) private readonly port: MessagePort) {}

  /** @param clientId names the process in the broker's logs. */
  static forRoot(config: MessagingConfig, clientId: string): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        {
          provide: MessagePort,
          inject: [Pool, EventStore],
          useFactory: (pool: Pool, feed: EventStore) => messagePort(config, clientId, pool, feed),
        },
      ],
      exports: [MessagePort],
    };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.port.disconnect();
  }
}
