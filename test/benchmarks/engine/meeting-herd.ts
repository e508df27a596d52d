import { setTimeout as pause } from 'node:timers/promises';

import { type Bench, type Benchmark, type Findings, atMost } from '../framework/benchmark';
import { type Load, openLoop } from '../framework/load';
import { quantile } from '../framework/statistics';
import { commandRow } from './command-row';
import { sleepingHerd } from './engine-herd';
import { peopleAtWork } from './people-at-work';

/** The engine's default. */
const CACHE = 200;
const PER_SECOND = 20;

type Herd = { readonly seconds: number; readonly before: Load; readonly during: Load };

const measured = async (bench: Bench, count: number): Promise<Herd> => {
  const leadMs = 90_000 + count * 220;
  const { engine, due, untilStored } = await sleepingHerd(bench, { kind: 'meetings', count, cache: CACHE, leadMs });
  await engine.start('api');
  const send = await peopleAtWork(engine, count);
  let sent = 0;
  const slice = (seconds: number): Promise<Load> => {
    const from = sent;
    sent += seconds * PER_SECOND;
    return openLoop({ perSecond: PER_SECOND, seconds }, (index) => send(from + index));
  };
  const before = await slice(3);
  if (Date.now() >= due) throw new Error('the instant came before the herd was waited for');
  await pause(due - Date.now());
  const herd = { last: undefined as number | undefined };
  const stored = untilStored().then((last) => {
    herd.last = last;
  });
  const slices: Load[] = [];
  while (herd.last === undefined) slices.push(await slice(1));
  await stored;
  await engine.stop();
  return { seconds: (herd.last - due) / 1_000, before, during: together(slices) };
};

const together = (slices: readonly Load[]): Load => {
  const latencies = slices.flatMap((slice) => slice.latencies);
  const seconds = slices.reduce((sum, slice) => sum + slice.seconds, 0);
  return {
    done: latencies.length,
    seconds,
    perSecond: latencies.length / seconds,
    latencies,
    errors: slices.flatMap(({ errors }) => errors),
    clientCpu: Math.max(...slices.map(({ clientCpu }) => clientCpu)),
  };
};

const run = async (bench: Bench): Promise<Findings> => {
  const count = bench.smoke ? 10 : 1_000;
  const { seconds, before, during } = await measured(bench, count);
  for (const error of during.errors.slice(0, 3)) bench.say(String(error));
  return {
    tables: [
      {
        caption: `Commands over HTTP, ${String(PER_SECOND)} a second, while ${String(count)} meetings miss their agenda in one minute`,
        columns: ['When', 'Answered', 'Errors', 'p50 ms', 'p95 ms', 'p99 ms'],
        rows: [commandRow('before', before), commandRow('meanwhile', during)],
      },
      {
        caption: 'The herd',
        columns: ['What', 'Seconds'],
        rows: [['from the instant to the last stored event', seconds]],
      },
    ],
    targets: [
      atMost({ what: 'commands meanwhile, p95', unit: 'ms', limit: 200 }, quantile(during.latencies, 0.95)),
      atMost({ what: 'commands meanwhile, errors', unit: '', limit: 0 }, during.errors.length),
    ],
    notes: [
      `Relay and consumers run, the worker keeps ${String(CACHE)} runs. A command is timed from the moment it was due to be sent.`,
    ],
  };
};

export const meetingHerdBenchmark: Benchmark = {
  name: 'herd-of-meetings',
  title: 'people who write while a thousand meetings miss a deadline',
  servers: ['postgres', 'kafka', 'temporal', 'mail'],
  limitMinutes: 25,
  run,
};
