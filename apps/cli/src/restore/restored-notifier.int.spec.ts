import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { EventStore } from '@nap/event-store';
import { DeliveryPlanner } from '@nap/notifications';
import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { migratedDatabase } from '../../../../test/harness/engine-at-work';
import { ANNA, NotifierDesk } from '../../../../test/harness/notifier-desk';
import { runNap } from '../../../../test/harness/run-cli';
import { allMigrations } from '../migrations';

let desk: NotifierDesk;
const desks: NotifierDesk[] = [];
const folder = mkdtempSync(path.join(tmpdir(), 'nap-notifier-'));

const nap = async (url: string, ...words: readonly string[]): Promise<void> => {
  const { exitCode, err } = await runNap(words, { DATABASE_URL: url, PATH: '' });
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
};

const openDesk = async (database: TestDatabase): Promise<NotifierDesk> => {
  const opened = await NotifierDesk.open(database);
  desks.push(opened);
  return opened;
};

beforeAll(async () => {
  desk = await openDesk(await createTestDatabase(allMigrations));
  await desk.clear();
});
afterAll(async () => {
  for (const opened of desks) await opened.close();
  rmSync(folder, { recursive: true });
});

/** Lets a notifier see the whole feed, as one would that has lost its place. */
const seeAllAgain = async ({ app, database }: NotifierDesk): Promise<number> => {
  const feed = await app.get(EventStore).readFeed({ after: 0, limit: 1_000 });
  for (const event of feed) {
    await database.dataSource.transaction((tx) => app.get(DeliveryPlanner).handle(event, tx));
  }
  return feed.length;
};

it('a notifier on a restored database writes to nobody again, and to whom it had not written yet', async () => {
  desk.stored.world.assign('2016-01-01', ANNA, 'chair');
  desk.stored.world.passTime(desk.cycleId(), '2017-07-01');
  await desk.see('2017-07-01');
  await desk.deliverAll();
  expect(desk.server.received.length).toBeGreaterThan(0);
  desk.stored.world.passTime(desk.cycleId(), '2017-09-16');
  await desk.see('2017-09-16'); // one letter more, which still waits

  await nap(desk.database.url, 'backup', path.join(folder, 'backup'));
  const target = await migratedDatabase();
  await nap(target.url, 'restore', path.join(folder, 'backup'));
  const restored = await openDesk(target);
  restored.clock.set(desk.clock.now());
  expect(await seeAllAgain(restored)).toBeGreaterThan(10);
  await restored.deliverAll();
  await desk.deliverAll();
  const [before, after] = [desk, restored].map(({ server }) => server.received.map(({ mail }) => mail.messageId));
  expect(after).toHaveLength(1);
  expect(after).toEqual(before?.slice(-1));
});
