import { setTimeout as pause } from 'node:timers/promises';

import { type Bench, type Benchmark, type Findings, atMost } from '../framework/benchmark';
import { residentBytes } from '../framework/processes';
import { putToSleep } from './engine-herd';

/** The engine's default. */
const CACHE = 200;
const MIB = 1_024 * 1_024;
/** Nothing is waked while memory is looked at. */
const REST_MS = 1_800_000;
const SETTLE_MS = 5_000;

type Memory = { readonly now: number; readonly peak: number };

const workerWith = async (bench: Bench, count: number): Promise<Memory> => {
  const { engine } = await putToSleep(bench, { kind: 'cycles', count, cache: CACHE, leadMs: REST_MS });
  await pause(SETTLE_MS); // the worker has answered its last task and may give back what it held for it
  const pid = engine.pidOf('worker');
  const memory = { now: residentBytes(pid) / MIB, peak: residentBytes(pid, 'peak') / MIB };
  await engine.stop();
  return memory;
};

const run = async (bench: Bench): Promise<Findings> => {
  const [few, many] = bench.smoke ? [5, 20] : [100, 2_000];
  const withFew = await workerWith(bench, few);
  const withMany = await workerWith(bench, many);
  const rows = [
    [few, withFew],
    [many, withMany],
  ] as const;
  return {
    tables: [
      {
        caption: 'Resident memory of the worker while every clock sleeps, MiB',
        columns: ['Cycles', 'Now', 'Peak'],
        rows: rows.map(([count, { now, peak }]) => [count, now, peak]),
      },
    ],
    targets: [
      atMost(
        { what: `worker with ${String(many)} cycles ÷ with ${String(few)}`, unit: '×', limit: 1.2 },
        withMany.now / withFew.now,
      ),
    ],
    notes: [
      `A new worker for each, which has armed all of its clocks: so many cycles, as many forums. It keeps ${String(CACHE)} runs in memory and replays the others when they wake.`,
    ],
  };
};

export const memoryBenchmark: Benchmark = {
  name: 'sleepers',
  title: 'memory of a worker whose clocks sleep',
  servers: ['postgres', 'kafka', 'temporal', 'mail'],
  limitMinutes: 30,
  run,
};
