import { eventually } from '@nap/testing';

import { each, recordEffect, openConsumerWorld, type ConsumerWorld } from './consumer-world.contract';
import { requestUnblock } from './parking';

let world: ConsumerWorld;

beforeEach(async () => {
  world = await openConsumerWorld();
});
afterEach(() => world.close());

describe('a world.consumer of the feed with an event it cannot handle', () => {
  const sick = { streams: new Set<string>() };
  const handle = each(async (event, tx) => {
    if (sick.streams.has(event.streamId)) throw new TypeError(`no such field in ${event.streamId}`);
    await recordEffect(event, tx);
  });
  beforeEach(() => {
    sick.streams = new Set(['ro/b']);
  });

  it('parks that stream in order, and the other streams of the forum go on', async () => {
    const port = world.openPort();
    const reader = world.consumer(port, { handle, attempts: 2 });
    await reader.start();
    await world.publish(port, 'ro/a', 'ro/b', 'ro/a', 'ro/b', 'us/a', 'ro/c');
    await world.caughtUp(reader);
    expect(await world.effects()).toEqual(['ro/a@1', 'ro/a@3', 'us/a@5', 'ro/c@6']);
    expect(await reader.parked()).toEqual([
      expect.objectContaining({ streamId: 'ro/b', since: 2, parked: 2, error: 'no such field in ro/b' }),
    ]);
  });

  it('leaves nothing behind of a transaction that one of its events has spoilt', async () => {
    const port = world.openPort();
    const reader = world.consumer(port, { handle, attempts: 2 });
    await world.publish(port, 'ro/a', 'us/a', 'ro/b', 'us/a', 'ro/a');
    await reader.start();
    await world.caughtUp(reader);
    expect(await world.effects()).toEqual(['ro/a@1', 'us/a@2', 'us/a@4', 'ro/a@5']);
    expect(reader.statistics()).toMatchObject({ taken: 5, filled: 0 });
    await world.publish(port, 'ro/b', 'us/a', 'ro/a');
    await world.caughtUp(reader);
    expect((await world.effects()).slice(4)).toEqual(['us/a@7', 'ro/a@8']);
    expect(await reader.parked()).toEqual([expect.objectContaining({ streamId: 'ro/b', since: 3, parked: 2 })]);
  });

  it('drains the parked events in order once it is unblocked, and takes the next ones as they come', async () => {
    const port = world.openPort();
    const reader = world.consumer(port, { handle, attempts: 1 });
    await reader.start();
    await world.publish(port, 'ro/b', 'ro/a', 'ro/b', 'ro/b');
    await world.caughtUp(reader);
    expect(await reader.unblock('ro/b')).toEqual({ drained: 0, error: 'no such field in ro/b' });
    sick.streams.clear();
    expect(await reader.unblock('ro/b')).toEqual({ drained: 3 });
    await world.publish(port, 'ro/b');
    await world.caughtUp(reader);
    expect(await world.effects()).toEqual(['ro/a@2', 'ro/b@1', 'ro/b@3', 'ro/b@4', 'ro/b@5']);
    expect(await reader.parked()).toEqual([]);
  });

  it('loses no event and no order when events arrive while a stream is drained', async () => {
    const port = world.openPort();
    const reader = world.consumer(port, { handle, attempts: 1 });
    await reader.start();
    await world.publish(port, ...Array.from({ length: 10 }, () => 'ro/b'));
    await world.caughtUp(reader);
    sick.streams.clear();
    const other = world.consumer(world.openPort(), { handle, attempts: 1 });
    await Promise.all([world.publish(port, ...Array.from({ length: 10 }, () => 'ro/b')), other.unblock('ro/b')]);
    await world.caughtUp(reader);
    await other.unblock('ro/b');
    expect(await world.effects()).toEqual(Array.from({ length: 20 }, (_, index) => `ro/b@${index + 1}`));
    expect(await reader.parked()).toEqual([]);
  });

  it('tries a parked stream again when an operator asks for it from outside', async () => {
    const port = world.openPort();
    const reader = world.consumer(port, { handle, attempts: 1 });
    await reader.start();
    await world.publish(port, 'ro/b');
    await world.caughtUp(reader);
    sick.streams.clear();
    const { manager } = world.database.dataSource;
    expect(await requestUnblock(manager, 'reporting', 'ro/a')).toBe(false);
    expect(await requestUnblock(manager, 'reporting', 'ro/b')).toBe(true);
    await eventually('nothing parked', async () => (await reader.parked()).length === 0);
    expect(await world.effects()).toEqual(['ro/b@1']);
  });

  it('stays parked across a restart', async () => {
    const first = world.openPort();
    const before = world.consumer(first, { handle, attempts: 1 });
    await before.start();
    await world.publish(first, 'ro/b');
    await world.caughtUp(before);
    await before.stop();
    const second = world.openPort();
    const after = world.consumer(second, { handle, attempts: 1 });
    await after.start();
    await world.publish(second, 'ro/b', 'ro/a');
    await world.caughtUp(after);
    expect(await world.effects()).toEqual(['ro/a@3']);
    expect(await after.parked()).toEqual([expect.objectContaining({ streamId: 'ro/b', parked: 2 })]);
  });
});
