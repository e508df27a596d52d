import { randomBytes } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { TASK_QUEUE } from '@nap/workflow-api';
import type { Client } from '@temporalio/client';
import { bundleWorkflowCode } from '@temporalio/worker';

import type { WorkerOptions } from '../../../apps/worker/src/worker.options';
import { type Bench, addressOf } from '../framework/benchmark';
import { type Beside, cpuSeconds, startScript } from '../framework/processes';
import { temporalOfItsOwn } from './benched-engine';
import type { Took } from './engine-herd';
import { polled } from './polled';
import { numbersUpTo, sideBySide } from './side-by-side';
import { FORGOTTEN_MS, MOST_PATIENT, untilAsleep } from './sleepers';

const STARTED_AT_ONCE = 8;
/** Start, task, timer. */
const ASLEEP_HISTORY = 5;
const PATIENCE_MS = 300_000;
const LOOK_MS = 100;

const QUIET = { trace() {}, debug() {}, info() {}, log() {}, warn: console.warn, error: console.error };

const bundled = async (bench: Bench): Promise<string> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nap-bare-'));
  bench.defer(() => rm(folder, { recursive: true, force: true }));
  const bundlePath = path.join(folder, 'bundle.js');
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.join(__dirname, 'bare-clock.workflow.ts'),
    logger: QUIET,
  });
  writeFileSync(bundlePath, code);
  return bundlePath;
};

const touchesIn = (output: string): readonly number[] =>
  [...output.matchAll(/^touched (\d+)$/gm)].map(([, at]) => Number(at));

const startAll = async (client: Client, count: number, due: number): Promise<readonly string[]> => {
  const workflowIds = numbersUpTo(count).map((index) => `bare/${String(index)}`);
  await sideBySide(workflowIds, STARTED_AT_ONCE, (workflowId) =>
    client.workflow.start('bareClock', { workflowId, taskQueue: TASK_QUEUE, args: [due] }),
  );
  return workflowIds;
};

const readyWorker = async (bench: Bench, options: WorkerOptions): Promise<Beside> => {
  const worker = startScript(bench, 'test/benchmarks/engine/bare-worker.ts', [JSON.stringify(options)]);
  const patience = { everyMs: LOOK_MS, withinMs: PATIENCE_MS };
  await polled('the bare worker is ready', patience, () => worker.out().includes('ready') || undefined);
  return worker;
};

export type BareHerd = {
  readonly count: number;
  readonly cache: number;
  /** How long before the instant the first is started; longer where that is too short. */
  readonly leadMs: number;
};

type Sleeping = { readonly due: number; readonly worker: Beside };

/** Starts the workflows, and the worker anew when they sleep, in time or not. */
const putToSleep = async (bench: Bench, { count, cache, leadMs }: BareHerd): Promise<Sleeping> => {
  const namespace = `bare_${randomBytes(5).toString('hex')}`;
  const client = await temporalOfItsOwn(bench, namespace);
  const options: WorkerOptions = {
    address: addressOf(bench, 'TEMPORAL_ADDRESS'),
    namespace,
    taskQueue: TASK_QUEUE,
    bundlePath: await bundled(bench),
    maxCachedWorkflows: cache,
  };
  const armer = await readyWorker(bench, options);
  const due = Date.now() + leadMs;
  const workflowIds = await startAll(client, count, due);
  await untilAsleep(client, workflowIds, { history: ASLEEP_HISTORY, withinMs: leadMs + PATIENCE_MS });
  await armer.stop();
  return { due, worker: await readyWorker(bench, options) };
};

const sleepingHerd = async (bench: Bench, herd: BareHerd): Promise<Sleeping> => {
  for (let leadMs = herd.leadMs; leadMs <= herd.leadMs * MOST_PATIENT; leadMs *= 2) {
    const sleeping = await putToSleep(bench, { ...herd, leadMs });
    const ahead = sleeping.due - Date.now();
    bench.say(`${String(herd.count)} bare workflows asleep ${String(ahead)} ms before the instant`);
    if (ahead >= FORGOTTEN_MS) return sleeping;
    await sleeping.worker.stop();
  }
  throw new Error(`${String(herd.count)} bare workflows were not asleep in time: use a quieter machine`);
};

/** Wakes workflows of one timer and one activity, all due at one instant, on the engine's worker. */
export const bareHerd = async (bench: Bench, herd: BareHerd): Promise<Took> => {
  const { due, worker } = await sleepingHerd(bench, herd);
  await pause(due - Date.now());
  const cpu = cpuSeconds(worker.pid);
  const touches = await polled('every bare workflow has called', { everyMs: LOOK_MS, withinMs: PATIENCE_MS }, () => {
    const found = touchesIn(worker.out());
    return found.length >= herd.count ? found : undefined;
  });
  const worked = (cpuSeconds(worker.pid) - cpu) * 1_000;
  await worker.stop();
  return { ms: Math.max(...touches) - due, cpu: { worker: worked / herd.count } };
};
