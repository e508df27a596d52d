import type { Benchmark } from './framework/benchmark';
import { appendBenchmark } from './store/append';

/** In the order they run. */
export const BENCHMARKS: readonly Benchmark[] = [appendBenchmark];
