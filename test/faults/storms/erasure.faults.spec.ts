import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { epochMilliseconds, instant } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { type NapRun, startNap } from '../../harness/nap-process';
import { inDatabase } from '../world/guard';
import { openCycle } from '../world/life';
import { worldOf } from '../world/proves';
import type { World } from '../world/world';
import { promise, reach } from './orders';

const NAME = 'ysolde';
const GROUNDS = 'Xanthippe was asked to wait for the election.';
const BULK = 150;
const REMINDED_AT = instant('2016-05-31T06:00:00Z');

const folder = mkdtempSync(path.join(tmpdir(), 'nap-erasure-'));
const clock = path.join(folder, 'clock-offset');
const backup = path.join(folder, 'backup');

const provesThat = worldOf('erasure', {
  given: async (world) => {
    await openCycle(world, 'ro');
    await reach(world, instant('2016-01-01T00:00:00Z'));
  },
});

afterAll(() => rmSync(folder, { recursive: true }));

/** The operator's command line on this world, in its business time. */
const nap = (world: World, ...words: readonly string[]): Promise<NapRun> => {
  writeFileSync(clock, String(epochMilliseconds(REMINDED_AT) - Date.now()));
  const { databaseUrl, brokers, topic } = world.engine.places;
  return startNap(words, {
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    KAFKA_BROKERS: brokers.join(','),
    KAFKA_TOPIC: topic,
    CLOCK_OFFSET_FILE: clock,
  }).ended;
};

const textsIn = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [readFileSync(path.join(entry.parentPath, entry.name), 'utf8')] : [],
  );

const done = { exitCode: 0, err: '' };

describe('a person who is erased', () => {
  provesThat('a person erased in the middle of a rebuild is nowhere any more: tables, topic, feed, logs, backup', {
    guard: inDatabase(
      'people and their texts that go at once',
      'create rule keep_people as on delete to people do instead nothing',
    ),
    act: async (world) => {
      const { id, token } = await world.engine.admit(NAME);
      await world.command('/forums/ro/roles', { personId: id, role: 'chair', from: '2016-01-01' });
      await world.engine.post('/forums/ro/cycles/ro-2016/suspension', { grounds: GROUNDS }, token);
      await world.engine.post('/forums/ro/cycles/ro-2016/resumption', { grounds: 'The election is over.' });
      await reach(world, REMINDED_AT);
      await eventually(
        'she is written to',
        () => world.mail.received.some(({ to }) => to.join().includes(NAME)),
        30_000,
      );
      for (let count = 0; count < BULK; count += 1) await promise(world, 'ro');

      world.processes.pause('reporting');
      const [rebuilt, erased] = await world.fault('she is erased while all views are folded anew', () => {
        world.processes.resume('reporting');
        return Promise.all([nap(world, 'rebuild', 'all'), nap(world, 'erase', id)]);
      });
      expect([rebuilt, erased]).toEqual([expect.objectContaining(done), expect.objectContaining(done)]);
      world.erased(`Sample ${NAME}`, `${NAME}@example.org`, 'Xanthippe');
      expect(await nap(world, 'backup', backup)).toMatchObject(done);
      for (const text of textsIn(backup)) world.recorder.add({ kind: 'output', process: 'nap backup', text });
      expect(await nap(world, 'verify')).toMatchObject({ exitCode: 0 });
    },
  });
});
