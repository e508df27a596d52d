import { setTimeout as pause } from 'node:timers/promises';

import { type ClockRef, forumClock, meetingClock, napCycleClock } from '@nap/workflow-api';
import type { Pool } from 'pg';

import type { Bench } from '../framework/benchmark';
import { cpuSeconds } from '../framework/processes';
import { BACKGROUND, BenchedEngine } from './benched-engine';
import { polled } from './polled';
import { type Kind, cycleName, forumName, meetingName, minuteFrom, seedForums } from './seeding';
import { numbersUpTo } from './side-by-side';
import { FORGOTTEN_MS, MOST_PATIENT, untilAsleep } from './sleepers';

/** Start, look, and the task, call and task of a plan. */
const PLANNED_HISTORY = 9;
const LOOK_MS = 250;
const PATIENCE_MS = 600_000;

const CLOCKS: Readonly<Record<Kind, (index: number) => ClockRef>> = {
  cycles: (index) => napCycleClock(cycleName(index)),
  meetings: (index) => meetingClock(meetingName(index)),
};

/** What each of them records at the instant. */
const STEPS: Readonly<Record<Kind, string>> = { cycles: 'ReminderIssued', meetings: 'DeadlineMissed' };

export type Herd = {
  readonly kind: Kind;
  readonly count: number;
  readonly cache: number;
  /** How long before the instant the log is written and the clocks are started, at least; longer where that is too short. */
  readonly leadMs: number;
};

/** An engine whose clocks all sleep. `due` is the instant at which they wake, in epoch milliseconds. */
export type SleepingHerd = {
  readonly engine: BenchedEngine;
  readonly due: number;
  /** Resolves with the time of the last stored step, in epoch milliseconds, when every stream has its own. */
  readonly untilStored: () => Promise<number>;
};

const stored = async (pool: Pool, type: string, due: number): Promise<{ streams: number; last: Date | null }> => {
  const { rows } = await pool.query<{ streams: number; last: Date | null }>(
    `select count(distinct stream_id)::int as streams, max(recorded_at) as last
       from events where type = $1 and recorded_at >= $2`,
    [type, new Date(due)],
  );
  return rows[0] ?? { streams: 0, last: null };
};

/** Writes the log and starts the clocks; resolves when all of them sleep, in time or not. */
export const putToSleep = async (
  bench: Bench,
  { kind, count, cache, leadMs }: Herd,
): Promise<Omit<SleepingHerd, 'untilStored'>> => {
  const engine = await BenchedEngine.open(bench, { MAX_CACHED_WORKFLOWS: String(cache) });
  const due = minuteFrom(Date.now() + leadMs);
  await seedForums(engine.config, kind, count, due);
  await engine.start(...BACKGROUND);
  const indices = numbersUpTo(count);
  const clocks = [...indices.map((index) => forumClock(forumName(index))), ...indices.map(CLOCKS[kind])];
  await untilAsleep(
    engine.temporal,
    clocks.map(({ workflowId }) => workflowId),
    { history: PLANNED_HISTORY, withinMs: leadMs + PATIENCE_MS },
  );
  return { engine, due };
};

/** Cycles or meetings, each in a forum of its own, that all sleep until one instant, with relay and consumers running. */
export const sleepingHerd = async (bench: Bench, herd: Herd): Promise<SleepingHerd> => {
  const { kind, count } = herd;
  for (let leadMs = herd.leadMs; leadMs <= herd.leadMs * MOST_PATIENT; leadMs *= 2) {
    const { engine, due } = await putToSleep(bench, { ...herd, leadMs });
    await engine.restart('worker'); // a clock sleeps longer than a worker lives: who armed it is gone when it wakes
    const ahead = due - Date.now();
    bench.say(`${String(count)} ${kind} asleep ${String(ahead)} ms before the instant`);
    if (ahead >= FORGOTTEN_MS) return { engine, due, untilStored: () => untilStored(engine.pool, herd, due) };
    await engine.stop();
  }
  throw new Error(`${String(count)} ${kind} were not asleep in time: use a quieter machine`);
};

const untilStored = (pool: Pool, { kind, count }: Herd, due: number): Promise<number> =>
  polled(
    `the step of all ${kind} is stored`,
    { everyMs: LOOK_MS, withinMs: due - Date.now() + PATIENCE_MS },
    async () => {
      const { streams, last } = await stored(pool, STEPS[kind], due);
      return streams >= count ? last?.getTime() : undefined;
    },
  );

/** What one herd took. */
export type Took = {
  /** From the instant to the last one done. */
  readonly ms: number;
  /** Milliseconds of processor time for each clock meanwhile, by process. */
  readonly cpu: Readonly<Record<string, number>>;
};

/** Wakes a herd of the engine's clocks; done is who has stored the step. */
export const engineHerd = async (bench: Bench, herd: Herd): Promise<Took> => {
  const { engine, due, untilStored: last } = await sleepingHerd(bench, herd);
  const cpu = (): readonly number[] => BACKGROUND.map((app) => cpuSeconds(engine.pidOf(app)) * 1_000);
  await pause(due - Date.now());
  const before = cpu();
  const ms = (await last()) - due;
  const after = cpu();
  await engine.stop();
  const each = BACKGROUND.map(
    (app, index) => [app, ((after[index] ?? 0) - (before[index] ?? 0)) / herd.count] as const,
  );
  return { ms, cpu: Object.fromEntries(each) };
};
