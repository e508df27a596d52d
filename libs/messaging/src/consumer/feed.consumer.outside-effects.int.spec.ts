import { eventually } from '@nap/testing';

import { GROUP, TOPIC, each, recordEffect, openConsumerWorld, type ConsumerWorld } from './consumer-world.contract';

let world: ConsumerWorld;

beforeEach(async () => {
  world = await openConsumerWorld();
});
afterEach(() => world.close());

describe('a world.consumer of the feed with an effect outside PostgreSQL', () => {
  it('prepares before it stores, again when storing failed, never for a double', async () => {
    const port = world.openPort();
    const steps: string[] = [];
    const reader = world.consumer(port, {
      prepare: ({ feedPosition }) => {
        steps.push(`prepare ${feedPosition}`);
        return Promise.resolve();
      },
      handle: each(async (event, tx) => {
        steps.push(`handle ${event.feedPosition}`);
        if (steps.length === 2) throw new Error('once');
        await recordEffect(event, tx);
      }),
    });
    await reader.start();
    await world.publish(port, 'ro/a');
    await world.caughtUp(reader);
    await port.seek(GROUP, TOPIC, 'earliest');
    await eventually('the double', () => reader.statistics().doubles === 1);
    expect(steps).toEqual(['prepare 1', 'handle 1', 'prepare 1', 'handle 1']);
  });

  it('waits for a server that is away, and parks an event that the server refuses', async () => {
    const port = world.openPort();
    const tries = { count: 0 };
    const reader = world.consumer(port, {
      attempts: 2,
      isTransient: (error) => error instanceof Error && error.message === 'away',
      prepare: ({ streamId }) => {
        if (streamId === 'ro/b') return Promise.reject(new Error('refused'));
        tries.count += 1;
        return tries.count <= 3 ? Promise.reject(new Error('away')) : Promise.resolve();
      },
    });
    await reader.start();
    await world.publish(port, 'ro/a', 'ro/b', 'ro/b');
    await world.caughtUp(reader);
    expect(await world.effects()).toEqual(['ro/a@1']);
    expect(await reader.parked()).toEqual([expect.objectContaining({ streamId: 'ro/b', parked: 2, error: 'refused' })]);
  });

  it('prepares nothing of a parked stream', async () => {
    const port = world.openPort();
    const prepared: number[] = [];
    const reader = world.consumer(port, {
      attempts: 1,
      prepare: ({ feedPosition }) => {
        prepared.push(feedPosition);
        return feedPosition === 1 ? Promise.reject(new Error('refused')) : Promise.resolve();
      },
    });
    await reader.start();
    await world.publish(port, 'ro/a', 'ro/a', 'ro/b');
    await world.caughtUp(reader);
    expect([...new Set(prepared)]).toEqual([1, 3]);
  });
});
