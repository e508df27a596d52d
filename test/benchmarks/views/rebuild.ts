import { type Bench, type Benchmark, type Findings, atLeast, atMost } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { runNap } from '../framework/processes';
import { interleaved } from '../framework/rounds';
import { median, spreadOf } from '../framework/statistics';
import { addForums, sequenceAll } from '../log/filled-log';
import { PLAYED_CYCLES, PLAYED_EVENTS } from '../log/played-forum';

export const HEAP_MIB = 256;
const MIB = 2 ** 20;

/** What `nap rebuild --json` says, as far as it is used here. */
type Report = {
  readonly events: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  readonly switchSeconds: number;
  readonly peakHeap: number;
  readonly differing: { readonly count: number };
  readonly parked: readonly string[];
};

export type Rebuilt = Report & {
  readonly wholeSeconds: number;
  readonly peakResident: number;
  /** Microseconds of processor time of the command for each event, its start included. */
  readonly cpu: number;
};

/** All views anew from the whole log, as an operator does it. @throws when an event was left out, or a row differed. */
export const rebuilt = async (bench: Bench, { url }: Pick<BenchDatabase, 'url'>, events: number): Promise<Rebuilt> => {
  const nodeFlags = [`--max-old-space-size=${String(HEAP_MIB)}`];
  const { out, seconds, peakBytes, cpuSeconds } = await runNap(bench, ['rebuild', 'all', '--json'], {
    env: { DATABASE_URL: url },
    nodeFlags,
  });
  const report = JSON.parse(out) as Report;
  if (report.events !== events || report.parked.length > 0 || report.differing.count > 0) {
    throw new Error(`${String(events)} events were to be folded and no row to differ: ${out}`);
  }
  const cpu = (cpuSeconds * 1_000_000) / events;
  return { ...report, wholeSeconds: seconds, peakResident: peakBytes, cpu };
};

/** A log of so many forums, sequenced, its views made once. */
const ready = async (bench: Bench, name: string, forums: number) => {
  const database = await newDatabase(bench, name, 2);
  const events = await addForums(bench, database, { from: 0, count: forums });
  await sequenceAll(database.pool);
  await rebuilt(bench, database, events);
  return { events, again: () => rebuilt(bench, database, events) };
};

const named = (events: number): string => `${String(events / 1_000)},000 events`;

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, sizes] = bench.smoke ? [1, [1, 2] as const] : [3, [5, 50] as const];
  const small = await ready(bench, 'bench_rebuild_small', sizes[0]);
  const large = await ready(bench, 'bench_rebuild_large', sizes[1]);
  const samples = await interleaved(bench, rounds, {
    [named(small.events)]: small.again,
    [named(large.events)]: large.again,
  });
  const of = (name: string, field: (report: Rebuilt) => number): readonly number[] => (samples[name] ?? []).map(field);
  const rate = spreadOf(of(named(large.events), (report) => report.eventsPerSecond));
  const heap = median(of(named(large.events), (report) => report.peakHeap / MIB));
  const what = `rebuild of all views from ${named(large.events)}`;
  return {
    tables: [
      {
        caption: `nap rebuild all, with --max-old-space-size=${String(HEAP_MIB)}`,
        columns: [
          'Log',
          'Events/s',
          'least',
          'most',
          'Whole command, s',
          'Switch, s',
          'CPU, µs an event',
          'Heap, MiB',
          'Resident, MiB',
        ],
        rows: Object.keys(samples).map((name) => {
          const spread = spreadOf(of(name, (report) => report.eventsPerSecond));
          return [
            name,
            ...[spread.median, spread.least, spread.most].map(Math.round),
            median(of(name, (report) => report.wholeSeconds)),
            median(of(name, (report) => report.switchSeconds)),
            median(of(name, (report) => report.cpu)),
            Math.round(median(of(name, (report) => report.peakHeap / MIB))),
            Math.round(median(of(name, (report) => report.peakResident / MIB))),
          ];
        }),
      },
    ],
    targets: [
      atLeast({ what, unit: 'events/s', limit: 20_000 }, Math.round(rate.median)),
      atMost({ what: `${what}: heap`, unit: 'MiB', limit: HEAP_MIB }, Math.round(heap)),
    ],
    notes: [
      `Medians of ${String(rounds)} rounds; ${String(sizes[1])} forums, ${String(sizes[1] * PLAYED_CYCLES)} cycles, ${String(PLAYED_EVENTS)} events to a forum.`,
      'From the first event read to the switch, the comparison with the live views included: no row differed.',
    ],
  };
};

export const rebuildBenchmark: Benchmark = {
  name: 'rebuild',
  title: 'all views made anew from the log',
  servers: ['postgres'],
  limitMinutes: 10,
  run,
};
