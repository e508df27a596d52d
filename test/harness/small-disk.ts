import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';

const CHUNK = Buffer.alloc(1_048_576, 1);

const isFull = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOSPC';

/**
 * A disk of a few MiB, kept in memory and mounted at a folder in a mount name space of its own: only who enters that
 * space sees it, and it is gone when its keeper ends. Needs root or open user name spaces.
 */
export class SmallDisk {
  private constructor(
    readonly folder: string,
    private readonly keeper: ChildProcess,
  ) {}

  /** @throws Error saying what this machine does not allow. */
  static async at(folder: string, mebibytes: number): Promise<SmallDisk> {
    mkdirSync(folder, { recursive: true });
    const mounting = 'mount -t tmpfs -o "size=$1m,mode=755" tmpfs "$2" && echo mounted && exec cat';
    const args = ['--user', '--map-root-user', '--mount', 'sh', '-c', mounting, 'sh', String(mebibytes), folder];
    const keeper = spawn('unshare', args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let reason = '';
    keeper.stderr.setEncoding('utf8').on('data', (text: string) => {
      reason += text;
    });
    const isMounted = await Promise.race([
      once(keeper.stdout, 'data').then(() => true),
      once(keeper, 'close').then(() => false),
      once(keeper, 'error').then(() => false),
    ]);
    if (isMounted) return new SmallDisk(folder, keeper);
    throw new Error(`a small disk needs root or user name spaces, on Linux: ${reason.trim()}`);
  }

  /** The command under which a process sees the disk. */
  get entering(): readonly string[] {
    const target = String(this.keeper.pid);
    return ['nsenter', '--preserve-credentials', '--user', '--mount', '--target', target, '--'];
  }

  /** The folder as a process outside sees it. */
  get seen(): string {
    return `/proc/${String(this.keeper.pid)}/root${this.folder}`;
  }

  private get filler(): string {
    return `${this.seen}/filler`;
  }

  /** Takes what room is left. */
  fill(): void {
    const file = openSync(this.filler, 'a');
    try {
      for (let size = CHUNK.length; size >= 1;) {
        try {
          writeSync(file, CHUNK, 0, size);
        } catch (error) {
          if (!isFull(error)) throw error;
          size = Math.floor(size / 2);
        }
      }
    } finally {
      closeSync(file);
    }
  }

  /** Gives the room back. */
  free(): void {
    rmSync(this.filler, { force: true });
  }

  async remove(): Promise<void> {
    if (this.keeper.exitCode !== null) return;
    this.keeper.stdin?.end();
    await once(this.keeper, 'exit');
  }
}
