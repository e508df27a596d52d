import { randomBytes } from 'node:crypto';

import { instantOf } from '@nap/calendar';
import { CommandBus } from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { FeedConsumer } from '@nap/messaging';
import { PeopleStore } from '@nap/people';
import { ConductedClock, type Config } from '@nap/platform';
import { toInstant } from '@nap/zones';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { DeliveryLoop } from '../../../../notifier/src/delivery.loop';
import { NOTIFIER_CONSUMER } from '../../../../notifier/src/notifier.options';
import { RelayLoop } from '../../../../relay/src/relay.loop';
import { REPORTING_CONSUMER } from '../../../../reporting/src/reporting.module';
import { LivingClocks } from '../../../../timekeeper/src/living-clocks';
import { allMigrations } from '../../migrations';
import { connectTemporal, reachKafka, reachPostgres } from '../../servers';
import type { Terminal } from '../../terminal';
import type { Stage } from '../conductor';
import { personIdIn, seatsOf } from '../names';
import type { RehearsalFile } from '../rehearsal-file.schema';
import { VirtualTime } from '../virtual-time';
import { Closing } from './closing';
import { EngineLog } from './engine-log';
import { openMailSink } from './mail-sink';
import { RehearsalModule } from './rehearsal.module';
import { createThrowawayDatabase } from './throwaway-database';
import { createThrowawayNamespace } from './throwaway-namespace';
import { dropTopic } from './throwaway-topic';

export type OpenStage = Stage & {
  /** Where this rehearsal lives on the servers. */
  readonly names: { readonly database: string; readonly namespace: string; readonly topic: string };
  readonly mails: () => number;
  /** Streams that a consumer could not go on with, each with the reason. */
  readonly parked: () => Promise<readonly string[]>;
  /** Stops the engine in order; unless kept, everything that was made for the rehearsal is removed. */
  readonly close: (options: { readonly keep: boolean }) => Promise<void>;
};

/** So far ahead of the wall clock the rehearsal begins for Temporal: no run comes to its first step unless it is moved. */
const HEAD_START_MS = 60_000;

export const placesOf = ({ database, namespace, topic }: OpenStage['names']): string =>
  `database ${database}, namespace ${namespace}, topic ${topic}`;

const openEngine = (config: Config, clock: ConductedClock, logger: EngineLog): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(RehearsalModule.forRoot(config, clock), { logger, abortOnError: false });

/** Everybody of the file can be written to; the addresses lead to the rehearsal's own mail sink. */
const addPeople = async (people: PeopleStore, file: RehearsalFile): Promise<void> => {
  const named = file.people.map(({ id }) => id);
  const invented = seatsOf(file)
    .filter(({ holder }) => !named.includes(holder))
    .map(({ holder }) => ({ id: holder, language: 'en' as const }));
  for (const { id, language } of [...file.people, ...invented]) {
    await people.add({
      id: personIdIn(file, id),
      name: `${id} of ${file.forum.name}`,
      email: `${id}.${file.forum.id}@example.org`,
      language,
      admin: false,
      published: false,
    });
  }
};

const consumersOf = (engine: INestApplicationContext): readonly FeedConsumer[] =>
  [FeedConsumer, NOTIFIER_CONSUMER, REPORTING_CONSUMER].map((token) =>
    engine.get<FeedConsumer>(token, { strict: false }),
  );

const quietnessOf = (engine: INestApplicationContext): (() => Promise<boolean>) => {
  const store = engine.get(EventStore);
  const relay = engine.get(RelayLoop);
  const letters = engine.get(DeliveryLoop, { strict: false });
  const consumers = consumersOf(engine);
  let failure: Error | undefined;
  for (const { failed } of consumers) {
    failed.catch((error: unknown) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
  }
  return async () => {
    if (failure !== undefined) throw failure;
    if ((await store.unsequenced()) > 0 || relay.position().published < (await store.feedHead())) return false;
    for (const consumer of consumers) if ((await consumer.lag()) > 0) return false;
    while ((await letters.deliverDue()) > 0); // now, not when the notifier looks again: business time stands still
    return letters.isQuiet();
  };
};

/**
 * Makes a database, a namespace, a topic and a mail sink for one rehearsal and starts the engine on them. What was made
 * is removed again when opening fails or is interrupted.
 */
export const openStage = async (
  settings: Config,
  file: RehearsalFile,
  { err, interrupted }: Pick<Terminal, 'err' | 'interrupted'>,
): Promise<OpenStage> => {
  const log = new EngineLog(err);
  const name = `nap_rehearsal_${randomBytes(5).toString('hex')}`;
  const names = { database: name, namespace: name, topic: name };
  const closing = new Closing();
  const close: OpenStage['close'] = async (options) => {
    log.silence();
    // Said and not thrown: what ended the rehearsal is the news, this is its tail.
    await closing.run(options).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      err(`warning: not all could be removed (${reason}): look for ${placesOf(names)}\n`);
    });
  };
  try {
    return { ...(await open(settings, file, { names, closing, log, interrupted })), names, close };
  } catch (error) {
    await close({ keep: false });
    throw error;
  }
};

type Opening = {
  readonly names: OpenStage['names'];
  readonly closing: Closing;
  readonly log: EngineLog;
  readonly interrupted: AbortSignal;
};

const open = async (
  settings: Config,
  file: RehearsalFile,
  { names, closing, log, interrupted }: Opening,
): Promise<Omit<OpenStage, 'names' | 'close'>> => {
  const brokers = settings.KAFKA_BROKERS;
  await Promise.all([reachPostgres(settings), reachKafka(brokers)]);
  const connection = await connectTemporal(settings);
  closing.add(() => connection.close());
  interrupted.throwIfAborted();

  const database = await createThrowawayDatabase(settings, names.database, allMigrations);
  closing.add(database.drop, { isKept: true });
  const namespace = await createThrowawayNamespace(connection, names.namespace);
  closing.add(namespace.drop, { isKept: true });
  if (brokers.length > 0) closing.add(() => dropTopic(brokers, names.topic), { isKept: true });
  const sink = await openMailSink();
  closing.add(sink.close);
  interrupted.throwIfAborted();

  const clock = new ConductedClock(toInstant(file.forum.zone, file.from), instantOf(Date.now() + HEAD_START_MS));
  const config: Config = {
    ...settings,
    DATABASE_URL: database.url,
    TEMPORAL_NAMESPACE: names.namespace,
    KAFKA_TOPIC: names.topic,
    KAFKA_PARTITIONS: 1,
    SMTP_URL: sink.url,
  };
  const engine = await openEngine(config, clock, log);
  closing.add(() => engine.close());
  interrupted.throwIfAborted();
  await addPeople(engine.get(PeopleStore, { strict: false }), file);

  const clocks = engine.get(LivingClocks, { strict: false });
  return {
    clock,
    commands: engine.get(CommandBus, { strict: false }),
    store: engine.get(EventStore),
    time: new VirtualTime(connection, names.namespace),
    waiting: async () =>
      (await clocks.all()).flatMap(({ clock: { workflowId }, next }) => (next === null ? [] : [{ workflowId, next }])),
    isQuiet: quietnessOf(engine),
    mails: sink.count,
    parked: async () =>
      (await Promise.all(consumersOf(engine).map((consumer) => consumer.parked())))
        .flat()
        .map(({ streamId, error }) => `${streamId} is parked: ${error}`),
  };
};
