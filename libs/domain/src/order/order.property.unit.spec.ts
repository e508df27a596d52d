import { type CivilDate, addDays, at, civilDate, dateOf, instant, period, timeOfDay } from '@nap/calendar';
import { toProblem } from '@nap/contracts';
import { GROUNDS, profileNamed } from '@nap/testing';
import fc from 'fast-check';

import type { CycleCommand } from '../cycle/cycle.commands';
import { cycleDecider } from '../cycle/cycle.decider';
import { agendaOf } from '../cycle/cycle.agenda';
import type { CycleEvent } from '../cycle/cycle.events';
import { initialCycle, type CycleState } from '../cycle/cycle.state';
import { stepAt } from '../deadline/deadline.steps';
import type { ForumCommand } from '../forum/forum.commands';
import { forumDecider } from '../forum/forum.decider';
import type { ForumEvent } from '../forum/forum.events';
import type { ForumState } from '../forum/forum.state';
import type { Moment } from '../moment/moment';
import { builtInProfiles } from '../profile/built-in.profiles';
import { PHASE_NAMES } from '../profile/rule-profile';
import { ROLES } from '../role/role';
import { EMPTY_URN } from '../decision/urn';
import { type OrderDecision, alsoNeeds, decideOrder } from './order';
import type { DomainEvent, Order } from './streams';

const FIRST = civilDate('2016-01-01');
const CYCLES = ['x-2014', 'x-2016', 'x-2018', 'x-2020'] as const;
const hour = timeOfDay('09:00');

const day = fc.integer({ min: -900, max: 2_000 }).map((days) => addDays(FIRST, days));
const phase = fc.constantFrom(...PHASE_NAMES);
const language = fc.constantFrom('ro', 'en', 'fr');
const url = fc.constantFrom('https://example.org/a', 'https://example.org/b', '');
const change = fc.oneof(
  day.map((end) => ({ end })),
  fc.record({ phase, dueOn: day }),
);
const id = fc.integer({ min: 0, max: 12 }).map((n) => `evidence-${n}`);

const evidence = fc.oneof(
  fc.record({ kind: fc.constantFrom('plan-adopted' as const, 'plan-submitted' as const), url, back: fc.nat(60) }),
  fc.record({
    kind: fc.constantFrom('report-version' as const, 'summary-version' as const),
    phase,
    language,
    url,
    back: fc.nat(60),
  }),
  fc.record({
    kind: fc.constantFrom(
      'irm-draft-shared' as const,
      'irm-panel-reviewed' as const,
      'government-comment' as const,
      'irm-report-finalised' as const,
      'irm-report-published' as const,
      'formal-response' as const,
    ),
    phase,
    url,
    back: fc.nat(60),
  }),
);

type Made = (moment: Moment) => Order;
const ofCycle =
  (cycleId: string, make: (moment: Moment) => CycleCommand): Made =>
  (moment) => ({ stream: 'cycle', id: cycleId, command: make(moment) });
const ofForum =
  (make: (moment: Moment) => ForumCommand): Made =>
  (moment) => ({ stream: 'forum', id: 'x', command: make(moment) });
const grounds = GROUNDS;
const anyCycle = fc.constantFrom(...CYCLES, 'x-2016', 'x-2016');

/** Every command of both unions, `PassTime` the most. */
const order: fc.Arbitrary<Made> = fc.oneof(
  { weight: 6, arbitrary: anyCycle.map((c) => ofCycle(c, (moment) => ({ type: 'PassTime', data: { moment } }))) },
  { weight: 2, arbitrary: fc.constant(ofForum((moment) => ({ type: 'PassTime', data: { moment } }))) },
  {
    weight: 6,
    arbitrary: fc.tuple(anyCycle, id, evidence).map(([c, evidenceId, { back, ...rest }]) =>
      ofCycle(c, (moment) => ({
        type: 'RecordEvidence',
        data: { moment, evidenceId, evidence: { ...rest, occurredOn: addDays(dateOf(moment.local), -back) } },
      })),
    ),
  },
  fc
    .tuple(anyCycle, id)
    .map(([c, evidenceId]) =>
      ofCycle(c, (moment) => ({ type: 'WithdrawEvidence', data: { moment, evidenceId, grounds } })),
    ),
  fc.tuple(anyCycle, phase, fc.integer({ min: 5, max: 30 }), fc.nat(40)).map(([c, name, length, back]) =>
    ofCycle(c, (moment) => {
      const opensOn = addDays(dateOf(moment.local), -back);
      return {
        type: 'OpenPublicComment',
        data: {
          moment,
          windowId: `${opensOn}/${length}`,
          phase: name,
          opensOn,
          endsOn: addDays(opensOn, length),
          url: null,
        },
      };
    }),
  ),
  fc
    .tuple(anyCycle, phase)
    .map(([c, name]) => ofCycle(c, (moment) => ({ type: 'WaivePhase', data: { moment, phase: name, grounds } }))),
  fc
    .tuple(anyCycle, change)
    .map(([c, wanted]) =>
      ofCycle(c, (moment) => ({ type: 'AmendCalendar', data: { moment, grounds, change: wanted } })),
    ),
  anyCycle.map((c) => ofCycle(c, (moment) => ({ type: 'SuspendCycle', data: { moment, grounds } }))),
  fc.tuple(anyCycle, fc.option(change)).map(([c, wanted]) =>
    ofCycle(c, (moment) => ({
      type: 'ResumeCycle',
      data: { moment, grounds, ...(wanted === null ? {} : { change: wanted }) },
    })),
  ),
  anyCycle.map((c) => ofCycle(c, (moment) => ({ type: 'ShiftCohort', data: { moment, grounds } }))),
  anyCycle.map((c) => ofCycle(c, (moment) => ({ type: 'StartClocks', data: { moment, grounds: null } }))),
  fc.tuple(anyCycle, day).map(([c, start]) =>
    ofCycle(c, (moment) => ({
      type: 'FollowPredecessor',
      data: { moment, grounds, start, end: addDays(start, 730) },
    })),
  ),
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...CYCLES), fc.constantFrom(...Object.keys(builtInProfiles)), fc.option(day))
      .map(([cycleId, name, end]) =>
        ofForum((moment) => ({
          type: 'OpenCycle',
          data: {
            moment,
            cycleId,
            profile: profileNamed(name),
            start: civilDate(`${cycleId.slice(2)}-07-01`),
            end,
            lengths: {},
          },
        })),
      ),
  },
  fc
    .tuple(fc.constantFrom(...ROLES), fc.constantFrom('p1', 'p2'), day, fc.option(day), fc.uuid())
    .map(([role, personId, from, until, assignmentId]) =>
      ofForum((moment) => ({
        type: 'AssignRole',
        data: { moment, assignmentId, personId, role, from, until, cycleId: null },
      })),
    ),
  fc.constant(ofForum((moment) => ({ type: 'EndRole', data: { moment, assignmentId: 'unknown', until: FIRST } }))),
  fc.constant(ofForum((moment) => ({ type: 'SetReminderHour', data: { moment, reminderHour: timeOfDay('07:30') } }))),
  fc.constant(ofForum((moment) => ({ type: 'ErasePerson', data: { moment, personId: 'p1' } }))),
  fc.constant(
    ofForum((moment) => ({
      type: 'RegisterForum',
      data: { moment, forumId: 'x', name: 'X', zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: null },
    })),
  ),
);

const momentOn = (date: CivilDate): Moment => ({
  at: instant(`${date}T10:00:00Z`),
  local: at(date, timeOfDay('10:00')),
  reminderHour: hour,
  by: null,
});

type RefusalOf = Extract<OrderDecision, { refusal: unknown }>['refusal'];
type World = {
  forum: ForumState;
  readonly cycles: Map<string, CycleState>;
  readonly log: Map<string, DomainEvent[]>;
};

/** A refusal has its texts in both languages, and every word that they need. */
const expectExplained = (refusal: RefusalOf): void => {
  for (const language of ['en', 'zh-TW'] as const) {
    const { title, detail, status } = toProblem(refusal, language, '/');
    expect({ title: title !== '', open: /…|\{\w+\}/.test(detail), status: status >= 400 }).toEqual({
      title: true,
      open: false,
      status: true,
    });
  }
};

const apply = (world: World, made: Order): boolean => {
  const cycle = world.cycles.get(made.id) ?? null;
  const needs = alsoNeeds(made, world.forum, { cycle, meeting: null, decision: null });
  const decision = decideOrder(made, {
    forum: world.forum,
    cycle,
    successor: needs.cycle === null ? null : (world.cycles.get(needs.cycle) ?? null),
    meeting: null,
    decision: null,
    urn: EMPTY_URN,
  });
  if ('refusal' in decision) {
    expectExplained(decision.refusal);
    return false;
  }
  for (const { streamId, events } of decision.streams) {
    world.log.set(streamId, [...(world.log.get(streamId) ?? []), ...events]);
    if (streamId === 'forum-x') world.forum = (events as ForumEvent[]).reduce(forumDecider.evolve, world.forum);
    else {
      const child = streamId.slice('cycle-'.length);
      world.cycles.set(
        child,
        (events as CycleEvent[]).reduce(cycleDecider.evolve, world.cycles.get(child) ?? initialCycle),
      );
    }
  }
  return true;
};

const newWorld = (): World => {
  const world: World = { forum: forumDecider.initial, cycles: new Map(), log: new Map() };
  const moment = momentOn(FIRST);
  apply(world, {
    stream: 'forum',
    id: 'x',
    command: {
      type: 'RegisterForum',
      data: { moment, forumId: 'x', name: 'X', zone: 'Europe/Bucharest', localLanguages: ['ro'], reminderHour: hour },
    },
  });
  apply(world, {
    stream: 'forum',
    id: 'x',
    command: {
      type: 'OpenCycle',
      data: {
        moment,
        cycleId: 'x-2016',
        profile: profileNamed('ogp-2015'),
        start: civilDate('2016-07-01'),
        end: null,
        lengths: {},
      },
    },
  });
  return world;
};

/** Reminders and notices, each named by deadline, revision and rung. */
const ringsOf = (events: readonly CycleEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) =>
    'rung' in data && 'revision' in data
      ? [
          `${type === 'OverdueNoticeIssued' ? type : 'reminder'} ${data.phase} ${'duty' in data ? data.duty : ''} ${data.rung} #${data.revision}`,
        ]
      : [],
  );

describe('any sequence of orders', () => {
  it('never breaks a rule that holds for all time', () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(order, fc.nat(45)), { minLength: 10, maxLength: 45 }), (orders) => {
        const world = newWorld();
        let today = FIRST;
        for (const [make, days] of orders) {
          today = addDays(today, days);
          counts[apply(world, make(momentOn(today))) ? 'accepted' : 'refused'] += 1;
        }
        for (const [cycleId, cycle] of world.cycles) {
          const events = (world.log.get(`cycle-${cycleId}`) ?? []) as CycleEvent[];
          expect(events.reduce(cycleDecider.evolve, initialCycle)).toEqual(cycle);
          const rings = ringsOf(events);
          expect(new Set(rings).size).toBe(rings.length);
          if (cycle.status !== 'running') continue;
          apply(world, {
            stream: 'cycle',
            id: cycleId,
            command: { type: 'PassTime', data: { moment: momentOn(today) } },
          });
          const due = agendaOf(world.cycles.get(cycleId) ?? initialCycle, hour).filter(
            (step) => stepAt(step) <= momentOn(today).local,
          );
          expect(due).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
    const share = counts.accepted / (counts.accepted + counts.refused);
    process.stdout.write(
      `orders: ${counts.accepted} accepted, ${counts.refused} refused (${Math.round(share * 100)} % accepted)\n`,
    );
    expect(share).toBeGreaterThan(0.3);
  });

  it('evolves from any event without throwing, also where it makes no sense', () => {
    const world = newWorld();
    for (const days of [200, 600, 900, 1_200]) {
      apply(world, {
        stream: 'cycle',
        id: 'x-2016',
        command: { type: 'PassTime', data: { moment: momentOn(addDays(FIRST, days)) } },
      });
    }
    const events = (world.log.get('cycle-x-2016') ?? []) as CycleEvent[];
    fc.assert(
      fc.property(fc.shuffledSubarray(events), (some) => {
        expect(() => some.reduce(cycleDecider.evolve, initialCycle)).not.toThrow();
      }),
    );
  });
});

describe('time that passes', () => {
  it('in many rings or in one records the same openings, dues, misses and escalations', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 15 }), (gaps) => {
        const stepwise = newWorld();
        const once = newWorld();
        let today = FIRST;
        for (const gap of gaps) {
          today = addDays(today, gap);
          apply(stepwise, {
            stream: 'cycle',
            id: 'x-2016',
            command: { type: 'PassTime', data: { moment: momentOn(today) } },
          });
        }
        apply(once, {
          stream: 'cycle',
          id: 'x-2016',
          command: { type: 'PassTime', data: { moment: momentOn(today) } },
        });
        const facts = (world: World) =>
          (world.log.get('cycle-x-2016') ?? [])
            .filter(({ type }) => !type.startsWith('Reminder'))
            .map(
              ({ type, data }) => `${type} ${'dueAt' in data ? data.dueAt : ''} ${'phase' in data ? data.phase : ''}`,
            );
        expect(facts(stepwise)).toEqual(facts(once));
      }),
      { numRuns: 60 },
    );
  });

  it('counts whole months from the anchor', () => {
    expect(period('P6M')).toBe('P6M');
    fc.assert(
      fc.property(day, (start) => {
        const world = newWorld();
        const opened = apply(world, {
          stream: 'forum',
          id: 'x',
          command: {
            type: 'OpenCycle',
            data: {
              moment: momentOn(FIRST),
              cycleId: 'x-any',
              profile: profileNamed('handbook-2016'),
              start: addDays(start, 6_000),
              end: null,
              lengths: {},
            },
          },
        });
        const cycle = world.cycles.get('x-any');
        expect(opened).toBe(true);
        if (cycle === undefined || cycle.status === 'none') throw new Error('not opened');
        for (const { opensOn, dueOn } of cycle.phases)
          expect(opensOn !== null && dueOn !== null && opensOn <= dueOn).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
