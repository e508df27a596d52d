import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { eventually } from '@nap/testing';
import { Client } from 'pg';

import { freePort } from './ports';
import { SmallDisk } from './small-disk';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const ANOTHER_NAME = ['unshare', '--user', '--map-user=1', '--map-group=1'] as const;

/** Root takes another name in a user name space, where that is open: the server refuses root, and may enter all folders. */
const anotherName = (): readonly string[] => {
  const [command, ...flags] = ANOTHER_NAME;
  return process.getuid?.() === 0 && spawnSync(command, [...flags, 'true']).status === 0 ? ANOTHER_NAME : [];
};

/** A PostgreSQL server of one spec alone, so that the spec may kill it. */
export class OwnPostgres {
  readonly url: string;
  private guardian: ChildProcess | undefined;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly smallDisk: SmallDisk | undefined,
  ) {
    this.url = `postgres://postgres:postgres@127.0.0.1:${String(port)}/postgres`;
  }

  /** @param diskMiB the size of a disk of its own, which the spec may fill; without one it has the machine's. */
  static async start({ diskMiB }: { readonly diskMiB?: number | undefined } = {}): Promise<OwnPostgres> {
    const folder = mkdtempSync(path.join(tmpdir(), 'nap-postgres-'));
    chmodSync(folder, 0o755); // as root the server runs as another user, who must get in
    const disk = diskMiB === undefined ? undefined : await SmallDisk.at(folder, diskMiB);
    const postgres = new OwnPostgres(folder, await freePort(), disk);
    await postgres.startAgain();
    return postgres;
  }

  /** Starts the server on what it left behind; after a crash its backends may need a moment to go. */
  async startAgain(): Promise<void> {
    await eventually('the server is up', () => this.launch(), 30_000);
  }

  private async launch(): Promise<boolean> {
    const args = [path.join(__dirname, 'postgres-server.mjs'), this.folder, String(this.port)];
    const under = this.smallDisk === undefined ? anotherName() : [...this.smallDisk.entering, ...ANOTHER_NAME];
    const [command, ...rest] = [...under, process.execPath, ...args] as [string, ...string[]];
    const guardian = spawn(command, rest, { stdio: ['pipe', 'pipe', 'ignore'] });
    const isUp = await Promise.race([
      once(guardian.stdout, 'data').then(() => true),
      once(guardian, 'exit').then(() => false),
    ]);
    if (isUp) this.guardian = guardian;
    return isUp;
  }

  /** `kill -9` of the server: nothing is flushed, no client is told. */
  async kill(): Promise<void> {
    const { postmaster } = this;
    process.kill(postmaster, 'SIGKILL');
    await eventually('the server is gone', () => !isAlive(postmaster));
    this.guardian?.kill('SIGKILL');
  }

  /** `SIGSTOP` of the server and all its backends: connections stay, nobody answers. */
  pause(): void {
    for (const pid of this.pids()) process.kill(pid, 'SIGSTOP');
  }

  /** Harmless on a server that runs or is dead. */
  resume(): void {
    if (!existsSync(this.pidFile)) return;
    for (const pid of this.pids().filter(isAlive)) process.kill(pid, 'SIGCONT');
  }

  private get pidFile(): string {
    return path.join(this.smallDisk?.seen ?? this.folder, 'data/postmaster.pid');
  }

  private get postmaster(): number {
    return Number(readFileSync(this.pidFile, 'utf8').split('\n')[0]);
  }

  private pids(): readonly number[] {
    const { postmaster } = this;
    const { stdout } = spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' });
    const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
    return [postmaster, ...pairs.flatMap(([pid, parent]) => (parent === postmaster && pid !== undefined ? [pid] : []))];
  }

  /** The disk it has alone. @throws Error when it was started without one. */
  get disk(): SmallDisk {
    if (this.smallDisk === undefined) throw new Error('this PostgreSQL has no disk of its own: start it with diskMiB');
    return this.smallDisk;
  }

  /** Resolves when the server answers, started again if it has given up by itself, as without room for its log. */
  async revive(): Promise<void> {
    await eventually(
      'the server answers',
      async () => {
        if (this.isUp()) return this.answers();
        this.guardian?.kill('SIGKILL');
        return this.launch();
      },
      30_000,
    );
  }

  private async answers(): Promise<boolean> {
    const client = new Client({ connectionString: this.url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }

  private isUp(): boolean {
    try {
      return isAlive(this.postmaster);
    } catch {
      return false; // it took its file with it
    }
  }

  async remove(): Promise<void> {
    const { guardian } = this;
    if (guardian !== undefined) {
      guardian.kill('SIGTERM');
      await once(guardian, 'exit');
    }
    await this.smallDisk?.remove();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
