import 'reflect-metadata';

import { randomUUID } from 'node:crypto';

import { type DynamicModule, type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { Client } from '@temporalio/client';

import type { Instant } from '@nap/calendar';
import { CommandBus, type CommandRequest, type OrderRequest, commandsMigrations } from '@nap/commands';
import { upcasters } from '@nap/contracts';
import { EventStore, EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { FeedConsumer, MessagingModule, messagingMigrations } from '@nap/messaging';
import { PeopleStore, peopleMigrations } from '@nap/people';
import { type Clock, ClockModule, DatabaseModule, dataSourceOptions } from '@nap/platform';
import { type TestDatabase, type TestTemporal, createTestDatabase, eventually } from '@nap/testing';

import { RelayModule } from '../../apps/relay/src/relay.module';
import { DeadClockWatch } from '../../apps/timekeeper/src/dead-clock.watch';
import { TimekeeperModule } from '../../apps/timekeeper/src/timekeeper.module';
import { Rearming } from '../../apps/timekeeper/src/rearming';
import type { WorkflowStarter } from '../../apps/timekeeper/src/workflow-starter';
import { WorkerModule } from '../../apps/worker/src/worker.module';

const SETTINGS = {
  KAFKA_BROKERS: [],
  KAFKA_TOPIC: 'nap.events.v1',
  KAFKA_PARTITIONS: 1,
  INSTALLATION: 'nap.test',
};

export type EngineOptions = {
  readonly clock: Clock;
  readonly temporal: TestTemporal;
  /** Without one no worker runs, and nothing rings. */
  readonly bundlePath?: string;
  readonly starter?: (client: Client) => WorkflowStarter;
};

@Module({})
class EngineModule {
  static forRoot(database: TestDatabase, { clock, temporal, bundlePath, starter }: EngineOptions): DynamicModule {
    const { address, namespace, taskQueue } = temporal;
    const queue = { address, namespace, taskQueue };
    return {
      module: EngineModule,
      imports: [
        DatabaseModule.forRoot(database.url, 'nap-test'),
        TypeOrmModule.forRoot(dataSourceOptions(database.url, 'nap-test')),
        ClockModule.of(clock),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(SETTINGS, 'nap-test'),
        RelayModule.forRoot(SETTINGS),
        TimekeeperModule.forRoot({
          ...queue,
          topic: SETTINGS.KAFKA_TOPIC,
          watchEveryMs: null,
          ...(starter && { starter }),
        }),
        ...(bundlePath === undefined ? [] : [WorkerModule.forRoot({ ...queue, bundlePath, maxCachedWorkflows: 50 })]),
      ],
    };
  }
}

let commands = 0;

/** Relay, timekeeper and worker in one process, on a database of their own and the real servers. */
export class Engine {
  private readonly workers = new Set<INestApplicationContext>();

  private constructor(
    private readonly app: INestApplicationContext,
    private readonly database: TestDatabase,
    private readonly options: EngineOptions,
  ) {}

  static async open(options: EngineOptions): Promise<Engine> {
    const database = await createTestDatabase([
      ...eventStoreMigrations,
      ...messagingMigrations,
      ...peopleMigrations,
      ...commandsMigrations,
    ]);
    const app = await Test.createTestingModule({ imports: [EngineModule.forRoot(database, options)] }).compile();
    Logger.overrideLogger(['fatal']); // alarms are what some tests are about
    await app.init();
    return new Engine(app, database, options);
  }

  get store(): EventStore {
    return this.app.get(EventStore, { strict: false });
  }

  get watch(): DeadClockWatch {
    return this.app.get(DeadClockWatch, { strict: false });
  }

  get rearming(): Rearming {
    return this.app.get(Rearming, { strict: false });
  }

  /** Gives an order as the operator at the machine, at the clock's now. @throws when it is refused. */
  async order(order: OrderRequest): Promise<void> {
    commands += 1;
    const id = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`;
    const answer = await this.app.get(CommandBus, { strict: false }).dispatch({
      id,
      order,
      caller: { kind: 'operator' },
      correlationId: id,
      causationId: null,
    });
    if (!answer.ok) throw new Error(`${order.command.type} was refused: ${JSON.stringify(answer.refusal)}`);
  }

  /** Adds somebody. @returns the person's id. */
  async newPerson(): Promise<string> {
    const id = randomUUID();
    const person = { id, name: 'P', email: null, language: 'en', admin: false, published: false } as const;
    await this.app.get(PeopleStore, { strict: false }).add(person);
    return id;
  }

  /** Does something while the next ring of a run is on its way into the log; it is told the ring's business instant. */
  whileRinging(workflowId: string, act: (at: Instant) => Promise<void>): void {
    const bus = this.app.get(CommandBus, { strict: false });
    const dispatch = bus.dispatch.bind(bus);
    bus.dispatch = async (request: CommandRequest) => {
      if (request.correlationId === workflowId && request.at !== undefined) {
        bus.dispatch = dispatch;
        await act(request.at);
      }
      return dispatch(request);
    };
  }

  /** Starts a worker of some release beside whatever runs. It ends with the engine, or earlier. */
  async startWorker(bundlePath: string): Promise<{ readonly stop: () => Promise<void> }> {
    const { clock, temporal } = this.options;
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot(this.database.url, 'nap-test'),
        ClockModule.of(clock),
        EventStoreModule.forRoot({ upcasters }),
        WorkerModule.forRoot({ ...temporal, bundlePath, maxCachedWorkflows: 50 }),
      ],
    }).compile();
    Logger.overrideLogger(['fatal']);
    await app.init();
    this.workers.add(app);
    const stop = async (): Promise<void> => {
      if (this.workers.delete(app)) await app.close();
    };
    return { stop };
  }

  /** Resolves when the timekeeper has seen everything that is in the log. */
  async timekeeperHasSeenAll(): Promise<void> {
    const consumer = this.app.get(FeedConsumer, { strict: false });
    await eventually(
      'the timekeeper has caught up',
      async () => (await this.store.unsequenced()) === 0 && (await consumer.lag()) === 0,
      25_000, // on a busy machine; below the time in which an activity must answer
    );
  }

  async close(): Promise<void> {
    for (const worker of this.workers) await worker.close();
    await this.app.close();
    await this.database.drop();
  }
}
