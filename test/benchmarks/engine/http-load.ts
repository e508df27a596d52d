import { type Bench, type Benchmark, type Findings, atMost } from '../framework/benchmark';
import { type Load, openLoop } from '../framework/load';
import { quantile } from '../framework/statistics';
import { addForums, sequenceAll } from '../log/filled-log';
import { PLAYED_EVENTS } from '../log/played-forum';
import { BACKGROUND, BenchedEngine, type Used } from './benched-engine';
import { commandRow } from './command-row';
import { peopleAtWork } from './people-at-work';
import { minuteFrom, seedForums } from './seeding';

const PER_SECOND = 100;
const FORUMS = 50;
const WARM_UP_SECONDS = 5;
/** Long after the benchmark: nothing falls due meanwhile. */
const FAR_MS = 86_400_000;
/** Ids of forums laid down beside those that are written to. */
const FIRST_LAID_DOWN = 5_000;

type Measured = Load & {
  /** Milliseconds of processor time for each command, by process. */
  readonly used: ReadonlyMap<string, Used>;
};

type World = { readonly laidDown: number; readonly background: boolean };

/** Commands to an engine whose log holds so many forums' years beside the forums that are written to. */
const measured = async (bench: Bench, { laidDown, background }: World, seconds: number): Promise<Measured> => {
  const engine = await BenchedEngine.open(bench);
  if (laidDown > 0) {
    await addForums(bench, engine.database, { from: FIRST_LAID_DOWN, count: laidDown });
    await sequenceAll(engine.pool);
  }
  await seedForums(engine.config, 'cycles', FORUMS, minuteFrom(Date.now() + FAR_MS));
  await engine.start('api', ...(background ? BACKGROUND : []));
  const send = await peopleAtWork(engine, FORUMS);
  const warmUp = await openLoop({ perSecond: PER_SECOND, seconds: WARM_UP_SECONDS }, send);
  if (warmUp.errors.length > 0) throw warmUp.errors[0];
  const before = await engine.cpu();
  const load = await openLoop({ perSecond: PER_SECOND, seconds }, (index) =>
    send(WARM_UP_SECONDS * PER_SECOND + index),
  );
  for (const error of load.errors.slice(0, 3)) bench.say(String(error));
  const used = usedBetween(before, await engine.cpu(), load.done);
  await engine.stop();
  return { ...load, used };
};

const usedBetween = (
  before: ReadonlyMap<string, Used>,
  after: ReadonlyMap<string, Used>,
  commands: number,
): ReadonlyMap<string, Used> =>
  new Map(
    [...after].map(([app, { own, database }]) => [
      app,
      {
        own: (own - (before.get(app)?.own ?? 0)) / commands,
        database: (database - (before.get(app)?.database ?? 0)) / commands,
      },
    ]),
  );

const run = async (bench: Bench): Promise<Findings> => {
  const [seconds, laidDown] = bench.smoke ? [2, 1] : [60, 250];
  const whole = await measured(bench, { laidDown: 0, background: true }, seconds);
  const young = await measured(bench, { laidDown: 0, background: false }, seconds);
  const old = await measured(bench, { laidDown, background: false }, seconds);
  const p95 = ({ latencies }: Load): number => quantile(latencies, 0.95);
  return {
    tables: [
      {
        caption: `Commands over HTTP, ${String(PER_SECOND)} a second for ${String(seconds)} s, to ${String(FORUMS)} forums`,
        columns: ['Engine', 'Answered', 'Errors', 'p50 ms', 'p95 ms', 'p99 ms'],
        rows: [
          commandRow('all processes', whole),
          commandRow('API alone', young),
          commandRow(`API alone, ${String(laidDown * PLAYED_EVENTS)} events in the store`, old),
        ],
      },
      {
        caption: 'Processor time meanwhile with all processes, ms for each command',
        columns: ['Process', 'Its own', 'PostgreSQL for it'],
        rows: [...whole.used].map(([app, { own, database }]) => [app, own, database]),
      },
    ],
    targets: [
      atMost({ what: 'commands, p95', unit: 'ms', limit: 100 }, p95(whole)),
      atMost({ what: 'commands, errors', unit: '', limit: 0 }, whole.errors.length),
    ],
    notes: [
      'A command is timed from the moment it was due to be sent; each carries an Idempotency-Key and adds one event.',
      `With ${String(laidDown * PLAYED_EVENTS)} events in the store the p95 is ${(p95(old) / p95(young)).toFixed(2)} × that of a young store.`,
    ],
  };
};

export const httpLoadBenchmark: Benchmark = {
  name: 'http-load',
  title: 'commands over HTTP, and with a million events in the store',
  servers: ['postgres', 'kafka', 'temporal', 'mail'],
  limitMinutes: 25,
  run,
};
