export { encodeCloudEvent } from './cloud-events/binary';
export { FeedConsumer } from './consumer/feed.consumer';
export { blockedStreams, requestUnblock } from './consumer/parking';
export { KafkaMessagePort } from './kafka/kafka.message-port';
export { MessagingModule } from './messaging.module';
export { messagingMigrations } from './migrations';
export * from './port';
