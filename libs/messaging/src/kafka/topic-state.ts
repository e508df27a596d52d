import { ConfigResourceTypes } from 'kafkajs';

import { kafkaClient } from './kafka-client';

type TopicState = {
  readonly partitions: number;
  /** Messages that it still holds. */
  readonly held: number;
  /** Its settings by name, as the broker has them. */
  readonly settings: Readonly<Record<string, string>>;
};

/** A topic as the brokers have it; undefined when it is not there. Makes nothing. @throws when no broker answers. */
export const topicState = async (brokers: readonly string[], topic: string): Promise<TopicState | undefined> => {
  const admin = kafkaClient({ brokers, clientId: 'nap-doctor', partitions: 1, topics: [] }).admin();
  await admin.connect();
  try {
    if (!(await admin.listTopics()).includes(topic)) return undefined;
    const offsets = await admin.fetchTopicOffsets(topic);
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: ConfigResourceTypes.TOPIC, name: topic }],
    });
    return {
      partitions: offsets.length,
      held: offsets.reduce((sum, { low, high }) => sum + Number(high) - Number(low), 0),
      settings: Object.fromEntries(
        resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? [],
      ),
    };
  } finally {
    await admin.disconnect();
  }
};
