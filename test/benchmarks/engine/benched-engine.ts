import { randomBytes } from 'node:crypto';

import { createFirstAdmin } from '@nap/people';
import { type Config, loadConfig } from '@nap/platform';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';

import { createThrowawayNamespace } from '../../../apps/cli/src/rehearsal/stage/throwaway-namespace';
import type { App } from '../../harness/engine-processes';
import { freePort } from '../../harness/ports';
import { type Bench, addressOf } from '../framework/benchmark';
import { type BenchDatabase, newDatabase } from '../framework/database';
import { type Beside, cpuSeconds, startApp } from '../framework/processes';

/** What the engine does beside answering over HTTP. */
export const BACKGROUND = ['worker', 'relay', 'timekeeper', 'notifier', 'reporting'] as const satisfies readonly App[];

/** Milliseconds of processor time. */
export type Used = { readonly own: number; readonly database: number };

const cpuOf = (pid: number): number | undefined => {
  try {
    return cpuSeconds(pid) * 1_000;
  } catch {
    return undefined;
  }
};

type Opened = {
  readonly url: string;
  readonly config: Config;
  readonly database: BenchDatabase;
  readonly temporal: Client;
};

/** A database, a namespace and a topic of their own, and the engine's processes on them. */
export class BenchedEngine {
  private readonly processes = new Map<App, Beside>();

  private constructor(
    private readonly bench: Bench,
    private readonly settings: Readonly<Record<string, string>>,
    private readonly opened: Opened,
  ) {}

  /** @param given settings of the processes that differ from the defaults. */
  static async open(bench: Bench, given: Readonly<Record<string, string>> = {}): Promise<BenchedEngine> {
    const name = `bench_${randomBytes(5).toString('hex')}`;
    const database = await newDatabase(bench, name, 2);
    const temporal = await temporalOfItsOwn(bench, name);
    const url = `http://127.0.0.1:${String(await freePort())}`;
    const settings = {
      ...bench.servers,
      DATABASE_URL: database.url,
      TEMPORAL_NAMESPACE: name,
      KAFKA_TOPIC: name,
      PORT: new URL(url).port,
      PUBLIC_URL: url,
      RATE_LIMIT_ADDRESS: '0',
      RATE_LIMIT_KEY: '0',
      ...given,
    };
    return new BenchedEngine(bench, settings, { url, config: loadConfig(settings, () => ''), database, temporal });
  }

  get url(): string {
    return this.opened.url;
  }
  get config(): Config {
    return this.opened.config;
  }
  get database(): BenchDatabase {
    return this.opened.database;
  }
  get pool(): Pool {
    return this.opened.database.pool;
  }
  get temporal(): Client {
    return this.opened.temporal;
  }

  /** The key of an administrator. */
  async adminToken(): Promise<string> {
    const admin = await createFirstAdmin(this.pool, { name: 'First Admin', email: null, language: 'en' });
    if (admin === null) throw new Error('the new database has an administrator already');
    return admin.token;
  }

  async start(...apps: readonly App[]): Promise<void> {
    await Promise.all(
      apps.map(async (app) => {
        this.processes.set(app, await startApp(this.bench, app, { env: this.settings }));
      }),
    );
  }

  pidOf(app: App): number {
    const running = this.processes.get(app);
    if (running === undefined) throw new Error(`${app} was not started`);
    return running.pid;
  }

  /**
   * Milliseconds of processor time so far, of each running process and of PostgreSQL on its behalf; the latter is 0
   * where PostgreSQL runs elsewhere, or has replaced the connection.
   */
  async cpu(): Promise<ReadonlyMap<App, Used>> {
    const { rows } = await this.pool.query<{ pid: number; name: string }>(
      'select pid, application_name as name from pg_stat_activity where datname = current_database()',
    );
    const inDatabase = (app: App): number =>
      rows.filter(({ name }) => name === `nap-${app}`).reduce((sum, { pid }) => sum + (cpuOf(pid) ?? 0), 0);
    return new Map(
      [...this.processes].map(([app, { pid }]) => [app, { own: cpuOf(pid) ?? 0, database: inDatabase(app) }]),
    );
  }

  async restart(app: App): Promise<void> {
    await this.processes.get(app)?.stop();
    await this.start(app);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.processes.values()].map((running) => running.stop()));
    this.processes.clear();
  }
}

/** A client of a new namespace, which is removed at the end. */
export const temporalOfItsOwn = async (bench: Bench, namespace: string): Promise<Client> => {
  const connection = await Connection.connect({ address: addressOf(bench, 'TEMPORAL_ADDRESS') });
  bench.defer(() => connection.close());
  const { drop } = await createThrowawayNamespace(connection, namespace);
  bench.defer(drop);
  return new Client({ connection, namespace });
};
