import { type Bench, type Benchmark, type Findings, atLeast } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { cpuSeconds, startApp } from '../framework/processes';
import { interleaved } from '../framework/rounds';
import { median, spreadOf } from '../framework/statistics';
import { addForums, sequenceAll } from '../log/filled-log';
import { PLAYED_EVENTS } from '../log/played-forum';
import { kafkaOf, messagesIn, published, untilPublished } from './topic';

const TOPIC = 'bench.drain';

export type Drain = {
  readonly perSecond: number;
  /** Microseconds of processor time of the relay for each event. */
  readonly relayCpu: number;
};

/**
 * Starts a relay, which goes on where the one before left the topic.
 * @param position the newest one there is, up to which the topic then holds each event once.
 * @returns the rate from its being ready to the last checkpoint.
 */
export const drained = async (
  bench: Bench,
  database: BenchDatabase,
  topic: string,
  position: number,
): Promise<Drain> => {
  const before = await published(database, topic);
  const relay = await startApp(bench, 'relay', { env: { DATABASE_URL: database.url, KAFKA_TOPIC: topic } });
  const [begun, cpu] = [performance.now(), cpuSeconds(relay.pid)];
  await untilPublished(database, topic, position);
  const [seconds, cpuUsed] = [(performance.now() - begun) / 1_000, cpuSeconds(relay.pid) - cpu];
  await relay.stop();
  const held = await messagesIn(kafkaOf(bench), topic);
  if (held !== position) throw new Error(`the topic holds ${String(held)} messages of ${String(position)} events`);
  const events = position - before;
  return { perSecond: events / seconds, relayCpu: (cpuUsed * 1_000_000) / events };
};

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, forums] = bench.smoke ? [1, 1] : [3, 10];
  const events = forums * PLAYED_EVENTS;
  const database = await newDatabase(bench, 'bench_drain', 2);
  let copied = 0;
  const addBacklog = async (): Promise<number> => {
    await addForums(bench, database, { from: copied, count: forums });
    copied += forums;
    return copied * PLAYED_EVENTS;
  };
  const rates = await interleaved(bench, rounds, {
    'published: Kafka was away': async () => {
      await addBacklog();
      return drained(bench, database, TOPIC, await sequenceAll(database.pool));
    },
    'sequenced and published: the relay was away': async () => drained(bench, database, TOPIC, await addBacklog()),
  });
  const rows = Object.entries(rates).map(([name, values]) => ({
    name,
    spread: spreadOf(values.map(({ perSecond }) => perSecond)),
    cpu: median(values.map(({ relayCpu }) => relayCpu)),
  }));
  return {
    tables: [
      {
        caption: `A backlog of ${String(events)} events`,
        columns: ['What', 'Events/s', 'least', 'most', 'Relay CPU, µs an event'],
        rows: rows.map(({ name, spread, cpu }) => [
          name,
          ...[spread.median, spread.least, spread.most, cpu].map(Math.round),
        ]),
      },
    ],
    targets: rows.map(({ name, spread }) =>
      atLeast({ what: `backlog ${name}`, unit: 'events/s', limit: 10_000 }, Math.round(spread.median)),
    ),
    notes: [
      `Medians of ${String(rounds)} rounds, from the relay's being ready to its last checkpoint; the topic then held each event once.`,
    ],
  };
};

export const drainBenchmark: Benchmark = {
  name: 'relay-drain',
  title: 'a relay that comes back to a backlog',
  servers: ['postgres', 'kafka'],
  limitMinutes: 8,
  run,
};
