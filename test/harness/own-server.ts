import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { eventually } from '@nap/testing';

import { freePort } from './ports';

type Answer = { readonly address: string; readonly problem?: string; readonly from?: string };

const START_MS = 60_000;

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const noSuchProcess = (): void => undefined;

/** A Kafka or Temporal server of one spec alone, so that the spec may kill, stop and restart it, or take its data away. */
export class OwnServer {
  private keeper: ChildProcess | undefined;

  private constructor(
    private readonly what: 'kafka' | 'temporal',
    private readonly folder: string,
    private readonly ports: readonly [number, number],
  ) {}

  static async start(what: 'kafka' | 'temporal'): Promise<OwnServer> {
    const folder = mkdtempSync(path.join(tmpdir(), `nap-${what}-`));
    const server = new OwnServer(what, folder, [await freePort(), await freePort()]);
    await server.startAgain();
    return server;
  }

  get address(): string {
    return `127.0.0.1:${String(this.ports[0])}`;
  }

  /** Starts the server on what it left behind; its keeper ends it when this process is gone. @throws Error saying why it did not start. */
  async startAgain(): Promise<void> {
    const args = [path.join(__dirname, 'start-server.cjs'), this.what, this.folder, ...this.ports.map(String)];
    const keeper = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.keeper = keeper;
    const line = await Promise.race([
      once(keeper.stdout, 'data').then(([data]) => String(data)),
      once(keeper, 'exit').then(() => '{"problem":"it ended at once"}'),
    ]);
    const { problem, from } = JSON.parse(line) as Answer;
    if (problem !== undefined) throw new Error(`${this.what} did not start: ${problem}`);
    if (this.what === 'kafka' && from?.startsWith('no ') === true) {
      throw new Error(`this spec needs a real Kafka: ${from}; install Java 17 and Maven`);
    }
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    const { pid } = this;
    this.signal('SIGKILL');
    await eventually(`${this.what} is gone`, () => !isAlive(pid), START_MS);
    await this.dismissKeeper();
  }

  /** `SIGSTOP`: it holds its connections and answers nothing. */
  pause(): void {
    this.signal('SIGSTOP');
  }

  resume(): void {
    this.signal('SIGCONT');
  }

  /** Kills the server and takes its data away: the next start begins with nothing. */
  async forget(): Promise<void> {
    await this.kill();
    rmSync(path.join(this.folder, 'data'), { recursive: true, force: true });
  }

  async remove(): Promise<void> {
    this.resume();
    await this.dismissKeeper();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get pid(): number {
    const pid = Number(readFileSync(path.join(this.folder, 'run', `${this.what}.pid`), 'utf8').split('\n')[0]);
    if (pid > 0) return pid; // the group 0 would be our own
    throw new Error(`${this.what} does not run`);
  }

  private signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal);
    } catch {
      noSuchProcess(); // it has ended, and its file with it
    }
  }

  private async dismissKeeper(): Promise<void> {
    const { keeper } = this;
    this.keeper = undefined;
    if (keeper?.exitCode !== null) return;
    keeper.kill('SIGTERM');
    await once(keeper, 'exit');
  }
}
