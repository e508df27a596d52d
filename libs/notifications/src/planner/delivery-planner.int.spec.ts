import { civilDateTime, instant } from '@nap/calendar';
import { type FeedEvent, eventStoreMigrations } from '@nap/event-store';
import { type Person, PeopleStore, peopleMigrations } from '@nap/people';
import { ConductedClock } from '@nap/platform';
import { StoredWorld, type TestDatabase, World, createTestDatabase } from '@nap/testing';

import { DeliveryLedger } from '../ledger/delivery-ledger';
import { notificationsMigrations } from '../migrations';
import { Streams } from '../streams/streams';
import { DeliveryPlanner } from './delivery-planner';

const ANNA = '0a000000-0000-4000-8000-000000000001';
const BEN = '0a000000-0000-4000-8000-000000000002';
const CARL = '0a000000-0000-4000-8000-000000000003';

const person = (id: string, email: string | null): Person => ({
  id,
  name: 'Sample Person',
  email,
  language: 'en',
  admin: false,
  published: false,
});

let database: TestDatabase;
let people: PeopleStore;
let ledger: DeliveryLedger;
let stored: StoredWorld;
let planner: DeliveryPlanner;
let forums = 0;
let forumId: string;
const clock = new ConductedClock(instant('2016-06-16T08:00:00Z'), instant('2016-06-16T08:00:00Z'));

beforeAll(async () => {
  database = await createTestDatabase([...eventStoreMigrations, ...peopleMigrations, ...notificationsMigrations]);
  people = new PeopleStore(database.pool);
  ledger = new DeliveryLedger(database.dataSource);
  await people.add(person(ANNA, 'anna@nap.example'));
  await people.add(person(BEN, 'ben@nap.example'));
  await people.add(person(CARL, null));
});
afterAll(() => database.drop());
beforeEach(() => {
  forums += 1;
  forumId = `forum-${forums}`;
  const world = new World('2015-12-01', { forumId });
  world.openCycle('2015-12-31', '2016-07-01');
  stored = new StoredWorld(database.pool, world);
  planner = new DeliveryPlanner(new Streams(stored.store), people, ledger, clock);
  clock.set(instant('2016-06-16T08:00:00Z'));
});

const see = async (events: readonly FeedEvent[]): Promise<void> => {
  for (const event of events) await database.dataSource.transaction((tx) => planner.handle(event, tx));
};

const reminders = async () =>
  (await ledger.records({ forumId }))
    .filter(({ kind }) => kind === 'reminder')
    .map(({ recipientId, roles, standsInFor, status, reason }) => ({
      recipientId,
      roles,
      standsInFor,
      status,
      reason,
    }));

const remind = (): void => stored.world.passTime(`${forumId}-2016`, '2016-06-16');

describe('who is written to about an event', () => {
  it('is each person once, whatever roles they hold; vacant and addressless roles show as undeliverable', async () => {
    for (const role of ['chair', 'poc', 'lead-agency'] as const) stored.world.assign('2016-01-01', ANNA, role);
    stored.world.assign('2016-01-01', CARL, 'secretary');
    remind();
    await see(await stored.catchUp());
    expect(await reminders()).toEqual([
      {
        recipientId: ANNA,
        roles: ['poc', 'chair', 'lead-agency'],
        standsInFor: ['co-chair', 'secretary'],
        status: 'pending',
        reason: null,
      },
      { recipientId: CARL, roles: ['secretary'], standsInFor: [], status: 'undeliverable', reason: 'no-address' },
      {
        recipientId: 'vacant:co-chair',
        roles: ['co-chair'],
        standsInFor: [],
        status: 'undeliverable',
        reason: 'vacant',
      },
    ]);
  });

  it('is decided at first sight: a replay after a change of chair writes to nobody else', async () => {
    stored.world.assign('2016-01-01', ANNA, 'chair');
    remind();
    const events = await stored.catchUp();
    await see(events);
    const before = await reminders();
    stored.world.assign('2016-06-16', BEN, 'chair');
    await see(await stored.catchUp());
    await see(events);
    expect(await reminders()).toEqual(before);
    expect(before.map(({ recipientId }) => recipientId)).not.toContain(BEN);
  });

  it('stays decided when the ledger’s letters are gone: the mark alone keeps people from old mail', async () => {
    stored.world.assign('2016-01-01', ANNA, 'chair');
    remind();
    const events = await stored.catchUp();
    await see(events);
    await database.dataSource.query('delete from delivery');
    await see(events);
    expect(await reminders()).toEqual([]);
  });

  it('is who holds the role on the day of the first sight, not on the day of the step', async () => {
    stored.world.assign('2016-01-01', ANNA, 'chair');
    stored.world.inForum('2016-06-15', {
      type: 'EndRole',
      data: { assignmentId: `${ANNA}-chair-2016-01-01`, until: '2016-06-16' as never },
    });
    stored.world.assign('2016-06-17', BEN, 'chair');
    remind();
    const events = await stored.catchUp();
    clock.set(instant('2016-06-17T08:00:00Z'));
    await see(events);
    expect(
      (await reminders()).filter(({ status }) => status === 'pending').map(({ recipientId }) => recipientId),
    ).toEqual([BEN]);
  });

  it('is nobody for steps of which nobody is told', async () => {
    stored.world.assign('2016-01-01', ANNA, 'chair');
    await see(await stored.catchUp());
    expect(await ledger.records({ forumId })).toEqual([]);
    const ids = stored.world.feed.map(({ messageId }) => messageId);
    expect(await database.dataSource.query('select from recipient_mark where event_id = any ($1)', [ids])).toEqual([]);
  });

  it('goes with the transaction of the consumer: undone with it, and found again', async () => {
    stored.world.assign('2016-01-01', ANNA, 'chair');
    remind();
    const events = await stored.catchUp();
    for (const event of events) {
      const attempt = database.dataSource.transaction(async (tx) => {
        await planner.handle(event, tx);
        throw new Error('the consumer died');
      });
      await expect(attempt).rejects.toThrow('the consumer died');
    }
    expect(await reminders()).toEqual([]);
    await see(events);
    expect((await reminders()).length).toBeGreaterThan(0);
  });
});

describe('who is written to about a meeting', () => {
  /** Anna chairs and holds a seat, Ben holds another, Carl is secretary without an address; nobody is co-chair. */
  const seated = (): World => {
    const { world } = stored;
    world.assign('2016-01-01', ANNA, 'chair');
    world.assign('2016-01-01', CARL, 'secretary');
    world.adoptBylaws('2016-01-01', { decision: { rule: 'simple-majority', base: 'cast' } });
    world.seat('2016-01-01', 'g1', 'government', ANNA);
    world.seat('2016-01-01', 'c1', 'civil-society', BEN);
    world.scheduleMeeting('2016-06-16', '2016-08-01T10:00', `${forumId}-m1`);
    return world;
  };
  const announce = (place: string): void =>
    stored.world.inMeeting(`${forumId}-m1`, '2016-06-16', { type: 'AnnounceMeeting', data: { place, url: null } });
  const letters = async (kind: string) =>
    (await ledger.records({ forumId }))
      .filter((record) => record.kind === kind)
      .map(({ recipientId, roles, standsInFor, status }) => ({ recipientId, roles, standsInFor, status }));

  it('is everybody of the forum once, with nobody standing in for a role that nobody holds', async () => {
    seated();
    announce('Town hall');
    await see(await stored.catchUp());
    expect(await letters('meeting-invitation')).toEqual([
      { recipientId: ANNA, roles: ['member', 'chair'], standsInFor: [], status: 'pending' },
      { recipientId: BEN, roles: ['member'], standsInFor: [], status: 'pending' },
      { recipientId: CARL, roles: ['secretary'], standsInFor: [], status: 'undeliverable' },
    ]);
  });

  it('is nobody who joins after it was told', async () => {
    const world = seated();
    announce('Town hall');
    const events = await stored.catchUp();
    await see(events);
    const joined = '0a000000-0000-4000-8000-000000000004';
    await people.add(person(joined, 'joined@nap.example'));
    world.seat('2016-06-17', 'g2', 'government', joined);
    await see(await stored.catchUp());
    await see(events);
    expect((await ledger.records({ forumId })).map(({ recipientId }) => recipientId)).not.toContain(joined);
  });

  it('of a vote is each voter in person', async () => {
    const world = seated();
    const decisionId = world.tableMotion('2016-06-16', `${forumId}-d1`);
    world.inDecision(decisionId, '2016-06-16', {
      type: 'OpenVote',
      data: { voteId: 'v1', method: 'by-correspondence', secret: true, closesAt: civilDateTime('2016-06-30T18:00') },
    });
    await see(await stored.catchUp());
    expect(await letters('vote-opened')).toEqual([
      { recipientId: ANNA, roles: [], standsInFor: [], status: 'pending' },
      { recipientId: BEN, roles: [], standsInFor: [], status: 'pending' },
    ]);
  });

  it('that was written down afterwards is nobody', async () => {
    const world = seated();
    await see(await stored.catchUp());
    const before = await ledger.records({ forumId });
    world.inForum('2016-06-16', {
      type: 'RecordMeeting',
      data: {
        meetingId: `${forumId}-m0`,
        kind: 'regular',
        startsAt: civilDateTime('2016-02-01T10:00'),
        endsAt: civilDateTime('2016-02-01T12:00'),
        title: null,
        url: null,
        attendedSeats: [],
      },
    });
    const events = await stored.catchUp();
    expect(events.map(({ type }) => type)).toContain('MeetingRecorded');
    await see(events);
    expect(await ledger.records({ forumId })).toEqual(before);
  });
});
