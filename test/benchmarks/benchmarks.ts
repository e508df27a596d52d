import type { Benchmark } from './framework/benchmark';
import { herdBenchmark } from './engine/herd';
import { drainBenchmark } from './relay/drain';
import { latencyBenchmark } from './relay/latency';
import { appendBenchmark } from './store/append';

/** In the order they run. */
export const BENCHMARKS: readonly Benchmark[] = [appendBenchmark, latencyBenchmark, drainBenchmark, herdBenchmark];
