import { eventStoreMigrations } from '@nap/event-store';
import { createTestDatabase, eventually } from '@nap/testing';
import { Logger } from '@nestjs/common';

import { encodeCloudEvent } from '../cloud-events/binary';
import { createFeedWriter } from '../feed-writer.contract';
import { type World, messagePortContract } from '../message-port.contract';
import { messagingMigrations } from '../migrations';
import { PostgresMessagePort } from './postgres.message-port';

Logger.overrideLogger(false);

const INSTALLATION = 'nap.example';

const createWorld = async (): Promise<World> => {
  const database = await createTestDatabase([...eventStoreMigrations, ...messagingMigrations]);
  const writer = await createFeedWriter(database.pool);
  return {
    topic: 'nap.events.v1',
    open: async () => {
      const port = new PostgresMessagePort({
        pool: database.pool,
        feed: writer.store,
        installation: INSTALLATION,
        pollMs: 20,
      });
      await port.connect();
      return port;
    },
    records: async (...forumIds) =>
      (await writer.write(...forumIds)).map((event) => encodeCloudEvent(event, INSTALLATION)),
    remove: async () => {
      await writer.close();
      await database.drop();
    },
  };
};

messagePortContract('PostgreSQL', createWorld);

describe('the feed as topic', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.remove());

  it('shows consumers only what the relay has published', async () => {
    const port = await world.open();
    const records = await world.records('ro', 'ro');
    const seen: (string | undefined)[] = [];
    await port.subscribe({
      group: 'readers',
      topic: world.topic,
      handler: (messages) => {
        seen.push(...messages.map(({ headers }) => headers['ce_id']));
        return Promise.resolve();
      },
    });
    await port.sendBatch(world.topic, records.slice(0, 1));
    await eventually('the published event', async () => (await port.lag('readers', world.topic)) === 0);
    await port.disconnect();
    expect(seen).toEqual([records[0]?.headers['ce_id']]);
  });

  it('is never published backwards by a relay that comes late', async () => {
    const port = await world.open();
    const records = await world.records('ro', 'ro', 'ro');
    await port.sendBatch(world.topic, records);
    await port.sendBatch(world.topic, records.slice(0, 1));
    expect(await port.lag('readers', world.topic)).toBe(3);
    await port.disconnect();
  });

  it('gives a group its messages in one process at a time', async () => {
    const ports = [await world.open(), await world.open()];
    const seen: string[] = [];
    for (const [index, port] of ports.entries()) {
      await port.subscribe({
        group: 'readers',
        topic: world.topic,
        handler: (messages) => {
          seen.push(...messages.map(({ offset }) => `${offset} in ${index}`));
          return Promise.resolve();
        },
      });
    }
    const [leader, standby] = ports;
    await leader?.sendBatch(world.topic, await world.records('ro', 'us', 'ro'));
    await eventually('lag 0', async () => (await leader?.lag('readers', world.topic)) === 0);
    await leader?.disconnect();
    await standby?.sendBatch(world.topic, await world.records('ro'));
    await eventually('lag 0 again', async () => (await standby?.lag('readers', world.topic)) === 0);
    await standby?.disconnect();
    expect(seen).toEqual(['1 in 0', '2 in 0', '3 in 0', '4 in 1']);
  });

  it('has one partition', async () => {
    const port = await world.open();
    await port.subscribe({ group: 'readers', topic: world.topic, handler: () => Promise.resolve() });
    await expect(port.seek('readers', world.topic, { partition: 1, offset: '1' })).rejects.toThrow('one partition');
    await port.disconnect();
  });

  it('refuses records that are no events', async () => {
    const port = await world.open();
    await expect(port.sendBatch(world.topic, [{ key: 'ro', value: '{}', headers: {} }])).rejects.toThrow(
      'ce_specversion',
    );
  });
});
