import { feedReadersBenchmark } from './feed/feed-readers';
import type { Benchmark } from './framework/benchmark';
import { herdBenchmark } from './engine/herd';
import { httpLoadBenchmark } from './engine/http-load';
import { meetingHerdBenchmark } from './engine/meeting-herd';
import { memoryBenchmark } from './engine/memory';
import { pagesBenchmark } from './pages/pages';
import { debeziumBenchmark } from './relay/debezium';
import { drainBenchmark } from './relay/drain';
import { latencyBenchmark } from './relay/latency';
import { appendBenchmark } from './store/append';
import { growthBenchmark } from './store/growth';
import { rebuildBenchmark } from './views/rebuild';

/** In the order they run. */
export const BENCHMARKS: readonly Benchmark[] = [
  appendBenchmark,
  latencyBenchmark,
  debeziumBenchmark,
  drainBenchmark,
  rebuildBenchmark,
  growthBenchmark,
  feedReadersBenchmark,
  pagesBenchmark,
  httpLoadBenchmark,
  herdBenchmark,
  meetingHerdBenchmark,
  memoryBenchmark,
];
