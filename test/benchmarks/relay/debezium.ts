import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { eventually } from '@nap/testing';
import type { KafkaMessage } from 'kafkajs';

import { type Bench, type Benchmark, type Findings, addressOf } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { startProgram } from '../framework/processes';
import { interleaved } from '../framework/rounds';
import { median, quantile } from '../framework/statistics';
import { debeziumJars } from '../rivals/debezium-jars';
import { BUSY_PER_SECOND, Road } from './latency';
import { isThere, kafkaOf, readTopic } from './topic';

const VERSION = '3.3.1.Final';
const PATIENCE_MS = 60_000;
/** How long the connector sleeps when it finds nothing: its default, and the least. */
const POLLS = { default: 500, quickest: 1 } as const;

type Poll = keyof typeof POLLS;
const NAMES = ['default', 'quickest'] as const;

const GREETING_MS = 100;
const MOST_GREETINGS = 300;

const properties = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${String(value)}\n`)
    .join('');

const worker = (bench: Bench, folder: string): string => {
  const converter = 'org.apache.kafka.connect.json.JsonConverter';
  return properties({
    'bootstrap.servers': addressOf(bench, 'KAFKA_BROKERS'),
    'key.converter': converter,
    'key.converter.schemas.enable': 'false',
    'value.converter': converter,
    'value.converter.schemas.enable': 'false',
    'offset.storage.file.filename': path.join(folder, 'offsets'),
    'plugin.path': folder,
    listeners: 'HTTP://127.0.0.1:0',
  });
};

const connector = (databaseUrl: string, poll: Poll): string => {
  const url = new URL(databaseUrl);
  return properties({
    name: poll,
    'connector.class': 'io.debezium.connector.postgresql.PostgresConnector',
    'database.hostname': url.hostname,
    'database.port': url.port,
    'database.user': url.username,
    'database.password': url.password,
    'database.dbname': url.pathname.slice(1),
    'topic.prefix': poll,
    'plugin.name': 'pgoutput',
    'publication.autocreate.mode': 'filtered',
    'publication.name': `bench_${poll}`,
    'slot.name': `bench_${poll}`,
    'snapshot.mode': 'no_data',
    'table.include.list': 'public.events',
    'poll.interval.ms': POLLS[poll],
    'topic.creation.default.replication.factor': 1,
    'topic.creation.default.partitions': 1,
  });
};

const rowId = ({ value }: KafkaMessage): string =>
  (JSON.parse(String(value)) as { readonly after: { readonly message_id: string } }).after.message_id;

/** One Kafka Connect worker with both connectors on the table of events. */
const startDebezium = async (bench: Bench, { url, pool }: BenchDatabase, jars: readonly string[]): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nap-debezium-'));
  bench.defer(() => rm(folder, { recursive: true, force: true }));
  const files = Object.entries({
    worker: worker(bench, folder),
    ...Object.fromEntries(NAMES.map((poll) => [poll, connector(url, poll)])),
  }).map(([name, text]) => {
    const file = path.join(folder, `${name}.properties`);
    writeFileSync(file, text);
    return file;
  });
  const heap = ['-Xms128m', '-Xmx512m', '-XX:-UsePerfData'];
  const main = 'org.apache.kafka.connect.cli.ConnectStandalone';
  startProgram(bench, 'java', [...heap, '-cp', jars.join(path.delimiter), main, ...files]);
  await eventually(
    'both connectors read the log of the database',
    async () => {
      const { rows } = await pool.query<{ n: number }>(
        'select count(*)::int as n from pg_replication_slots where active',
      );
      return rows[0]?.n === 2;
    },
    PATIENCE_MS,
  );
};

type Arrivals = Readonly<Record<Poll, ReadonlyMap<string, number>>>;

/** Readers of both topics, which are there with the first event, and read on once they have told of one. */
const readBoth = async (bench: Bench, road: Road): Promise<Arrivals> => {
  const kafka = kafkaOf(bench);
  const arrivals = { default: new Map<string, number>(), quickest: new Map<string, number>() };
  await road.send('first');
  for (const poll of NAMES) {
    const topic = `${poll}.public.events`;
    await eventually(`${topic} is there`, () => isThere(kafka, topic), PATIENCE_MS);
    await readTopic(bench, kafka, topic, (id) => arrivals[poll].set(id, performance.now()), rowId);
  }
  for (let index = 0; NAMES.some((poll) => arrivals[poll].size === 0) && index < MOST_GREETINGS; index += 1) {
    await road.send('greeting');
    await pause(GREETING_MS);
  }
  await road.delays();
  return arrivals;
};

type Delays = Readonly<Record<string, readonly number[]>>;

/** The same events on all roads at once: ours by its own reader, Debezium's by two more. */
const measuredOn = (road: Road, arrivals: Arrivals) => {
  return async (send: () => Promise<readonly number[]>): Promise<Delays> => {
    const ours = await send();
    const sent = [...road.lastSent];
    const others = await Promise.all(
      NAMES.map(async (poll) => {
        const seen = arrivals[poll];
        await eventually(`Debezium (${poll}) brings all`, () => sent.every(([id]) => seen.has(id)), PATIENCE_MS);
        return [poll, sent.map(([id, committed]) => (seen.get(id) ?? Number.NaN) - committed)] as const;
      }),
    );
    return { ours, ...Object.fromEntries(others) };
  };
};

const run = async (bench: Bench): Promise<Findings> => {
  const found = debeziumJars();
  if ('reason' in found) return { tables: [], targets: [], notes: [`Debezium is not measured: ${found.reason}.`] };
  const [rounds, events, seconds] = bench.smoke ? [1, 5, 1] : [3, 100, 10];
  const database = await newDatabase(bench, 'bench_debezium');
  const road = await Road.open(bench, database, 'bench.beside.debezium');
  await startDebezium(bench, database, found.jars);
  const measured = measuredOn(road, await readBoth(bench, road));
  const samples = await interleaved(bench, rounds, {
    idle: () => measured(() => road.idle(events, bench.random)),
    [`${String(BUSY_PER_SECOND)} events/s`]: () => measured(() => road.busy(seconds)),
  });
  const names = { ours: 'ours', default: `Debezium ${VERSION}`, quickest: `Debezium ${VERSION}, poll.interval.ms=1` };
  return {
    tables: [
      {
        caption: 'From commit to a Kafka consumer, in milliseconds, both at once on the same events',
        columns: ['Load', 'Road', 'p50', 'p99'],
        rows: Object.entries(samples).flatMap(([load, delays]) =>
          Object.entries(names).map(([whose, name]) => {
            const at = (share: number): number => median(delays.map((round) => quantile(round[whose] ?? [], share)));
            return [load, name, at(0.5), at(0.99)];
          }),
        ),
      },
    ],
    targets: [],
    notes: [
      `Medians of ${String(rounds)} rounds. Debezium runs in Kafka Connect with its defaults and sends rows as the table has them: in commit order, without a dense position, and it needs wal_level=logical, which the whole server has here.`,
    ],
  };
};

export const debeziumBenchmark: Benchmark = {
  name: 'debezium',
  title: 'the same road beside change data capture',
  servers: ['postgres-logical', 'kafka'],
  limitMinutes: 8,
  run,
};
