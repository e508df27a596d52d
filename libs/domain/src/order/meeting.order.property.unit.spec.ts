import { type CivilDate, addDays, at, civilDate, civilDateTime, dateOf, timeOfDay } from '@nap/calendar';
import { toProblem } from '@nap/contracts';
import { GROUNDS, WorldStreams, adoptBylaws, on, seat, toForum } from '@nap/testing';
import fc from 'fast-check';

import type { DecisionCommand } from '../decision/decision.commands';
import { CHOICES, type Choice, type VoteMethod } from '../decision/decision.events';
import type { ForumCommand } from '../forum/forum.commands';
import type { MeetingCommand } from '../meeting/meeting.commands';
import type { Moment } from '../moment/moment';
import type { DomainEvent, Order } from './streams';

const SEATS = ['g1', 'g2', 'c1', 'c2'] as const;
const MEETINGS = ['m1', 'm2', 'm3'] as const;
const DECISIONS = ['d1', 'd2'] as const;
const FIRST = civilDate('2020-01-01');

type Untimed<Command> = Command extends { readonly type: infer Type; readonly data: infer Data }
  ? { readonly type: Type; readonly data: Omit<Data, 'moment'> }
  : never;
/** An order made on a day, at an hour before, within or after the meetings of that day. */
type Made = (today: CivilDate) => Order;

const moment = (day: CivilDate, time: string): Moment => ({ ...on(day), local: at(day, timeOfDay(time)) });
const toMeeting =
  (id: string, command: Untimed<MeetingCommand>, time = '10:05'): Made =>
  (today) => ({
    stream: 'meeting',
    id,
    command: { type: command.type, data: { ...command.data, moment: moment(today, time) } } as MeetingCommand,
  });
const toDecision =
  (id: string, command: Untimed<DecisionCommand>): Made =>
  (today) => ({
    stream: 'decision',
    id,
    command: { type: command.type, data: { ...command.data, moment: moment(today, '10:10') } } as DecisionCommand,
  });
const inForum = (command: ForumCommand): Order => ({ stream: 'forum', id: 'tw', command });

const meeting = fc.constantFrom(...MEETINGS);
const decision = fc.constantFrom(...DECISIONS);
const anySeat = fc.constantFrom(...SEATS);
const onDay = (day: CivilDate) => ({
  startsAt: civilDateTime(`${day}T10:00`),
  endsAt: civilDateTime(`${day}T12:00`),
  place: null,
});
const attending = (seatIds: readonly string[]) =>
  seatIds.map((seatId) => ({ personId: `holder-${seatId}`, seatId, as: 'member' as const, arrivedAt: null }));
const ring: fc.Arbitrary<Made> = fc.oneof(
  meeting.map((id) => toMeeting(id, { type: 'PassTime', data: {} }, '23:00')),
  decision.map((id) => toDecision(id, { type: 'PassTime', data: {} })),
  fc.constant<Made>((today) => inForum(toForum('PassTime', today, {}, '23:00'))),
);

const schedule =
  (meetingId: string, days: number): Made =>
  (today) =>
    inForum(toForum('ScheduleMeeting', today, { meetingId, kind: 'regular', ...onDay(addDays(today, days)) }, '09:30'));
const table =
  (decisionId: string, meetingId: string | null): Made =>
  (today) =>
    inForum(
      toForum('TableMotion', today, { decisionId, meetingId, topic: 'plan', title: 'Plan', motion: GROUNDS }, '09:40'),
    );
const attend = (id: string, some: readonly string[]): Made =>
  toMeeting(id, { type: 'RecordAttendance', data: { attendees: attending(some) } }, '10:00');
const open = (id: string): Made =>
  toMeeting(id, { type: 'OpenMeeting', data: { presidedBy: 'holder-g1', occurredAt: null } }, '10:01');
const close = (id: string): Made => toMeeting(id, { type: 'CloseMeeting', data: { occurredAt: null } }, '10:20');
const openVote = (id: string, method: VoteMethod, secret: boolean): Made =>
  toDecision(id, { type: 'OpenVote', data: { voteId: `${id}-v`, method, secret, closesAt: null } });
const cast = (id: string, seatId: string, choice: Choice): Made =>
  toDecision(id, { type: 'CastBallot', data: { seatId, choice } });
const closeVote = (id: string): Made => toDecision(id, { type: 'CloseVote', data: {} });

/** Orders, each so many days after the one before. */
type Course = readonly (readonly [Made, number])[];

const order: fc.Arbitrary<Made> = fc.oneof(
  ring,
  {
    weight: 4,
    arbitrary: fc.tuple(meeting, fc.nat(12)).map(([id, days]) => schedule(id, days)),
  },
  fc.tuple(decision, fc.option(meeting)).map(([id, meetingId]) => table(id, meetingId)),
  anySeat.map(
    (seatId): Made =>
      (today) =>
        inForum(toForum('VacateSeat', today, { seatId, reason: 'resignation' }, '23:30')),
  ),
  fc.tuple(meeting, fc.nat(9)).map(
    ([id, days]): Made =>
      (today) =>
        toMeeting(
          id,
          { type: 'MoveMeeting', data: { ...onDay(addDays(today, days)), grounds: GROUNDS } },
          '09:00',
        )(today),
  ),
  fc.tuple(meeting, fc.nat(9)).map(
    ([id, days]): Made =>
      (today) =>
        toMeeting(id, { type: 'IssueSecondCall', data: onDay(addDays(today, days)) })(today),
  ),
  meeting.map((id) => toMeeting(id, { type: 'CancelMeeting', data: { grounds: GROUNDS } })),
  {
    weight: 4,
    arbitrary: fc.tuple(meeting, fc.subarray([...SEATS])).map(([id, some]) => attend(id, some)),
  },
  { weight: 3, arbitrary: meeting.map(open) },
  { weight: 3, arbitrary: meeting.map(close) },
  fc
    .tuple(decision, anySeat)
    .map(([id, seatId]) => toDecision(id, { type: 'RaiseObjection', data: { seatId, grounds: GROUNDS } })),
  decision.map((id) => toDecision(id, { type: 'DeclareConsensus', data: {} })),
  decision.map((id) => toDecision(id, { type: 'DeferItem', data: { toMeetingId: null, grounds: GROUNDS } })),
  decision.map((id) => toDecision(id, { type: 'WithdrawMotion', data: { grounds: GROUNDS } })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(decision, fc.constantFrom<VoteMethod>('in-meeting', 'by-correspondence'), fc.boolean())
      .map((it) => openVote(...it)),
  },
  { weight: 4, arbitrary: fc.tuple(decision, anySeat, fc.constantFrom(...CHOICES)).map((it) => cast(...it)) },
  decision.map(closeVote),
);

/** A meeting from its call to its end with a vote in it, a few of its steps left out. */
const session: fc.Arbitrary<Course> = fc
  .tuple(meeting, decision, fc.boolean(), fc.array(fc.nat(13), { maxLength: 3 }))
  .map(([id, motion, secret, lost]) =>
    [
      [schedule(id, 1), 0] as const,
      [table(motion, id), 0] as const,
      [attend(id, SEATS), 1] as const,
      [open(id), 0] as const,
      [openVote(motion, 'in-meeting', secret), 0] as const,
      ...SEATS.map((seatId, index) => [cast(motion, seatId, CHOICES[index % 2] ?? 'yes'), 0] as const),
      [closeVote(motion), 0] as const,
      [close(id), 0] as const,
    ].filter((_, index) => !lost.includes(index)),
  );
const single: fc.Arbitrary<Course> = fc
  .tuple(order, fc.constantFrom(0, 0, 0, 0, 0, 1, 1, 3, 20))
  .map((step): Course => [step]);
const course = (length: number): fc.Arbitrary<Course> =>
  fc
    .array(fc.oneof({ weight: 12, arbitrary: single }, { weight: 1, arbitrary: session }), {
      minLength: length / 2,
      maxLength: length,
    })
    .map((parts) => parts.flat());

/** Meetings and motions of one forum, with what each stream was told. */
class House {
  readonly streams = new WorldStreams();
  readonly log = new Map<string, DomainEvent[]>();

  constructor() {
    const founding = {
      forumId: 'tw',
      name: 'Taiwan',
      zone: 'Asia/Taipei',
      localLanguages: ['zh-TW'],
      reminderHour: null,
    };
    this.give(inForum(toForum('RegisterForum', FIRST, founding)));
    const rule = { rule: 'simple-majority', base: 'present' } as const;
    this.give(inForum(adoptBylaws(FIRST, { decision: rule })));
    for (const seatId of SEATS) {
      const sector = seatId.startsWith('g') ? 'government' : 'civil-society';
      for (const command of seat(FIRST, seatId, sector)) this.give(inForum(command));
    }
  }

  /** @returns what was recorded, by stream; null when the order was refused. */
  give(order: Order): readonly DomainEvent[] | null {
    const decided = this.streams.decide(order);
    if ('refusal' in decided) {
      for (const language of ['en', 'zh-TW'] as const) {
        const { title, detail } = toProblem(decided.refusal, language, '/');
        expect(`${title} ${detail}`).not.toMatch(/…|\{\w+\}/);
      }
      return null;
    }
    for (const { streamId, events } of decided.streams) {
      this.log.set(streamId, [...(this.log.get(streamId) ?? []), ...events]);
      for (const event of events) this.streams.apply(streamId, event);
    }
    return decided.streams.flatMap(({ events }) => events);
  }

  typesOf(streamId: string): readonly string[] {
    return (this.log.get(streamId) ?? []).map(({ type }) => type);
  }
}

/** The forum's register says of every meeting what the meeting's own stream says. */
const expectRegistered = (house: House): void => {
  for (const { meetingId, status, startsAt, heldOn, attended, absent } of house.streams.forum.meetings) {
    const own = house.log.get(`meeting-${meetingId}`) ?? [];
    const types = own.map(({ type }) => type);
    expect(types[0]).toBe('MeetingScheduled');
    const closed = own.find((event) => event.type === 'MeetingClosed');
    const isStruck = types.includes('MeetingCancelled') || types.includes('MeetingFailed');
    expect(status).toBe(closed === undefined ? (isStruck ? 'struck' : 'called') : 'held');
    const slots = own.flatMap(({ data }) => ('startsAt' in data ? [data.startsAt] : []));
    expect(startsAt).toBe(slots.at(-1));
    if (closed !== undefined) {
      const { closedAt, ...seats } = closed.data;
      expect({ heldOn, attended, absent }).toMatchObject({
        heldOn: dateOf(closedAt),
        attended: seats.attended,
        absent: seats.absent,
      });
    }
  }
  const called = house.streams.forum.meetings.filter(({ status }) => status !== 'struck');
  const starts = called.map(({ startsAt }) => startsAt);
  expect(new Set(starts).size).toBe(starts.length);
};

/** A tally is the ballots, and an outcome in a meeting stands in its minutes' notes. */
const expectDecided = (house: House): void => {
  for (const { decisionId } of house.streams.forum.motions) {
    const own = house.log.get(`decision-${decisionId}`) ?? [];
    expect(own[0]?.type).toBe('MotionTabled');
    const ballots = own.flatMap((event) => (event.type === 'BallotCast' ? [event.data.seatId] : []));
    expect(new Set(ballots).size).toBe(ballots.length);
    for (const event of own) {
      if (event.type !== 'VoteClosed') continue;
      const { yes, no, abstain } = event.data.tally;
      expect(yes + no + abstain).toBe(ballots.length);
    }
  }
};

const reached = { meetings: 0, votes: 0, struck: 0 };

describe('any sequence of orders on meetings and motions', () => {
  it('keeps the forum’s register true to every meeting, and no refusal without words', () => {
    fc.assert(
      fc.property(course(100), (orders) => {
        const house = new House();
        let today = addDays(FIRST, 1);
        for (const [make, days] of orders) {
          today = addDays(today, days);
          house.give(make(today));
        }
        expectRegistered(house);
        expectDecided(house);
        const types = [...house.log.keys()].flatMap((streamId) => house.typesOf(streamId));
        reached.meetings += types.filter((type) => type === 'MeetingHeld').length;
        reached.votes += types.filter((type) => type === 'VoteClosed').length;
        reached.struck += types.filter((type) => type === 'MeetingStruck').length;
      }),
      { numRuns: 30 },
    );
    process.stdout.write(`held ${reached.meetings}, struck ${reached.struck}, votes closed ${reached.votes}\n`);
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(3);
  });

  it('leaves the clocks nothing to say twice', () => {
    fc.assert(
      fc.property(course(60), (orders) => {
        const house = new House();
        let today = addDays(FIRST, 1);
        for (const [make, days] of orders) {
          today = addDays(today, days);
          house.give(make(today));
        }
        const rings: readonly Made[] = [
          () => inForum(toForum('PassTime', today, {}, '23:59')),
          ...MEETINGS.map((id) => toMeeting(id, { type: 'PassTime', data: {} }, '23:59')),
        ];
        for (const make of rings) {
          if (house.give(make(today)) !== null) expect(house.give(make(today))).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});
