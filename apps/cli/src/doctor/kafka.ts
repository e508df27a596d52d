import { RelayCheckpoint } from '@nap/event-store';
import { requestsNotUnderstoodBy, topicState } from '@nap/messaging';
import type { Config } from '@nap/platform';
import type { Pool } from 'pg';

import { type Finding, counted, ok, reasonOf, wrong } from './finding';

const KEPT_FOR_EVER = { 'retention.ms': '-1', 'cleanup.policy': 'delete' } as const;

/** @param pool of a database that can be asked how much was published; without one the topic's length is not judged. */
export const examineKafka = async (
  { KAFKA_BROKERS, KAFKA_TOPIC, KAFKA_PARTITIONS }: Config,
  pool: Pool | undefined,
): Promise<readonly Finding[]> => {
  if (KAFKA_BROKERS.length === 0) return [ok('Kafka', 'none is set up: the consumers read the feed in PostgreSQL')];
  const findings: Finding[] = [];
  let answering = 0;
  for (const broker of KAFKA_BROKERS) {
    try {
      const unknown = await requestsNotUnderstoodBy(broker);
      answering += 1;
      if (unknown.length === 0) continue;
      const what = `${broker} does not understand ${unknown.join(', ')}`;
      findings.push(wrong('Kafka', what, 'run Kafka 2.1 to 4.x there, or set KAFKA_BROKERS to one'));
    } catch (error) {
      const what = `${broker} does not answer: ${reasonOf(error)}`;
      findings.push(
        wrong('Kafka', what, 'start it, or set KAFKA_BROKERS to yours; people’s orders are taken meanwhile'),
      );
    }
  }
  if (answering === 0) return findings;
  const topic = await topicState(KAFKA_BROKERS, KAFKA_TOPIC);
  const published = pool === undefined ? 0 : await new RelayCheckpoint(pool).read(KAFKA_TOPIC);
  if (topic === undefined) {
    if (published === 0) return [...findings, ok('Kafka', `${KAFKA_TOPIC} is made with the first event`)];
    const what = `${KAFKA_TOPIC} is gone, ${counted(published, 'event')} were on it`;
    return [...findings, wrong('Kafka', what, 'let the relay run: it makes the topic and fills it within minutes')];
  }
  if (topic.partitions !== KAFKA_PARTITIONS) {
    const what = `${KAFKA_TOPIC} has ${counted(topic.partitions, 'partition')}, ${String(KAFKA_PARTITIONS)} are configured`;
    findings.push(wrong('Kafka', what, `set KAFKA_PARTITIONS=${String(topic.partitions)}, or name another topic`));
  }
  if (topic.held < published) {
    const what = `${KAFKA_TOPIC} holds ${String(topic.held)} of ${counted(published, 'published event')}`;
    findings.push(wrong('Kafka', what, 'let the relay run: it fills the topic again within minutes'));
  }
  for (const [name, value] of Object.entries(KEPT_FOR_EVER)) {
    if (topic.settings[name] === value) continue;
    const what = `${KAFKA_TOPIC} has ${name}=${topic.settings[name] ?? ''}: it does not keep what it is given`;
    const alter = `kafka-configs.sh --bootstrap-server ${KAFKA_BROKERS[0] ?? ''} --alter --entity-type topics`;
    findings.push(wrong('Kafka', what, `${alter} --entity-name ${KAFKA_TOPIC} --add-config ${name}=${value}`));
  }
  if (findings.length > 0) return findings;
  return [
    ok(
      'Kafka',
      `${counted(answering, 'broker answers', 'brokers answer')}, ${KAFKA_TOPIC} holds ${counted(topic.held, 'message')}`,
    ),
  ];
};
