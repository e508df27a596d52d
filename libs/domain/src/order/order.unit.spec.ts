import { civilDate } from '@nap/calendar';
import { GROUNDS, on, profileNamed } from '@nap/testing';

import type { CycleCommand } from '../cycle/cycle.commands';
import { cycleDecider } from '../cycle/cycle.decider';
import type { CycleEvent } from '../cycle/cycle.events';
import type { CycleState } from '../cycle/cycle.state';
import type { ForumCommand } from '../forum/forum.commands';
import { forumDecider } from '../forum/forum.decider';
import type { ForumEvent } from '../forum/forum.events';
import { forumAgendaOf, passForumTime } from '../forum/forum.passing';
import { type ForumState, rolesOn, successorOf } from '../forum/forum.state';
import { EMPTY_URN } from '../decision/urn';
import { type OrderDecision, alsoNeeds, decideOrder } from './order';
import { isPermitted } from './permissions';
import type { DomainEvent, Order } from './streams';

/** The streams of one forum in memory: orders in, states out. */
class Streams {
  readonly log: DomainEvent[] = [];
  forum: ForumState = forumDecider.initial;
  readonly cycles = new Map<string, CycleState>();

  forumOrder(command: ForumCommand): OrderDecision {
    return this.send({ stream: 'forum', id: 'ro', command });
  }

  cycleOrder(id: string, command: CycleCommand): OrderDecision {
    return this.send({ stream: 'cycle', id, command });
  }

  private send(order: Order): OrderDecision {
    const cycle = order.stream === 'cycle' ? (this.cycles.get(order.id) ?? null) : null;
    const needs = alsoNeeds(order, this.forum, { cycle, meeting: null, decision: null });
    return this.keep(
      decideOrder(order, {
        forum: this.forum,
        cycle,
        successor: needs.cycle === null ? null : (this.cycles.get(needs.cycle) ?? null),
        meeting: null,
        decision: null,
        urn: EMPTY_URN,
      }),
    );
  }

  private keep(decision: OrderDecision): OrderDecision {
    if ('refusal' in decision) return decision;
    for (const { streamId, events } of decision.streams) {
      this.log.push(...events);
      if (streamId.startsWith('forum-')) this.forum = (events as ForumEvent[]).reduce(forumDecider.evolve, this.forum);
      else {
        const id = streamId.slice('cycle-'.length);
        this.cycles.set(
          id,
          (events as CycleEvent[]).reduce(cycleDecider.evolve, this.cycles.get(id) ?? cycleDecider.initial),
        );
      }
    }
    return decision;
  }
}

const registered = (): Streams => {
  const streams = new Streams();
  streams.forumOrder({
    type: 'RegisterForum',
    data: {
      moment: on('2015-12-01'),
      forumId: 'ro',
      name: 'Romania',
      zone: 'Europe/Bucharest',
      localLanguages: ['ro'],
      reminderHour: null,
    },
  });
  return streams;
};

const open = (cycleId: string, start: string, day: string, end: string | null = null): ForumCommand => ({
  type: 'OpenCycle',
  data: {
    moment: on(day),
    cycleId,
    profile: profileNamed('ogp-2015'),
    start: civilDate(start),
    end: end === null ? null : civilDate(end),
    lengths: {},
  },
});
const refusalOf = (decision: OrderDecision): string => ('refusal' in decision ? decision.refusal.code : 'accepted');
const typesOf = (decision: OrderDecision): readonly string[] =>
  'refusal' in decision
    ? [decision.refusal.code]
    : decision.streams.flatMap(({ streamId, events }) => events.map(({ type }) => `${streamId} ${type}`));

describe('opening a cycle', () => {
  it('in time starts its clocks at once; with a past start it is in preparation', () => {
    const streams = registered();
    expect(typesOf(streams.forumOrder(open('ro-2016', '2016-07-01', '2016-01-01')))).toEqual([
      'forum-ro CycleRegistered',
      'forum-ro CycleActivated',
      'cycle-ro-2016 CycleOpened',
      'cycle-ro-2016 ClocksStarted',
    ]);
    expect(typesOf(streams.forumOrder(open('ro-2014', '2014-07-01', '2016-01-01')))).toEqual([
      'forum-ro CycleRegistered',
      'cycle-ro-2014 CycleOpened',
    ]);
    expect(
      typesOf(
        streams.cycleOrder('ro-2014', { type: 'StartClocks', data: { moment: on('2016-01-02'), grounds: null } }),
      ),
    ).toEqual(['cycle-ro-2014 ClocksStarted', 'forum-ro CycleActivated']);
  });

  it('is refused for a third cycle at once, a known id, an end before the start', () => {
    const streams = registered();
    streams.forumOrder(open('ro-2014', '2014-07-01', '2016-01-01'));
    streams.forumOrder(open('ro-2016', '2016-07-01', '2016-01-01'));
    expect(refusalOf(streams.forumOrder(open('ro-2015', '2015-07-01', '2016-01-01')))).toBe('third-cycle');
    expect(refusalOf(streams.forumOrder(open('ro-2016', '2020-07-01', '2016-01-01')))).toBe('cycle-already-exists');
    expect(refusalOf(streams.forumOrder(open('ro-2019', '2019-07-01', '2016-01-01', '2019-01-01')))).toBe(
      'end-before-start',
    );
    expect(refusalOf(streams.forumOrder(open('ro-2018', '2018-07-01', '2016-01-01')))).toBe('accepted');
  });

  it('asks for a length that the profile leaves open', () => {
    const streams = registered();
    const profile = {
      ...profileNamed('ogp-2022'),
      phases: profileNamed('ogp-2022').phases.map((rule) =>
        rule.phase === 'irm-results-report' ? { ...rule, length: 'asked' as const } : rule,
      ),
    };
    const command = open('ro-2024', '2024-07-01', '2024-01-01');
    if (command.type !== 'OpenCycle') throw new Error('unexpected');
    expect(streams.forumOrder({ ...command, data: { ...command.data, profile } })).toMatchObject({
      refusal: { code: 'length-asked', pointer: '/lengths/irm-results-report' },
    });
  });
});

describe('the forum’s clock', () => {
  it('opens the next cycle six months before the end, late if it must, its clocks running from the day it was due', () => {
    const streams = registered();
    streams.forumOrder(open('ro-2016', '2016-07-01', '2016-01-01'));
    expect(forumAgendaOf(streams.forum)).toMatchObject([{ cycleId: 'ro-2016', on: '2018-01-01' }]);
    expect(passForumTime(streams.forum, on('2017-12-31', '23:59'))).toEqual([]);
    streams.forumOrder({ type: 'PassTime', data: { moment: on('2018-01-04') } });
    const next = streams.cycles.get('ro-2018');
    expect(next).toMatchObject({
      status: 'running',
      start: '2018-07-01',
      end: '2020-06-30',
      clocksStartedOn: '2018-01-01',
    });
    expect(typesOf(streams.forumOrder({ type: 'PassTime', data: { moment: on('2018-01-04') } }))).toEqual([]);
  });

  it('opens none whose opening day precedes the forum’s first started clock', () => {
    const streams = registered();
    streams.forumOrder(open('ro-2012', '2012-07-01', '2016-01-01'));
    streams.cycleOrder('ro-2012', { type: 'StartClocks', data: { moment: on('2016-01-02'), grounds: null } });
    expect(forumAgendaOf(streams.forum)).toEqual([]);
  });
});

describe('an amended end', () => {
  const withSuccessor = (): Streams => {
    const streams = registered();
    streams.forumOrder(open('ro-2016', '2016-07-01', '2016-01-01'));
    streams.forumOrder({ type: 'PassTime', data: { moment: on('2018-01-01') } });
    return streams;
  };
  const amend: CycleCommand = {
    type: 'AmendCalendar',
    data: { moment: on('2018-02-01'), grounds: GROUNDS, change: { end: civilDate('2018-08-31') } },
  };

  it('moves the successor with it', () => {
    const streams = withSuccessor();
    streams.cycleOrder('ro-2016', amend);
    expect(streams.cycles.get('ro-2018')).toMatchObject({ start: '2018-09-01', end: '2020-08-31' });
    expect(successorOf(streams.forum, 'ro-2016')).toMatchObject({ cycleId: 'ro-2018', start: '2018-09-01' });
  });

  it('is refused once the successor’s plan is adopted', () => {
    const streams = withSuccessor();
    streams.cycleOrder('ro-2018', {
      type: 'RecordEvidence',
      data: {
        moment: on('2018-01-20'),
        evidenceId: 'plan',
        evidence: { kind: 'plan-adopted', url: 'https://example.org', occurredOn: civilDate('2018-01-20') },
      },
    });
    expect(refusalOf(streams.cycleOrder('ro-2016', amend))).toBe('successor-already-adopted');
    expect(streams.cycles.get('ro-2016')).toMatchObject({ end: '2018-06-30' });
  });
});

describe('a role', () => {
  const assign = (from: string, until: string | null, assignmentId = from): ForumCommand => ({
    type: 'AssignRole',
    data: {
      moment: on('2016-01-01'),
      assignmentId,
      personId: 'person-1',
      role: 'chair',
      from: civilDate(from),
      until: until === null ? null : civilDate(until),
      cycleId: null,
    },
  });

  it('is held from its first to its last day', () => {
    const streams = registered();
    streams.forumOrder(assign('2016-01-10', '2016-02-10'));
    const held = ['2016-01-09', '2016-01-10', '2016-02-10', '2016-02-11'].map(
      (day) => rolesOn(streams.forum, 'person-1', civilDate(day)).length,
    );
    expect(held).toEqual([0, 1, 1, 0]);
  });

  it('is refused twice at once, ended before it begins, or ended when unknown', () => {
    const streams = registered();
    streams.forumOrder(assign('2016-01-10', null));
    expect(refusalOf(streams.forumOrder(assign('2016-03-01', null)))).toBe('role-already-held');
    expect(refusalOf(streams.forumOrder(assign('2016-03-01', '2016-02-01')))).toBe('role-until-before-from');
    const end: ForumCommand = {
      type: 'EndRole',
      data: { moment: on('2016-02-01'), assignmentId: 'none', until: civilDate('2016-02-01') },
    };
    expect(refusalOf(streams.forumOrder(end))).toBe('role-not-found');
  });

  it('decides who may send what', () => {
    const amend = {
      stream: 'cycle',
      id: 'ro-2016',
      command: {
        type: 'AmendCalendar',
        data: { moment: on('2018-02-01'), grounds: GROUNDS, change: { end: civilDate('2018-08-31') } },
      },
    } as const;
    const irm = {
      stream: 'cycle',
      id: 'ro-2016',
      command: {
        type: 'RecordEvidence',
        data: {
          moment: on('2018-02-01'),
          evidenceId: 'x',
          evidence: {
            kind: 'irm-report-published',
            phase: 'irm-progress-report',
            url: 'https://example.org',
            occurredOn: civilDate('2018-02-01'),
          },
        },
      },
    } as const;
    expect(isPermitted(amend, { admin: false, roles: ['poc'] })).toBe(true);
    expect(isPermitted(amend, { admin: false, roles: ['member', 'irm-researcher', 'secretary'] })).toBe(false);
    expect(isPermitted(irm, { admin: false, roles: ['irm-researcher'] })).toBe(true);
    expect(isPermitted(irm, { admin: false, roles: ['chair', 'poc'] })).toBe(false);
    expect(
      isPermitted(
        { ...amend, command: { type: 'PassTime', data: { moment: on('2018-02-01') } } },
        { admin: true, roles: [] },
      ),
    ).toBe(false);
  });
});
