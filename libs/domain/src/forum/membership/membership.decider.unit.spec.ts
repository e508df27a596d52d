import { civilDate } from '@nap/calendar';
import {
  GROUNDS,
  adoptBylaws,
  forumAfter,
  forumRegistered,
  playedInForum,
  ringForum,
  scheduleMeeting,
  seat,
  specify,
  toForum,
} from '@nap/testing';

import { holdersOf, rolesOn } from '../forum.state';
import { forumDecider } from '../forum.decider';
import type { ForumEvent } from '../forum.events';
import type { FillingWay } from './membership.events';

const { given } = specify(forumDecider);
const founded = forumRegistered('2020-01-01');
const even = playedInForum(
  founded,
  adoptBylaws('2020-01-01', { frequency: { usual: null, whileDrafting: null } }),
  ...seat('2020-01-02', 'g1', 'government'),
  ...seat('2020-01-02', 'c1', 'civil-society'),
);
const fill = (
  day: string,
  seatId: string,
  personId: string,
  more: { from?: string; until?: string; way?: FillingWay } = {},
) =>
  toForum('FillSeat', day, {
    seatId,
    personId,
    from: civilDate(more.from ?? day),
    until: more.until === undefined ? null : civilDate(more.until),
    way: more.way ?? 'election',
  });
const vacate = (day: string, seatId: string) => toForum('VacateSeat', day, { seatId, reason: 'resignation' });
const abolish = (day: string, seatId: string) => toForum('AbolishSeat', day, { seatId, grounds: GROUNDS });
const types = (events: readonly ForumEvent[]): readonly string[] => events.map(({ type }) => type);

describe('a seat', () => {
  it('is established once', () => {
    const establish = toForum('EstablishSeat', '2020-02-01', { seatId: 'a1', sector: 'academia' });
    given(...founded)
      .when(establish)
      .then({
        type: 'SeatEstablished',
        data: { seatId: 'a1', sector: 'academia', occurredOn: civilDate('2020-02-01') },
      });
    given(...even)
      .when(toForum('EstablishSeat', '2020-02-01', { seatId: 'g1', sector: 'academia' }))
      .thenRefused('seat-already-exists', '/id');
  });

  it('is held by one person, and one person holds one seat', () => {
    const open = playedInForum(even, ...seat('2020-01-03', 'o1', 'other').slice(0, 1));
    given(...open)
      .when(fill('2020-02-01', 'g1', 'p1'))
      .thenRefused('seat-taken', '/seatId');
    given(...open)
      .when(fill('2020-02-01', 'o1', 'holder-g1'))
      .thenRefused('person-holds-other-seat', '/personId');
    given(...open)
      .when(fill('2020-02-01', 'x9', 'p1'))
      .thenRefused('seat-not-found', '/seatId');
    given(...open)
      .when(fill('2020-02-01', 'o1', 'p1', { until: '2020-01-31' }))
      .thenRefused('term-ends-before-it-begins', '/until');
    given(...open)
      .when(fill('2020-02-01', 'o1', 'p1', { from: '2019-01-01', until: '2020-01-31' }))
      .thenRefused('term-already-over', '/until');
    given(...open)
      .when(fill('2020-02-01', 'o1', 'p1', { until: '2020-02-01' }))
      .thenAmongOthers({ type: 'SeatFilled', data: { personId: 'p1', until: '2020-02-01', way: 'election' } });
  });

  it('that fell vacant is a task with a deadline, done when it is filled', () => {
    const vacant = playedInForum(even, vacate('2020-03-01', 'g1'));
    expect(forumAfter(vacant).duties).toContainEqual(
      expect.objectContaining({ duty: 'seat-filling', subject: 'g1', due: '2020-04-30', status: 'open' }),
    );
    given(...vacant)
      .when(fill('2020-04-30', 'g1', 'p1'))
      .thenAmongOthers(
        { type: 'DeadlineMet', data: { duty: 'seat-filling', subject: 'g1', lateByDays: 0 } },
        { type: 'SeatFilled' },
        { type: 'ParityRestored', data: { each: 1 } },
      );
    const missed = playedInForum(vacant, ringForum('2020-05-01'));
    expect(missed).toContainEqual(
      expect.objectContaining({
        type: 'DeadlineMissed',
        data: expect.objectContaining({ duty: 'seat-filling', recipients: ['chair', 'secretary'] }) as object,
      }),
    );
    given(...missed)
      .when(fill('2020-05-02', 'g1', 'p1'))
      .thenAmongOthers({ type: 'DeadlineMet', data: { lateByDays: 2 } });
  });

  it('is vacated once, and abolished for good', () => {
    const vacant = playedInForum(even, vacate('2020-03-01', 'g1'));
    given(...vacant)
      .when(vacate('2020-03-02', 'g1'))
      .thenRefused('seat-vacant', '/seatId');
    const gone = playedInForum(vacant, abolish('2020-03-03', 'g1'));
    for (const command of [vacate('2020-03-04', 'g1'), fill('2020-03-04', 'g1', 'p1'), abolish('2020-03-04', 'g1')]) {
      given(...gone)
        .when(command)
        .thenRefused('seat-abolished', '/seatId');
    }
    expect(types(playedInForum(gone, ringForum('2020-06-30')))).not.toContain('TermEnded');
    expect(forumAfter(gone).duties.find(({ duty }) => duty === 'seat-filling')?.status).toBe('released');
  });
});

describe('who stands behind a holder', () => {
  const name = (type: 'NameSubstitute' | 'NameDeputy', personId: string) =>
    toForum(type, '2020-02-01', { seatId: 'g1', personId });

  it('is not the holder, and a deputy holds no seat', () => {
    given(...even)
      .when(name('NameSubstitute', 'holder-g1'))
      .thenRefused('substitute-is-the-holder', '/personId');
    given(...even)
      .when(name('NameDeputy', 'holder-g1'))
      .thenRefused('deputy-is-the-holder', '/personId');
    given(...even)
      .when(name('NameDeputy', 'holder-c1'))
      .thenRefused('person-holds-other-seat', '/personId');
  });

  it('is named once', () => {
    for (const type of ['NameSubstitute', 'NameDeputy'] as const) {
      const named = playedInForum(even, name(type, 'p1'));
      expect(named.at(-1)).toMatchObject({ type: type === 'NameDeputy' ? 'DeputyNamed' : 'SubstituteNamed' });
      given(...named)
        .when(name(type, 'p1'))
        .thenNothing();
    }
  });

  it('follows as the substitute only when named so', () => {
    const vacant = playedInForum(even, name('NameSubstitute', 'p1'), vacate('2020-03-01', 'g1'));
    given(...vacant)
      .when(fill('2020-03-02', 'g1', 'p2', { way: 'substitute' }))
      .thenRefused('substitute-not-named', '/personId');
    const followed = playedInForum(vacant, fill('2020-03-02', 'g1', 'p1', { way: 'substitute' }));
    expect(forumAfter(followed).seats[0]).toMatchObject({ holder: { personId: 'p1' }, substitute: null });
  });

  it('has a member’s rights as a deputy, and no letters', () => {
    const forum = forumAfter(playedInForum(even, name('NameDeputy', 'p1')));
    const day = civilDate('2020-02-02');
    expect(rolesOn(forum, 'p1', day)).toEqual(['member']);
    expect(rolesOn(forum, 'holder-g1', day)).toEqual(['member']);
    expect(holdersOf(forum, 'member', day, null)).toEqual(['holder-g1', 'holder-c1']);
  });
});

describe('parity', () => {
  it('is broken once and restored once, however many seats change meanwhile', () => {
    const [g2, c2] = [seat('2020-02-01', 'g2', 'government'), seat('2020-02-03', 'c2', 'civil-society')];
    const events = playedInForum(even, ...g2, ...seat('2020-02-02', 'g3', 'government'), ...c2);
    expect(events.filter(({ type }) => type.startsWith('Parity')).map(({ type, data }) => ({ type, ...data }))).toEqual(
      [
        { type: 'ParityBroken', government: 1, others: 0, occurredOn: '2020-01-02' },
        { type: 'ParityRestored', each: 1, occurredOn: '2020-01-02' },
        { type: 'ParityBroken', government: 2, others: 1, occurredOn: '2020-02-01' },
      ],
    );
    given(...events)
      .when(abolish('2020-02-04', 'g3'))
      .then(
        { type: 'SeatAbolished', data: { seatId: 'g3', grounds: GROUNDS, occurredOn: civilDate('2020-02-04') } },
        { type: 'ParityRestored', data: { each: 2, occurredOn: civilDate('2020-02-04') } },
      );
  });

  it('counts a seat from the first day of its term', () => {
    const early = playedInForum(
      even,
      toForum('EstablishSeat', '2020-02-01', { seatId: 'c2', sector: 'civil-society' }),
      fill('2020-02-01', 'c2', 'p2', { from: '2020-03-01' }),
    );
    expect(types(early).filter((type) => type === 'ParityBroken')).toHaveLength(1);
    given(...early)
      .when(ringForum('2020-03-01'))
      .then({ type: 'ParityBroken', data: { government: 1, others: 2, occurredOn: civilDate('2020-03-01') } });
  });
});

describe('a term', () => {
  const termed = playedInForum(
    even,
    vacate('2020-01-10', 'g1'),
    fill('2020-01-10', 'g1', 'p1', { until: '2020-03-31' }),
  );

  it('is announced, and ends the day after its last with the seat vacant, not missed', () => {
    const events = playedInForum(termed, ringForum('2020-03-25'), ringForum('2020-03-30'), ringForum('2020-04-01'));
    const told = events.slice(termed.length).filter(({ data }) => !('duty' in data) || data.duty === 'term-end');
    expect(told.map(({ type, data }) => `${data.occurredOn} ${type}`)).toEqual([
      '2020-03-24 ReminderIssued',
      '2020-03-28 ReminderSuperseded',
      '2020-03-30 ReminderIssued',
      '2020-04-01 TermEnded',
      '2020-04-01 SeatVacated',
      '2020-04-01 ParityBroken',
    ]);
    expect(told[0]?.data).toMatchObject({ recipients: ['chair', 'secretary'] });
    given(...events)
      .when(ringForum('2020-04-02'))
      .thenNothing();
  });

  it('ends on time in the log also when a person comes before the clock', () => {
    const again = fill('2020-04-03', 'g1', 'p1', { until: '2021-03-31' });
    given(...termed)
      .when(again)
      .thenAmongOthers(
        { type: 'TermEnded', data: { occurredOn: '2020-04-01' } },
        { type: 'SeatVacated', data: { reason: 'term-end' } },
        { type: 'DeadlineMet', data: { duty: 'seat-filling' } },
        { type: 'SeatFilled', data: { until: '2021-03-31' } },
      );
  });

  it('of two sides that end on one day breaks no parity', () => {
    const both = playedInForum(
      founded,
      adoptBylaws('2020-01-01', { frequency: { usual: null, whileDrafting: null } }),
      ...seat('2020-01-02', 'g1', 'government', civilDate('2020-03-31')),
      ...seat('2020-01-02', 'c1', 'civil-society', civilDate('2020-03-31')),
    );
    expect(types(playedInForum(both, ringForum('2020-04-01')).slice(both.length))).not.toContain('ParityBroken');
  });
});

describe('a proposed lapse', () => {
  const proposed: readonly ForumEvent[] = [
    ...even,
    {
      type: 'LapseProposed',
      data: {
        seatId: 'g1',
        personId: 'holder-g1',
        rule: 'in-a-row',
        record: { inARow: 3, ofYear: { held: 3, missed: 3 }, meetings: ['m1', 'm2', 'm3'] },
        confirmBy: civilDate('2020-03-15'),
        occurredOn: civilDate('2020-03-01'),
      },
    },
  ];
  const confirm = (day: string) => toForum('ConfirmLapse', day, { seatId: 'g1' });
  const dismiss = (day: string) => toForum('DismissLapse', day, { seatId: 'g1', grounds: GROUNDS });

  it('is confirmed: the membership lapses and the seat is vacant', () => {
    const about = { seatId: 'g1', personId: 'holder-g1', occurredOn: civilDate('2020-03-10') };
    given(...proposed)
      .when(confirm('2020-03-10'))
      .thenAmongOthers(
        { type: 'DeadlineMet', data: { duty: 'lapse-confirmation', subject: 'g1', lateByDays: 0 } },
        { type: 'MembershipLapsed', data: about },
        { type: 'SeatVacated', data: { ...about, reason: 'lapse' } },
        { type: 'ParityBroken' },
      );
    const lapsed = playedInForum(proposed, confirm('2020-03-10'));
    expect(forumAfter(lapsed).seats[0]).toMatchObject({ holder: null, lapsed: ['holder-g1'], lapse: 'none' });
    const back = playedInForum(lapsed, fill('2020-05-01', 'g1', 'holder-g1'));
    expect(forumAfter(back).seats[0]).toMatchObject({ holder: { personId: 'holder-g1' }, lapsed: [] });
  });

  it('is dismissed with grounds, and the holder stays', () => {
    const events = playedInForum(proposed, dismiss('2020-03-10'));
    expect(types(events.slice(proposed.length))).toEqual(['ReminderIssued', 'DeadlineMet', 'LapseDismissed']);
    expect(forumAfter(events).seats[0]).toMatchObject({ holder: { personId: 'holder-g1' }, lapse: 'none' });
    for (const command of [dismiss('2020-03-11'), confirm('2020-03-11')]) {
      given(...events)
        .when(command)
        .thenRefused('lapse-not-proposed', '/seatId');
    }
  });

  it('is a task of chair and secretary, reminded and missed', () => {
    given(...proposed)
      .when(ringForum('2020-03-16'))
      .thenAmongOthers(
        { type: 'ReminderSkipped', data: { duty: 'lapse-confirmation', rung: 'P7D', reason: 'deadline-passed' } },
        { type: 'DeadlineMissed', data: { duty: 'lapse-confirmation', recipients: ['chair', 'secretary'] } },
      );
  });

  it('falls away when the holder leaves', () => {
    const left = playedInForum(proposed, vacate('2020-03-02', 'g1'));
    expect(forumAfter(left).duties.find(({ duty }) => duty === 'lapse-confirmation')?.status).toBe('released');
    given(...left)
      .when(confirm('2020-03-03'))
      .thenRefused('lapse-not-proposed', '/seatId');
  });
});

describe('an erased person', () => {
  const erase = (personId: string) => toForum('ErasePerson', '2020-05-01', { personId });
  const named = playedInForum(
    even,
    toForum('NameSubstitute', '2020-02-01', { seatId: 'c1', personId: 'p1' }),
    toForum('NameDeputy', '2020-02-01', { seatId: 'c1', personId: 'p1' }),
    scheduleMeeting('2020-02-01', '2020-06-01'),
  );

  it('leaves the seat vacant', () => {
    const events = playedInForum(named, ringForum('2020-04-30'), erase('holder-g1'));
    expect(types(events).slice(-3)).toEqual(['SeatVacated', 'PersonErased', 'ParityBroken']);
    expect(JSON.stringify(forumAfter(events))).not.toContain('holder-g1');
  });

  it('is named by no seat any more', () => {
    const events = playedInForum(named, erase('p1'));
    expect(events.at(-1)?.type).toBe('PersonErased');
    expect(forumAfter(events).seats[1]).toMatchObject({ substitute: null, deputy: null });
    given(...playedInForum(named, ringForum('2020-05-01')))
      .when(erase('nobody'))
      .thenNothing();
  });
});
