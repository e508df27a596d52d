import { Kafka, logLevel } from 'kafkajs';

/** Removes a topic and the groups that read it; what is not there any more is no error. */
export const dropTopic = async (brokers: readonly string[], topic: string): Promise<void> => {
  const admin = new Kafka({ clientId: 'nap-rehearsal', brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const { groups } = await admin.listGroups();
    const own = groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(`${topic}.`));
    if (own.length > 0) await admin.deleteGroups(own);
    if ((await admin.listTopics()).includes(topic)) await admin.deleteTopics({ topics: [topic] });
  } finally {
    await admin.disconnect();
  }
};
