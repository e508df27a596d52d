import { civilDateTime, instant } from '@nap/calendar';
import { upcasters } from '@nap/contracts';
import { EventStoreModule, eventStoreMigrations } from '@nap/event-store';
import { type FeedConsumer, MessagingModule, messagingMigrations } from '@nap/messaging';
import { DeliveryLedger, DeliveryPlanner, LetterWriter, notificationsMigrations } from '@nap/notifications';
import { PeopleStore, peopleMigrations } from '@nap/people';
import { ClockModule, ConductedClock, DatabaseModule, dataSourceOptions } from '@nap/platform';
import {
  GROUNDS,
  MailServer,
  StoredWorld,
  type TestDatabase,
  World,
  createTestDatabase,
  eventually,
} from '@nap/testing';
import { type INestApplicationContext, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import ICAL from 'ical.js';

import { DeliveryLoop } from './delivery.loop';
import { NotifierModule } from './notifier.module';
import { NOTIFIER_CONSUMER, NOTIFIER_OPTIONS, type NotifierOptions } from './notifier.options';
import { SmtpMailer } from './smtp.mailer';

Logger.overrideLogger(false);

const ANNA = '0a000000-0000-4000-8000-000000000001';
const BEN = '0a000000-0000-4000-8000-000000000002';
const MIDTERM = 'midterm-self-assessment';

let database: TestDatabase;
let server: MailServer;
let app: INestApplicationContext;
let loop: DeliveryLoop;
let ledger: DeliveryLedger;
let stored: StoredWorld;
let forumId: string;
let forums = 0;
const clock = new ConductedClock(instant('2017-01-01T08:00:00Z'), instant('2017-01-01T08:00:00Z'));

beforeAll(async () => {
  database = await createTestDatabase([
    ...eventStoreMigrations,
    ...messagingMigrations,
    ...peopleMigrations,
    ...notificationsMigrations,
  ]);
  server = await MailServer.start();
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
  app = await NestFactory.createApplicationContext(NotifierUnderTest);
  loop = app.get(DeliveryLoop);
  ledger = app.get(DeliveryLedger);
  // The specs say when events are seen and when letters go out.
  await app.get<FeedConsumer>(NOTIFIER_CONSUMER).stop();
  await loop.stop();
});
afterAll(async () => {
  await app.close();
  await server.stop();
  await database.drop();
});

beforeEach(async () => {
  forums += 1;
  forumId = `f${forums}`;
  server.reaction = 'take';
  server.received.splice(0);
  for (const table of ['delivery_attempt', 'delivery', 'recipient_mark', 'people', 'erased_people']) {
    await database.pool.query(`delete from ${table}`);
  }
  const people = app.get(PeopleStore);
  const common = { admin: false, published: false };
  await people.add({ ...common, id: ANNA, name: 'Anna\r\nBcc: x@y.z', email: 'anna@nap.example', language: 'en' });
  await people.add({ ...common, id: BEN, name: '範例', email: 'ben@nap.example', language: 'zh-TW' });
  const world = new World('2015-12-01', { forumId });
  world.openCycle('2015-12-31', '2016-07-01');
  stored = new StoredWorld(database.pool, world);
});

const cycleId = (): string => `${forumId}-2016`;

/** The consumer sees what the world decided since the last call; `day` is business today. */
const see = async (day: string): Promise<void> => {
  clock.set(instant(`${day}T10:00:00Z`));
  const planner = app.get(DeliveryPlanner);
  for (const event of await stored.catchUp()) {
    await database.dataSource.transaction((tx) => planner.handle(event, tx));
  }
};

const deliverAll = async (): Promise<void> => {
  while ((await loop.deliverDue()) > 0);
};

const later = (what: 'lease_until' | 'next_attempt_at'): Promise<unknown> =>
  database.pool.query(`update delivery set ${what} = now() - interval '1 second' where ${what} is not null`);

const statuses = async (): Promise<readonly string[]> =>
  (await ledger.records({ forumId }))
    .filter(({ status }) => status !== 'undeliverable')
    .map(({ kind, status, reason }) => [kind, status, reason].filter(Boolean).join(' '));

/** Anna chairs and is POC, Ben is secretary; the midterm report is due in 14 days. */
const reminded = async (): Promise<void> => {
  for (const role of ['chair', 'poc'] as const) stored.world.assign('2016-01-01', ANNA, role);
  stored.world.passTime(cycleId(), '2017-07-01');
  await see('2017-07-01');
  await deliverAll();
  server.received.splice(0);
  stored.world.assign('2017-07-02', BEN, 'secretary');
  stored.world.passTime(cycleId(), '2017-09-16');
  await see('2017-09-16');
};

describe('a letter', () => {
  it('goes once to each person, in their language, as text and HTML with the due day', async () => {
    await reminded();
    await deliverAll();
    expect(server.received.map(({ to }) => to).sort()).toEqual([['anna@nap.example'], ['ben@nap.example']]);
    const mailTo = (address: string) => server.received.find(({ to }) => to[0] === address)?.mail;
    const [anna, ben] = [mailTo('anna@nap.example'), mailTo('ben@nap.example')];
    expect(anna?.subject).toBe('[Sample Forum] The midterm self-assessment is due in 14 days');
    expect(ben?.subject).toBe('[Sample Forum] 「期中自我評估報告」尚餘 14 天截止');
    expect(anna?.text).toContain('is due on Saturday, September 30, 2017, in 14 days.');
    expect(ben?.html).toContain('<html lang="zh-TW">');
    expect(anna?.text).toContain(`https://nap.example/api/v1/forums/${forumId}/cycles/${cycleId()}/phases`);
  });

  it('says of itself that a machine wrote it, what it belongs to, and the same id each time', async () => {
    await reminded();
    const [event] = stored.world.feed.filter(({ type }) => type === 'ReminderIssued').slice(-1);
    await deliverAll();
    const received = server.received.find(({ to }) => to[0] === 'anna@nap.example');
    const records = await ledger.records({ forumId });
    const eventId = records.find(({ recipientId, kind }) => recipientId === ANNA && kind === 'reminder')?.eventId;
    expect(event?.data['phase']).toBe(MIDTERM);
    expect(received?.mail.messageId).toBe(`<${eventId}.${ANNA}@nap.example>`);
    expect(received?.mail.references).toBe(`<${cycleId()}.${MIDTERM}@nap.example>`);
    expect(received?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(received?.mail.headers.get('content-language')).toBe('en');
    expect(received?.mail.from?.text).toBe('"Sample engine" <engine@nap.example>');
    expect(received?.mail.headers.has('bcc')).toBe(false);
  });

  it('carries the day as an alternative and as a file, both with the method of their MIME type', async () => {
    await reminded();
    await deliverAll();
    const raw = server.received[0]?.raw ?? '';
    expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=PUBLISH/i);
    expect(raw).toMatch(/Content-Type: application\/ics; name="?deadline\.ics"?/i);
    const attached = server.received[0]?.mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(attached?.content.toString('utf8') ?? '') as unknown[]);
    const event = calendar.getFirstSubcomponent('vevent');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event?.getFirstPropertyValue('uid')).toBe(`${cycleId()}/${MIDTERM}@nap.example`);
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2017-09-30');
  });

  it('about a moved day carries a higher sequence and replaces the entry', async () => {
    await reminded();
    await deliverAll();
    server.received.splice(0);
    stored.world.amend(cycleId(), '2017-09-17', { phase: MIDTERM, dueOn: '2017-10-31' as never });
    await see('2017-09-17');
    await deliverAll();
    const [moved] = server.received;
    expect(moved?.mail.subject).toMatch(/Tuesday, October 31, 2017|2017年10月31日/);
    const entry = moved?.mail.attachments[0]?.content.toString('utf8');
    expect(entry).toContain('SEQUENCE:1');
    expect(entry).toContain('DTSTART;VALUE=DATE:20171031');
  });

  it('counts days from the day of sending', async () => {
    await reminded();
    clock.set(instant('2017-09-20T10:00:00Z'));
    await deliverAll();
    expect(server.received.map(({ mail }) => mail.subject)).toContain(
      '[Sample Forum] The midterm self-assessment is due in 10 days',
    );
  });

  it('is not sent about what was met, and not again for an older rung', async () => {
    await reminded();
    stored.world.passTime(cycleId(), '2017-09-23');
    await see('2017-09-23');
    await deliverAll();
    expect((await statuses()).slice(-4)).toEqual([
      'reminder superseded newer-step',
      'reminder superseded newer-step',
      'reminder sent',
      'reminder sent',
    ]);
    stored.world.passTime(cycleId(), '2017-09-27');
    await see('2017-09-27');
    stored.world.publish(cycleId(), '2017-09-27', MIDTERM, 'ro', 'en');
    await see('2017-09-27');
    await deliverAll();
    expect((await statuses()).slice(-2)).toEqual(['reminder superseded met', 'reminder superseded met']);
    expect(server.received.map(({ mail }) => mail.subject)).toHaveLength(2);
  });

  it('whose reader was erased is undeliverable, and the ledger keeps no address', async () => {
    await reminded();
    server.reaction = { answer: 451 };
    await deliverAll();
    await app.get(PeopleStore).erase(ANNA);
    await later('next_attempt_at');
    server.reaction = 'take';
    await deliverAll();
    expect((await statuses()).slice(-1)).toEqual(['reminder sent']);
    const records = await ledger.records({ forumId });
    expect(records.find(({ recipientId, kind }) => recipientId === ANNA && kind === 'reminder')).toMatchObject({
      status: 'undeliverable',
      reason: 'no-address',
      attempts: [{ outcome: 'deferred', response: expect.stringContaining('<reader>') as string }],
    });
    expect(JSON.stringify(records)).not.toContain('@nap.example unknown');
    expect(JSON.stringify(records)).not.toContain('anna@');
  });
});

/** Anna chairs, Ben holds a seat; a meeting of 30 October 2017, two in the afternoon of winter time. */
const called = (): string => {
  const { world } = stored;
  const meetingId = `${forumId}-m1`;
  world.assign('2017-01-01', ANNA, 'chair');
  world.adoptBylaws('2017-09-01', { decision: { rule: 'simple-majority', base: 'cast' } });
  world.seat('2017-09-01', 'g1', 'government', ANNA);
  world.seat('2017-09-01', 'c1', 'civil-society', BEN);
  world.scheduleMeeting('2017-09-16', '2017-10-30T14:00', meetingId);
  return meetingId;
};

const clearedTo = async (day: string): Promise<void> => {
  await see(day);
  await deliverAll();
  server.received.splice(0);
};

/** The calendar part of the newest mail to an address, with the method of its MIME type. */
const calendarTo = (address: string) => {
  const received = server.received.findLast(({ to }) => to[0] === address);
  const attached = received?.mail.attachments.find(({ contentType }) => contentType === 'text/calendar');
  const calendar = new ICAL.Component(ICAL.parse(attached?.content.toString('utf8') ?? '') as unknown[]);
  const event = calendar.getFirstSubcomponent('vevent');
  const value = (name: string): string => String(event?.getFirstPropertyValue(name) ?? '');
  return {
    mime: /Content-Type: text\/calendar; charset=utf-8; method=(\w+)/i.exec(received?.raw ?? '')?.[1],
    method: calendar.getFirstPropertyValue('method'),
    entry: ['uid', 'sequence', 'dtstart', 'dtend', 'status', 'location'].map(value),
    attendees: event?.getAllProperties('attendee').map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
    references: received?.mail.references,
  };
};

describe('an invitation', () => {
  it('is requested, requested anew when the meeting moves, and cancelled, in one thread and under one UID', async () => {
    const meetingId = called();
    const { world } = stored;
    await clearedTo('2017-09-16');
    world.inMeeting(meetingId, '2017-09-17', { type: 'AnnounceMeeting', data: { place: 'Town hall', url: null } });
    await see('2017-09-17');
    await deliverAll();
    const uid = `meeting/${meetingId}@nap.example`;
    const common = { attendees: ['mailto:ben@nap.example'], references: `<meeting.${meetingId}@nap.example>` };
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(['anna@nap.example', 'ben@nap.example']);
    expect(calendarTo('ben@nap.example')).toEqual({
      ...common,
      mime: 'REQUEST',
      method: 'REQUEST',
      entry: [uid, '0', '2017-10-30T12:00:00Z', '2017-10-30T14:00:00Z', 'CONFIRMED', 'Town hall'],
    });
    world.inMeeting(meetingId, '2017-09-18', {
      type: 'MoveMeeting',
      data: {
        startsAt: civilDateTime('2017-10-27T14:00'), // still summer time
        endsAt: civilDateTime('2017-10-27T16:00'),
        place: null,
        grounds: null,
      },
    });
    await see('2017-09-18');
    await deliverAll();
    expect(calendarTo('ben@nap.example')).toEqual({
      ...common,
      mime: 'REQUEST',
      method: 'REQUEST',
      entry: [uid, '1', '2017-10-27T11:00:00Z', '2017-10-27T13:00:00Z', 'CONFIRMED', 'Town hall'],
    });
    world.inMeeting(meetingId, '2017-09-19', { type: 'CancelMeeting', data: { grounds: GROUNDS } });
    await see('2017-09-19');
    await deliverAll();
    expect(calendarTo('ben@nap.example')).toEqual({
      ...common,
      mime: 'CANCEL',
      method: 'CANCEL',
      entry: [uid, '2', '2017-10-27T11:00:00Z', '2017-10-27T13:00:00Z', 'CANCELLED', 'Town hall'],
    });
    expect(server.received).toHaveLength(6);
  });

  it('that a newer one has overtaken is not sent', async () => {
    const meetingId = called();
    await clearedTo('2017-09-16');
    const announce = (place: string): void =>
      stored.world.inMeeting(meetingId, '2017-09-17', { type: 'AnnounceMeeting', data: { place, url: null } });
    announce('Town hall');
    announce('Library');
    await see('2017-09-17');
    await deliverAll();
    expect(calendarTo('ben@nap.example').entry.at(-1)).toBe('Library');
    expect((await statuses()).filter((line) => line.startsWith('meeting'))).toEqual([
      'meeting-invitation superseded newer-step',
      'meeting-invitation superseded newer-step',
      'meeting-invitation sent',
      'meeting-invitation sent',
    ]);
  });
});

describe('a reminder to vote', () => {
  it('is not sent to who has voted before it went out', async () => {
    called();
    const { world } = stored;
    const decisionId = world.tableMotion('2017-09-16', `${forumId}-d1`);
    world.inDecision(decisionId, '2017-09-16', {
      type: 'OpenVote',
      data: { voteId: 'v1', method: 'by-correspondence', secret: false, closesAt: civilDateTime('2017-09-26T18:00') },
    });
    await clearedTo('2017-09-16');
    world.inDecision(decisionId, '2017-09-19', { type: 'PassTime', data: {} });
    await see('2017-09-19');
    world.inDecision(
      decisionId,
      '2017-09-19',
      { type: 'CastBallot', data: { seatId: 'c1', choice: 'yes' } },
      { time: '11:00', by: BEN },
    );
    await see('2017-09-19');
    await deliverAll();
    expect(server.received.map(({ to }) => to[0])).toEqual(['anna@nap.example']);
    expect(server.received[0]?.mail.subject).toContain('closes in 7 days');
    expect((await statuses()).slice(-2).sort()).toEqual(['vote-reminder sent', 'vote-reminder superseded done']);
  });
});

describe('a mail server', () => {
  it('that refuses for good ends the letter; one that defers gets it again', async () => {
    await reminded();
    server.reaction = { answer: 451 };
    await deliverAll();
    expect((await statuses()).slice(-2)).toEqual(['reminder pending', 'reminder pending']);
    server.reaction = { answer: 550 };
    await later('next_attempt_at');
    await deliverAll();
    expect(
      (await ledger.records({ forumId, status: 'failed' })).map(({ attempts }) => attempts.map((a) => a.outcome)),
    ).toEqual([
      ['deferred', 'refused'],
      ['deferred', 'refused'],
    ]);
    expect(server.received).toEqual([]);
  });

  it('that is away for a while loses nothing', async () => {
    await reminded();
    const { port } = server;
    await server.stop();
    await deliverAll();
    expect((await statuses()).slice(-2)).toEqual(['reminder pending', 'reminder pending']);
    server = await MailServer.start(port);
    await later('next_attempt_at');
    await deliverAll();
    expect((await statuses()).slice(-2)).toEqual(['reminder sent', 'reminder sent']);
    expect(server.received).toHaveLength(2);
  });

  it('that took the letter and was cut off before the answer may get it twice under one id', async () => {
    await reminded();
    server.reaction = 'cut-after-letter';
    await deliverAll();
    expect((await statuses()).slice(-2)).toEqual(['reminder unknown', 'reminder unknown']);
    server.reaction = 'take';
    await later('next_attempt_at');
    await deliverAll();
    const idsOf = (address: string) =>
      server.received.filter(({ to }) => to[0] === address).map(({ mail }) => mail.messageId);
    const [first, second, ...more] = idsOf('anna@nap.example');
    expect([first, more]).toEqual([second, []]);
    expect(
      (await ledger.records({ forumId })).filter(({ status }) => status === 'sent' || status === 'unknown').slice(-2),
    ).toMatchObject([
      { status: 'sent', attempts: [{ outcome: 'unknown' }, { outcome: 'accepted' }] },
      { status: 'sent', attempts: [{ outcome: 'unknown' }, { outcome: 'accepted' }] },
    ]);
  });
});

describe('a notifier that dies', () => {
  it('between sending and noting the result leaves one letter, sent twice under one id', async () => {
    await reminded();
    const claimed = await ledger.claim(10);
    const anna = claimed.find(({ recipientId }) => recipientId === ANNA);
    if (anna === undefined) throw new Error('no letter for Anna');
    await ledger.beginAttempt(anna, 'sent by a process that then died');
    await deliverAll();
    expect(server.received).toHaveLength(0); // the dead process still holds the letters
    await later('lease_until');
    await deliverAll();
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual(['anna@nap.example', 'ben@nap.example']);
    const records = (await ledger.records({ forumId })).filter(
      ({ kind, recipientId }) => kind === 'reminder' && recipientId === ANNA,
    );
    expect(records).toMatchObject([{ status: 'sent', attempts: [{ outcome: 'unknown' }, { outcome: 'accepted' }] }]);
  });

  it('is quiet when nothing is due, and not while a letter is in hand', async () => {
    await reminded();
    expect(await loop.isQuiet()).toBe(false);
    await deliverAll();
    expect(await loop.isQuiet()).toBe(true);
  });
});

describe('a running loop', () => {
  let running: DeliveryLoop;

  beforeEach(() => {
    const options = { ...app.get<NotifierOptions>(NOTIFIER_OPTIONS), pollMs: 3_600_000 };
    running = new DeliveryLoop(ledger, app.get(LetterWriter), app.get(SmtpMailer), options);
  });
  afterEach(() => running.stop());

  it('sends at once what it is nudged for, however rarely it looks by itself', async () => {
    running.start();
    await reminded();
    running.nudge();
    await eventually('both letters are there', () => server.received.length === 2);
  });

  it('finishes the letters in hand when it is stopped, and takes no more', async () => {
    await reminded();
    running.start();
    await eventually('a letter is handed over', () => server.received.length > 0);
    await running.stop();
    expect(await ledger.records({ forumId, status: 'sending' })).toEqual([]);
    const sent = (await ledger.records({ forumId, status: 'sent' })).filter(({ kind }) => kind === 'reminder');
    expect(sent).toHaveLength(server.received.length);
  });
});
