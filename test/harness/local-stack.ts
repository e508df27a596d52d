import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { eventually } from '@nap/testing';

import { freePort } from './ports';

const ROOT = path.resolve(__dirname, '../..');
const READY_MS = 90_000;
const PORT_VARIABLES = [
  'PORT',
  'POSTGRES_PORT',
  'KAFKA_PORT',
  'KAFKA_CONTROLLER_PORT',
  'TEMPORAL_PORT',
  'TEMPORAL_UI_PORT',
  'SMTP_PORT',
  'MAIL_PAGE_PORT',
] as const;

type Ports = Readonly<Record<(typeof PORT_VARIABLES)[number], string>>;
type Option = '--servers-only' | '--fresh';
export type Ended = { readonly code: number | null; readonly output: string };

/** One folder that `npm start` is started in, again and again, on ports of its own. */
export class LocalStack {
  private child: ChildProcess | undefined;
  private ended: Promise<Ended> | undefined;
  private text = '';

  private constructor(
    readonly folder: string,
    readonly ports: Ports,
  ) {}

  static async in(folder: string): Promise<LocalStack> {
    const ports = new Set<number>();
    while (ports.size < PORT_VARIABLES.length) ports.add(await freePort());
    const named = [...ports].map((port, index) => [PORT_VARIABLES[index], String(port)] as const);
    return new LocalStack(folder, Object.fromEntries(named) as Ports);
  }

  /** What the running start has printed so far. */
  get output(): string {
    return this.text;
  }

  get pid(): number {
    return this.child?.pid ?? 0;
  }

  /** What a shell needs to reach this stack with `nap`. */
  get env(): NodeJS.ProcessEnv {
    return { ...withoutServers(process.env), ...this.ports, NAP_STACK_DIR: this.folder };
  }

  launch(...options: readonly Option[]): Promise<Ended> {
    this.text = '';
    const child = spawn(process.execPath, ['infra/stack/start.cjs', ...options], {
      cwd: ROOT,
      // As below npm: the stack then ends with this test run, however that ends.
      env: { ...this.env, npm_lifecycle_event: 'start' },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => (this.text += chunk));
    }
    this.child = child;
    this.ended = new Promise((resolve) => child.once('close', (code) => resolve({ code, output: this.text })));
    return this.ended;
  }

  async start(...options: readonly Option[]): Promise<void> {
    void this.launch(...options);
    await eventually(
      'the stack is ready',
      () => {
        if (this.child?.exitCode !== null) throw new Error(`the stack ended:\n${this.text}`);
        return this.text.includes('ready in');
      },
      READY_MS,
    );
  }

  async signal(signal: NodeJS.Signals): Promise<Ended> {
    this.child?.kill(signal);
    return this.ended ?? { code: null, output: '' };
  }

  /** The addresses the running stack left for `nap` and for people. */
  address(name: string): string {
    const file = path.join(this.folder, 'run/stack.env');
    const value = new RegExp(`^export ${name}='(.*)'$`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
    if (value === undefined) throw new Error(`${file} does not name ${name}`);
    return value;
  }

  runs(name: string): boolean {
    return existsSync(this.pidFile(name));
  }

  pidOf(name: string): number {
    return Number(readFileSync(this.pidFile(name), 'utf8').split('\n')[0]);
  }

  private pidFile(name: string): string {
    return path.join(this.folder, 'run', `${name}.pid`);
  }

  /** Command lines of all processes that work in this folder. */
  processes(): readonly string[] {
    return commandLines().filter((line) => line.includes(this.folder));
  }
}

const commandLines = (): readonly string[] => {
  if (!existsSync('/proc/self/cmdline')) {
    return spawnSync('ps', ['-axww', '-o', 'command='], { encoding: 'utf8' }).stdout.split('\n');
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => contentOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' '));
};

/** A process may be gone between the listing and the reading. */
const contentOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const withoutServers = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { DATABASE_URL, KAFKA_BROKERS, TEMPORAL_ADDRESS, SMTP_URL, ...rest } = env;
  return rest;
};
