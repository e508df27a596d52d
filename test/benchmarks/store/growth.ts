import { EventStore } from '@nap/event-store';

import type { Bench, Benchmark, Findings } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { interleaved } from '../framework/rounds';
import { median, quantile } from '../framework/statistics';
import { addForums, copiedForum, sequenceAll } from '../log/filled-log';
import { PLAYED_EVENTS } from '../log/played-forum';
import { drained } from '../relay/drain';
import { Road } from '../relay/latency';
import { HEAP_MIB, rebuilt } from '../views/rebuild';
import { measuredCell } from './contender';
import { ourStoreOn } from './our-store';

const WRITERS = 16;
const READS = 200;
const PAGE = 500;
const MIB = 2 ** 20;

/** What is measured, with its unit, on a log of one size. */
type Figures = Readonly<Record<string, number>>;

type Filled = BenchDatabase & { readonly name: string; readonly forums: number; readonly events: number };

const filled = async (bench: Bench, name: string, forums: number): Promise<Filled> => {
  const database = await newDatabase(bench, `bench_${name}`, WRITERS);
  const events = await addForums(bench, database, { from: 0, count: forums });
  const begun = performance.now();
  await sequenceAll(database.pool);
  const seconds = (performance.now() - begun) / 1_000;
  bench.say(`${name}: sequenced in ${seconds.toFixed(1)} s`);
  return { ...database, name, forums, events };
};

const millisecondsOf = async (reads: number, read: (index: number) => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let index = 0; index < reads; index += 1) {
    const begun = performance.now();
    await read(index);
    times.push(performance.now() - begun);
  }
  return median(times);
};

/** Pages from anywhere in the feed, and whole streams of any forum. */
const reading = async ({ random, smoke }: Bench, { pool, events, forums }: Filled): Promise<Figures> => {
  const store = new EventStore(pool, {}, { touch: () => undefined });
  const reads = smoke ? 5 : READS;
  const anywhere = (below: number): number => Math.floor(random() * below);
  return {
    [`a page of ${String(PAGE)} events of the feed, ms`]: await millisecondsOf(reads, () =>
      store.readFeed({ after: anywhere(events - PAGE), limit: PAGE }),
    ),
    'the stream of a cycle, ms': await millisecondsOf(reads, () =>
      store.readStream(`cycle-${copiedForum(anywhere(forums))}-2016`),
    ),
  };
};

const relaying = async (bench: Bench, log: Filled): Promise<Figures> => {
  const topic = `growth.${log.name}`;
  const { perSecond } = await drained(bench, log, topic, log.events);
  const road = await Road.open(bench, log, topic);
  const delays = await road.idle(bench.smoke ? 5 : 250, bench.random);
  await road.close();
  return {
    'relay drains all of it, events/s': Math.round(perSecond),
    'commit to consumer, idle, p50, ms': quantile(delays, 0.5),
    'commit to consumer, idle, p99, ms': quantile(delays, 0.99),
  };
};

const rebuilding = async (bench: Bench, log: Filled): Promise<Figures> => {
  const report = await rebuilt(bench, log, log.events);
  return {
    'rebuild of all views, events/s': Math.round(report.eventsPerSecond),
    [`rebuild: heap of ${String(HEAP_MIB)} MiB, MiB`]: Math.round(report.peakHeap / MIB),
  };
};

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, seconds, sizes] = bench.smoke ? [1, 0.3, [1, 2] as const] : [5, 3, [25, 250] as const];
  const logs = [await filled(bench, 'small', sizes[0]), await filled(bench, 'large', sizes[1])] as const;
  const parts: Figures[] = [];
  for (const log of logs) {
    parts.push({
      ...(await rebuilding(bench, log)),
      ...(await reading(bench, log)),
      ...(await relaying(bench, log)),
    });
  }
  const [small, large] = logs.map((log) =>
    measuredCell(log.name, ourStoreOn(bench, log.pool), { writers: WRITERS, seconds }),
  );
  if (small === undefined || large === undefined) throw new Error('two logs are compared');
  const appends = await interleaved(bench, rounds, { small, large });
  const rate = (name: 'small' | 'large'): number => Math.round(median(appends[name].map(({ perSecond }) => perSecond)));
  const written = `append, ${String(WRITERS)} writers, events/s`;
  const few: Figures = { [written]: rate('small'), ...parts[0] };
  const many: Figures = { [written]: rate('large'), ...parts[1] };
  return {
    tables: [
      {
        caption: 'The same on a log ten times as long',
        columns: ['What', ...logs.map(({ events }) => `${String(events / 1_000)},000 events`), 'quotient'],
        rows: Object.entries(few).map(([what, value]) => [what, value, many[what] ?? 0, (many[what] ?? 0) / value]),
      },
    ],
    targets: [],
    notes: [
      `Forums of four cycles and ${String(PLAYED_EVENTS)} events each; appends in ${String(rounds)} interleaved rounds, all else on one log after the other.`,
    ],
  };
};

export const growthBenchmark: Benchmark = {
  name: 'growth',
  title: 'what a log of a million events costs',
  servers: ['postgres', 'kafka'],
  limitMinutes: 20,
  run,
};
