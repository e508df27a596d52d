import { type Bench, type Benchmark, type Cell, type Findings, atMost } from '../framework/benchmark';
import { interleaved } from '../framework/rounds';
import { median, ratios, spreadOf } from '../framework/statistics';
import { bareHerd } from './bare-herd';
import { engineHerd } from './engine-herd';

/** The engine's default, the same for both sides. */
const CACHE = 200;
const WARM_UP = 20;
/** Processes start, and Temporal forgets the worker that armed the clocks. */
const LEAD_MS = 60_000;

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, count] = bench.smoke ? [1, 20] : [3, 1_000];
  const size = (
    round: number,
    perClock: number,
  ): { readonly count: number; readonly cache: number; readonly leadMs: number } =>
    round === 0
      ? { count: WARM_UP, cache: CACHE, leadMs: LEAD_MS }
      : { count, cache: CACHE, leadMs: LEAD_MS + count * perClock };
  const took = await interleaved(bench, rounds, {
    bare: (round) => bareHerd(bench, size(round, 30)),
    engine: (round) => engineHerd(bench, { kind: 'cycles', ...size(round, 200) }),
  });
  const ms = (side: 'bare' | 'engine'): readonly number[] => took[side].map((one) => one.ms);
  const ratio = spreadOf(ratios(ms('engine'), ms('bare')));
  const seconds = (side: 'bare' | 'engine'): readonly number[] => {
    const { median: middle, least, most } = spreadOf(ms(side));
    return [middle, least, most].map((value) => value / 1_000);
  };
  const cpuOf = (side: 'bare' | 'engine'): readonly (readonly Cell[])[] =>
    Object.keys(took[side][0]?.cpu ?? {}).map((process) => [
      side,
      process,
      median(took[side].map(({ cpu }) => cpu[process] ?? 0)),
    ]);
  return {
    tables: [
      {
        caption: `${String(count)} clocks due at one instant: seconds until the last has done its step`,
        columns: ['What', 'Seconds', 'least', 'most'],
        rows: [
          ['bare workflows, one timer and one activity', ...seconds('bare')],
          ['cycles, the reminder stored; relay and consumers running', ...seconds('engine')],
          ['÷', ratio.median, ratio.least, ratio.most],
        ],
      },
      {
        caption: 'Processor time meanwhile, ms for each clock',
        columns: ['Side', 'Process', 'ms'],
        rows: [...cpuOf('bare'), ...cpuOf('engine')],
      },
    ],
    targets: [atMost({ what: 'herd of cycles ÷ herd of bare workflows', unit: '×', limit: 2 }, ratio.median)],
    notes: [
      `Medians of ${String(rounds)} rounds; both sides with the engine's worker, its options and a cache of ${String(CACHE)} runs; each forum has its own sleeping clock beside its cycle's. Before the instant the worker was started anew on both sides: a clock sleeps longer than a worker lives.`,
    ],
  };
};

export const herdBenchmark: Benchmark = {
  name: 'herd',
  title: 'a thousand clocks due at one instant',
  servers: ['postgres', 'kafka', 'temporal', 'mail'],
  limitMinutes: 45,
  run,
};
