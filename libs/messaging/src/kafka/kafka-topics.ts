import type { Admin } from 'kafkajs';

import { messageOf } from '../pause';

/** A topic that cannot be used as it is; the text says what to do. */
export class TopicError extends Error {}

const LARGEST_REPLICATION = 3;

const countPartitions = async (admin: Admin, name: string): Promise<number> => {
  const { topics } = await admin.fetchTopicMetadata({ topics: [name] });
  return topics[0]?.partitions.length ?? 0;
};

const create = async (admin: Admin, name: string, partitions: number): Promise<void> => {
  const { brokers } = await admin.describeCluster();
  try {
    await admin.createTopics({
      topics: [
        {
          topic: name,
          numPartitions: partitions,
          replicationFactor: Math.min(brokers.length, LARGEST_REPLICATION),
          configEntries: [
            { name: 'cleanup.policy', value: 'delete' },
            { name: 'retention.ms', value: '-1' },
          ],
        },
      ],
    });
  } catch (error) {
    throw new TopicError(
      `topic ${name} cannot be created: ${messageOf(error)}; create it with ${partitions} partitions`,
      {
        cause: error,
      },
    );
  }
};

/**
 * Creates the topic if it is not there, to be kept for ever; an existing one must have this many partitions.
 * @throws TopicError when it has another count: keys would move to other partitions and lose their order.
 */
export const ensureTopic = async (admin: Admin, name: string, partitions: number): Promise<void> => {
  if (!(await admin.listTopics()).includes(name)) await create(admin, name, partitions);
  const found = await countPartitions(admin, name);
  if (found === partitions) return;
  throw new TopicError(
    `topic ${name} has ${found} partitions, ${partitions} are configured: set KAFKA_PARTITIONS=${found} or name another topic`,
  );
};
