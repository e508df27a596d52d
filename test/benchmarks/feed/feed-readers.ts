import { randomUUID } from 'node:crypto';

import { EventStore, FeedNudge, messageIdOf } from '@nap/event-store';
import { eventually } from '@nap/testing';

import { type Bench, type Benchmark, type Findings, atLeast, atMost } from '../framework/benchmark';
import { openLoop } from '../framework/load';
import { startApp } from '../framework/processes';
import { interleaved } from '../framework/rounds';
import { quantile, spreadOf } from '../framework/statistics';
import { appendTo } from '../store/our-store';
import { type ServedLog, serveLog } from './served-log';
import { StreamReaders } from './stream-readers';

const READERS = 200;
const EVENTS_PER_SECOND = 5;
const PAGE = 1_000;
const PATIENCE_MS = 20_000;

/** Events a second of one reader who follows the pages from the first to the last. @throws when one is missing. */
const readPages = async ({ url, events }: ServedLog): Promise<number> => {
  const begun = performance.now();
  let [read, cursor] = [0, 'earliest'];
  for (;;) {
    const answer = await fetch(`${url}/api/v1/feed?after=${cursor}&limit=${String(PAGE)}`);
    const page = (await answer.json()) as readonly unknown[];
    if (page.length === 0) break;
    read += page.length;
    cursor = answer.headers.get('next-cursor') ?? '';
  }
  if (read !== events) throw new Error(`${String(read)} of ${String(events)} events were read`);
  return perSecond(events, begun);
};

const readDump = async ({ url, events }: ServedLog): Promise<number> => {
  const begun = performance.now();
  const answer = await fetch(`${url}/api/v1/feed/dump.ndjson`);
  const lines = (await answer.text()).split('\n').length - 1;
  if (lines !== events + 1) throw new Error(`a dump of ${String(events)} events has ${String(lines)} lines`);
  return perSecond(events, begun);
};

const perSecond = (events: number, begun: number): number => (events * 1_000) / (performance.now() - begun);

/** Milliseconds from the answer to each append until each reader has the event. */
const delaysOfReaders = async (bench: Bench, { database, url }: ServedLog, seconds: number): Promise<number[]> => {
  await startApp(bench, 'relay', { env: { DATABASE_URL: database.url } });
  const nudge = new FeedNudge(database.pool);
  bench.defer(() => nudge.onApplicationShutdown());
  const store = new EventStore(database.pool, {}, nudge);
  const readers = new StreamReaders(url);
  bench.defer(() => readers.leave());
  await readers.join(READERS);
  const commits = new Map<string, number>();
  const { errors } = await openLoop({ perSecond: EVENTS_PER_SECOND, seconds }, async () => {
    const commandId = randomUUID();
    await appendTo(store, { commandId, streamId: `bench-${commandId}`, version: 0 });
    commits.set(messageIdOf(commandId, 0), performance.now());
  });
  if (errors.length > 0) throw errors[0];
  const has = (id: string): boolean => readers.arrivals.get(id)?.length === READERS;
  await eventually('every reader has every event', () => [...commits.keys()].every(has), PATIENCE_MS);
  return [...commits].flatMap(([id, committed]) => (readers.arrivals.get(id) ?? []).map((at) => at - committed));
};

const run = async (bench: Bench): Promise<Findings> => {
  const [forums, rounds, seconds] = bench.smoke ? [1, 1, 2] : [25, 3, 30];
  const served = await serveLog(bench, 'bench_feed', { forums });
  const rates = await interleaved(bench, rounds, { pages: () => readPages(served), dump: () => readDump(served) });
  const delays = await delaysOfReaders(bench, served, seconds);
  const [pages, dump] = [spreadOf(rates.pages), spreadOf(rates.dump)];
  const p95 = quantile(delays, 0.95);
  return {
    tables: [
      {
        caption: `One reader over HTTP, ${String(served.events)} events from the first to the last`,
        columns: ['Way', 'Events/s', 'least', 'most'],
        rows: [
          [`pages of ${String(PAGE)}`, pages.median, pages.least, pages.most],
          ['dump in NDJSON', dump.median, dump.least, dump.most],
        ],
      },
      {
        caption: `${String(READERS)} readers of the stream, ${String(EVENTS_PER_SECOND)} events a second for ${String(seconds)} s`,
        columns: ['Deliveries', 'p50 ms', 'p95 ms', 'p99 ms', 'most ms'],
        rows: [[delays.length, quantile(delays, 0.5), p95, quantile(delays, 0.99), Math.max(...delays)]],
      },
    ],
    targets: [
      atLeast({ what: 'feed read over pages', unit: 'events/s', limit: 10_000 }, pages.median),
      atMost({ what: `${String(READERS)} readers of the stream see an event, p95`, unit: 'ms', limit: 200 }, p95),
    ],
    notes: [
      'A delivery is timed from the answer to the append until the reader has the event; readers and writer share a process.',
      'Both read what the public sees, without compression, and check that no event is missing.',
    ],
  };
};

export const feedReadersBenchmark: Benchmark = {
  name: 'feed-readers',
  title: 'readers of the feed over HTTP: pages, dump, and 200 at the stream',
  servers: ['postgres'],
  limitMinutes: 15,
  run,
};
