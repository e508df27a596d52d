import { randomUUID } from 'node:crypto';

import { commandIdFrom } from '@nap/commands';
import { eventually } from '@nap/testing';

import { type Guard, inDatabase, inModule } from '../world/guard';
import { openCycle } from '../world/life';
import { worldOf } from '../world/proves';
import type { World } from '../world/world';
import { startNap } from '../../harness/nap-process';
import { NOTIFICATIONS_PROXY, shorterWaits, throughNotificationsProxy } from './alterations';
import { type NotificationsProxy, createNotificationsProxy } from './notifications-proxy';
import { promise, promiseAt, reach } from './orders';
import { asOwner, queryAsOwner } from './owner';
import { instant } from '@nap/calendar';

const PROMPT_MS = 1_000;
const ANSWERS = 11;

const settings: NodeJS.ProcessEnv = {};
let proxy: NotificationsProxy;

beforeAll(async () => {
  proxy = await createNotificationsProxy(process.env['DATABASE_URL'] ?? '');
  settings[NOTIFICATIONS_PROXY] = String(proxy.port);
});

const provesThat = worldOf('feed', {
  settings,
  altered: [throughNotificationsProxy, ...shorterWaits],
  given: async (world) => {
    await openCycle(world, 'ro');
    await openCycle(world, 'tw', 'Asia/Taipei');
    await reach(world, instant('2016-01-01T00:00:00Z'));
  },
});

afterAll(() => proxy.close());

/** Another text in the sequencer's function, which must stand in it exactly once. */
const sequencerWith = (name: string, text: string, by: string): Guard =>
  inDatabase(
    name,
    `do $guard$
     declare code text := pg_get_functiondef('sequence_feed'::regproc);
     begin
       if length(code) - length(replace(code, $t$${text}$t$, '')) <> length($t$${text}$t$) then
         raise exception 'the sequencer does not hold exactly once: %', $t$${text}$t$;
       end if;
       execute replace(code, $t$${text}$t$, $t$${by}$t$);
     end $guard$`,
  );

const headOf = async (world: World): Promise<number> => {
  const { rows } = await world.engine.pool.query<{ head: string }>('select feed_position as head from feed_state');
  return Number(rows[0]?.head);
};

const untilSequenced = (world: World, within: number): Promise<unknown> =>
  eventually('what was stored has its place in the feed', () => world.isSequenced(), within);

const middleOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

describe('a feed that somebody holds up', () => {
  provesThat('long write transactions beside the log, here and in another database, stall nothing', {
    guard: sequencerWith(
      'a proof of gaps in place of a fence of transactions',
      'where e.global_position > v_state.high_gp',
      'where e.global_position > v_state.high_gp and v_xmin = pg_snapshot_xmax(pg_current_snapshot())',
    ),
    act: async (world) => {
      const here = world.engine.places.databaseUrl;
      const there = here.replace(/\/[^/]*$/, '/postgres');
      await asOwner(here, (own) =>
        asOwner(there, async (foreign) => {
          await world.fault('two transactions have written and stay open', async () => {
            for (const client of [own, foreign]) await client.query('begin; select pg_current_xact_id()');
          });
          for (let count = 0; count < 5; count += 1) await promise(world, 'ro');
          await untilSequenced(world, 5_000);
          for (const client of [own, foreign]) await client.query('rollback');
        }),
      );
    },
  });

  provesThat('an append that takes its time keeps its events, and holds up nobody', {
    guard: sequencerWith(
      'numbers that stay listed until nobody can fill them',
      'or drop_at <= v_xmin',
      'or drop_at is not null',
    ),
    act: async (world) => {
      const [path, key] = [promiseAt('ro'), randomUUID()];
      const commandId = commandIdFrom('http', world.engine.admin.personId, 'POST', `/api/v1${path}`, key);
      const body = { id: 'slow', titles: { en: 'A promise that takes its time' } };
      await asOwner(world.engine.places.databaseUrl, async (owner) => {
        await owner.query('begin');
        await owner.query(
          `insert into commands (id, body_hash, stream_id, version, recorded_at) values ($1, '', 'cycle-ro-2016', 1, now())`,
          [commandId],
        );
        const slow = world.fault('an append has its number and cannot commit', () => world.attempt(path, body, key));
        await eventually('the append waits', async () => {
          const { rowCount } = await owner.query(
            `select from pg_locks where locktype = 'transactionid' and not granted`,
          );
          return rowCount !== 0;
        });
        const before = await headOf(world);
        for (let count = 0; count < 5; count += 1) await promise(world, 'tw');
        await eventually('the others go on', async () => (await headOf(world)) >= before + 5, 5_000);
        await owner.query('rollback');
        expect(await slow).toMatchObject({ streamId: 'cycle-ro-2016' });
      });
    },
  });

  provesThat('a nudge that nobody hears costs less than a second', {
    guard: inModule('a poll beside the nudges', 'apps/relay/src/relay.options.js', 'pollMs: 250', 'pollMs: 600_000'),
    act: async (world) => {
      const waits: number[] = [];
      const before = proxy.lost();
      await world.fault('no notification arrives any more', () => proxy.lose());
      try {
        for (let count = 0; count < ANSWERS; count += 1) {
          await promise(world, 'tw');
          const since = performance.now();
          await untilSequenced(world, 10 * PROMPT_MS);
          waits.push(performance.now() - since);
        }
      } finally {
        proxy.pass();
      }
      expect(proxy.lost()).toBeGreaterThan(before);
      expect(middleOf(waits)).toBeLessThan(PROMPT_MS);
    },
  });

  provesThat('an event that cannot be handled parks its stream alone, and is made good in order', {
    guard: inModule(
      'an end to the attempts',
      'libs/messaging/src/consumer/event.processor.js',
      'if (failures >= attempts)',
      'if (failures < 0)',
    ),
    act: async (world) => {
      const { databaseUrl: url } = world.engine.places;
      const known = async (id: string): Promise<boolean> =>
        (await queryAsOwner(url, `select from read_model.commitments where commitment_id = '${id}'`)).length > 0;
      await world.fault('a view cannot take one commitment', () =>
        queryAsOwner(url, `alter table read_model.commitments add constraint poison check (commitment_id <> 'poison')`),
      );
      for (const id of ['poison', 'after-poison']) await promise(world, 'ro', id);
      await world.command('/forums/ro/reminder-hour', { reminderHour: '10:00' });
      await promise(world, 'tw', 'elsewhere');
      await eventually('other streams go on', () => known('elsewhere'), 20_000);
      await eventually('the stream waits', async () => {
        const parked = await queryAsOwner(url, `select from parked_event where stream_id = 'cycle-ro-2016'`);
        return parked.length === 2 && !(await known('after-poison'));
      });
      await queryAsOwner(url, 'alter table read_model.commitments drop constraint poison');
      const { exitCode, err } = await startNap(['unblock', 'reporting', 'cycle-ro-2016'], { DATABASE_URL: url }).ended;
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      await eventually('the stream is drained', () => known('after-poison'), 20_000);
    },
  });
});
