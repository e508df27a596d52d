import type { Health, Metrics } from '@nap/platform';

import type { ConsumerCounts, FeedConsumer } from './feed.consumer';

const OUTCOMES = {
  taken: 'taken',
  filled: 'filled',
  'made-good': 'madeGood',
  double: 'doubles',
  unreadable: 'unreadable',
  stranger: 'strangers',
} as const satisfies Readonly<Record<string, keyof ConsumerCounts>>;

/** Lets operators see whether a consumer is reached by the topic, how far it is behind, and what it set aside. */
export const observeConsumer = (consumer: FeedConsumer, health: Health, metrics: Metrics): void => {
  const labels = { consumer: consumer.name };
  health.register('broker', () => consumer.reachBroker());
  metrics.read('nap_consumer_lag_events', labels, () => consumer.lag());
  metrics.read('nap_consumer_parked_streams', labels, async () => (await consumer.parked()).length);
  for (const [outcome, count] of Object.entries(OUTCOMES)) {
    metrics.readTotal('nap_consumer_events_total', { ...labels, outcome }, () => consumer.statistics()[count]);
  }
};
