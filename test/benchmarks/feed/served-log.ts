import { createFirstAdmin } from '@nap/people';

import { freePort } from '../../harness/ports';
import type { Bench } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { startApp } from '../framework/processes';
import { addForums, sequenceAll } from '../log/filled-log';

/** A log of so many forums, in the order of its feed, and the API in a process of its own over it. */
export type ServedLog = {
  readonly database: BenchDatabase;
  readonly url: string;
  readonly events: number;
};

type Filling = { readonly forums: number; readonly eventsEach?: number };

/** @param prepare is called on the filled log before the API starts. */
export const serveLog = async (
  bench: Bench,
  name: string,
  { forums, eventsEach }: Filling,
  prepare: (database: BenchDatabase, events: number) => Promise<unknown> = () => Promise.resolve(),
): Promise<ServedLog> => {
  const database = await newDatabase(bench, name, 4);
  const filling = { from: 0, count: forums, ...(eventsEach === undefined ? {} : { eventsEach }) };
  const events = await addForums(bench, database, filling);
  await sequenceAll(database.pool);
  await createFirstAdmin(database.pool, { name: 'First Admin', email: null, language: 'en' });
  await prepare(database, events);
  const url = `http://127.0.0.1:${String(await freePort())}`;
  const env = { DATABASE_URL: database.url, PORT: new URL(url).port, PUBLIC_URL: url, RATE_LIMIT_ADDRESS: '0' };
  await startApp(bench, 'api', { env });
  return { database, url, events };
};
