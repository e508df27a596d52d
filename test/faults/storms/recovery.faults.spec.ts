import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { epochMilliseconds, instant } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { type NapRun, startNap } from '../../harness/nap-process';
import { inDatabase, inModule } from '../world/guard';
import { openCycle } from '../world/life';
import { worldOf } from '../world/proves';
import type { World } from '../world/world';
import { promise, promiseAt, reach } from './orders';
import { withRestored } from './restored-engine';

const NAME = 'ysolde';
const GROUNDS = 'Xanthippe was asked to wait for the election.';
const BULK = 60;
const REMINDED_AT = instant('2016-05-31T06:00:00Z');

const folder = mkdtempSync(path.join(tmpdir(), 'nap-recovery-'));
const clock = path.join(folder, 'clock-offset');

const LOST = 3;
const cursorThatNamesItsFeed = inModule(
  'cursors that name their feed',
  'apps/api/src/feed/feed-pages.js',
  'cursor.feedId !== null && cursor.feedId !== feedId',
  'cursor.feedId === undefined',
);

const provesThat = worldOf('recovery', {
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
      const backup = path.join(folder, 'after-erasure');
      expect(await nap(world, 'backup', backup)).toMatchObject(done);
      for (const text of textsIn(backup)) world.recorder.add({ kind: 'output', process: 'nap backup', text });
      expect(await nap(world, 'verify')).toMatchObject({ exitCode: 0 });
    },
  });
});

/** The head of the feed as its readers keep it: `<feed id>.<position>`. */
const headOf = async (world: World): Promise<{ readonly feedId: string; readonly position: number }> => {
  const { rows } = await world.engine.pool.query<{ feed_id: string; feed_position: string }>(
    'select feed_id, feed_position from feed_state',
  );
  return { feedId: rows[0]?.feed_id ?? '', position: Number(rows[0]?.feed_position) };
};

describe('a database that is restored', () => {
  provesThat('readers go on from where both feeds are the same, and nobody is written to again', {
    guard: cursorThatNamesItsFeed,
    act: async (world) => {
      await reach(world, REMINDED_AT);
      await eventually('letters are sent', () => world.mail.received.length > 0, 30_000);
      await world.settle();
      const backup = path.join(folder, 'before-loss');
      expect(await nap(world, 'backup', backup)).toMatchObject(done);
      const common = await headOf(world);
      for (let count = 0; count < LOST; count += 1) await promise(world, 'ro');
      const altered = process.env['NAP_UNGUARDED'] === '1' ? (cursorThatNamesItsFeed.altered ?? []) : [];
      const { token } = world.engine.admin;

      await withRestored(world, { backup, now: REMINDED_AT, clock, altered }, async ({ url, mail, nap: typed }) => {
        const authorization = `Bearer ${token}`;
        for (let count = 0; count <= LOST; count += 1) {
          const body = JSON.stringify({ id: '2-1', titles: { en: `After the restore ${String(count)}` } });
          const headers = { authorization, 'content-type': 'application/json' };
          const { status } = await fetch(`${url}/api/v1${promiseAt('ro')}`, { method: 'POST', headers, body });
          expect(status).toBe(201);
        }
        await eventually(
          'nap verify finds nothing wrong',
          () =>
            typed('verify').then(
              () => true,
              () => false,
            ),
          90_000,
        );
        const after = (position: number): Promise<Response> =>
          fetch(`${url}/api/v1/feed?after=${common.feedId}.${String(position)}`, { headers: { authorization } });
        const goingOn = await after(common.position);
        expect(goingOn.status).toBe(200);
        expect(goingOn.headers.get('feed-id')).not.toBe(common.feedId);
        expect(
          ((await goingOn.json()) as readonly { readonly sequence: string }[]).map(({ sequence }) =>
            Number(sequence),
          )[0],
        ).toBe(common.position + 1);
        const lost = await after(common.position + LOST);
        expect(lost.status).toBe(410);
        expect(await lost.json()).toMatchObject({
          code: 'feed-restored',
          detail: expect.stringContaining(`.${String(common.position)}`) as string,
        });
        expect(mail.received).toEqual([]);
      });
    },
  });
});
