import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Instant, instant } from '@nap/calendar';
import { loadZoneRules } from '@nap/platform';
import { eventually } from '@nap/testing';
import { useZoneRules } from '@nap/zones';

import { WATCH_OVER_CLOCKS, inModule } from '../world/guard';
import { openCycle } from '../world/life';
import { worldOf } from '../world/proves';
import type { World } from '../world/world';
import { promise, reach } from './orders';

const folder = mkdtempSync(path.join(tmpdir(), 'nap-zones-'));
const file = path.join(folder, 'zones.json');
writeFileSync(file, '{}');

const provesThat = worldOf('calendar', {
  own: ['temporal'],
  settings: { ZONE_RULES_FILE: file },
  given: async (world) => {
    await openCycle(world, 'ro'); // drafting is due on 2016-06-30: reminders 30, 14, 7, 3 and 1 days before, at nine
    await openCycle(world, 'tw', 'Asia/Taipei');
    await reach(world, instant('2016-01-01T00:00:00Z'));
  },
});

afterAll(() => rmSync(folder, { recursive: true }));

type Told = { readonly type: string; readonly data: { readonly rung?: string; readonly dueAt: string } };

/** The steps of the cycle that were recorded, and the business instants at which that was done. */
const recorded = async (world: World): Promise<readonly string[]> => {
  const { rows } = await world.engine.pool.query<{ type: string; data: string; meta: string }>(
    `select type, data, meta from events where stream_id = 'cycle-ro-2016' and actor = 'clock' order by version`,
  );
  return rows.map(({ type, data, meta }) => {
    const { rung = '' } = JSON.parse(data) as Told['data'];
    return `${type} ${rung} ${(JSON.parse(meta) as { readonly occurredAt: Instant }).occurredAt.slice(0, 16)}`;
  });
};

/** The operator writes new rules, and every process that asks for instants is started anew. */
const giveRules = async (world: World, rules: object): Promise<void> => {
  writeFileSync(file, JSON.stringify(rules));
  useZoneRules(loadZoneRules({ ZONE_RULES: JSON.stringify(rules) }, () => ''));
  const apps = ['api', 'worker', 'timekeeper', 'notifier'] as const;
  await Promise.all(apps.map((app) => world.processes.stop(app)));
  await world.processes.start(...apps);
};

describe('a calendar that does not stand still', () => {
  provesThat('a reminder planned in winter rings at nine in summer', {
    guard: inModule(
      'the offset of the day itself',
      'libs/zones/src/wall-clock.js',
      'const knownOffsetAt = (place, at) => {',
      'const knownOffsetAt = (place, now) => { const at = Date.UTC(2016, 0, 1);',
    ),
    act: async (world) => {
      await world.moveTo(instant('2016-05-31T05:59:00Z'));
      await reach(world, instant('2016-05-31T06:00:00Z'));
      expect(await recorded(world)).toContain('ReminderIssued P30D 2016-05-31T06:00');
    },
  });

  provesThat('a country that changes its clocks between planning and ringing is rung for at nine', {
    guard: inModule(
      'rules of the operator before the time-zone data',
      'libs/zones/src/wall-clock.js',
      '(0, zone_rules_1.ruledOffsetAt)(place, at) ?? knownOffsetAt(place, at)',
      'knownOffsetAt(place, at)',
    ),
    act: async (world) => {
      await reach(world, instant('2016-06-10T00:00:00Z'));
      await world.fault('summer time ends, then clocks go two hours forward, for a week each', () =>
        giveRules(world, {
          'Europe/Bucharest': [
            { from: '2016-06-12T00:00:00Z', until: '2016-06-19T00:00:00Z', offset: '+02:00' },
            { from: '2016-06-19T00:00:00Z', until: '2016-06-25T00:00:00Z', offset: '+05:00' },
          ],
        }),
      );
      await world.moveTo(instant('2016-06-16T06:30:00Z')); // its timer was set for six: it is told when to ring again
      await reach(world, instant('2016-06-16T07:00:00Z'));
      expect(await recorded(world)).toContain('ReminderIssued P14D 2016-06-16T07:00');
      world.processes.setClock(instant('2016-06-23T04:03:00Z')); // its timer is set for later, and nobody wakes it
      await world.untilRecorded(instant('2016-06-23T04:00:00Z'));
      expect((await recorded(world)).some((step) => step.startsWith('ReminderIssued P7D 2016-06-23T04:0'))).toBe(true);
    },
  });

  provesThat('a clock set back an hour rings nothing twice', {
    guard: inModule(
      'steps that are done once',
      'libs/domain/src/cycle/cycle.agenda.js',
      '!cycle.done.has(step.key)',
      'cycle.done !== undefined',
    ),
    act: async (world) => {
      await reach(world, instant('2016-06-27T06:00:00Z'));
      const before = await recorded(world);
      await world.fault('the clocks of all processes go back an hour', () =>
        world.moveTo(instant('2016-06-27T05:00:00Z')),
      );
      await promise(world, 'ro');
      await reach(world, instant('2016-06-27T06:10:00Z'));
      await promise(world, 'ro');
      expect(await recorded(world)).toEqual(before);
    },
  });

  provesThat('with Temporal down over a deadline people go on, and each step is recorded once, in due order', {
    guard: { name: 'a watch over sleeping clocks', ...WATCH_OVER_CLOCKS },
    act: async (world) => {
      await reach(world, instant('2016-06-29T12:00:00Z'));
      const before = (await recorded(world)).length;
      await world.fault('kill -9 of Temporal', () => world.temporal.kill());
      await world.moveTo(instant('2016-07-01T12:00:00Z'));
      await promise(world, 'tw'); // an act in the cycle itself would let its time pass before it
      await world.temporal.startAgain();
      await world.untilRecorded(instant('2016-07-01T12:00:00Z'));
      await eventually('the letters are sent', async () => {
        const letters = await world.engine.letters();
        return letters.some(({ letter, status }) => letter.startsWith('DeadlineMissed') && status === 'sent');
      });
      const types = (await recorded(world)).slice(before).map((step) => step.split(' ', 2).join(' ').trim());
      expect(types).toEqual(['DeadlineReached', 'DeadlineMissed', 'PhaseOpened', 'OverdueNoticeIssued P1D']);
    },
  });
});
