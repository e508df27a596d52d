import { eventually } from '@nap/testing';
import { Client } from 'pg';

import { each, recordEffect, openConsumerWorld, type ConsumerWorld } from './consumer-world.contract';

let world: ConsumerWorld;

beforeEach(async () => {
  world = await openConsumerWorld();
});
afterEach(() => world.close());

const withCode = (code: string): Error => Object.assign(new Error(`failed with ${code}`), { code });

describe('a world.consumer of the feed with infrastructure that fails', () => {
  it('never parks, however often it has to try again', async () => {
    const port = world.openPort();
    const tries = { count: 0 };
    const reader = world.consumer(port, {
      attempts: 1,
      handle: each(async (event, tx) => {
        tries.count += 1;
        if (tries.count <= 3) throw withCode('57P01');
        await recordEffect(event, tx);
      }),
    });
    await reader.start();
    await world.publish(port, 'ro/a', 'ro/a');
    await world.caughtUp(reader);
    expect(await reader.parked()).toEqual([]);
    expect(await world.effects()).toEqual(['ro/a@1', 'ro/a@2']);
  });

  it('survives the death of every world.database connection in the middle of an event', async () => {
    const port = world.openPort();
    const killed = { count: 0 };
    const admin = new Client({ connectionString: world.database.url });
    await admin.connect();
    world.stopLater(() => admin.end());
    const reader = world.consumer(port, {
      attempts: 1,
      handle: each(async (event, tx) => {
        await recordEffect(event, tx);
        killed.count += 1;
        if (killed.count > 1) return;
        await admin.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
        );
      }),
    });
    await reader.start();
    await world.publish(port, 'ro/a', 'ro/b', 'ro/a');
    await eventually(
      'three effects',
      () =>
        world.effects().then(
          ({ length }) => length === 3,
          () => false, // the spec's own connections died too
        ),
      20_000,
    );
    expect(await reader.parked()).toEqual([]);
    expect(await world.effects()).toEqual(['ro/a@1', 'ro/b@2', 'ro/a@3']);
  });

  it('leaves the event for the next start when it is stopped while it waits', async () => {
    const first = world.openPort();
    const tried = { count: 0 };
    const before = world.consumer(first, {
      handle: () => {
        tried.count += 1;
        return Promise.reject(withCode('53300'));
      },
    });
    await before.start();
    await world.publish(first, 'ro/a');
    await eventually('a try', () => tried.count > 0);
    await before.stop();
    expect(await world.effects()).toEqual([]);
    const after = world.consumer(world.openPort());
    await after.start();
    await world.caughtUp(after);
    expect(await world.effects()).toEqual(['ro/a@1']);
  });
});
