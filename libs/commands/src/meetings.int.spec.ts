import { randomUUID } from 'node:crypto';

import { civilDateTime, instant } from '@nap/calendar';
import { decisionStreamId, forumStreamId, meetingStreamId } from '@nap/domain';
import { CommandDesk, type Seated, TIMER, decisionOrder, forumOrder, meetingOrder, personOf } from '@nap/testing';
import { zone } from '@nap/zones';

import type { CommandAnswer, OrderRequest } from '.';
import { StreamsLoader } from './involved-streams';
import { momentOf, preparedOrder } from './prepared-order';

let desk: CommandDesk;
let forumId: string;
let other: string;
let seats: readonly Seated[];

beforeAll(async () => {
  desk = await CommandDesk.open();
  [forumId, other] = [await desk.newForum(), await desk.newForum()];
  seats = await desk.newSeats(forumId, 2);
  await desk.newSeats(other, 2);
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.at();
});

let days = 0;

/** Two hours of an afternoon. */
const scheduling = (id: string, meetingId: string, day: string): OrderRequest => {
  const [startsAt, endsAt] = [civilDateTime(`${day}T14:00`), civilDateTime(`${day}T16:00`)];
  return forumOrder(id, {
    type: 'ScheduleMeeting',
    data: { meetingId, kind: 'regular', startsAt, endsAt, place: null },
  });
};

const newMeeting = async (): Promise<string> => {
  days += 1;
  const meetingId = `${forumId}-m${String(days)}`;
  await desk.must(scheduling(forumId, meetingId, `2016-03-${String(days).padStart(2, '0')}`));
  return meetingId;
};

const moving = (meetingId: string, startsAt: string, endsAt: string, grounds: string | null = null): OrderRequest =>
  meetingOrder(meetingId, {
    type: 'MoveMeeting',
    data: { startsAt: civilDateTime(startsAt), endsAt: civilDateTime(endsAt), place: null, grounds },
  });

const motion = (id: string, decisionId: string, meetingId: string | null, text = 'That we adopt the plan.') =>
  forumOrder(id, {
    type: 'TableMotion',
    data: { decisionId, meetingId, topic: 'plan', title: 'A motion', motion: text },
  });

const refusalOf = async (answer: Promise<CommandAnswer>) => {
  const given = await answer;
  return given.ok ? given.events : given.refusal;
};

describe('a meeting', () => {
  it('begins with its forum’s register, in one append', async () => {
    const meetingId = await newMeeting();
    const [first] = await desk.store.readStream(meetingStreamId(meetingId));
    const registered = (await desk.store.readStream(forumStreamId(forumId))).at(-1);
    expect(registered).toMatchObject({ type: 'MeetingRegistered', meta: { commandId: first?.meta.commandId } });
    expect(first).toMatchObject({ type: 'MeetingScheduled', forumId });
  });

  it('is moved together with its place in the register, by whoever comes first', async () => {
    const [one, two] = [await newMeeting(), await newMeeting()];
    const [startsAt, endsAt] = ['2016-05-02T09:00', '2016-05-02T12:00'];
    const answers = await Promise.all([one, two].map((id) => desk.send(moving(id, startsAt, endsAt))));
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(answers).toContainEqual({ ok: false, refusal: expect.objectContaining({ code: 'meetings-overlap' }) });
    const { state } = await desk.states.loadForum(forumId);
    expect(state.meetings.filter((meeting) => meeting.startsAt === civilDateTime(startsAt))).toHaveLength(1);
  });

  it('or a motion of another forum is not found, and no stream of another forum is taken', async () => {
    const meetingId = await newMeeting();
    const decisionId = `${forumId}-adopts`;
    await desk.must(motion(forumId, decisionId, meetingId));
    const passing = (request: OrderRequest) => refusalOf(desk.send(request, { caller: TIMER, forumId: other }));
    expect(await passing(meetingOrder(meetingId, { type: 'PassTime', data: {} }))).toEqual({
      code: 'meeting-not-found',
      params: { meeting: meetingId },
    });
    expect(await passing(decisionOrder(decisionId, { type: 'PassTime', data: {} }))).toEqual({
      code: 'decision-not-found',
      params: { decision: decisionId },
    });
    expect(await passing(meetingOrder('atlantis', { type: 'PassTime', data: {} }))).toMatchObject({
      code: 'meeting-not-found',
    });
    expect(await refusalOf(desk.send(motion(other, `${other}-d`, meetingId)))).toMatchObject({
      code: 'meeting-not-found',
    });
    expect(await refusalOf(desk.send(scheduling(other, meetingId, '2016-04-01')))).toEqual({
      code: 'meeting-already-exists',
      pointer: '/id',
      params: { meeting: meetingId },
    });
    expect(await refusalOf(desk.send(motion(other, decisionId, null)))).toEqual({
      code: 'decision-already-exists',
      pointer: '/id',
      params: { decision: decisionId },
    });
    const bylaws = (await desk.states.loadForum(other)).state.bylaws?.bylaws;
    if (bylaws === undefined) throw new Error('the other forum has bylaws');
    const adopting = forumOrder(other, { type: 'AdoptBylaws', data: { bylaws, decisionId } });
    expect(await refusalOf(desk.send(adopting))).toMatchObject({ code: 'decision-not-found' });
  });
});

describe('what the rules ask for', () => {
  it('is not there when it belongs to another forum', async () => {
    const meetingId = await newMeeting();
    const loader = desk.app.get(StreamsLoader, { strict: false });
    const meetingSeenBy = async (id: string) => {
      const order = motion(id, `${id}-any`, meetingId);
      const request = { id: randomUUID(), order, caller: TIMER, correlationId: 'test', causationId: null };
      const own = await loader.own(request);
      if ('refusal' in own) throw new Error('the forum is there');
      const moment = momentOf(CommandDesk.BEGIN, zone('Europe/Bucharest'), own.states.forum.reminderHour, TIMER);
      return (await loader.all(preparedOrder(order, order.command.data, moment), own)).states.meeting;
    };
    expect(await meetingSeenBy(forumId)).toMatchObject({ meetingId });
    expect(await meetingSeenBy(other)).toBeNull();
  });
});

describe('a wall-clock time', () => {
  it.each([
    ['2016-03-27T03:30', '2016-03-27T05:00', 'wall-time-in-gap', '/startsAt', '02:30:00+02:00', '04:30:00+03:00'],
    ['2016-03-27T02:30', '2016-03-27T03:30', 'wall-time-in-gap', '/endsAt', '02:30:00+02:00', '04:30:00+03:00'],
    ['2016-10-30T03:00', '2016-10-30T05:00', 'wall-time-twice', '/startsAt', '03:00:00+03:00', '03:00:00+02:00'],
  ])('from %s to %s is refused as %s', async (startsAt, endsAt, code, pointer, earlier, later) => {
    const meetingId = await newMeeting();
    const before = await desk.typesIn(meetingStreamId(meetingId));
    const day = startsAt.slice(0, 10);
    expect(await refusalOf(desk.send(moving(meetingId, startsAt, endsAt)))).toEqual({
      code,
      pointer,
      params: { earlier: `${day}T${earlier}`, later: `${day}T${later}` },
    });
    expect(await desk.typesIn(meetingStreamId(meetingId))).toEqual(before);
  });

  it('just outside of them is taken', async () => {
    const meetingId = await newMeeting();
    expect(await desk.send(moving(meetingId, '2016-03-27T02:59', '2016-03-27T04:00'))).toMatchObject({ ok: true });
  });
});

describe('who acts', () => {
  it('is named by the fact, be it said or not', async () => {
    const [holder] = seats;
    const decisionId = `${forumId}-by`;
    await desk.must(motion(forumId, decisionId, null), { caller: personOf(holder?.personId ?? '') });
    const [tabled] = await desk.store.readStream(decisionStreamId(decisionId));
    expect(tabled?.data).toMatchObject({ tabledBy: holder?.personId });
  });

  it('and whoever is named is a person who is known', async () => {
    const meetingId = await newMeeting();
    const [holder] = seats;
    const arrivedAt = civilDateTime('2016-03-01T14:00');
    const attendee = (personId: string) => ({ personId, seatId: null, as: 'guest' as const, arrivedAt });
    const attendees = [attendee(holder?.personId ?? ''), attendee(randomUUID())];
    desk.at(instant('2016-03-01T12:10:00Z'));
    expect(
      await refusalOf(desk.send(meetingOrder(meetingId, { type: 'RecordAttendance', data: { attendees } }))),
    ).toEqual({ code: 'person-not-found', pointer: '/attendees/1/personId' });
  });
});

describe('a motion', () => {
  it('lies beside the log as its author wrote it', async () => {
    const decisionId = `${forumId}-text`;
    const author = seats[0]?.personId ?? '';
    await desk.must(motion(forumId, decisionId, null, 'That the plan be adopted as a whole.'), {
      caller: personOf(author),
    });
    const [tabled] = await desk.store.readStream(decisionStreamId(decisionId));
    const hash = String(tabled?.data['motion']);
    expect(await desk.store.readDocuments([hash])).toEqual([{ hash, text: 'That the plan be adopted as a whole.' }]);
    const { rows } = await desk.database.pool.query('select person_id from documents where hash = $1', [hash]);
    expect(rows).toEqual([{ person_id: author }]);
  });

  it('or any text is kept only where a fact cites it', async () => {
    const meetingId = await newMeeting();
    const { state } = await desk.states.loadMeeting(meetingId);
    if (state.status === 'none') throw new Error('it was called');
    const same = moving(meetingId, state.startsAt, state.endsAt, 'Moved to where it is.');
    expect(await desk.send(same)).toMatchObject({ ok: true, events: [] });
    const { rows } = await desk.database.pool.query(`select from documents where text = 'Moved to where it is.'`);
    expect(rows).toEqual([]);
  });

  it('says something', async () => {
    expect(await refusalOf(desk.send(motion(forumId, `${forumId}-empty`, null, '  ')))).toEqual({
      code: 'text-missing',
      pointer: '/motion',
    });
  });
});
