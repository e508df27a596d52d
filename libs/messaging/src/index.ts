export {
  type CloudEventAttributes,
  cloudEventAttributes,
  cloudEventType,
  parseCloudEventType,
} from './cloud-events/attributes';
export { CloudEventError, decodeCloudEvent, encodeCloudEvent } from './cloud-events/binary';
export { type CloudEventJson, toCloudEventJson } from './cloud-events/json';
export type { EventEffects, UnblockOutcome } from './consumer/event.processor';
export { type ConsumerCounts, FeedConsumer, type FeedConsumerOptions } from './consumer/feed.consumer';
export { type BlockedStream, blockedStreams, requestUnblock } from './consumer/parking';
export type { FeedReader } from './feed-reader';
export type { KafkaOptions } from './kafka/kafka-client';
export { TopicError } from './kafka/kafka-topics';
export { KafkaMessagePort } from './kafka/kafka.message-port';
export { MessagingModule, messagePort } from './messaging.module';
export { messagingMigrations } from './migrations';
export * from './port';
export { PostgresMessagePort, type PostgresOptions } from './postgres/postgres.message-port';
