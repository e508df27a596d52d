import type { Cell } from '../framework/benchmark';
import type { Load } from '../framework/load';
import { quantile } from '../framework/statistics';

/** A load as a row: what, answered, errors, p50, p95 and p99 in milliseconds. */
export const commandRow = (what: string, { done, errors, latencies }: Load): readonly Cell[] => [
  what,
  ...[done, errors.length, quantile(latencies, 0.5), quantile(latencies, 0.95), quantile(latencies, 0.99)],
];
