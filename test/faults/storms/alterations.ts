import type { Alteration } from '../../harness/engine-processes';

/** Names the port of a proxy that all Kafka clients of the processes go through, whatever address the broker tells them. */
export const KAFKA_PROXY = 'NAP_PROOF_KAFKA_PROXY';

/** Names the port of a proxy before PostgreSQL for the connections that listen and notify. */
export const NOTIFICATIONS_PROXY = 'NAP_PROOF_NOTIFICATIONS_PROXY';

const kafkaClient = 'libs/messaging/src/kafka/kafka-client.js';

export const throughKafkaProxy: Alteration = {
  module: kafkaClient,
  text: '...(socketFactory === undefined ? {} : { socketFactory }),',
  by: `socketFactory: ({ onConnect }) => require('node:net').connect(Number(process.env.${KAFKA_PROXY}), '127.0.0.1', onConnect),`,
};

export const throughNotificationsProxy: Alteration = {
  module: 'libs/platform/src/database.js',
  text: 'new pg_1.Client(pool.options)',
  by: `new pg_1.Client({
    ...pool.options,
    connectionString: pool.options.connectionString.replace(/:\\d+\\//, \`:\${process.env.${NOTIFICATIONS_PROXY}}/\`),
  })`,
};

/** Waits of the product, shortened so that a proof of minutes takes seconds. */
export const shorterWaits: readonly Alteration[] = [
  { module: kafkaClient, text: 'requestTimeout = 5_000', by: 'requestTimeout = 1_000' },
  { module: 'apps/relay/src/relay.options.js', text: 'topicCheckMs: 60_000', by: 'topicCheckMs: 1_000' },
  { module: 'libs/messaging/src/consumer/feed.consumer.js', text: 'silence = 10_000', by: 'silence = 3_000' },
];
