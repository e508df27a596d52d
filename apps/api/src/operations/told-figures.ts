import { type Figure, type OperationsAnswer, answers } from '@nap/contracts';
import type { METRICS } from '@nap/platform';

import type { ProcessName } from './operations.options';

type Read = {
  readonly from: ProcessName;
  readonly metric: keyof typeof METRICS;
  readonly labels?: Readonly<Record<string, string>>;
  /** The largest value about which nothing need be done. */
  readonly wellUntil?: number;
};

/** A ring later than this is late, in seconds: a bound of the histogram. */
const LATE_S = 60;

const ofConsumer = (consumer: 'notifier' | 'reporting' | 'timekeeper') =>
  ({
    lag: { from: consumer, metric: 'nap_consumer_lag_events', labels: { consumer }, wellUntil: 1_000 },
    parked: { from: consumer, metric: 'nap_consumer_parked_streams', labels: { consumer }, wellUntil: 0 },
  }) as const;

const letters = (outcome: string) =>
  ({ from: 'notifier', metric: 'nap_mail_letters_total', labels: { outcome } }) as const;

const READS: Readonly<Record<Figure, Read>> = {
  'feed-head': { from: 'relay', metric: 'nap_feed_head_position' },
  'feed-waiting-seconds': { from: 'relay', metric: 'nap_feed_waiting_seconds', wellUntil: 10 },
  'relay-lag-events': { from: 'relay', metric: 'nap_relay_lag_events' },
  'relay-lag-seconds': { from: 'relay', metric: 'nap_relay_lag_seconds', wellUntil: 60 },
  'notifier-lag': ofConsumer('notifier').lag,
  'notifier-parked': ofConsumer('notifier').parked,
  'reporting-lag': ofConsumer('reporting').lag,
  'reporting-parked': ofConsumer('reporting').parked,
  'timekeeper-lag': ofConsumer('timekeeper').lag,
  'timekeeper-parked': ofConsumer('timekeeper').parked,
  'overdue-steps': { from: 'timekeeper', metric: 'nap_clock_overdue_steps', wellUntil: 0 },
  'unreadable-clocks': { from: 'timekeeper', metric: 'nap_clock_unreadable_streams', wellUntil: 0 },
  'late-rings': { from: 'worker', metric: 'nap_ring_lateness_seconds' },
  'letters-accepted': letters('accepted'),
  'letters-refused': letters('refused'),
  'letters-deferred': letters('deferred'),
  'letters-pending': { from: 'notifier', metric: 'nap_mail_pending_letters' },
  'temporal-task-failures': { from: 'worker', metric: 'nap_temporal_task_failures_total' },
  'temporal-request-failures': { from: 'worker', metric: 'nap_temporal_request_failures_total' },
  'commands-failed': { from: 'api', metric: 'nap_commands_total', labels: { outcome: 'failed' } },
};

const SERIES = /^([a-z_]+)(?:\{(.*)\})? (\S+)$/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** The sum over all series of a name in Prometheus' text format that have these labels; null where there is none. */
const sumOf = (text: string, metric: string, labels: Readonly<Record<string, string>> = {}): number | null => {
  const values = text.split('\n').flatMap((line) => {
    const [, name, given = '', value] = SERIES.exec(line) ?? [];
    if (name !== metric) return [];
    const told = new Map([...given.matchAll(LABEL)].map(([, label = '', said = '']) => [label, said]));
    return Object.entries(labels).every(([label, wanted]) => told.get(label) === wanted) ? [Number(value)] : [];
  });
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0);
};

const lateRingsIn = (text: string, metric: string): number | null => {
  const [all, inTime] = [sumOf(text, `${metric}_count`), sumOf(text, `${metric}_bucket`, { le: String(LATE_S) })];
  return all === null || inTime === null ? null : all - inTime;
};

/** A counter that nobody has counted on yet has no series. */
const isCounter = (metric: string): boolean => metric.endsWith('_total');

const valueIn = (text: string, name: Figure, { metric, labels }: Read): number | null => {
  if (name === 'late-rings') return lateRingsIn(text, metric) ?? 0;
  return sumOf(text, metric, labels) ?? (isCounter(metric) ? 0 : null);
};

/** @param told what each process told of its metrics, in Prometheus' text format; undefined where it told nothing. */
export const figuresIn = (told: ReadonlyMap<ProcessName, string | undefined>): OperationsAnswer['figures'] =>
  answers.FIGURES.map((name) => {
    const read = READS[name];
    const text = told.get(read.from);
    const value = text === undefined ? null : valueIn(text, name, read);
    const isWell = value === null || read.wellUntil === undefined ? null : value <= read.wellUntil;
    return { name, value, isWell };
  });
