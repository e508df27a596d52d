import { type CivilDate, addDays, addPeriod, civilDate, civilDateTime, period } from '@nap/calendar';
import {
  GROUNDS,
  adoptBylaws,
  forumAfter,
  forumRegistered,
  on,
  playedInForum,
  ringForum,
  seat,
  toForum,
} from '@nap/testing';
import fc from 'fast-check';

import type { ForumCommand } from './forum.commands';
import { forumDecider } from './forum.decider';
import type { ForumEvent } from './forum.events';
import { type ForumState, activeSeatsOn } from './forum.state';
import { meetingHeld } from './meetings/meetings.decider';
import type { Sector } from './membership/membership.events';

const SEATS = ['s0', 's1', 's2', 's3', 's4'] as const;
/** Two seats of each side are there from the first day, `s4` is not. */
const FIRST = SEATS.slice(0, 4).map((seatId, index) => ({
  seatId,
  sector: index % 2 === 0 ? ('government' as const) : ('civil-society' as const),
}));
const FOUNDED = playedInForum(
  forumRegistered('2020-01-01'),
  adoptBylaws('2020-01-01'),
  ...FIRST.flatMap(({ seatId, sector }) => seat('2020-01-01', seatId, sector)),
);
const PEOPLE = ['holder-s0', 'holder-s1', 'p2', 'p3', 'p4', 'p5'] as const;

type Held = { readonly heldOn: CivilDate; readonly there: readonly string[]; readonly away: readonly string[] };
type Seat = {
  readonly sector: Sector;
  readonly gone: boolean;
  readonly holder: { readonly person: string; readonly from: CivilDate; readonly until: CivilDate | null } | null;
};
/** What the rules say of a forum, kept without the rules' code. */
type Model = { today: CivilDate; readonly seats: Map<string, Seat>; readonly held: Held[] };

/** The forum itself: its log, and the state that its decider has left. */
class Forum {
  readonly log: ForumEvent[] = [...FOUNDED];
  state: ForumState = forumAfter(FOUNDED);

  /** @returns the code of a refusal, or what was recorded. */
  send(command: ForumCommand): string | readonly ForumEvent[] {
    const decision = forumDecider.decide(command, this.state);
    if ('refusal' in decision) return decision.refusal.code;
    return this.keep(decision.events);
  }

  keep(events: readonly ForumEvent[]): readonly ForumEvent[] {
    this.log.push(...events);
    this.state = events.reduce(forumDecider.evolve, this.state);
    return events;
  }
}

const founded = (): Model => ({
  today: civilDate('2020-01-02'),
  seats: new Map(
    FIRST.map(({ seatId, sector }) => {
      const holder = { person: `holder-${seatId}`, from: civilDate('2020-01-01'), until: null };
      return [seatId, { sector, gone: false, holder }];
    }),
  ),
  held: [],
});

type Act = fc.Command<Model, Forum>;

const counts = ({ gone, holder }: Seat, day: CivilDate): boolean =>
  !gone && holder !== null && holder.from <= day && (holder.until === null || day <= holder.until);

/** Terms that are over leave their seats vacant. */
const settle = (model: Model): void => {
  for (const [id, seat] of model.seats) {
    const until = seat.holder?.until ?? null;
    if (until !== null && until < model.today) model.seats.set(id, { ...seat, holder: null });
  }
};

const expectTrue = (model: Model, forum: Forum): void => {
  const counted = [...model.seats].filter(([, seat]) => counts(seat, model.today));
  const active = activeSeatsOn(forum.state, model.today);
  expect(active.map(({ seatId }) => seatId)).toEqual(counted.map(([id]) => id));
  const people = active.map(({ holder }) => holder?.personId);
  expect(new Set(people).size).toBe(people.length);
  const government = counted.filter(([, { sector }]) => sector === 'government').length;
  expect(forum.state.parity).toBe(government * 2 === counted.length ? 'kept' : 'broken');
};

const act = (label: string, run: (model: Model, forum: Forum) => void): Act => ({
  check: () => true,
  run: (model, forum) => {
    settle(model);
    run(model, forum);
    // what is asked of parity is asked of a forum whose clock has rung
    forum.send(ringForum(model.today, '23:00'));
    expectTrue(model, forum);
  },
  toString: () => label,
});

const establish = (id: string, sector: Sector): Act =>
  act(`establish ${id} ${sector}`, (model, forum) => {
    const answer = forum.send(toForum('EstablishSeat', model.today, { seatId: id, sector }));
    if (model.seats.has(id)) expect(answer).toBe('seat-already-exists');
    else model.seats.set(id, { sector, gone: false, holder: null });
  });

const refusalOfFilling = (model: Model, id: string, person: string): string | null => {
  const seat = model.seats.get(id);
  if (seat === undefined) return 'seat-not-found';
  if (seat.gone) return 'seat-abolished';
  if (seat.holder !== null) return 'seat-taken';
  const elsewhere = [...model.seats.values()].some(({ holder }) => holder?.person === person);
  return elsewhere ? 'person-holds-other-seat' : null;
};

const fill = (id: string, person: string, days: number, length: number | null): Act =>
  act(`fill ${id} by ${person}`, (model, forum) => {
    const refusal = refusalOfFilling(model, id, person);
    const from = addDays(model.today, days);
    const until = length === null ? null : addDays(model.today, Math.max(0, days) + length);
    const data = { seatId: id, personId: person, from, until, way: 'election' } as const;
    const answer = forum.send(toForum('FillSeat', model.today, data));
    if (refusal !== null) expect(answer).toBe(refusal);
    else {
      expect(answer).toContainEqual(expect.objectContaining({ type: 'SeatFilled' }));
      const seat = model.seats.get(id);
      if (seat !== undefined) model.seats.set(id, { ...seat, holder: { person, from, until } });
    }
  });

const leave = (id: string, way: 'VacateSeat' | 'AbolishSeat'): Act =>
  act(`${way} ${id}`, (model, forum) => {
    const seat = model.seats.get(id);
    const answer = forum.send(
      way === 'VacateSeat'
        ? toForum(way, model.today, { seatId: id, reason: 'resignation' })
        : toForum(way, model.today, { seatId: id, grounds: GROUNDS }),
    );
    if (seat === undefined) expect(answer).toBe('seat-not-found');
    else if (seat.gone) expect(answer).toBe('seat-abolished');
    else if (way === 'VacateSeat' && seat.holder === null) expect(answer).toBe('seat-vacant');
    else model.seats.set(id, { ...seat, holder: null, gone: way === 'AbolishSeat' });
  });

const erase = (person: string): Act =>
  act(`erase ${person}`, (model, forum) => {
    forum.send(toForum('ErasePerson', model.today, { personId: person }));
    for (const [id, seat] of model.seats) {
      if (seat.holder?.person === person) model.seats.set(id, { ...seat, holder: null });
    }
    const { seats } = forum.state;
    expect(JSON.stringify(seats)).not.toContain(`"${person}"`);
  });

const name = (type: 'NameSubstitute' | 'NameDeputy', id: string, person: string): Act =>
  act(`${type} ${id} ${person}`, (model, forum) => {
    forum.send(toForum(type, model.today, { seatId: id, personId: person }));
  });

/** Three in a row, or more than half of at least four in twelve months, counted by hand. */
const lapseIsDue = (model: Model, id: string): boolean => {
  const holder = model.seats.get(id)?.holder;
  if (holder === null || holder === undefined) return false;
  const mine = model.held
    .filter(({ heldOn, there, away }) => heldOn >= holder.from && [...there, ...away].includes(id))
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  const last = mine.at(-1);
  if (last === undefined) return false;
  const lastThree = mine.slice(-3);
  if (lastThree.length === 3 && lastThree.every(({ away }) => away.includes(id))) return true;
  const year = mine.filter(({ heldOn }) => heldOn > addPeriod(last.heldOn, period('-P1Y')));
  const missed = year.filter(({ away }) => away.includes(id)).length;
  return year.length >= 4 && missed > year.length / 2;
};

/** A meeting is called for the next day and closed at noon; each seat's bit says whether it was away. */
const hold = (bits: number): Act =>
  act(`hold a meeting, away ${bits.toString(2)}`, (model, forum) => {
    const day = addDays(model.today, 1);
    const meetingId = `m-${day}`;
    const slot = { startsAt: civilDateTime(`${day}T10:00`), endsAt: civilDateTime(`${day}T12:00`) };
    const called = forum.send(
      toForum('ScheduleMeeting', model.today, { meetingId, kind: 'regular', place: null, ...slot }),
    );
    if (typeof called === 'string') throw new Error(called);
    model.today = day;
    settle(model);
    const active = [...model.seats].filter(([, seat]) => counts(seat, day)).map(([id]) => id);
    const away = active.filter((id) => (bits >> SEATS.indexOf(id as (typeof SEATS)[number])) & 1);
    const there = active.filter((id) => !away.includes(id));
    const proposedBefore = forum.state.seats.filter(({ lapse }) => lapse === 'proposed').map(({ seatId }) => seatId);
    const meeting = { meetingId, heldAt: slot.endsAt, attended: there, absent: away };
    const heard = forum.keep(meetingHeld(forum.state, meeting, on(day, '12:00')));
    model.held.push({ heldOn: day, there, away });
    const proposed = heard.flatMap(({ type, data }) => (type === 'LapseProposed' ? [data.seatId] : []));
    const due = away.filter((id) => !proposedBefore.includes(id) && lapseIsDue(model, id));
    expect(proposed).toEqual(due);
  });

const settleLapse = (id: string, type: 'ConfirmLapse' | 'DismissLapse'): Act =>
  act(`${type} ${id}`, (model, forum) => {
    const before = forum.state.seats.find(({ seatId }) => seatId === id);
    const answer = forum.send(
      type === 'ConfirmLapse'
        ? toForum(type, model.today, { seatId: id })
        : toForum(type, model.today, { seatId: id, grounds: GROUNDS }),
    );
    const seat = model.seats.get(id);
    if (typeof answer === 'string' || seat === undefined) return;
    expect(before?.lapse).toBe('proposed');
    if (type === 'ConfirmLapse') model.seats.set(id, { ...seat, holder: null });
  });

const writeDown = (daysAgo: number): Act =>
  act(`write down a meeting of ${String(daysAgo)} days ago`, (model, forum) => {
    const day = addDays(model.today, -daysAgo);
    const slot = { startsAt: civilDateTime(`${day}T14:00`), endsAt: civilDateTime(`${day}T15:00`) };
    const about = { title: null, url: null, attendedSeats: null };
    forum.send(
      toForum('RecordMeeting', model.today, { meetingId: `r-${day}`, kind: 'regular', ...slot, ...about }, '16:00'),
    );
  });

const wait = (days: number): Act =>
  act(`${String(days)} days pass`, (model, forum) => {
    model.today = addDays(model.today, days);
    settle(model);
    forum.send(ringForum(model.today, '23:00'));
    expect(forum.send(ringForum(model.today, '23:00'))).toEqual([]);
  });

const id = fc.constantFrom(...SEATS);
const person = fc.constantFrom(...PEOPLE);
const acts = [
  fc.tuple(id, fc.constantFrom<Sector>('government', 'civil-society', 'academia')).map((it) => establish(...it)),
  fc
    .tuple(id, person, fc.integer({ min: -30, max: 20 }), fc.option(fc.integer({ min: 0, max: 200 })))
    .map((it) => fill(...it)),
  fc.tuple(id, person, fc.constant(0), fc.constant(null)).map((it) => fill(...it)),
  fc.tuple(id, fc.constantFrom('VacateSeat' as const, 'AbolishSeat' as const)).map((it) => leave(...it)),
  person.map(erase),
  fc.tuple(fc.constantFrom('NameSubstitute' as const, 'NameDeputy' as const), id, person).map((it) => name(...it)),
  fc.nat(31).map(hold),
  fc.nat(31).map(hold),
  fc.nat(31).map(hold),
  fc.tuple(id, fc.constantFrom('ConfirmLapse' as const, 'DismissLapse' as const)).map((it) => settleLapse(...it)),
  fc.nat(300).map(writeDown),
  fc.integer({ min: 1, max: 100 }).map(wait),
];

const expectLogged = ({ log, state }: Forum): void => {
  expect(forumAfter(log)).toEqual(state);
  const parity = log.filter(({ type }) => type === 'ParityBroken' || type === 'ParityRestored');
  parity.forEach(({ type }, index) => {
    expect(type).toBe(index % 2 === 0 ? 'ParityBroken' : 'ParityRestored');
  });
  const breaches = log.flatMap(({ type, data }) =>
    type === 'FrequencyBreached' ? [`${data.rule} ${data.lastHeldOn ?? ''}`] : [],
  );
  expect(new Set(breaches).size).toBe(breaches.length);
  const steps = log.flatMap(({ type, data }) =>
    'duty' in data && 'dueAt' in data
      ? [`${type} ${data.duty} ${data.subject ?? ''} ${'rung' in data ? data.rung : ''} ${String(data.revision)}`]
      : [],
  );
  expect(new Set(steps).size).toBe(steps.length);
};

describe('any life of a forum', () => {
  it('keeps parity told in turn, each seat counted once, and lapses to the rule', () => {
    let told = 0;
    let proposed = 0;
    fc.assert(
      fc.property(fc.commands(acts, { maxCommands: 60, size: 'max' }), (commands) => {
        const forum = new Forum();
        const model = founded();
        fc.modelRun(() => ({ model, real: forum }), commands);
        expectLogged(forum);
        told += forum.log.filter(({ type }) => type.startsWith('Parity')).length;
        proposed += forum.log.filter(({ type }) => type === 'LapseProposed').length;
      }),
      { numRuns: 40 },
    );
    expect(told).toBeGreaterThan(60);
    expect(proposed).toBeGreaterThan(4);
  });
});
