import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { eventually } from '@nap/testing';

import type { Bench } from './benchmark';

export const ROOT = path.resolve(__dirname, '../../..');

const READY_MS = 60_000;
const STOP_GRACE_MS = 25_000;
const LOOK_EVERY_MS = 100;
const KIB = 1_024;
const TICKS_A_SECOND = 100;
/** Counted from the field after the command's name. */
const USER_TIME = 11;

/** A process of the engine or of a benchmark, beside the one that measures. */
export type Beside = {
  readonly pid: number;
  /** What it wrote to standard output so far. */
  readonly out: () => string;
  /** Its exit code, when it has ended. */
  readonly ended: Promise<number | null>;
  readonly stop: () => Promise<void>;
};

type Start = { readonly env?: NodeJS.ProcessEnv; readonly nodeFlags?: readonly string[] };

const follow = (bench: Pick<Bench, 'defer'>, child: ChildProcess): Beside => {
  const output: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const forced = setTimeout(() => child.kill('SIGKILL'), STOP_GRACE_MS);
    await ended;
    clearTimeout(forced);
  };
  const cutShort = (): void => void child.kill('SIGKILL'); // a benchmark that is cut short leaves nothing behind
  process.once('exit', cutShort);
  child.once('close', () => process.off('exit', cutShort));
  bench.defer(stop);
  return { pid: child.pid ?? 0, out: () => output.join(''), ended, stop };
};

/** Starts one of the engine's processes from dist/ and resolves when it says that it is ready. */
export const startApp = async (
  bench: Pick<Bench, 'defer' | 'servers'>,
  app: string,
  { env, nodeFlags = [] }: Start = {},
): Promise<Beside> => {
  const settings = { NODE_ENV: 'production', TZ: 'UTC', LOG_LEVEL: 'info', HOST: '127.0.0.1' };
  const bundle = path.join(ROOT, 'dist/workflow-bundle.js');
  const child = spawn(process.execPath, [...nodeFlags, path.join(ROOT, 'dist/apps', app, 'src/main.js')], {
    cwd: ROOT,
    env: { ...process.env, ...settings, WORKFLOW_BUNDLE: bundle, ...bench.servers, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const running = follow(bench, child);
  await eventually(
    `${app} is ready`,
    () => {
      if (child.exitCode !== null) throw new Error(`${app} ended:\n${running.out()}`);
      return running.out().includes('"msg":"ready"');
    },
    READY_MS,
  );
  return running;
};

/** Starts any program; it is stopped at the end of the benchmark. */
export const startProgram = (bench: Pick<Bench, 'defer'>, command: string, args: readonly string[]): Beside =>
  follow(bench, spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] }));

export type NapRun = {
  readonly out: string;
  /** From its start to its end. */
  readonly seconds: number;
  /** The most resident memory seen, in bytes. */
  readonly peakBytes: number;
  readonly cpuSeconds: number;
};

/** Runs a command of `nap` to its end. @throws when it does not end well. */
export const runNap = async (
  bench: Pick<Bench, 'defer' | 'servers'>,
  words: readonly string[],
  { env, nodeFlags = [] }: Start = {},
): Promise<NapRun> => {
  const begun = performance.now();
  const child = spawn(process.execPath, [...nodeFlags, path.join(ROOT, 'dist/apps/cli/src/main.js'), ...words], {
    cwd: ROOT,
    env: { ...process.env, ...bench.servers, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const running = follow(bench, child);
  let [peakBytes, cpu] = [0, 0];
  const look = setInterval(() => {
    const peak = memoryOf(running.pid, 'peak');
    if (peak === undefined) return; // it has ended
    [peakBytes, cpu] = [peak, cpuSeconds(running.pid)];
  }, LOOK_EVERY_MS);
  const code = await running.ended;
  clearInterval(look);
  if (code !== 0) throw new Error(`nap ${words.join(' ')} ended with ${String(code)}:\n${running.out()}`);
  return { out: running.out(), seconds: (performance.now() - begun) / 1_000, peakBytes, cpuSeconds: cpu };
};

/** Runs a TypeScript file of test/ in a process of its own. @param file from the root of the project. */
export const startScript = (
  bench: Pick<Bench, 'defer' | 'servers'>,
  file: string,
  args: readonly string[],
  { env, nodeFlags = [] }: Start = {},
): Beside => {
  const loader = ['--require', path.join(ROOT, 'infra/tooling/typescript.cjs'), '--enable-source-maps'];
  const child = spawn(process.execPath, [...nodeFlags, ...loader, path.join(ROOT, file), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...bench.servers, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return follow(bench, child);
};

/** Resident memory of a process in bytes, now or at its peak; undefined for one that has ended. */
const memoryOf = (pid: number, which: 'now' | 'peak'): number | undefined => {
  const file = `/proc/${String(pid)}/status`;
  if (!existsSync(file)) return undefined;
  const field = which === 'now' ? 'VmRSS' : 'VmHWM';
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * KIB;
};

/** Resident memory of a process in bytes, now or at its peak. Linux only. @throws for a process that has ended. */
export const residentBytes = (pid: number, which: 'now' | 'peak' = 'now'): number => {
  const bytes = memoryOf(pid, which);
  if (bytes === undefined) throw new Error(`process ${String(pid)} has ended, or this is no Linux`);
  return bytes;
};

/** Seconds of processor time that a process has used so far. Linux only. */
export const cpuSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(USER_TIME, USER_TIME + 2)
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) / TICKS_A_SECOND;
};
