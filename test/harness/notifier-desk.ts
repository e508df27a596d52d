import { instant } from '@nap/calendar';
import { upcasters } from '@nap/contracts';
import { EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { type FeedConsumer, MessagingModule, messagingMigrations } from '@nap/messaging';
import { DeliveryLedger, DeliveryPlanner, notificationsMigrations } from '@nap/notifications';
import { PeopleStore, peopleMigrations } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule, dataSourceOptions } from '@nap/platform';
import { MailServer, StoredWorld, type TestDatabase, World, createTestDatabase } from '@nap/testing';
import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';

import { DeliveryLoop } from '../../apps/notifier/src/delivery.loop';
import { NotifierModule } from '../../apps/notifier/src/notifier.module';
import { NOTIFIER_CONSUMER } from '../../apps/notifier/src/notifier.options';

Logger.overrideLogger(false);

export const ANNA = '0a000000-0000-4000-8000-000000000001';
export const BEN = '0a000000-0000-4000-8000-000000000002';

/** The notifier on a database and a mail server of its own; the spec says when events are seen and letters go out. */
export class NotifierDesk {
  forumId = '';
  private forums = 0;
  private world: StoredWorld | undefined;

  private constructor(
    readonly app: INestApplicationContext,
    readonly database: TestDatabase,
    public server: MailServer,
    readonly clock: ConductedClock,
  ) {}

  /** @param given to work on instead of a new one; the desk drops it in the end all the same. */
  static async open(given?: TestDatabase): Promise<NotifierDesk> {
    const database =
      given ??
      (await createTestDatabase([
        ...eventStoreMigrations,
        ...messagingMigrations,
        ...peopleMigrations,
        ...notificationsMigrations,
      ]));
    const server = await MailServer.start();
    const clock = new ConductedClock(instant('2017-01-01T08:00:00Z'), instant('2017-01-01T08:00:00Z'));
    const config = {
      KAFKA_BROKERS: [],
      KAFKA_TOPIC: 'nap.events.v1',
      KAFKA_PARTITIONS: 1,
      SMTP_URL: server.url,
      PUBLIC_URL: 'https://nap.example/',
      INSTALLATION: 'nap.example',
      MAIL_FROM: 'Sample engine <engine@nap.example>',
    };
    @Module({
      imports: [
        DatabaseModule.forRoot(database.url, 'nap-notifier-test'),
        TypeOrmModule.forRoot(dataSourceOptions(database.url, 'nap-notifier-test')),
        ClockModule.of(clock),
        EventStoreModule.forRoot({ upcasters }),
        MessagingModule.forRoot(config, 'nap-notifier-test'),
        NotifierModule.forRoot(config),
      ],
    })
    class NotifierUnderTest {}
    const app = await NestFactory.createApplicationContext(NotifierUnderTest);
    await app.get<FeedConsumer>(NOTIFIER_CONSUMER).stop();
    await app.get(DeliveryLoop).stop();
    return new NotifierDesk(app, database, server, clock);
  }

  get loop(): DeliveryLoop {
    return this.app.get(DeliveryLoop);
  }

  get ledger(): DeliveryLedger {
    return this.app.get(DeliveryLedger);
  }

  get stored(): StoredWorld {
    if (this.world === undefined) throw new Error('clear the desk before each spec');
    return this.world;
  }

  /** An empty ledger, nobody but Anna and Ben, and a forum of its own with a cycle from 2016. */
  async clear(): Promise<void> {
    this.forums += 1;
    this.forumId = `f${String(this.forums)}`;
    this.server.reaction = 'take';
    this.server.received.splice(0);
    for (const table of ['delivery_attempt', 'delivery', 'recipient_mark', 'people', 'erased_people']) {
      await this.database.pool.query(`delete from ${table}`);
    }
    const people = this.app.get(PeopleStore);
    const common = { admin: false, published: false };
    await people.add({ ...common, id: ANNA, name: 'Anna\r\nBcc: x@y.z', email: 'anna@nap.example', language: 'en' });
    await people.add({ ...common, id: BEN, name: '範例', email: 'ben@nap.example', language: 'zh-TW' });
    const world = new World('2015-12-01', { forumId: this.forumId });
    world.openCycle('2015-12-31', '2016-07-01');
    this.world = new StoredWorld(this.database.pool, world);
  }

  cycleId(): string {
    return `${this.forumId}-2016`;
  }

  /** The consumer sees what the world decided since the last call; `day` is business today. */
  async see(day: string): Promise<void> {
    this.clock.set(instant(`${day}T10:00:00Z`));
    const planner = this.app.get(DeliveryPlanner);
    for (const event of await this.stored.catchUp()) {
      await this.database.dataSource.transaction((tx) => planner.handle(event, tx));
    }
  }

  async deliverAll(): Promise<void> {
    while ((await this.loop.deliverDue()) > 0);
  }

  later(what: 'lease_until' | 'next_attempt_at'): Promise<unknown> {
    return this.database.pool.query(
      `update delivery set ${what} = now() - interval '1 second' where ${what} is not null`,
    );
  }

  async statuses(): Promise<readonly string[]> {
    return (await this.ledger.records({ forumId: this.forumId }))
      .filter(({ status }) => status !== 'undeliverable')
      .map(({ kind, status, reason }) => [kind, status, reason].filter(Boolean).join(' '));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.server.stop();
    await this.database.drop();
  }
}
