import { type CivilDateTime, addDays, civilDate, civilDateTime, dateOf } from '@nap/calendar';
import { isRefused } from '@nap/kernel';
import {
  GROUNDS,
  ITEMS,
  PAPERS,
  act,
  circulated,
  forumWith,
  heldSo,
  item,
  meetingAfter,
  meetingScheduled,
  openedWith,
  sits,
} from '@nap/testing';
import fc from 'fast-check';

import { DEFAULT_BYLAWS } from '../forum/bylaws/bylaws';
import { type ForumState, activeSeatsOn } from '../forum/forum.state';
import type { RegisteredMeeting } from '../forum/meetings/meetings.state';
import type { MeetingCommand } from './meeting.commands';
import { decideMeeting } from './meeting.decider';
import type { AttendeeAs, MeetingEvent } from './meeting.events';
import { evolveMeeting } from './meeting.evolve';
import { presentSeats, quorumCount } from './meeting.quorum';
import { type KnownMeeting, initialMeeting } from './meeting.state';

const SEATS = ['g1', 'g2', 'g3', 'c1', 'c2', 'c3'] as const;
const OPENING = { at: 'opening', decisionId: null } as const;

/** What the books of a simple clerk say: who sits where, and which duties are done. */
type Clerk = { readonly room: Map<string, { personId: string; as: string }>; readonly done: Set<string> };
type Hall = { forum: ForumState; meeting: KnownMeeting; now: CivilDateTime; readonly events: MeetingEvent[] };

const registered: RegisteredMeeting = {
  ...{ meetingId: 'm2', kind: 'regular', source: 'scheduled', status: 'called' },
  ...{ startsAt: civilDateTime('2026-06-24T10:00'), endsAt: civilDateTime('2026-06-24T12:00') },
  ...{ heldOn: null, attended: [], absent: [] },
};
const FORUM: ForumState = {
  ...forumWith(3, 3, { proxies: { ...DEFAULT_BYLAWS.proxies, seatsPerProxy: 2 } }),
  meetings: [registered],
};

const called = [meetingScheduled(FORUM, { occurredOn: civilDate('2026-05-04') })];
const minutes = { papersHandedOut: [], debate: [], conclusions: GROUNDS, otherMaterial: [], notes: null };
const todo = { itemId: 'list', what: 'Publish the list', ownerId: 'holder-c1', dueOn: civilDate('2026-07-01') };
const opened = heldSo(FORUM, called, ...openedWith('g1', 'g2', 'c1', 'c2'));
const closed = heldSo(FORUM, opened, act('2026-05-20 12:00', 'CloseMeeting', { occurredAt: null }));

/** Where a play may begin, and when. */
const SCENES: readonly (readonly [string, readonly MeetingEvent[]])[] = [
  ['2026-05-04T09:00', called],
  ['2026-05-04T12:00', heldSo(FORUM, called, ...circulated('2026-05-04'))],
  [
    '2026-05-20T09:00',
    heldSo(
      FORUM,
      called,
      act('2026-05-18', 'NotifyProxy', { seatId: 'g1', personId: 'holder-g2', proxySeatId: null }),
      act('2026-05-18', 'NotifyProxy', { seatId: 'c1', personId: 'deputy-c1', proxySeatId: null }),
    ),
  ],
  ['2026-05-20T10:00', opened],
  ['2026-05-20T10:00', heldSo(FORUM, called, ...openedWith('g1'))],
  [
    '2026-05-22T10:00',
    heldSo(
      FORUM,
      closed,
      act('2026-05-21 10:00', 'DraftMinutes', { ...minutes, actionItems: [todo] }),
      act('2026-05-21 11:00', 'CirculateMinutes', {}),
      act('2026-05-21 12:00', 'ApproveMinutes', { as: 'chair', version: 1 }),
      act('2026-05-21 12:00', 'ApproveMinutes', { as: 'co-chair', version: 1 }),
    ),
  ],
];

const hallAt = ([now, events]: (typeof SCENES)[number]): { model: Clerk; real: Hall } => {
  const model: Clerk = { room: new Map(), done: new Set() };
  note(model, events);
  return { model, real: { forum: FORUM, meeting: meetingAfter(events), now: civilDateTime(now), events: [...events] } };
};

const later = (from: CivilDateTime, minutes: number): CivilDateTime =>
  civilDateTime(new Date(Date.parse(`${from}Z`) + minutes * 60_000).toISOString().slice(0, 16));

const apply = (hall: Hall, events: readonly MeetingEvent[]): void => {
  hall.events.push(...events);
  hall.meeting = events.reduce((meeting, event) => {
    const next = evolveMeeting(meeting, event);
    return next.status === 'none' ? meeting : next;
  }, hall.meeting);
};

/** The clerk writes down what was accepted, knowing nothing of the meeting's own state. */
const note = (clerk: Clerk, events: readonly MeetingEvent[]): void => {
  for (const { type, data } of events) {
    if (type === 'AttendanceRecorded' && data.seatId !== null) clerk.room.set(data.seatId, data);
    if (type === 'DepartureRecorded') {
      for (const [seatId, { personId }] of clerk.room) if (personId === data.personId) clerk.room.delete(seatId);
    }
    if (type === 'ProxyWithdrawn' && clerk.room.get(data.seatId)?.as === 'proxy') clerk.room.delete(data.seatId);
    if (type === 'MeetingMoved' || type === 'SecondCallIssued') clerk.room.clear();
    if (type === 'DeadlineMet' && 'duty' in data) clerk.done.add(`${data.duty}/${data.subject ?? ''}`);
    if (type === 'SecondCallIssued') clerk.done.delete('final-agenda/');
  }
};

const inspect = ({ room, done }: Clerk, hall: Hall): void => {
  const { forum, meeting, now } = hall;
  const seats = presentSeats(meeting, forum, now);
  const active = activeSeatsOn(forum, dateOf(now)).map(({ seatId }) => seatId);
  expect(seats.map(({ seatId, personId }) => [seatId, personId])).toEqual(
    active.flatMap((seatId) => {
      const sitter = room.get(seatId);
      return sitter === undefined ? [] : [[seatId, sitter.personId]];
    }),
  );
  const turned = { ...meeting, attendees: [...meeting.attendees].reverse() };
  expect(quorumCount(turned, forum, OPENING, now)).toEqual(quorumCount(meeting, forum, OPENING, now));
  expect(seats.length).toBeLessThanOrEqual(active.length);
  for (const duty of meeting.duties) {
    if (done.has(`${duty.duty}/${duty.subject ?? ''}`)) expect(duty.status).toBe('met');
  }
  const closings = hall.events.filter((event) => event.type === 'MeetingClosed');
  expect(closings.length).toBeLessThanOrEqual(1);
  for (const { data } of closings) {
    const counted = [...data.attended, ...data.absent];
    expect(new Set(counted).size).toBe(counted.length);
  }
};

type Made = (now: string, hall: Hall) => MeetingCommand;
type Act = { readonly label: string; readonly make: Made };
const named = (label: string, make: Made): Act => ({ label, make });

/** A step of the play: time goes on, the act is decided, the clerk and the meeting are compared. */
const step = (label: string, minutes: number, make: Made): fc.Command<Clerk, Hall> => ({
  check: () => true,
  run: (clerk, hall) => {
    hall.now = later(hall.now, minutes);
    const ring = act(hall.now, 'PassTime', {});
    for (const command of [make(hall.now, hall), ring]) {
      const decision = decideMeeting(command, hall.meeting, hall.forum);
      if (isRefused(decision)) continue;
      apply(hall, decision.events);
      note(clerk, decision.events);
    }
    expect(decideMeeting(ring, hall.meeting, hall.forum)).toEqual({ events: [] });
    inspect(clerk, hall);
  },
  toString: () => `${label} after ${minutes} min`,
});

/** What happens beside the meeting: a seat falls vacant, a vote is opened or settled. */
const beside = (label: string, happen: (clerk: Clerk, hall: Hall) => void): fc.Command<Clerk, Hall> => ({
  check: () => true,
  run: (clerk, hall) => {
    happen(clerk, hall);
    inspect(clerk, hall);
  },
  toString: () => label,
});

const lapse = (seatId: string): fc.Command<Clerk, Hall> =>
  beside(`lapse of ${seatId}`, (clerk, hall) => {
    const seats = hall.forum.seats.map((seat) =>
      seat.seatId === seatId
        ? { ...seat, holder: null, lapsed: [...seat.lapsed, ...(seat.holder === null ? [] : [seat.holder.personId])] }
        : seat,
    );
    hall.forum = { ...hall.forum, seats };
    clerk.room.delete(seatId);
  });

const vote = (decisionId: string, isOpening: boolean): fc.Command<Clerk, Hall> =>
  beside(`${isOpening ? 'vote on' : 'end of'} ${decisionId}`, (_clerk, hall) => {
    if (hall.meeting.status !== 'open') return;
    const occurredOn = dateOf(hall.now);
    const count = quorumCount(hall.meeting, hall.forum, { at: 'vote', decisionId }, hall.now);
    apply(hall, [
      isOpening
        ? { type: 'QuorumReached', data: { ...count, occurredOn } }
        : { type: 'DecisionNoted', data: { decisionId, title: 'Plan', outcome: 'set-aside', tally: null, occurredOn } },
    ]);
  });

const toStart = (hall: Hall): number =>
  Math.max(0, (Date.parse(`${hall.meeting.startsAt}Z`) - Date.parse(`${hall.now}Z`)) / 60_000);

const arriveInTime: fc.Command<Clerk, Hall> = {
  check: () => true,
  run: (clerk, hall) => step('to the start', toStart(hall), (now) => act(now, 'PassTime', {})).run(clerk, hall),
  toString: () => 'to the start',
};

const seat = fc.constantFrom(...SEATS);
const person = fc.oneof(
  seat.map((seatId) => `holder-${seatId}`),
  seat.map((seatId) => `deputy-${seatId}`),
  fc.constantFrom('chair', 'co-chair', 'secretary', 'somebody'),
);
const by = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: person });
const office = fc.constantFrom('chair' as const, 'co-chair' as const);
const items = fc.constantFrom(ITEMS, [item('any', 'general')], [item('plan')], []);
const back = fc.option(fc.nat(4_000), { freq: 3 });
const past = (now: string, minutes: number | null): CivilDateTime | null =>
  minutes === null ? null : later(civilDateTime(now), -minutes);
const members = SEATS.map((seatId) => ({ personId: `holder-${seatId}`, seatId, as: 'member' as const }));
const proxies = [
  { personId: 'holder-g2', seatId: 'g1', as: 'proxy' as const },
  { personId: 'deputy-c1', seatId: 'c1', as: 'proxy' as const },
];
const attendee = fc.oneof(
  fc.constantFrom(...members, ...proxies),
  seat.map((seatId) => ({ personId: `deputy-${seatId}`, seatId, as: 'deputy' as const })),
  fc.record({ personId: person, seatId: seat, as: fc.constant('proxy' as const) }),
  fc.constant({ personId: 'chair', seatId: null, as: 'observer' as const }),
);
const arriving = (some: readonly { personId: string; seatId: string | null; as: AttendeeAs }[]): Act =>
  named(`arrive ${JSON.stringify(some)}`, (now) =>
    act(now, 'RecordAttendance', { attendees: some.map((one) => ({ ...one, arrivedAt: null })) }),
  );
const itemId = fc.constantFrom('list', 'letter');

const made: fc.Arbitrary<Act> = fc.oneof(
  fc
    .tuple(by, fc.nat(7))
    .map(([who, luck]) =>
      luck === 0
        ? named('cancel', (now) => act(now, 'CancelMeeting', { grounds: GROUNDS }, who))
        : named('announce', (now) => act(now, 'AnnounceMeeting', { place: 'Library', url: null }, who)),
    ),
  fc.tuple(fc.integer({ min: -2, max: 20 }), fc.constantFrom(GROUNDS, null)).map(([days, grounds]) =>
    named(`move to ${days} days on`, (now, { meeting }) => {
      const on = addDays(dateOf(civilDateTime(now)), days);
      const at = (hour: string) => civilDateTime(`${on}T${hour}`);
      const slot = { startsAt: at('10:00'), endsAt: at('12:00'), place: null };
      return meeting.status === 'adjourned'
        ? act(now, 'IssueSecondCall', slot)
        : act(now, 'MoveMeeting', { ...slot, grounds });
    }),
  ),
  items.map((some) => named('draft', (now) => act(now, 'DraftAgenda', { items: some }))),
  items.map((some) => named('revise', (now) => act(now, 'ReviseAgenda', { items: some }))),
  fc
    .tuple(office, by)
    .map(([as, who]) =>
      named(`approve as ${as}`, (now, { meeting }) =>
        act(now, 'ApproveAgenda', { as, version: meeting.agenda?.version ?? 1 }, who),
      ),
    ),
  fc
    .tuple(office, by)
    .map(([as, who]) =>
      named(`return as ${as}`, (now, { meeting }) =>
        act(now, 'ReturnAgenda', { as, version: meeting.agenda?.version ?? 1, grounds: GROUNDS }, who),
      ),
    ),
  back.map((ago) => named('circulate', (now) => act(now, 'CirculateAgenda', { occurredAt: past(now, ago) }))),
  back.map((ago) => named('send', (now) => act(now, 'SendMaterials', { papers: PAPERS, occurredAt: past(now, ago) }))),
  back.map((ago) => named('publish', (now) => act(now, 'PublishAgenda', { occurredAt: past(now, ago) }))),
  fc.constant(named('comment', (now) => act(now, 'CommentOnAgenda', { comment: GROUNDS }))),
  fc
    .tuple(seat, person, by)
    .map(([seatId, personId, who]) =>
      named(`proxy ${personId} for ${seatId}`, (now) =>
        act(now, 'NotifyProxy', { seatId, personId, proxySeatId: null }, who),
      ),
    ),
  seat.map((seatId) => named(`no proxy for ${seatId}`, (now) => act(now, 'WithdrawProxy', { seatId }))),
  {
    weight: 6,
    arbitrary: fc
      .oneof(
        fc.subarray(members),
        attendee.map((one) => [one]),
      )
      .map(arriving),
  },
  person.map((personId) =>
    named(`${personId} leaves`, (now) => act(now, 'RecordDeparture', { personId, leftAt: null })),
  ),
  {
    weight: 3,
    arbitrary: person.map((presidedBy) =>
      named(`open by ${presidedBy}`, (now) => act(now, 'OpenMeeting', { presidedBy, occurredAt: null })),
    ),
  },
  { weight: 2, arbitrary: fc.constant(named('close', (now) => act(now, 'CloseMeeting', { occurredAt: null }))) },
  person.map((personId) => named('minute taker', (now) => act(now, 'AssignMinuteTaker', { personId }))),
  fc.tuple(fc.nat(40), itemId).map(([days, id]) =>
    named('draft minutes', (now) =>
      act(now, 'DraftMinutes', {
        ...minutes,
        actionItems: [{ ...todo, itemId: id, dueOn: addDays(dateOf(civilDateTime(now)), days) }],
      }),
    ),
  ),
  fc.constant(named('circulate minutes', (now) => act(now, 'CirculateMinutes', {}))),
  office.map((as) =>
    named(`minutes approved as ${as}`, (now, { meeting }) =>
      act(now, 'ApproveMinutes', { as, version: meeting.minutes?.version ?? 1 }),
    ),
  ),
  fc.constant(named('publish minutes', (now) => act(now, 'PublishMinutes', { occurredAt: null }))),
  itemId.map((id) =>
    named('complete', (now) => act(now, 'CompleteActionItem', { itemId: id, occurredOn: dateOf(civilDateTime(now)) })),
  ),
  fc
    .tuple(itemId, fc.constantFrom('kept' as const, 'released' as const))
    .map(([id, outcome]) =>
      named(`review ${outcome}`, (now) =>
        act(now, 'ReviewActionItem', { itemId: id, meetingId: 'm2', outcome, dueOn: null }),
      ),
    ),
);

const anyStep = fc
  .tuple(fc.oneof({ weight: 19, arbitrary: fc.nat(10) }, { weight: 1, arbitrary: fc.nat(30_000) }), made)
  .map(([minutes, { label, make }]) => step(label, minutes, make));

describe('any order of acts on a meeting', () => {
  it('keeps the books of a clerk: seats count once, what is done stays done, time says nothing twice', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SCENES),
        fc.commands(
          [
            ...[anyStep, anyStep, anyStep, anyStep, anyStep, anyStep],
            fc.constant(arriveInTime),
            seat.map(lapse),
            fc.boolean().map((isOpening) => vote('d1', isOpening)),
          ],
          { maxCommands: 120, size: 'max' },
        ),
        (scene, commands) => {
          fc.modelRun(() => hallAt(scene), commands);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the quorum', () => {
  it('does not depend on the order of arrival', () => {
    fc.assert(
      fc.property(
        fc
          .subarray([...SEATS])
          .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length }))),
        fc.boolean(),
        ([some, shuffled], atOnce) => {
          const counted = (seats: readonly string[], isOneRequest: boolean) => {
            const requests = isOneRequest ? [seats] : seats.map((seatId) => [seatId]);
            const arrivals = requests.map((together) =>
              act('2026-05-20 09:50', 'RecordAttendance', { attendees: together.map((seatId) => sits(seatId)) }),
            );
            const events = heldSo(FORUM, called, ...arrivals);
            return quorumCount(meetingAfter(events), FORUM, OPENING, civilDateTime('2026-05-20T10:00'));
          };
          expect(counted(shuffled, atOnce)).toEqual(counted(some, true));
          expect(counted(some, true)).toMatchObject({ present: some.length, active: 6, needed: 4 });
        },
      ),
    );
  });
});

describe('any events in any order', () => {
  it('never make the fold throw', () => {
    const { model, real } = hallAt(['2026-05-04T09:00', called]);
    fc.modelRun(
      () => ({ model, real }),
      [
        step('draft', 1, (now) => act(now, 'DraftAgenda', { items: ITEMS })),
        arriveInTime,
        step('arrive', 1, (now) =>
          act(now, 'RecordAttendance', {
            attendees: SEATS.map((seatId) => sits(seatId)),
          }),
        ),
        step('open', 1, (now) => act(now, 'OpenMeeting', { presidedBy: 'holder-g1', occurredAt: null })),
        step('close', 60, (now) => act(now, 'CloseMeeting', { occurredAt: null })),
        step('ring', 60_000, (now) => act(now, 'PassTime', {})),
      ],
    );
    expect(real.events.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.shuffledSubarray(real.events), (some) => {
        expect(() => some.reduce(evolveMeeting, initialMeeting)).not.toThrow();
      }),
    );
  });
});
