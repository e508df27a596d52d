import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Instant, epochMilliseconds } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { startNap } from './nap-process';
import { freePort } from './ports';

export const APPS = ['api', 'worker', 'relay', 'timekeeper', 'notifier', 'reporting'] as const;
export type App = (typeof APPS)[number];
/** A process: each app once, and a second one of an app that stands by. */
export type Instance = App | `${App}-2`;

/** A change to one compiled module of `dist/`, made as it loads: `text` stands in it exactly once. */
export type Alteration = { readonly module: string; readonly text: string; readonly by: string };

const ROOT = path.resolve(__dirname, '../..');
const STOP_GRACE_MS = 25_000;
const LINES_SHOWN = 20;
const READY_MS = 60_000;

type Running = { readonly child: ChildProcess; readonly exited: Promise<void>; readonly output: string[] };

/** The engine's own processes, as `npm start` runs them, on a business clock that the test sets. */
export class EngineProcesses {
  private readonly running = new Map<Instance, Running>();
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'nap-engine-'));
  private readonly env: NodeJS.ProcessEnv;
  private readonly written: { readonly process: string; readonly text: string }[] = [];

  private constructor(
    readonly url: string,
    settings: NodeJS.ProcessEnv,
    private readonly alterations: readonly Alteration[],
  ) {
    this.env = {
      ...process.env,
      ...(alterations.length === 0 ? {} : this.loadingAltered()),
      NODE_ENV: 'test',
      TZ: 'UTC',
      LOG_LEVEL: 'info',
      RATE_LIMIT_ADDRESS: '0',
      RATE_LIMIT_KEY: '0',
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      PUBLIC_URL: url,
      WORKFLOW_BUNDLE: path.join(ROOT, 'dist/workflow-bundle.js'),
      CLOCK_OFFSET_FILE: this.offsetFile,
      WATCH_EVERY_SECONDS: '2',
      ...settings,
    };
  }

  /** @param settings where the servers are: DATABASE_URL, TEMPORAL_NAMESPACE, KAFKA_TOPIC … */
  static async at(
    now: Instant,
    settings: NodeJS.ProcessEnv,
    alterations: readonly Alteration[] = [],
  ): Promise<EngineProcesses> {
    const engine = new EngineProcesses(`http://127.0.0.1:${String(await freePort())}`, settings, alterations);
    engine.setClock(now);
    process.once('exit', () => engine.running.forEach(({ child }) => child.kill('SIGKILL'))); // a spec that is cut short leaves nothing behind
    return engine;
  }

  private get offsetFile(): string {
    return path.join(this.folder, 'clock-offset');
  }

  private loadingAltered(): NodeJS.ProcessEnv {
    return {
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --require ${path.join(__dirname, 'without-guard.cjs')}`,
      NAP_ALTERATIONS: JSON.stringify({ alterations: this.alterations, marks: this.folder }),
    };
  }

  /** @throws Error when a module to be altered was loaded by no process: the alteration proves nothing. */
  assertAltered(): void {
    const missing = this.alterations.find((_, index) => !existsSync(path.join(this.folder, String(index))));
    if (missing !== undefined) throw new Error(`no process loads ${missing.module}: its alteration changes nothing`);
  }

  /** Business time jumps to this instant and runs on from there at the real pace. */
  setClock(now: Instant): void {
    writeFileSync(this.offsetFile, String(epochMilliseconds(now) - Date.now()));
  }

  /** Starts the app and resolves when it says that it is ready. */
  async start(...apps: readonly Instance[]): Promise<void> {
    await Promise.all(apps.map((app) => this.startOne(app)));
  }

  private async startOne(app: Instance): Promise<void> {
    const main = path.join(ROOT, 'dist/apps', app.replace(/-2$/, ''), 'src/main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', main], { cwd: ROOT, env: this.env });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output.push(text);
        this.written.push({ process: app, text });
      });
    }
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.running.set(app, { child, exited, output });
    await eventually(
      `${app} is ready`,
      () => {
        if (child.exitCode !== null) throw new Error(`${app} ended:\n${this.outputOf(app)}`);
        return output.join('').includes('"msg":"ready"');
      },
      READY_MS,
    );
  }

  /** Runs one command line of `nap` with the settings of these processes. @throws Error with what it said when it fails. */
  async nap(...words: readonly string[]): Promise<string> {
    const { exitCode, out, err } = await startNap(words, this.env).ended;
    if (exitCode !== 0) throw new Error(`nap ${words.join(' ')} ended with ${String(exitCode)}: ${err}${out}`);
    return out;
  }

  /** The last lines the app wrote. */
  outputOf(app: Instance): string {
    return (this.running.get(app)?.output ?? []).join('').split('\n').slice(-LINES_SHOWN).join('\n');
  }

  /** What each process has written since this was last asked. */
  takeOutput(): readonly { readonly process: string; readonly text: string }[] {
    return this.written.splice(0);
  }

  /** Ends the app as a crash would: no handler runs. */
  async kill(app: Instance): Promise<void> {
    await this.end(app, 'SIGKILL');
  }

  async stop(app: Instance): Promise<void> {
    await this.end(app, 'SIGTERM');
  }

  /** Stops the app in the middle of what it does, as a machine that sleeps: `SIGSTOP`. */
  pause(app: Instance): void {
    this.running.get(app)?.child.kill('SIGSTOP');
  }

  resume(app: Instance): void {
    this.running.get(app)?.child.kill('SIGCONT');
  }

  isRunning(app: Instance): boolean {
    return this.running.get(app)?.child.exitCode === null;
  }

  private async end(app: Instance, signal: NodeJS.Signals): Promise<void> {
    const running = this.running.get(app);
    if (running === undefined) return;
    this.running.delete(app);
    running.child.kill(signal);
    running.child.kill('SIGCONT');
    const forced = setTimeout(() => running.child.kill('SIGKILL'), STOP_GRACE_MS);
    await running.exited;
    clearTimeout(forced);
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.running.keys()].map((app) => this.stop(app)));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
