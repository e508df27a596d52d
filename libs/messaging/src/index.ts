export { messagingBackup } from './backup';
export { encodeCloudEvent } from './cloud-events/binary';
export { FeedConsumer } from './consumer/feed.consumer';
export { observeConsumer } from './consumer/observe-consumer';
export { isInfrastructureFailure } from './consumer/failure';
export { type BlockedStream, blockedStreams, requestUnblock } from './consumer/parking';
export {
  forgetConsumer,
  holdConsumers,
  parkStream,
  parkedFrom,
  progressByForum,
  standInFor,
  storeProgress,
  unpark,
} from './consumer/standing-in';
export { requestsNotUnderstoodBy } from './kafka/api-versions';
export { KafkaMessagePort } from './kafka/kafka.message-port';
export { topicState } from './kafka/topic-state';
export { MessagingModule } from './messaging.module';
export { messagingMigrations } from './migrations';
export * from './port';
