import { randomBytes } from 'node:crypto';

import type { Instant } from '@nap/calendar';
import { ApiKeys, type FirstAdmin, createFirstAdmin } from '@nap/people';
import { openPool } from '@nap/platform';
import { eventually } from '@nap/testing';
import { look } from '@nap/workflow-api';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';

import { allMigrations } from '../../apps/cli/src/migrations';
import { createThrowawayDatabase } from '../../apps/cli/src/rehearsal/stage/throwaway-database';
import { createThrowawayNamespace } from '../../apps/cli/src/rehearsal/stage/throwaway-namespace';
import { dropTopic } from '../../apps/cli/src/rehearsal/stage/throwaway-topic';
import { APPS, type Alteration, EngineProcesses } from './engine-processes';

export const PATIENCE_MS = 60_000;

const needed = (name: 'TEMPORAL_ADDRESS' | 'KAFKA_BROKERS' | 'SMTP_URL'): string => {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set: run \`npm test\`, which starts the servers`);
  return value;
};

/** What an event says, without the ids and times that differ from run to run. */
export type Told = { readonly stream: string; readonly version: number; readonly type: string; readonly data: unknown };

export type Answer = Readonly<Record<string, unknown>>;

const IDS = ['evidenceId', 'assignmentId', 'personId', 'windowId', 'presidedBy', 'ownerId', 'voteId', 'tabledBy'];

const told = (row: { stream_id: string; version: number; type: string; data: string }): Told => ({
  stream: row.stream_id,
  version: row.version,
  type: row.type,
  data: JSON.parse(row.data, (key, value: unknown) => (IDS.includes(key) ? 'an id' : value)),
});

/** Does each of these, also after one that fails. @throws the first failure. */
const inOrder = async (...works: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const failures: unknown[] = [];
  for (const work of works) await work().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};

/** Where the engine keeps what it knows. */
type Places = { readonly databaseUrl: string; readonly brokers: readonly string[]; readonly topic: string };

export type EngineOptions = {
  /** Where letters go; the stack's mail sink unless said otherwise. */
  readonly mailUrl?: string;
  /** Servers other than the environment's. */
  readonly temporal?: string;
  readonly kafka?: string;
  /** Settings of all processes beside those of the servers. */
  readonly settings?: NodeJS.ProcessEnv;
  readonly alterations?: readonly Alteration[];
  /** Called with the database's URL before a process starts. */
  readonly prepare?: (databaseUrl: string) => Promise<void>;
};

/** The engine's own processes on a database, namespace and topic of their own, with a business clock that the spec sets. */
export class PlayedEngine {
  private constructor(
    readonly processes: EngineProcesses,
    readonly temporal: Client,
    readonly pool: Pool,
    readonly admin: FirstAdmin,
    readonly places: Places,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  /** @param serverUrl a PostgreSQL where a database may be made. */
  static async open(serverUrl: string, openedAt: Instant, options: EngineOptions = {}): Promise<PlayedEngine> {
    const name = `nap_played_${randomBytes(5).toString('hex')}`;
    const database = await createThrowawayDatabase({ DATABASE_URL: serverUrl }, name, allMigrations);
    const pool = openPool(database.url, 'nap-test', 4);
    pool.on('error', () => undefined); // the spec may kill the server under an idle connection
    const admin = await createFirstAdmin(pool, { name: 'First Admin', email: null, language: 'en' });
    if (admin === null) throw new Error('the new database has an admin already');
    await options.prepare?.(database.url);
    const address = options.temporal ?? needed('TEMPORAL_ADDRESS');
    const brokers = options.kafka ?? needed('KAFKA_BROKERS');
    const connection = await Connection.connect({ address });
    const namespace = await createThrowawayNamespace(connection, name);
    const topic = `${name}.events`;
    const settings = {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: name,
      KAFKA_BROKERS: brokers,
      KAFKA_TOPIC: topic,
      SMTP_URL: options.mailUrl ?? needed('SMTP_URL'),
      ...options.settings,
    };
    const engine = await EngineProcesses.at(openedAt, settings, options.alterations);
    const temporal = new Client({ connection, namespace: name });
    const places = { databaseUrl: database.url, brokers: brokers.split(','), topic };
    const played = new PlayedEngine(engine, temporal, pool, admin, places, () =>
      inOrder(
        () => engine.stopAll(),
        () => pool.end(),
        () => database.drop(),
        () => namespace.drop().catch(() => undefined), // a server that lost its data knows no namespace
        () => connection.close(),
        () => dropTopic(places.brokers, topic),
      ),
    );
    try {
      await engine.start(...APPS);
      engine.assertAltered();
    } catch (error) {
      await played.close();
      throw error;
    }
    return played;
  }

  /** A person's act over HTTP, as the admin unless another key is given. */
  post(path: string, body: object = {}, token = this.admin.token): Promise<Answer> {
    return this.call(path, { method: 'POST', body: JSON.stringify(body) }, token);
  }

  get(path: string, token = this.admin.token): Promise<Answer> {
    return this.call(path, { method: 'GET' }, token);
  }

  private async call(path: string, request: RequestInit, token: string): Promise<Answer> {
    const response = await fetch(`${this.processes.url}/api/v1${path}`, {
      ...request,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The log as it was told, stream by stream. */
  async log(): Promise<readonly Told[]> {
    const { rows } = await this.pool.query<{ stream_id: string; version: number; type: string; data: string }>(
      'select stream_id, version, type, data from events order by stream_id, version',
    );
    return rows.map(told);
  }

  /** A person of the forum with a key of their own. */
  async admit(name: string): Promise<{ readonly id: string; readonly token: string }> {
    const email = `${name}@example.org`;
    const { id } = await this.post('/people', { name: `Sample ${name}`, email, language: 'en' });
    const issued = await new ApiKeys(this.pool).issue(String(id));
    if (issued === undefined) throw new Error(`${name} is not there`);
    return { id: String(id), token: issued.token };
  }

  /** Business time goes on to this instant and runs on from there; the sleeping clock is told that its hour has come. */
  async moveTo(due: Instant, workflowId: string): Promise<void> {
    this.processes.setClock(due); // not a moment after: a ring still going on would find its next step due before it began
    await this.wake(workflowId);
  }

  /** What a timekeeper would do a minute later: the run looks again. A run that is not there is left alone. */
  async wake(workflowId: string): Promise<void> {
    await this.temporal.workflow
      .getHandle(workflowId)
      .signal(look, 0)
      .catch(() => undefined);
  }

  /** Resolves when `nextStepAt` names no step that is due by then. */
  async untilRecorded(due: Instant, nextStepAt: () => Promise<Instant | undefined>): Promise<void> {
    await eventually(
      `the steps due by ${due} are recorded`,
      async () => {
        const next = await nextStepAt().catch(() => due);
        return next === undefined || next > due;
      },
      PATIENCE_MS,
    );
  }

  /** Resolves when relay and consumers have nothing left to do. */
  async untilQuiet(): Promise<void> {
    await eventually(
      'everybody has heard of everything and every letter is settled',
      async () => {
        // One statement, one snapshot: letters come with the position of the event that asks for them.
        const { rows } = await this.pool.query<{ consumers: string; behind: string; open: string }>(
          `select (select count(distinct consumer) from consumer_position) as consumers,
                  (select count(*) from events) - (select feed_position from feed_state)
                    + (select count(*) from (select max(feed_position) as reached from consumer_position group by consumer) c
                        where reached <> (select feed_position from feed_state)) as behind,
                  (select count(*) from delivery where status in ('pending', 'sending')) as open`,
        );
        const [row] = rows;
        return row !== undefined && row.consumers === '3' && row.behind === '0' && row.open === '0';
      },
      PATIENCE_MS,
    );
  }

  /** Each letter by what it says to whom, and how often it was sent. */
  async letters(): Promise<readonly { readonly letter: string; readonly status: string }[]> {
    const { rows } = await this.pool.query<{ letter: string; status: string }>(
      `select f.type || ' ' || coalesce(f.data::json ->> 'rung', '') as letter, d.status
       from delivery d join events f on f.message_id = d.event_id order by f.stream_id, f.version`,
    );
    return rows;
  }

  async close(): Promise<void> {
    await this.cleanUp();
  }
}
