import { randomUUID } from 'node:crypto';

import { type Instant, epochMilliseconds, instant, instantOf } from '@nap/calendar';
import { Agendas, StreamStates, commandIdFrom } from '@nap/commands';
import { MailServer, eventually } from '@nap/testing';
import { look } from '@nap/workflow-api';

import { type LivingClock, LivingClocks } from '../../../apps/timekeeper/src/living-clocks';
import type { Alteration, EngineProcesses } from '../../harness/engine-processes';
import { OwnPostgres } from '../../harness/own-postgres';
import { OwnServer } from '../../harness/own-server';
import { type Answer, PlayedEngine } from '../../harness/played-engine';
import { check } from '../checker/check';
import type { Violation } from '../checker/violation';
import { dumpDatabase, prepareDatabase, storeOf } from './database';
import { FeedReader, readToEnd } from './feed-reader';
import { type BundleChange, type Guard, alteredBundle } from './guard';
import { type Consumer, lagOf } from './lag';
import { heldBy } from './locks';
import { SEED, randomFrom } from './random';
import { Recorder } from './recorder';
import { readTopic } from './topic';

/** A world without its guard is not waited for as long: there, what is late is what is expected. */
const PATIENCE_MS = process.env['NAP_UNGUARDED'] === '1' ? 30_000 : 60_000;
const ANSWER_MS = 10_000;
const RESUMES = 3;
const DAY_MS = 86_400_000;
const OPENED_AT = instant('2015-12-30T08:00:00Z');

export type WorldOptions = {
  /** Servers of this world alone, which it may harm; the others are shared with the other specs of the run. */
  readonly own?: readonly ('postgres' | 'kafka' | 'temporal')[];
  /** The own PostgreSQL gets a disk of this size for itself, which the spec may fill. */
  readonly diskMiB?: number;
  /** Business time at the start; 2015-12-30 unless said otherwise. */
  readonly openedAt?: Instant;
  readonly settings?: NodeJS.ProcessEnv;
  /** Shorter waits than the product's, so that a proof of minutes takes seconds. */
  readonly altered?: readonly Alteration[];
  /** The same for the workflows' bundle. */
  readonly bundle?: readonly BundleChange[];
  /** How long everything may take to catch up after the last fault, in milliseconds of real time. */
  readonly settlesWithin?: number;
};

type Servers = { readonly postgres?: OwnPostgres; readonly kafka?: OwnServer; readonly temporal?: OwnServer };

const startOwn = async ({ own = [], diskMiB }: WorldOptions): Promise<Servers> => {
  const [postgres, kafka, temporal] = await Promise.all([
    own.includes('postgres') ? OwnPostgres.start({ diskMiB }) : undefined,
    own.includes('kafka') ? OwnServer.start('kafka') : undefined,
    own.includes('temporal') ? OwnServer.start('temporal') : undefined,
  ]);
  return { ...(postgres && { postgres }), ...(kafka && { kafka }), ...(temporal && { temporal }) };
};

const removeAll = async ({ postgres, kafka, temporal }: Servers, mail: MailServer): Promise<void> => {
  await Promise.all([postgres?.remove(), kafka?.remove(), temporal?.remove(), mail.stop()]);
};

const neededServer = <Server>(server: Server | undefined, name: string): Server => {
  if (server === undefined) throw new Error(`this world harms ${name}: name it in \`own\``);
  return server;
};

/** The engine's processes and what is seen of them from outside. A spec gives orders, does harm, and lets time pass. */
export class World {
  readonly random = randomFrom(SEED);
  private readonly clocks: LivingClocks;
  private readonly follower: FeedReader;
  private recordedMails = 0;

  private constructor(
    readonly engine: PlayedEngine,
    readonly mail: MailServer,
    readonly recorder: Recorder,
    private readonly servers: Servers,
    private readonly settlesWithin: number,
    /** Business time, as far as it was moved. */
    private now: Instant,
  ) {
    this.clocks = new LivingClocks(storeOf(engine.pool), new Agendas(new StreamStates(storeOf(engine.pool))));
    this.follower = new FeedReader(this.address, recorder);
  }

  /** @param name of the history's file. @param without the guard that is taken away. */
  static async open(name: string, options: WorldOptions, without?: Guard): Promise<World> {
    const recorder = new Recorder(name);
    recorder.add({ kind: 'run', spec: name, seed: SEED, without: without?.name ?? null });
    const changes = [...(options.bundle ?? []), ...(without?.bundle ?? [])];
    const bundle = changes.length > 0 && { WORKFLOW_BUNDLE: alteredBundle(changes) };
    const openedAt = options.openedAt ?? OPENED_AT;
    const [servers, mail] = [await startOwn(options), await MailServer.start()];
    try {
      const engine = await PlayedEngine.open(servers.postgres?.url ?? process.env['DATABASE_URL'] ?? '', openedAt, {
        mailUrl: mail.url,
        ...(servers.kafka && { kafka: servers.kafka.address }),
        ...(servers.temporal && { temporal: servers.temporal.address }),
        settings: { ...options.settings, ...without?.settings, ...bundle },
        alterations: [...(options.altered ?? []), ...(without?.altered ?? [])],
        prepare: (url) => prepareDatabase(url, without?.sql ?? []),
      });
      return new World(engine, mail, recorder, servers, options.settlesWithin ?? PATIENCE_MS, openedAt);
    } catch (error) {
      await removeAll(servers, mail);
      throw error;
    }
  }

  get processes(): EngineProcesses {
    return this.engine.processes;
  }

  get postgres(): OwnPostgres {
    return neededServer(this.servers.postgres, 'postgres');
  }

  get kafka(): OwnServer {
    return neededServer(this.servers.kafka, 'kafka');
  }

  get temporal(): OwnServer {
    return neededServer(this.servers.temporal, 'temporal');
  }

  private get address() {
    return { url: this.processes.url, token: this.engine.admin.token };
  }

  /** Writes down what is done to the engine, and does it. */
  async fault<Result>(what: string, harm: () => Promise<Result> | Result): Promise<Result> {
    this.recorder.add({ kind: 'fault', what });
    return harm();
  }

  /** Does harm while a process waits, in the middle of a transaction, for a lock that the spec holds. */
  async faultInTransaction(
    what: string,
    { lock, bringAbout, harm }: { lock: string; bringAbout: () => unknown; harm: () => unknown },
  ): Promise<void> {
    await heldBy(this.engine.places.databaseUrl, lock, bringAbout, () => this.fault(what, harm));
  }

  /** Whether the feed has all that is in the log. */
  async isSequenced(): Promise<boolean> {
    const { behind } = await lagOf(this.engine.pool, this.engine.places.topic);
    return !behind.some((what) => what.startsWith('events with'));
  }

  /** Whether an activity of this run has failed and is waiting to be tried again. */
  async hasPendingRetry(workflowId: string): Promise<boolean> {
    const { raw } = await this.engine.temporal.workflow.getHandle(workflowId).describe();
    return (raw.pendingActivities ?? []).some(({ attempt }) => (attempt ?? 1) > 1);
  }

  /** Whether the topic has all that is in the feed. */
  async isPublished(): Promise<boolean> {
    const { behind } = await lagOf(this.engine.pool, this.engine.places.topic);
    return !behind.some((what) => what.startsWith('events published') || what.startsWith('events with'));
  }

  /** Whether these consumers have taken all that is in the log. */
  async isTakenBy(...consumers: readonly Consumer[]): Promise<boolean> {
    const { behind } = await lagOf(this.engine.pool, this.engine.places.topic);
    return !behind.some((what) => what.startsWith('events with') || consumers.some((name) => what.includes(name)));
  }

  /** What these texts tell of a person is erased: from now on they are nowhere. */
  erased(...texts: readonly string[]): void {
    this.recorder.add({ kind: 'erased', texts });
  }

  /**
   * Gives an order once, as the admin, and writes down how it ended.
   * @param key the same for a repetition of the same order.
   * @param withinMs how long the answer is waited for.
   * @returns undefined when the answer was lost.
   */
  async attempt(
    path: string,
    body: object = {},
    key: string = randomUUID(),
    withinMs = ANSWER_MS,
  ): Promise<Answer | undefined> {
    const address = `/api/v1${path}`;
    const commandId = commandIdFrom('http', this.engine.admin.personId, 'POST', address, key);
    const note = (outcome: 'ok' | 'fail' | 'unknown', answer: Answer = {}): void => {
      const { streamId, version } = answer as { readonly streamId?: string; readonly version?: number };
      this.recorder.add({
        ...{ kind: 'attempt', commandId, outcome, what: `POST ${path}` },
        ...{ stream: streamId ?? null, version: version ?? null },
      });
    };
    try {
      const response = await fetch(`${this.address.url}${address}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${this.address.token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(withinMs),
      });
      const answer = (await response.json()) as Answer;
      note(response.ok ? 'ok' : response.status < 500 ? 'fail' : 'unknown', answer);
      return response.status < 500 ? answer : undefined;
    } catch {
      note('unknown');
      return undefined;
    }
  }

  /**
   * Gives an order again and again, as a client does whose answers are lost, until it is answered.
   * @throws Error when it is refused.
   */
  async command(path: string, body: object = {}): Promise<Answer> {
    const key = randomUUID();
    const answer = await eventually(`an answer to ${path}`, () => this.attempt(path, body, key), PATIENCE_MS);
    if ('status' in answer) throw new Error(`${path} was refused: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** The day that begins so many days after the present instant, in UTC. */
  dayIn(days: number): string {
    return instantOf(epochMilliseconds(this.now) + days * DAY_MS).slice(0, 10);
  }

  private living(): Promise<readonly LivingClock[]> {
    return this.clocks.all();
  }

  /** The instant at which the next step of any clock falls due, in business time. */
  async nextStepAt(): Promise<Instant | undefined> {
    const steps = (await this.living()).flatMap(({ next }) => (next === null ? [] : [next.at]));
    return steps.toSorted()[0];
  }

  /** Business time goes on to this instant, and every clock is told to look again; where Temporal is away, none hears it. */
  async moveTo(due: Instant): Promise<void> {
    this.setClock(due);
    await this.wake();
  }

  /** Business time goes on to this instant, and nobody is told. */
  setClock(due: Instant): void {
    this.processes.setClock(due); // not a moment after: a ring still going on would find its next step due before it began
    this.now = due;
  }

  async wake(): Promise<void> {
    const clocks = await this.living().catch(() => []);
    await Promise.all(
      clocks.map(
        ({ clock }) =>
          this.engine.temporal
            .withDeadline(Date.now() + ANSWER_MS, () =>
              this.engine.temporal.workflow.getHandle(clock.workflowId).signal(look, 0),
            )
            .catch(() => undefined), // a run that is not there, or a server: what is missed is the engine's to find
      ),
    );
  }

  /** Business time goes on to the next step of any clock. @returns when that step fell due. */
  async goToNextStep(): Promise<Instant> {
    const due = await eventually('a step is to come', () => this.nextStepAt().catch(() => undefined), PATIENCE_MS);
    await this.moveTo(due);
    return due;
  }

  /** Lets steps fall due until the next is one of this clock's, and goes to that. */
  async goToNextStepOf(workflowId: string): Promise<Instant> {
    for (;;) {
      const due = await eventually('a step is to come', () => this.nextStepAt().catch(() => undefined), PATIENCE_MS);
      const clocks = await this.living();
      await this.moveTo(due);
      if (clocks.some(({ clock, next }) => clock.workflowId === workflowId && next?.at === due)) return due;
      await this.untilRecorded(due);
    }
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

  /** Lets so many steps fall due, one after the other, each recorded before the next. */
  async play(steps: number): Promise<void> {
    for (let step = 0; step < steps; step += 1) await this.untilRecorded(await this.goToNextStep());
  }

  /** Waits until everything has caught up, or time is up, and writes down what is seen then. */
  async settle(): Promise<void> {
    const behind = await this.untilQuiet();
    this.recorder.add({ kind: 'settled', withinMs: this.settlesWithin, behind });
    const mails = this.mail.received.slice(this.recordedMails);
    this.recordedMails = this.mail.received.length;
    for (const { mail, to } of mails) {
      this.recorder.add(
        ...to.map((address) => ({ kind: 'mail' as const, messageId: mail.messageId ?? '', to: address })),
      );
    }
    await readTopic(this.engine.places.brokers, this.engine.places.topic, this.recorder);
    const head = this.follower.reached;
    for (let resumed = 0; resumed < RESUMES; resumed += 1) {
      const from = Math.floor(this.random() * head);
      const reader = `resumed ${String(this.recorder.count('resumed'))}`;
      await readToEnd(this.address, this.recorder, reader, from);
    }
    const anyErased = this.recorder.history.some(({ kind }) => kind === 'erased');
    await dumpDatabase(this.engine.places.databaseUrl, this.engine.pool, this.recorder, anyErased);
    for (const written of this.processes.takeOutput()) this.recorder.add({ kind: 'output', ...written });
  }

  /** Resolves when everything has caught up, or time is up. @returns what lags then. */
  async untilQuiet(): Promise<readonly string[]> {
    let behind: readonly string[] = [];
    await eventually(
      'everything has caught up',
      async () => {
        behind = await this.lag().catch((error: unknown) => [String(error)]);
        return behind.length === 0;
      },
      this.settlesWithin,
    ).catch(() => undefined); // what lags is judged by the checker
    return behind;
  }

  private async lag(): Promise<readonly string[]> {
    const late = (await this.living()).filter(({ next }) => next !== null && next.at <= this.now);
    const { head, behind } = await lagOf(this.engine.pool, this.engine.places.topic);
    return [
      ...behind,
      ...late.map(({ clock, next }) => `${clock.workflowId} has not recorded ${next?.key ?? ''}`),
      ...(this.follower.reached < head
        ? [`the follower is at ${String(this.follower.reached)} of ${String(head)}`]
        : []),
    ];
  }

  /** What the history shows that must not be. */
  violations(): readonly Violation[] {
    return check(this.recorder.history);
  }

  async close(): Promise<void> {
    const own = Object.values(this.servers);
    for (const server of own) server.resume();
    await this.follower.stop();
    await this.engine.close().catch((error: unknown) => {
      if (own.length === 0) throw error; // a server of one's own may be dead, and goes with all it holds
    });
    await removeAll(this.servers, this.mail);
  }
}
