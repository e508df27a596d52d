import { Module } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

import { within } from '../within';
import { type CounterName, type GaugeName, type HistogramName, type LabelsOf, METRICS } from './catalogue';

/** So long a reading for an answer may take, in milliseconds. */
const PATIENCE_MS = 3_000;
/** A label that somebody fills with what people write must not fill the memory too. */
const MOST_SERIES = 1_000;

type Labels = Readonly<Record<string, string>>;
type Read = () => Promise<number> | number;
type Reading = { readonly read: Read; readonly tell: (value: number | undefined) => void };

/** What this process counts and measures. Cheap where nobody asks: gauges are read when they are asked for. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly series = new Map<string, Set<string>>();
  private readonly counters = new Map<CounterName, Counter>();
  private readonly gauges = new Map<GaugeName, Gauge>();
  private readonly histograms = new Map<HistogramName, Histogram>();
  private readonly readings: Reading[] = [];
  private hasDefaults = false;
  private telling: Promise<string> | undefined;

  readonly contentType: string = this.registry.contentType;

  count<Name extends CounterName>(name: Name, labels: LabelsOf<Name>, by = 1): void {
    if (this.isKnownOrNew(name, labels)) this.counterOf(name).inc(labels, by);
  }

  /** @param value in the unit of the name. */
  observe<Name extends HistogramName>(name: Name, labels: LabelsOf<Name>, value: number): void {
    if (this.isKnownOrNew(name, labels)) this.histogramOf(name).observe(labels, value);
  }

  /** Names where a gauge is read each time somebody asks; what cannot be read then is left out. */
  read<Name extends GaugeName>(name: Name, labels: LabelsOf<Name>, read: Read): void {
    const gauge = this.gauges.get(name) ?? new Gauge(this.optionsOf(name));
    this.gauges.set(name, gauge);
    this.readings.push({
      read,
      tell: (value) => {
        if (value === undefined) gauge.remove(labels);
        else gauge.set(labels, value);
      },
    });
  }

  /** Names where a counter is read that somebody else counts. */
  readTotal<Name extends CounterName>(name: Name, labels: LabelsOf<Name>, read: Read): void {
    let told = 0;
    this.count(name, labels, 0);
    this.readings.push({
      read,
      tell: (value = told) => {
        this.count(name, labels, Math.max(0, value - told));
        told = value;
      },
    });
  }

  /** Everything in Prometheus' text format, with what Node tells of the process. */
  text(): Promise<string> {
    this.telling ??= this.tell().finally(() => (this.telling = undefined));
    return this.telling;
  }

  private async tell(): Promise<string> {
    if (!this.hasDefaults) collectDefaultMetrics({ register: this.registry });
    this.hasDefaults = true;
    await Promise.all(
      this.readings.map(async ({ read, tell }) => {
        try {
          tell(await within(PATIENCE_MS, Promise.resolve().then(read)));
        } catch {
          tell(undefined);
          this.count('nap_metrics_failures_total', {});
        }
      }),
    );
    return this.registry.metrics();
  }

  private isKnownOrNew(name: string, labels: Labels): boolean {
    const series = this.series.get(name) ?? new Set<string>();
    this.series.set(name, series);
    const key = Object.values(labels).join('\n');
    if (!series.has(key) && series.size >= MOST_SERIES) return false;
    series.add(key);
    return true;
  }

  private counterOf(name: CounterName): Counter {
    const counter = this.counters.get(name) ?? new Counter(this.optionsOf(name));
    this.counters.set(name, counter);
    return counter;
  }

  private histogramOf(name: HistogramName): Histogram {
    const known = this.histograms.get(name);
    const histogram = known ?? new Histogram({ ...this.optionsOf(name), buckets: [...METRICS[name].buckets] });
    this.histograms.set(name, histogram);
    return histogram;
  }

  private optionsOf(name: keyof typeof METRICS) {
    const { help, labels } = METRICS[name];
    return { name, help, labelNames: Object.keys(labels), registers: [this.registry] };
  }
}

/** One set of metrics for a process, for every module that counts something. */
@Module({ providers: [{ provide: Metrics, useFactory: () => new Metrics() }], exports: [Metrics] })
export class MetricsModule {}
