import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type Instant, epochMilliseconds } from '@nap/calendar';
import { eventually } from '@nap/testing';

import { freePort } from './ports';

export const APPS = ['api', 'worker', 'relay', 'timekeeper', 'notifier', 'reporting'] as const;
export type App = (typeof APPS)[number];

const ROOT = path.resolve(__dirname, '../..');
const STOP_GRACE_MS = 25_000;
const LINES_SHOWN = 20;

type Running = { readonly child: ChildProcess; readonly exited: Promise<void>; readonly output: string[] };

/** The engine's own processes, as `npm start` runs them, on a business clock that the test sets. */
export class EngineProcesses {
  private readonly running = new Map<App, Running>();
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'nap-engine-'));
  private readonly env: NodeJS.ProcessEnv;

  private constructor(
    readonly url: string,
    settings: NodeJS.ProcessEnv,
  ) {
    this.env = {
      ...process.env,
      NODE_ENV: 'test',
      TZ: 'UTC',
      LOG_LEVEL: 'info',
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
  static async at(now: Instant, settings: NodeJS.ProcessEnv): Promise<EngineProcesses> {
    const engine = new EngineProcesses(`http://127.0.0.1:${String(await freePort())}`, settings);
    engine.setClock(now);
    process.once('exit', () => engine.running.forEach(({ child }) => child.kill('SIGKILL'))); // a spec that is cut short leaves nothing behind
    return engine;
  }

  private get offsetFile(): string {
    return path.join(this.folder, 'clock-offset');
  }

  /** Business time jumps to this instant and runs on from there at the real pace. */
  setClock(now: Instant): void {
    writeFileSync(this.offsetFile, String(epochMilliseconds(now) - Date.now()));
  }

  /** Starts the app and resolves when it says that it is ready. */
  async start(...apps: readonly App[]): Promise<void> {
    await Promise.all(apps.map((app) => this.startOne(app)));
  }

  private async startOne(app: App): Promise<void> {
    const main = path.join(ROOT, 'dist/apps', app, 'src/main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', main], { cwd: ROOT, env: this.env });
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
    }
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    this.running.set(app, { child, exited, output });
    await eventually(
      `${app} is ready`,
      () => {
        if (child.exitCode !== null) throw new Error(`${app} ended:\n${this.outputOf(app)}`);
        return output.join('').includes('"msg":"ready"');
      },
      40_000,
    );
  }

  /** The last lines the app wrote. */
  outputOf(app: App): string {
    return (this.running.get(app)?.output ?? []).join('').split('\n').slice(-LINES_SHOWN).join('\n');
  }

  /** Ends the app as a crash would: no handler runs. */
  async kill(app: App): Promise<void> {
    await this.end(app, 'SIGKILL');
  }

  async stop(app: App): Promise<void> {
    await this.end(app, 'SIGTERM');
  }

  private async end(app: App, signal: NodeJS.Signals): Promise<void> {
    const running = this.running.get(app);
    if (running === undefined) return;
    this.running.delete(app);
    running.child.kill(signal);
    const forced = setTimeout(() => running.child.kill('SIGKILL'), STOP_GRACE_MS);
    await running.exited;
    clearTimeout(forced);
  }

  async stopAll(): Promise<void> {
    await Promise.all(APPS.map((app) => this.stop(app)));
    rmSync(this.folder, { recursive: true, force: true });
  }
}
