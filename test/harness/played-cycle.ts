import { randomBytes } from 'node:crypto';

import { type Instant, epochMilliseconds, instant, instantOf } from '@nap/calendar';
import {
  type CycleEvent,
  type ForumState,
  agendaOf,
  cycleDecider,
  cycleStreamId,
  forumDecider,
  forumStreamId,
  stepAt,
} from '@nap/domain';
import { createFirstAdmin } from '@nap/people';
import { openPool } from '@nap/platform';
import { eventually } from '@nap/testing';
import { look } from '@nap/workflow-api';
import { toInstant, zone } from '@nap/zones';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';

import { allMigrations } from '../../apps/cli/src/migrations';
import { createThrowawayDatabase } from '../../apps/cli/src/rehearsal/stage/throwaway-database';
import { createThrowawayNamespace } from '../../apps/cli/src/rehearsal/stage/throwaway-namespace';
import { dropTopic } from '../../apps/cli/src/rehearsal/stage/throwaway-topic';
import { APPS, EngineProcesses } from './engine-processes';

const FORUM = 'ro';
export const CYCLE = 'ro-2016';
const ZONE = zone('Europe/Bucharest');
const OPENED_AT = instant('2015-12-30T08:00:00Z');
const JUST_AFTER_MS = 50;
const PATIENCE_MS = 60_000;

const needed = (name: 'TEMPORAL_ADDRESS' | 'KAFKA_BROKERS' | 'SMTP_URL'): string => {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`${name} is not set: run \`npm test\`, which starts the servers`);
  return value;
};

/** What an event says, without the ids and times that differ from run to run. */
export type Told = { readonly stream: string; readonly version: number; readonly type: string; readonly data: unknown };

type Answer = Readonly<Record<string, unknown>>;

const IDS = ['evidenceId', 'assignmentId', 'personId', 'windowId'];

const told = (row: { stream_id: string; version: number; type: string; data: string }): Told => ({
  stream: row.stream_id,
  version: row.version,
  type: row.type,
  data: JSON.parse(row.data, (key, value: unknown) => (IDS.includes(key) ? 'an id' : value)),
});

/** One cycle of Romania's forum, played step by step through the engine's own processes. */
export class PlayedCycle {
  private constructor(
    readonly engine: EngineProcesses,
    readonly temporal: Client,
    private readonly pool: Pool,
    private readonly token: string,
    private readonly cleanUp: () => Promise<void>,
  ) {}

  /** @param databaseUrl a server where a database may be made. */
  static async open(databaseUrl: string): Promise<PlayedCycle> {
    const name = `nap_played_${randomBytes(5).toString('hex')}`;
    const database = await createThrowawayDatabase({ DATABASE_URL: databaseUrl }, name, allMigrations);
    const pool = openPool(database.url, 'nap-test', 4);
    pool.on('error', () => undefined); // the spec may kill the server under an idle connection
    const admin = await createFirstAdmin(pool, { name: 'First Admin', email: null, language: 'en' });
    if (admin === null) throw new Error('the new database has an admin already');
    const connection = await Connection.connect({ address: needed('TEMPORAL_ADDRESS') });
    const namespace = await createThrowawayNamespace(connection, name);
    const topic = `${name}.events`;
    const engine = await EngineProcesses.at(OPENED_AT, {
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: needed('TEMPORAL_ADDRESS'),
      TEMPORAL_NAMESPACE: name,
      KAFKA_BROKERS: needed('KAFKA_BROKERS'),
      KAFKA_TOPIC: topic,
      SMTP_URL: needed('SMTP_URL'),
    });
    const played = new PlayedCycle(engine, new Client({ connection, namespace: name }), pool, admin.token, async () => {
      await engine.stopAll();
      await pool.end();
      await database.drop();
      await namespace.drop();
      await connection.close();
      await dropTopic(needed('KAFKA_BROKERS').split(','), topic);
    });
    await engine.start(...APPS);
    await played.openCycle();
    return played;
  }

  private async openCycle(): Promise<void> {
    await this.post('/forums', { id: FORUM, name: 'Sample Forum', zone: ZONE, localLanguages: ['ro'] });
    const { id } = await this.post('/people', { name: 'Sample Chair', email: 'chair@example.org', language: 'en' });
    for (const role of ['chair', 'poc']) {
      await this.post(`/forums/${FORUM}/roles`, { personId: id, role, from: '2015-01-01' });
    }
    await this.post(`/forums/${FORUM}/cycles`, { start: '2016-07-01', profile: 'ogp-2015' });
  }

  /** A person's act over HTTP, as the admin. */
  post(path: string, body: object): Promise<Answer> {
    return this.call(path, { method: 'POST', body: JSON.stringify(body) });
  }

  get(path: string): Promise<Answer> {
    return this.call(path, { method: 'GET' });
  }

  private async call(path: string, request: RequestInit): Promise<Answer> {
    const response = await fetch(`${this.engine.url}/api/v1${path}`, {
      ...request,
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
    });
    const answer = (await response.json()) as Answer;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  record(evidence: object): Promise<unknown> {
    return this.post(`/forums/${FORUM}/cycles/${CYCLE}/evidence`, evidence);
  }

  /** The log as it was told, stream by stream. */
  async log(): Promise<readonly Told[]> {
    const { rows } = await this.pool.query<{ stream_id: string; version: number; type: string; data: string }>(
      'select stream_id, version, type, data from events order by stream_id, version',
    );
    return rows.map(told);
  }

  private async nextStepAt(): Promise<Instant | undefined> {
    const log = await this.log();
    const of = (stream: string) => log.filter((event) => event.stream === stream) as unknown as readonly CycleEvent[];
    const forum = (of(forumStreamId(FORUM)) as unknown as Parameters<typeof forumDecider.evolve>[1][]).reduce(
      (state: ForumState, event) => forumDecider.evolve(state, event),
      forumDecider.initial,
    );
    const cycle = of(cycleStreamId(CYCLE)).reduce(cycleDecider.evolve, cycleDecider.initial);
    const [step] = agendaOf(cycle, forum.reminderHour);
    return step === undefined ? undefined : toInstant(ZONE, stepAt(step));
  }

  /** Business time goes on to the next step of the calendar; the sleeping clock is told that its hour has come. */
  async goToNextStep(): Promise<Instant> {
    const due = await eventually('the next step is known', () => this.nextStepAt().catch(() => undefined), PATIENCE_MS);
    await this.moveTo(due);
    return due;
  }

  /** Business time goes on to this instant, and what was due by then is recorded. */
  async goTo(due: Instant): Promise<void> {
    await this.moveTo(due);
    await this.untilRecorded(due);
  }

  private async moveTo(due: Instant): Promise<void> {
    this.engine.setClock(instantOf(epochMilliseconds(due) + JUST_AFTER_MS));
    await this.wake();
  }

  /** What a timekeeper would do a minute later: the run looks again. A run that is not there is left alone. */
  async wake(): Promise<void> {
    await this.temporal.workflow
      .getHandle(`nap-cycle/${CYCLE}`)
      .signal(look, 0)
      .catch(() => undefined);
  }

  /** Resolves when every step due by then is in the log. */
  async untilRecorded(due: Instant): Promise<void> {
    await eventually(
      `the steps due by ${due} are recorded`,
      async () => {
        const next = await this.nextStepAt().catch(() => due);
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
        const { rows } = await this.pool.query<{ head: string; behind: string; open: string }>(
          `select (select feed_position from feed_state) as head,
                  (select count(*) from events) - (select feed_position from feed_state) as behind,
                  (select count(*) from delivery where status in ('pending', 'sending')) as open`,
        );
        const [row] = rows;
        const positions = await this.pool.query<{ consumer: string; position: string }>(
          'select consumer, max(feed_position) as position from consumer_position group by consumer',
        );
        return (
          row !== undefined &&
          row.behind === '0' &&
          row.open === '0' &&
          positions.rows.length === 3 &&
          positions.rows.every(({ position }) => position === row.head)
        );
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
