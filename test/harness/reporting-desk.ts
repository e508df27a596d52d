import 'reflect-metadata';

import { upcasters } from '@nap/contracts';
import { EventStoreModule, type FeedEvent, eventStoreMigrations } from '@nap/event-store';
import { type FeedConsumer, MessagePort, MessagingModule, encodeCloudEvent, messagingMigrations } from '@nap/messaging';
import { DatabaseModule, dataSourceOptions } from '@nap/platform';
import { readModelsMigrations } from '@nap/read-models';
import { StoredWorld, type TestDatabase, World, createTestDatabase, eventually } from '@nap/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Client } from 'pg';

import { REPORTING_CONSUMER, ReportingModule } from '../../apps/reporting/src/reporting.module';

const CONFIG = {
  INSTALLATION: 'nap.example',
  KAFKA_BROKERS: [],
  KAFKA_PARTITIONS: 1,
  KAFKA_TOPIC: 'nap.events.v1',
};
const PATIENCE_MS = 20_000;

/** A log, the process that keeps the views of it, and an operator with the owner's rights, on a database of their own. */
export class ReportingDesk {
  private app: INestApplicationContext | undefined;

  private constructor(
    readonly database: TestDatabase,
    readonly world: World,
    readonly log: StoredWorld,
    /** May do what only somebody with the owner's password can. */
    readonly owner: Client,
  ) {}

  /** A forum with a cycle, bylaws, a role and a meeting in its log. */
  static async open(): Promise<ReportingDesk> {
    const database = await createTestDatabase([
      ...eventStoreMigrations,
      ...messagingMigrations,
      ...readModelsMigrations,
    ]);
    const owner = new Client({ connectionString: database.url });
    await owner.connect();
    const world = new World('2015-12-01');
    world.openCycle('2015-12-31', '2016-07-01');
    world.assign('2015-12-31', 'p1', 'chair');
    world.adoptBylaws('2016-01-02');
    world.scheduleMeeting('2016-01-04', '2016-03-01T14:00', 'ro-spring');
    world.passTime('ro-2016', '2016-06-20');
    const desk = new ReportingDesk(database, world, new StoredWorld(database.pool, world), owner);
    await desk.log.catchUp();
    return desk;
  }

  /** Starts the process that keeps the live views, and tells it what the log holds. */
  async startReporting(): Promise<void> {
    const app = await Test.createTestingModule({
      imports: [
        DatabaseModule.forRoot(this.database.url, 'nap-reporting-desk'),
        TypeOrmModule.forRoot(dataSourceOptions(this.database.url, 'nap-reporting-desk')),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(CONFIG, 'nap-reporting-desk'),
        ReportingModule.forRoot(CONFIG),
      ],
    }).compile();
    app.useLogger(false); // specs park streams on purpose
    this.app = await app.init();
    await this.announce(await this.feed());
  }

  /** Stores what the world decided and tells reporting. */
  async publish(): Promise<void> {
    const events = await this.log.catchUp();
    if (this.app !== undefined) await this.announce(events);
  }

  async caughtUp(): Promise<void> {
    await eventually('reporting has caught up', async () => (await this.consumer().lag()) === 0, PATIENCE_MS);
  }

  consumer(): FeedConsumer {
    return this.running().get<FeedConsumer>(REPORTING_CONSUMER);
  }

  feed(): Promise<readonly FeedEvent[]> {
    return this.log.store.readFeed({ after: 0, limit: 1_000_000 });
  }

  async stopReporting(): Promise<void> {
    await this.app?.close();
    this.app = undefined;
  }

  async close(): Promise<void> {
    await this.stopReporting();
    await this.owner.end();
    await this.database.drop();
  }

  private async announce(events: readonly FeedEvent[]): Promise<void> {
    const records = events.map((event) => encodeCloudEvent(event, CONFIG.INSTALLATION));
    await this.running().get(MessagePort).sendBatch(CONFIG.KAFKA_TOPIC, records);
  }

  private running(): INestApplicationContext {
    if (this.app === undefined) throw new Error('reporting is not started');
    return this.app;
  }
}
