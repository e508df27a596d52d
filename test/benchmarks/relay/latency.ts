import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { EventStore, FeedNudge, messageIdOf } from '@nap/event-store';
import { eventually } from '@nap/testing';

import { type Bench, type Benchmark, type Findings, atMost } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { openLoop } from '../framework/load';
import { type Beside, startApp } from '../framework/processes';
import { interleaved } from '../framework/rounds';
import { median, quantile } from '../framework/statistics';
import { appendTo } from '../store/our-store';
import { kafkaOf, readTopic, untilPublished } from './topic';

export const BUSY_PER_SECOND = 200;
const PATIENCE_MS = 20_000;
/** A reader that joined does not yet read. */
const GREETING_MS = 100;
const MOST_GREETINGS = 200;

/** Milliseconds of each event from the answer to its append to its arrival at a reader of the topic. */
type Delays = readonly number[];

/** The road from a commit to a plain Kafka reader in this process, with the relay in a process of its own. */
export class Road {
  /** What the last delays were of: ids, and when each was committed. */
  lastSent: readonly (readonly [string, number])[] = [];
  private readonly arrivals = new Map<string, number>();
  private readonly commits = new Map<string, number>();

  private constructor(
    private readonly store: EventStore,
    private readonly relay: Beside,
  ) {}

  static async open(bench: Bench, { pool, url }: BenchDatabase, topic: string): Promise<Road> {
    const relay = await startApp(bench, 'relay', { env: { DATABASE_URL: url, KAFKA_TOPIC: topic } });
    const nudge = new FeedNudge(pool);
    bench.defer(() => nudge.onApplicationShutdown());
    const road = new Road(new EventStore(pool, {}, nudge), relay);
    const head = await road.store.feedHead();
    await road.send('first');
    await untilPublished({ pool }, topic, head + 1); // the topic is there now
    await readTopic(bench, kafkaOf(bench), topic, (id) => road.arrivals.set(id, performance.now()));
    for (let index = 0; road.arrivals.size === 0 && index < MOST_GREETINGS; index += 1) {
      await road.send('greeting');
      await pause(GREETING_MS);
    }
    road.forget();
    return road;
  }

  /** Stores one event in a new stream. */
  async send(name: string): Promise<void> {
    const commandId = randomUUID();
    await appendTo(this.store, { commandId, streamId: `${name}-${commandId}`, version: 0 });
    this.commits.set(messageIdOf(commandId, 0), performance.now());
  }

  /** Of all events sent since the last call, when the last of them has arrived. */
  async delays(): Promise<Delays> {
    const sent = [...this.commits];
    await eventually('every event arrives', () => sent.every(([id]) => this.arrivals.has(id)), PATIENCE_MS);
    const delays = sent.map(([id, committed]) => (this.arrivals.get(id) ?? Number.NaN) - committed);
    this.forget();
    return delays;
  }

  private forget(): void {
    this.lastSent = [...this.commits];
    this.commits.clear();
    this.arrivals.clear();
  }

  /** Ends the relay. */
  close(): Promise<void> {
    return this.relay.stop();
  }

  /** Events far enough apart that each finds everybody asleep. */
  async idle(count: number, random: () => number): Promise<Delays> {
    for (let index = 0; index < count; index += 1) {
      await pause(40 + random() * 80);
      await this.send('idle');
    }
    return this.delays();
  }

  async busy(seconds: number): Promise<Delays> {
    const { errors } = await openLoop({ perSecond: BUSY_PER_SECOND, seconds }, () => this.send('busy'));
    if (errors.length > 0) throw errors[0];
    return this.delays();
  }
}

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, events, seconds] = bench.smoke ? [1, 10, 1] : [3, 250, 15];
  const road = await Road.open(bench, await newDatabase(bench, 'bench_latency'), 'bench.latency');
  const delays = await interleaved(bench, rounds, {
    idle: () => road.idle(events, bench.random),
    [`${String(BUSY_PER_SECOND)} events/s`]: () => road.busy(seconds),
  });
  const figures = Object.entries(delays).map(([load, samples]) => {
    const at = (share: number): number => median(samples.map((sample) => quantile(sample, share)));
    return { load, count: samples.flat().length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
  });
  return {
    tables: [
      {
        caption: 'From commit to a Kafka consumer, in milliseconds',
        columns: ['Load', 'Events', 'p50', 'p95', 'p99', 'most'],
        rows: figures.map(({ load, count, p50, p95, p99, most }) => [load, count, p50, p95, p99, most]),
      },
    ],
    targets: figures.flatMap(({ load, p50, p99 }) => [
      atMost({ what: `commit to consumer, ${load}, p50`, unit: 'ms', limit: 10 }, p50),
      atMost({ what: `commit to consumer, ${load}, p99`, unit: 'ms', limit: 100 }, p99),
    ]),
    notes: [
      `Medians of ${String(rounds)} rounds. Kafka's log lies on the same disk as the database; the reader is a plain kafkajs consumer (maxWaitTimeInMs 100, minBytes 1).`,
    ],
  };
};

export const latencyBenchmark: Benchmark = {
  name: 'relay-latency',
  title: 'from a commit to a Kafka consumer',
  servers: ['postgres', 'kafka'],
  limitMinutes: 8,
  run,
};
