import { instant } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { inModule } from '../world/guard';
import { openCycle } from '../world/life';
import { worldOf } from '../world/proves';
import type { World } from '../world/world';
import { promiseAt, reach } from './orders';
import { queryAsOwner } from './owner';

const DISK_MIB = 192;
const PROMISES = 40;
const SEGMENTS = 20;
const LONG_TITLE = 'Open data. '.repeat(150);

const provesThat = worldOf('full-disk', {
  own: ['postgres'],
  diskMiB: DISK_MIB,
  given: async (world) => {
    await openCycle(world, 'ro');
    await reach(world, instant('2016-01-01T00:00:00Z'));
  },
});

const long = (id: string) => ({ id, titles: { en: LONG_TITLE } });

/** Gives order after order until one is not taken. @returns that one's body. */
const untilRefusedRoom = (world: World, name: string): Promise<object> => {
  let given = 0;
  return eventually(
    'an order finds no room',
    async () => {
      given += 1;
      const body = long(`${name}-${String(given)}`);
      return (await world.attempt(promiseAt('ro'), body)) === undefined && body;
    },
    20_000,
  );
};

/** Does something while the disk is full; afterwards there is room again, and a server. */
const whileFull = async <Result>(world: World, work: () => Promise<Result>): Promise<Result> => {
  await world.fault('the disk is full', () => world.postgres.disk.fill());
  try {
    return await work();
  } finally {
    world.postgres.disk.free();
    await world.postgres.revive();
  }
};

describe('a disk that is full', () => {
  provesThat('orders and consumers wait for room, and nothing that was taken is lost', {
    guard: inModule(
      'an answer that waits for the commit',
      'libs/event-store/src/event-store.js',
      '(0, append_1.append)(this.pool, context, streams, documents, beside);',
      `(0, append_1.append)(this.pool, context, streams, documents, beside).catch(() => ({
        kind: 'appended', result: { streamId: streams[0].streamId, version: 1 },
      }));`,
    ),
    act: async (world) => {
      world.processes.pause('reporting');
      for (let count = 0; count < PROMISES; count += 1) {
        await world.command(promiseAt('ro'), long(`before-${String(count)}`));
      }
      const left = await whileFull(world, async () => {
        world.processes.resume('reporting');
        const forRows = await untilRefusedRoom(world, 'rows');
        await eventually(
          'reporting finds no room',
          () => /no space left/i.test(world.processes.outputOf('reporting')),
          20_000,
        );
        await world.fault('the write-ahead log finds no room', async () => {
          for (let segment = 0; segment < SEGMENTS; segment += 1) {
            await queryAsOwner(world.postgres.url, 'select pg_switch_wal(), txid_current()').catch(() => undefined);
          }
        });
        return [forRows, await untilRefusedRoom(world, 'log')];
      });
      for (const body of left) await world.command(promiseAt('ro'), body);
    },
  });
});
