import { randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { civilDate, instant } from '@nap/calendar';
import { CommandBus, CommandsModule, type OrderRequest } from '@nap/commands';
import { upcasters } from '@nap/contracts';
import { builtInProfiles } from '@nap/domain';
import { EventStore, EventStoreModule } from '@nap/event-store';
import { DeliveryLedger } from '@nap/notifications';
import { PeopleStore } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule } from '@nap/platform';
import { DeadlineQueries, foldViews, storedViews } from '@nap/read-models';
import { MailServer, type TestDatabase, createTestDatabase, eventually } from '@nap/testing';
import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { allMigrations } from '../../apps/cli/src/migrations';
import { dropTopic } from '../../apps/cli/src/rehearsal/stage/throwaway-topic';
import { EngineProcesses } from '../harness/engine-processes';

Logger.overrideLogger(false);

const ANNA = '0a000000-0000-4000-8000-000000000001';
const BEN = '0a000000-0000-4000-8000-000000000002';
const OPENED = instant('2015-12-30T08:00:00Z');
const PATIENCE_MS = 30_000;

const brokers = (): string => {
  const value = process.env['KAFKA_BROKERS'];
  if (value === undefined || value === '')
    throw new Error('KAFKA_BROKERS is not set: run `npm test`, which starts Kafka');
  return value;
};

const topic = `nap_mail_${randomBytes(5).toString('hex')}.events`;
const clock = new ConductedClock(OPENED, OPENED);
let database: TestDatabase;
let server: MailServer;
let engine: EngineProcesses;
let door: INestApplicationContext;
let ledger: DeliveryLedger;

beforeAll(async () => {
  database = await createTestDatabase(allMigrations);
  server = await MailServer.start();
  engine = await EngineProcesses.at(OPENED, {
    DATABASE_URL: database.url,
    KAFKA_BROKERS: brokers(),
    KAFKA_TOPIC: topic,
    SMTP_URL: server.url,
    INSTALLATION: 'nap.example',
  });
  await engine.start('relay', 'notifier', 'reporting');
  @Module({
    imports: [
      DatabaseModule.forRoot(database.url, 'nap-mail-test'),
      ClockModule.of(clock),
      EventStoreModule.forRoot({ upcasters }),
      CommandsModule,
    ],
  })
  class Door {}
  door = await NestFactory.createApplicationContext(Door);
  ledger = new DeliveryLedger(database.dataSource);
  await openCycle();
}, 120_000);

afterAll(async () => {
  await engine.stopAll();
  await door.close();
  await server.stop();
  await database.drop();
  await dropTopic(brokers().split(','), topic);
});

const order = async (request: OrderRequest, by: 'operator' | 'clock' = 'operator'): Promise<void> => {
  const answer = await door.get(CommandBus).dispatch({
    id: randomUUID(),
    order: request,
    caller: { kind: by },
    correlationId: randomUUID(),
    causationId: null,
  });
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
};

const openCycle = async (): Promise<void> => {
  const forum = (command: Extract<OrderRequest, { stream: 'forum' }>['command']) =>
    order({ stream: 'forum', id: 'ro', command });
  await forum({
    type: 'RegisterForum',
    data: { forumId: 'ro', name: 'Sample Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: null },
  });
  for (const [id, email, language, role] of [
    [ANNA, 'anna@nap.example', 'en', 'chair'],
    [BEN, 'ben@nap.example', 'zh-TW', 'poc'],
  ] as const) {
    await door.get(PeopleStore).add({ id, name: 'Sample Person', email, language, admin: false, published: false });
    await forum({
      type: 'AssignRole',
      data: {
        assignmentId: randomUUID(),
        personId: id,
        role,
        from: civilDate('2015-01-01'),
        until: null,
        cycleId: null,
      },
    });
  }
  const profile = builtInProfiles['handbook-2016'];
  if (profile === undefined) throw new Error('the default profile is gone');
  await forum({
    type: 'OpenCycle',
    data: { cycleId: 'ro-2016', profile, start: civilDate('2016-07-01'), end: null, lengths: {} },
  });
};

/** Business time is this day's ten o'clock UTC everywhere, and the cycle's clock rings. */
const ring = async (day: string): Promise<void> => {
  const now = instant(`${day}T10:00:00Z`);
  clock.set(now);
  engine.setClock(now);
  await order({ stream: 'cycle', id: 'ro-2016', command: { type: 'PassTime', data: {} } }, 'clock');
};

const subjectsTo = (address: string): readonly (string | undefined)[] =>
  server.received.filter(({ to }) => to.includes(address)).map(({ mail }) => mail.subject);

describe('a step that a clock recorded', () => {
  it('is in people’s mail, once and in their language, and in the views', async () => {
    await ring('2016-01-01');
    await eventually('both heard of the phase', () => server.received.length >= 2, PATIENCE_MS);
    await ring('2016-05-31');
    await eventually('both were reminded', () => server.received.length >= 4, PATIENCE_MS);
    await eventually('the ledger is settled', async () => (await ledger.openCount()) === 0, PATIENCE_MS);
    expect(subjectsTo('anna@nap.example')).toEqual([
      '[Sample Forum] The national action plan drafting phase has begun',
      '[Sample Forum] The national action plan is due in 30 days',
    ]);
    expect(subjectsTo('ben@nap.example')[1]).toBe('[Sample Forum] 「國家行動方案」尚餘 30 天截止');
    const [drafting] = await eventually('the deadline shows it', async () => {
      const open = await new DeadlineQueries(database.dataSource).ofForum('ro', { status: 'open' });
      return open[0]?.reminders.length === 1 ? open : undefined;
    });
    expect(drafting).toMatchObject({
      deadlineId: 'ro-2016/drafting',
      reminders: [{ rung: 'P30D', outcome: 'issued' }],
    });
  });

  it('is one letter under one id, though its sender is killed between handing it over and noting the answer', async () => {
    server.received.splice(0);
    server.reaction = 'silent-after-letter';
    await ring('2016-06-16');
    await eventually('both letters are handed over', () => server.received.length === 2, PATIENCE_MS);
    await engine.kill('notifier');
    expect(await ledger.records({ status: 'sending' })).toMatchObject([
      { kind: 'reminder', attempts: [{ outcome: null }] },
      { kind: 'reminder', attempts: [{ outcome: null }] },
    ]);

    server.reaction = 'take';
    await database.pool.query(`update delivery set lease_until = now() where lease_until is not null`);
    await engine.start('notifier');
    await eventually('both letters came again', () => server.received.length === 4, PATIENCE_MS);
    await eventually('the ledger is settled', async () => (await ledger.openCount()) === 0, PATIENCE_MS);
    expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(2);
    const letters = (await ledger.records({ status: 'sent' })).slice(-2);
    expect(letters.map(({ attempts }) => attempts.map(({ outcome }) => outcome))).toEqual([
      ['unknown', 'accepted'],
      ['unknown', 'accepted'],
    ]);
  });

  it('leaves views that equal, byte for byte, those folded from the whole feed', async () => {
    const feed = await door.get(EventStore).readFeed({ after: 0, limit: 1_000 });
    await eventually(
      'reporting has seen the whole feed',
      async () => isDeepStrictEqual(await storedViews(database.dataSource), foldViews(feed)),
      PATIENCE_MS,
    );
    expect(foldViews(feed)['deadlines']).toHaveLength(7);
  });
});
