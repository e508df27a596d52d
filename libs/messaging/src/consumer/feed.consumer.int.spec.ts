import { eventually } from '@nap/testing';

import { encodeCloudEvent } from '../cloud-events/binary';
import {
  GROUP,
  INSTALLATION,
  TOPIC,
  each,
  recordEffect,
  openConsumerWorld,
  type ConsumerWorld,
} from './consumer-world.contract';

let world: ConsumerWorld;

beforeEach(async () => {
  world = await openConsumerWorld();
});
afterEach(() => world.close());

describe('a world.consumer of the feed', () => {
  it('takes every event once, in order, and knows its place in each forum', async () => {
    const port = world.openPort();
    const reader = world.consumer(port);
    await reader.start();
    await world.publish(port, 'ro/a', 'us/a', 'ro/b', 'ro/a');
    await world.caughtUp(reader);
    expect(await world.effects()).toEqual(['ro/a@1', 'us/a@2', 'ro/b@3', 'ro/a@4']);
    expect(await reader.position()).toBe(4);
    const positions = await world.database.dataSource.query('select * from consumer_position order by forum_id');
    expect(positions).toEqual([
      { consumer: 'reporting', forum_id: 'ro', feed_position: '4', events: '3' },
      { consumer: 'reporting', forum_id: 'us', feed_position: '2', events: '1' },
    ]);
  });

  it('takes no event twice, however often it is delivered', async () => {
    const port = world.openPort();
    const reader = world.consumer(port);
    await reader.start();
    await world.publish(port, 'ro/a', 'us/a', 'ro/b');
    await world.caughtUp(reader);
    await port.seek(GROUP, TOPIC, 'earliest');
    await eventually('three doubles', () => reader.statistics().doubles === 3);
    expect(await world.effects()).toEqual(['ro/a@1', 'us/a@2', 'ro/b@3']);
  });

  it('takes no event twice when two processes are given the same messages', async () => {
    const ports = [world.openPort(), world.openPort()];
    const readers = ports.map((port) => world.consumer(port, { topic: `${TOPIC}.${ports.indexOf(port)}` }));
    const events = await world.writer.write(...Array.from({ length: 40 }, (_, index) => `ro/${index % 3}`));
    const records = events.map((event) => encodeCloudEvent(event, INSTALLATION));
    await Promise.all(readers.map((reader) => reader.start()));
    await Promise.all(ports.map((port, index) => port.sendBatch(`${TOPIC}.${index}`, records)));
    for (const reader of readers) await world.caughtUp(reader);
    expect(await world.effects()).toEqual(events.map(({ streamId, feedPosition }) => `${streamId}@${feedPosition}`));
  });

  it('reads from the log what the topic lost before a message, and counts it', async () => {
    const port = world.openPort();
    const reader = world.consumer(port);
    await reader.start();
    await port.seek(GROUP, TOPIC, { partition: 0, offset: '4' });
    await world.publish(port, 'ro/a', 'us/a', 'ro/b', 'ro/a');
    await eventually('the last event of ro', async () => (await reader.position()) === 4);
    expect(await world.effects()).toEqual(['ro/a@1', 'ro/b@3', 'ro/a@4']);
    expect(reader.statistics()).toMatchObject({ taken: 3, filled: 2 });
    expect(await reader.lag()).toBe(1);
  });

  it('reads from the log what an emptied topic will never bring', async () => {
    const port = world.openPort();
    const reader = world.consumer(port, { silence: 60 });
    await world.writer.write('ro/a', 'us/a', 'ro/b');
    await reader.start();
    await world.caughtUp(reader);
    expect(await world.effects()).toEqual(['ro/a@1', 'us/a@2', 'ro/b@3']);
    expect(reader.statistics()).toMatchObject({ madeGood: 3, doubles: 0 });
  });

  it('takes what has piled up in few transactions, whatever the forums', async () => {
    const port = world.openPort();
    const sizes: number[] = [];
    const reader = world.consumer(port, {
      handle: (events, tx) => {
        sizes.push(events.length);
        return each(recordEffect)(events, tx);
      },
    });
    const events = await world.publish(port, ...Array.from({ length: 250 }, (_, index) => `forum-${index % 7}/a`));
    await reader.start();
    await world.caughtUp(reader);
    expect(sizes).toEqual([200, 50]);
    expect(await world.effects()).toEqual(events.map(({ streamId, feedPosition }) => `${streamId}@${feedPosition}`));
    expect(reader.statistics()).toMatchObject({ taken: 250, filled: 0, doubles: 0, strangers: 0 });
  });

  it('commits rows and position together or not at all', async () => {
    const port = world.openPort();
    const refused = { count: 0 };
    const reader = world.consumer(port, {
      handle: each(async (event, tx) => {
        await recordEffect(event, tx);
        refused.count += 1;
        if (refused.count === 1) throw new Error('after the row');
      }),
    });
    await reader.start();
    await world.publish(port, 'ro/a');
    await world.caughtUp(reader);
    expect(refused.count).toBe(2);
    expect(await world.effects()).toEqual(['ro/a@1']);
    expect(await reader.parked()).toEqual([]);
  });
});
