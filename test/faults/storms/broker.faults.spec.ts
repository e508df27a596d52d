import { instant } from '@nap/calendar';
import { eventually } from '@nap/testing';
import { Kafka, logLevel } from 'kafkajs';

import { type Fault, type KafkaProxy, createKafkaProxy } from '../messaging-kafka-proxy';
import { inModule } from '../world/guard';
import { openCycle } from '../world/life';
import { worldOf } from '../world/proves';
import type { World } from '../world/world';
import { KAFKA_PROXY, shorterWaits, throughKafkaProxy } from './alterations';
import { promise, reach } from './orders';

const [broker = ''] = (process.env['KAFKA_BROKERS'] ?? '').split(',');
const BATCHES = 250;
const KINDS: readonly Fault[] = ['lose-request', 'lose-answer', 'late-answer', 'reset-before', 'reset-after'];
const SHARE = 0.08;
/** How often the client itself tries before a send has failed. */
const TRIES = 3;

const settings: NodeJS.ProcessEnv = {};
let fate: () => Fault = () => 'none';
let proxy: KafkaProxy;

beforeAll(async () => {
  proxy = await createKafkaProxy(broker, () => fate());
  settings[KAFKA_PROXY] = String(proxy.port);
});

const provesThat = worldOf('broker', {
  settings,
  altered: [throughKafkaProxy, ...shorterWaits],
  given: async (world) => {
    await openCycle(world, 'ro');
    await openCycle(world, 'tw', 'Asia/Taipei');
  },
});

afterAll(() => proxy.close()); // after the world's end: its consumers leave their groups through it

/** The fate of each Produce request by the run's seed; `met` counts requests and harm. */
const storm = (world: World) => {
  const met = { requests: 0, harmed: 0, runs: 0 };
  let left = 0;
  fate = () => {
    met.requests += 1;
    if (left === 0 && world.random() < SHARE) {
      met.runs += 1;
      left = met.runs % 3 === 0 ? TRIES : 1;
    }
    if (left === 0) return 'none';
    left -= 1;
    met.harmed += 1;
    return KINDS[met.runs % KINDS.length] ?? 'none';
  };
  return met;
};

const withAdmin = async (work: (admin: ReturnType<Kafka['admin']>) => Promise<void>): Promise<void> => {
  const admin = new Kafka({ clientId: 'nap-storm', brokers: [broker], logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.disconnect();
  }
};

/** Resolves when the topic has a message for each place of the feed. */
const untilFilled = (world: World): Promise<unknown> =>
  withAdmin(async (admin) => {
    const { pool, places } = world.engine;
    await eventually(
      'the topic is filled again',
      async () => {
        const { rows } = await pool.query<{ head: string }>('select feed_position as head from feed_state');
        const ends = await admin.fetchTopicOffsets(places.topic).catch(() => []); // made anew, it has no leader for a moment
        const held = ends.reduce((sum, { high, low }) => sum + Number(high) - Number(low), 0);
        return held >= Number(rows[0]?.head);
      },
      30_000,
    );
  });

const COUNT_OF_TOPIC = inModule(
  'a relay that counts what the topic holds',
  'apps/relay/src/publishing.js',
  'if (held >= progress.published)',
  'if (held >= 0)',
);

const isReminded = async (world: World): Promise<boolean> =>
  (await world.engine.letters()).some(({ letter, status }) => letter === 'ReminderIssued P30D' && status === 'sent');

describe('a broker behind a line that fails', () => {
  provesThat('250 batches arrive over lost and late answers, lost requests and reset connections', {
    guard: {
      name: 'a checkpoint that waits for the acknowledgement, or a count of what the topic holds',
      altered: [
        {
          module: 'apps/relay/src/publishing.js',
          text: 'await this.port.sendBatch(topic, batch);',
          by: 'await this.port.sendBatch(topic, batch).catch(() => undefined);',
        },
        ...(COUNT_OF_TOPIC.altered ?? []),
      ],
    },
    act: async (world) => {
      const met = storm(world);
      await world.fault(`Produce requests meet faults, some as often as they are tried`, async () => {
        while (met.requests < BATCHES) {
          await promise(world, world.random() < 0.5 ? 'ro' : 'tw');
          await eventually('it is published', () => world.isPublished(), 30_000); // so that each order is a batch
        }
      });
      await world.fault('all connections are reset', async () => {
        await proxy.cut();
        await proxy.restore();
      });
      await promise(world, 'ro');
      fate = () => 'none';
      expect(met.harmed).toBeGreaterThan(2 * KINDS.length);
    },
  });

  provesThat('four days without Kafka cost no step and no letter', {
    guard: inModule(
      'consumers that read the log where the topic is silent',
      'libs/messaging/src/consumer/catch-up.js',
      'if (this.silentLooks < patience)',
      'if (patience > 0)',
    ),
    act: async (world) => {
      await reach(world, instant('2016-05-31T00:00:00Z'));
      await world.fault('Kafka cannot be reached', () => proxy.cut());
      await reach(world, instant('2016-05-31T06:00:00Z')); // nine o'clock in Bucharest, thirty days before the due day
      await promise(world, 'ro');
      await reach(world, instant('2016-06-04T06:00:00Z'));
      await eventually('letters go out without Kafka', () => isReminded(world), 30_000);
      await proxy.restore();
    },
  });

  provesThat('a topic that was deleted and made anew holds everything again', {
    guard: COUNT_OF_TOPIC,
    act: async (world) => {
      const { topic } = world.engine.places;
      await world.fault('the topic is deleted', () =>
        withAdmin(async (admin) => {
          await admin.deleteTopics({ topics: [topic] });
          await eventually('the topic is gone', async () => !(await admin.listTopics()).includes(topic));
        }),
      );
      await promise(world, 'tw');
      await untilFilled(world);
    },
  });

  provesThat('a topic that was emptied holds everything again', {
    guard: COUNT_OF_TOPIC,
    act: async (world) => {
      const { topic } = world.engine.places;
      await world.fault('the topic is emptied', () =>
        withAdmin(async (admin) => {
          const ends = await admin.fetchTopicOffsets(topic);
          const partitions = ends.map(({ partition, high }) => ({ partition, offset: high }));
          await admin.deleteTopicRecords({ topic, partitions });
        }),
      );
      await untilFilled(world);
      await promise(world, 'ro');
    },
  });
});
