import { type CivilDateTime, addDays, at, civilDate, civilDateTime, dateOf, timeOfDay } from '@nap/calendar';
import { ballot, decided, forumWith, meetingWith, motionTabled, on, openVote, settingOf } from '@nap/testing';
import fc from 'fast-check';

import type { VotingRule } from '../forum/bylaws/bylaws';
import type { ForumState } from '../forum/forum.state';
import type { KnownMeeting } from '../meeting/meeting.state';
import type { Moment } from '../moment/moment';
import type { DecisionCommand } from './decision.commands';
import { decideDecision } from './decision.decider';
import { CHOICES, type Choice, type DecisionEvent, type VoteClosed, type VoteOpened } from './decision.events';
import { evolveDecision } from './decision.evolve';
import { type DecisionState, initialDecision } from './decision.state';
import { EMPTY_URN, type Urn, urnBallotOf } from './urn';

const FIRST = civilDate('2026-05-04');
const SEATS = ['g1', 'g2', 'g3', 'c1', 'c2', 'c3'] as const;

const share = fc.constantFrom({ of: 2, in: 3 }, { of: 3, in: 5 });
const votingRule: fc.Arbitrary<VotingRule> = fc.oneof(
  fc.record({
    rule: fc.constant('simple-majority' as const),
    base: fc.constantFrom('present' as const, 'cast' as const),
  }),
  fc.record({
    rule: fc.constant('qualified-majority' as const),
    base: fc.constantFrom('present' as const, 'cast' as const, 'active' as const),
    share,
  }),
);
const anySeat = fc.constantFrom(...SEATS, 'g9');
const anyChoice = fc.constantFrom(...CHOICES, 'yes' as const);

/** What a person at the table could tell without any of the code under test. */
type Model = {
  hours: number;
  electorate: readonly string[] | null;
  closesAtHour: number | null;
  isClosed: boolean;
  readonly hands: Map<string, Choice>;
};
/** The decision with its bus: the log, and the urn beside it. */
type Real = {
  forum: ForumState;
  meeting: KnownMeeting;
  urn: Urn;
  decision: DecisionState;
  readonly log: DecisionEvent[];
};

const localAt = (hours: number): CivilDateTime => {
  const hour = String((10 + hours) % 24).padStart(2, '0');
  return at(addDays(FIRST, Math.floor((10 + hours) / 24)), timeOfDay(`${hour}:00`));
};
const momentAt = (hours: number, by: string | null = null): Moment => {
  const local = localAt(hours);
  return { ...on(dateOf(local)), local, by };
};

const send = (real: Real, command: DecisionCommand): boolean => {
  const { forum, meeting, urn, decision } = real;
  if (decision.status === 'none') throw new Error('no motion was tabled');
  const outcome = decideDecision(command, decision, { forum, meeting, urn });
  if ('refusal' in outcome) return false;
  const secret = urnBallotOf(command, decision);
  if (secret !== null) real.urn = { ...urn, [secret.choice]: urn[secret.choice] + 1 };
  real.log.push(...outcome.events);
  real.decision = outcome.events.reduce(evolveDecision, decision);
  return true;
};

type Act = fc.Command<Model, Real>;
const act = (name: string, run: (model: Model, real: Real) => void): Act => ({
  check: () => true,
  run: (model, real) => {
    run(model, real);
    expectSound(real.log);
  },
  toString: () => name,
});

const ends = (model: Model): void => {
  if (model.closesAtHour !== null && model.hours >= model.closesAtHour) model.isClosed = true;
};

const thereIn = ({ meeting }: Real): readonly string[] =>
  meeting.attendees.flatMap(({ seatId, leftAt }) => (leftAt === null && seatId !== null ? [seatId] : []));

const opens = (method: 'in-meeting' | 'by-correspondence', secret: boolean): Act =>
  act(`open ${method}${secret ? ' in secret' : ''}`, (model, real) => {
    const accepted = send(real, {
      type: 'OpenVote',
      data: { moment: momentAt(model.hours), voteId: 'v1', method, secret, closesAt: null },
    });
    expect(accepted).toBe(model.electorate === null);
    if (!accepted) return;
    const seats = method === 'in-meeting' ? SEATS.filter((seatId) => thereIn(real).includes(seatId)) : SEATS;
    if (seats.length <= SEATS.length / 2) return; // no quorum in the room: nothing is opened
    model.electorate = seats;
    model.closesAtHour = method === 'in-meeting' ? null : model.hours + 7 * 24;
  });

const casts = (seatId: string, choice: Choice, hand: 'holder' | 'other' | 'secretary'): Act =>
  act(`${hand} casts ${choice} for ${seatId}`, (model, real) => {
    ends(model);
    const by = { holder: `holder-${seatId}`, other: 'holder-of-nothing', secretary: 'secretary' }[hand];
    const accepted = send(real, { type: 'CastBallot', data: { moment: momentAt(model.hours, by), seatId, choice } });
    const may = model.electorate?.includes(seatId) === true && !model.isClosed && !model.hands.has(seatId);
    expect(accepted).toBe(may && hand !== 'other');
    if (accepted) model.hands.set(seatId, choice);
  });

const closes: Act = act('close', (model, real) => {
  ends(model);
  const accepted = send(real, { type: 'CloseVote', data: { moment: momentAt(model.hours) } });
  const everybody = model.hands.size === model.electorate?.length;
  expect(accepted).toBe(model.electorate !== null && !model.isClosed && (model.closesAtHour === null || everybody));
  if (accepted) model.isClosed = true;
});

const waits = (hours: number): Act =>
  act(`wait ${hours} h`, (model, real) => {
    model.hours += hours;
    ends(model);
    send(real, { type: 'PassTime', data: { moment: momentAt(model.hours) } });
  });

const leaves = (seatId: string): Act =>
  act(`${seatId} leaves`, (model, real) => {
    const leftAt = localAt(model.hours);
    real.meeting = {
      ...real.meeting,
      attendees: real.meeting.attendees.map((known) => (known.seatId === seatId ? { ...known, leftAt } : known)),
    };
  });

const opening = fc
  .tuple(fc.constantFrom('in-meeting' as const, 'by-correspondence' as const), fc.boolean())
  .map((how) => opens(...how));

const acts: readonly fc.Arbitrary<Act>[] = [
  opening,
  ...Array.from({ length: 8 }, () =>
    fc
      .tuple(
        anySeat,
        anyChoice,
        fc.constantFrom('holder' as const, 'holder' as const, 'secretary' as const, 'other' as const),
      )
      .map((cast) => casts(...cast)),
  ),
  fc.constant(closes),
  fc.integer({ min: 1, max: 120 }).map(waits),
  anySeat.map(leaves),
];

const sequence = fc.commands([...acts], { maxCommands: 30, size: 'max' });

const inUrn = ({ yes, no, abstain }: Urn): number => yes + no + abstain;

const dataOf = <Type extends DecisionEvent['type']>(log: readonly DecisionEvent[], type: Type) =>
  log.filter((event): event is Extract<DecisionEvent, { readonly type: Type }> => event.type === type);

const expectTally = ({ data }: VoteClosed, opened: VoteOpened, cast: number): void => {
  const { yes, no, abstain } = data.tally;
  expect(yes + no + abstain).toBe(data.ballots);
  expect(data.ballots).toBe(cast);
  expect(cast).toBeLessThanOrEqual(opened.data.voters.length);
};

/** What holds of the log of any decision, read without its state. */
const expectSound = (log: readonly DecisionEvent[]): void => {
  const [opened] = dataOf(log, 'VoteOpened');
  const ballots = dataOf(log, 'BallotCast');
  const seats = ballots.map(({ data }) => data.seatId);
  expect(new Set(seats).size).toBe(seats.length);
  const [closed] = dataOf(log, 'VoteClosed');
  if (closed !== undefined && opened !== undefined) expectTally(closed, opened, ballots.length);
  for (const { data } of dataOf(log, 'DecisionTaken')) {
    expect(data.tally.yes).toBeGreaterThan(0);
    const there = opened?.data.method === 'in-meeting' ? opened.data.voters.length : ballots.length;
    expect(there).toBeGreaterThan(SEATS.length / 2);
  }
  log.forEach((event, index) => {
    if (event.type !== 'VoteReminderIssued') return;
    const voted = dataOf(log.slice(0, index), 'BallotCast').map(({ data }) => data.personId);
    expect(voted.filter((personId) => event.data.personIds.includes(personId))).toEqual([]);
    expect(event.data.personIds).toHaveLength((opened?.data.voters.length ?? 0) - voted.length);
  });
};

const newWorld = (rule: VotingRule): { readonly model: Model; readonly real: Real } => {
  const forum = forumWith(3, 3);
  const log: DecisionEvent[] = [motionTabled({ rule })];
  const meeting = meetingWith(
    forum,
    SEATS.map((seatId) => ({ seatId })),
  );
  return {
    model: { hours: 0, electorate: null, closesAtHour: null, isClosed: false, hands: new Map() },
    real: { forum, meeting, urn: EMPTY_URN, decision: log.reduce(evolveDecision, initialDecision), log },
  };
};

describe('any sequence of votes, ballots, departures and waiting', () => {
  it('adds up, counts no seat twice, binds nobody without quorum and reminds nobody who has voted', () => {
    const counts = { closed: 0, taken: 0, reminded: 0, secret: 0 };
    fc.assert(
      fc.property(votingRule, fc.option(opening), sequence, (rule, first, commands) => {
        const world = newWorld(rule);
        first?.run(world.model, world.real);
        fc.modelRun(() => world, commands);
        const { log, decision } = world.real;
        expect(log.reduce(evolveDecision, initialDecision)).toEqual(decision);
        const isSecret = dataOf(log, 'VoteOpened').some(({ data }) => data.secret);
        expect(inUrn(world.real.urn)).toBe(isSecret ? world.model.hands.size : 0);
        counts.closed += dataOf(log, 'VoteClosed').length;
        counts.taken += dataOf(log, 'DecisionTaken').length;
        counts.reminded += dataOf(log, 'VoteReminderIssued').length;
        counts.secret += isSecret && decision.status !== 'voting' ? inUrn(world.real.urn) : 0;
        const [closed] = dataOf(log, 'VoteClosed');
        const hands = [...world.model.hands.values()];
        if (closed !== undefined) {
          for (const choice of CHOICES)
            expect(closed.data.tally[choice]).toBe(hands.filter((hand) => hand === choice).length);
        }
      }),
      { numRuns: 200 },
    );
    // Else the runs would say nothing.
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(2);
  });
});

type Hand = { readonly seatId: string; readonly choice: Choice };
const hands: fc.Arbitrary<readonly Hand[]> = fc
  .shuffledSubarray([...SEATS])
  .chain((seats) => fc.tuple(...seats.map((seatId) => anyChoice.map((choice) => ({ seatId, choice })))));

const outcomeOf = (
  rule: VotingRule,
  cast: readonly Hand[],
  method: 'in-meeting' | 'by-correspondence',
  secret: boolean,
) => {
  const forum = forumWith(3, 3);
  const meeting = meetingWith(
    forum,
    SEATS.map((seatId) => ({ seatId })),
  );
  const end: DecisionCommand =
    method === 'in-meeting'
      ? { type: 'CloseVote', data: { moment: on('2026-05-04', '11:00') } }
      : { type: 'PassTime', data: { moment: on('2026-05-11') } };
  const events = decided(
    [motionTabled({ rule })],
    settingOf(forum, meeting),
    openVote('2026-05-04', {
      method,
      secret,
      ...(method === 'in-meeting' ? {} : { closesAt: civilDateTime('2026-05-11T10:00') }),
    }),
    ...cast.map(({ seatId, choice }) => ballot('2026-05-04', seatId, choice)),
    end,
  );
  return events.filter(({ type }) => type.startsWith('Decision') || type === 'VoteClosed');
};
const method = fc.constantFrom('in-meeting' as const, 'by-correspondence' as const);

describe('the outcome of a vote', () => {
  it('does not depend on the order of the ballots', () => {
    const shuffled = hands.chain((cast) =>
      fc.tuple(fc.constant(cast), fc.shuffledSubarray([...cast], { minLength: cast.length })),
    );
    fc.assert(
      fc.property(votingRule, shuffled, method, fc.boolean(), (rule, [cast, other], how, secret) => {
        expect(outcomeOf(rule, other, how, secret)).toEqual(outcomeOf(rule, cast, how, secret));
      }),
    );
  });

  it('is the same whether the same ballots were open or secret', () => {
    fc.assert(
      fc.property(votingRule, hands, method, (rule, cast, how) => {
        expect(outcomeOf(rule, cast, how, true)).toEqual(outcomeOf(rule, cast, how, false));
      }),
    );
  });

  it('never turns against a motion by one more vote in favour', () => {
    const isTaken = (events: readonly DecisionEvent[]): boolean => events.some(({ type }) => type === 'DecisionTaken');
    fc.assert(
      fc.property(votingRule, hands, method, fc.nat(5), (rule, cast, how, index) => {
        const turned = cast.map((hand, place): Hand => (place === index ? { ...hand, choice: 'yes' } : hand));
        if (isTaken(outcomeOf(rule, cast, how, false))) expect(isTaken(outcomeOf(rule, turned, how, false))).toBe(true);
      }),
    );
  });
});

describe('the state of a decision', () => {
  it('evolves from any event without throwing, also where it makes no sense', () => {
    const forum = forumWith(3, 3);
    const events = decided(
      [motionTabled({ rule: { rule: 'simple-majority', base: 'present' }, mandate: 'advises' })],
      settingOf(forum),
      openVote('2026-05-04'),
      ...SEATS.map((seatId) => ballot('2026-05-04', seatId, 'yes')),
      { type: 'PassTime', data: { moment: on('2026-07-04') } },
    );
    fc.assert(
      fc.property(fc.shuffledSubarray([...events]), (some) => {
        expect(() => some.reduce(evolveDecision, initialDecision)).not.toThrow();
      }),
    );
  });
});
