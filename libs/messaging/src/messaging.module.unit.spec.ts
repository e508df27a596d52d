import { EventStore, FeedNudge } from '@nap/event-store';
import { Pool } from 'pg';

import { KafkaMessagePort } from './kafka/kafka.message-port';
import { messagePort } from './messaging.module';
import { PostgresMessagePort } from './postgres/postgres.message-port';

const config = { KAFKA_BROKERS: [], KAFKA_TOPIC: 'nap.events.v1', KAFKA_PARTITIONS: 6, INSTALLATION: 'nap.example' };

describe('the adapter of the message port', () => {
  const pool = new Pool();
  const feed = new EventStore(pool, {}, new FeedNudge(pool));

  it('is PostgreSQL where no broker is named', () => {
    expect(messagePort(config, 'nap-test', pool, feed)).toBeInstanceOf(PostgresMessagePort);
  });
  it('is Kafka where one is', () => {
    const withBroker = { ...config, KAFKA_BROKERS: ['127.0.0.1:9092'] };
    expect(messagePort(withBroker, 'nap-test', pool, feed)).toBeInstanceOf(KafkaMessagePort);
  });
});
