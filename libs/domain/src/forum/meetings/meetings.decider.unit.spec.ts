import { civilDate, civilDateTime } from '@nap/calendar';
import {
  GROUNDS,
  adoptBylaws,
  forumAfter,
  forumRegistered,
  on,
  playedInForum,
  recordMeeting,
  ringForum,
  scheduleMeeting,
  seat,
  specify,
  toForum,
} from '@nap/testing';

import { DEFAULT_BYLAWS } from '../bylaws/bylaws';
import { forumDecider } from '../forum.decider';
import type { ForumEvent } from '../forum.events';
import { meetingHeld, overlapping } from './meetings.decider';

const { given } = specify(forumDecider);
const founded = forumRegistered('2020-01-01');
const ruled = playedInForum(founded, adoptBylaws('2020-01-01'));
const seats = ['g1', 'g2', 'c1', 'c2'];
const seated = playedInForum(
  ruled,
  ...seats.flatMap((id) => seat('2020-01-01', id, id.startsWith('g') ? 'government' : 'civil-society')),
);
const slot = (day: string, from: string, until: string) => ({
  startsAt: civilDateTime(`${day}T${from}`),
  endsAt: civilDateTime(`${day}T${until}`),
});
const lines = (events: readonly ForumEvent[]): readonly string[] =>
  events.map(({ type, data }) => `${data.occurredOn} ${type}${'seatId' in data ? ` ${data.seatId}` : ''}`);

describe('a meeting that is called', () => {
  const call = (day: string, when: ReturnType<typeof slot>, time?: string) =>
    toForum('ScheduleMeeting', day, { meetingId: 'm1', kind: 'regular', place: null, ...when }, time);

  it('is registered with its forum', () => {
    given(...ruled)
      .when(scheduleMeeting('2020-01-05', '2020-02-01'))
      .then({
        type: 'MeetingRegistered',
        data: {
          meetingId: 'm-2020-02-01',
          kind: 'regular',
          source: 'scheduled',
          ...slot('2020-02-01', '10:00', '12:00'),
          occurredOn: civilDate('2020-01-05'),
        },
      });
  });

  it('comes after the bylaws, lies ahead, ends after it begins, and is alone at its time', () => {
    given(...founded)
      .when(call('2020-01-05', slot('2020-02-01', '10:00', '12:00')))
      .thenRefused('bylaws-not-adopted');
    given(...ruled)
      .when(call('2020-02-01', slot('2020-02-01', '10:00', '12:00'), '10:00'))
      .thenRefused('meeting-in-past', '/startsAt');
    given(...ruled)
      .when(call('2020-01-05', slot('2020-02-01', '10:00', '10:00')))
      .thenRefused('meeting-end-before-start', '/endsAt');
    const called = playedInForum(ruled, scheduleMeeting('2020-01-05', '2020-02-01'));
    given(...called)
      .when(call('2020-01-05', slot('2020-02-01', '11:59', '13:00')))
      .thenRefused('meetings-overlap', '/startsAt');
    given(...called)
      .when(scheduleMeeting('2020-01-05', '2020-02-01'))
      .thenRefused('meeting-already-exists', '/id');
  });

  it('may begin when another ends, or where another was struck', () => {
    const called = playedInForum(ruled, scheduleMeeting('2020-01-05', '2020-02-01'));
    const forum = forumAfter(called);
    expect(overlapping(forum, slot('2020-02-01', '12:00', '13:00'), 'm1')).toBeNull();
    expect(overlapping(forum, slot('2020-02-01', '09:00', '10:00'), 'm1')).toBeNull();
    expect(overlapping(forum, slot('2020-02-01', '09:00', '10:01'), 'm1')).toBe('m-2020-02-01');
    expect(overlapping(forum, slot('2020-02-01', '09:00', '13:00'), 'm-2020-02-01')).toBeNull();
    const struck = forumAfter([
      ...called,
      {
        type: 'MeetingStruck',
        data: { meetingId: 'm-2020-02-01', because: 'cancelled', occurredOn: civilDate('2020-01-06') },
      },
    ]);
    expect(overlapping(struck, slot('2020-02-01', '09:00', '13:00'), 'm1')).toBeNull();
  });
});

describe('a meeting that is written down', () => {
  it('is over, and names seats that there are', () => {
    given(...seated)
      .when(recordMeeting('2020-02-01', null, { recordedOn: '2020-01-31' }))
      .thenRefused('meeting-in-future', '/endsAt');
    given(...seated)
      .when(recordMeeting('2020-02-01', ['g1', 'x9']))
      .thenRefused('seat-not-found', '/attendedSeats/1');
    const recorded = playedInForum(seated, recordMeeting('2020-02-01', ['g1', 'c1', 'g1', 'c2']));
    expect(recorded.slice(seated.length)).toMatchObject([
      { type: 'MeetingRegistered', data: { source: 'recorded' } },
      { type: 'DeadlineMet', data: { duty: 'meeting-frequency', metAt: '2020-02-01T10:00:00', lateByDays: 0 } },
      { type: 'DeadlineMet', data: { duty: 'six-month-minimum', lateByDays: 0 } },
      { type: 'MeetingHeld', data: { attended: ['g1', 'c1', 'c2'], absent: ['g2'], recordedOn: '2020-02-01' } },
      { type: 'AbsenceRecorded', data: { seatId: 'g2', personId: 'holder-g2', meetingId: 'm-2020-02-01' } },
    ]);
    given(...recorded)
      .when(scheduleMeeting('2020-02-02', '2020-02-01'))
      .thenRefused('meeting-already-exists', '/id');
  });

  it('needs no bylaws, and wakes no watchdog without them', () => {
    given(...founded)
      .when(recordMeeting('2020-02-01'))
      .thenAmongOthers({ type: 'MeetingRegistered' }, { type: 'MeetingHeld', data: { attended: [], absent: [] } });
    expect(forumAfter(playedInForum(founded, recordMeeting('2020-02-01'))).duties).toEqual([]);
  });

  it('counts absences only with a quorum, and proposes no lapse itself', () => {
    const without = playedInForum(seated, recordMeeting('2020-02-01', ['g1', 'c1']));
    expect(lines(without)).not.toContain('2020-02-01 AbsenceRecorded g2');
    const days = ['2020-02-01', '2020-02-08', '2020-02-15', '2020-02-22'];
    const missed = playedInForum(seated, ...days.map((day) => recordMeeting(day, ['g1', 'c1', 'c2'])));
    const types = missed.map(({ type }) => type);
    expect(types.filter((type) => type === 'AbsenceRecorded')).toHaveLength(4);
    expect(types.filter((type) => type.startsWith('Lapse'))).toEqual([]);
  });
});

describe('the silence between meetings', () => {
  const breaches = (events: readonly ForumEvent[]) =>
    events.flatMap(({ type, data }) => (type === 'FrequencyBreached' ? [data] : []));

  it('that was too long is found when both meetings are written down', () => {
    const events = playedInForum(
      playedInForum(founded, adoptBylaws('2026-01-01')),
      recordMeeting('2020-10-28', null, { recordedOn: '2026-01-02' }),
      recordMeeting('2021-05-12', null, { recordedOn: '2026-01-02' }),
      recordMeeting('2020-12-31', null, { recordedOn: '2026-01-02' }),
    );
    const historical = { revision: 0, historical: true };
    expect(breaches(events)).toEqual([
      { rule: 'agreed', lastHeldOn: '2020-10-28', due: '2021-01-28', occurredOn: '2021-01-29', ...historical },
      { rule: 'minimum', lastHeldOn: '2020-10-28', due: '2021-04-28', occurredOn: '2021-04-29', ...historical },
      { rule: 'agreed', lastHeldOn: '2020-12-31', due: '2021-03-31', occurredOn: '2021-04-01', ...historical },
    ]);
    expect(breaches(playedInForum(events, ringForum('2026-01-02', '23:59')))).toHaveLength(3);
  });

  it('is not recorded twice, by the clock and by the record', () => {
    const events = playedInForum(
      ruled,
      recordMeeting('2020-02-01'),
      ringForum('2020-05-02'),
      recordMeeting('2020-06-01'),
    );
    expect(breaches(events)).toMatchObject([{ rule: 'agreed', lastHeldOn: '2020-02-01', historical: false }]);
  });

  it('is recorded before the meeting that ends it, also when no clock rang', () => {
    const called = playedInForum(ruled, recordMeeting('2020-02-01'), scheduleMeeting('2020-02-02', '2020-06-01'));
    const closed = { meetingId: 'm-2020-06-01', attended: [], absent: [] };
    const heldAt = civilDateTime('2020-06-01T12:00');
    const events = meetingHeld(forumAfter(called), { ...closed, heldAt }, on('2020-06-01', '12:00'));
    const told = lines(events).filter((line) => !line.includes('Reminder') && !line.includes('Overdue'));
    expect(told).toEqual([
      '2020-05-02 DeadlineMissed',
      '2020-05-02 FrequencyBreached',
      '2020-06-01 DeadlineMet',
      '2020-06-01 DeadlineMet',
      '2020-06-01 MeetingHeld',
    ]);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'DeadlineMet', data: expect.objectContaining({ lateByDays: 31 }) as object }),
    );
    expect(meetingHeld(forumAfter(called), { ...closed, meetingId: 'unknown', heldAt }, on('2020-06-01'))).toEqual([]);
  });

  it('that was held in time and told too late rectifies the miss', () => {
    const missed = playedInForum(ruled, recordMeeting('2020-02-01'), ringForum('2020-05-10'));
    given(...missed)
      .when(recordMeeting('2020-04-20', null, { recordedOn: '2020-05-11' }))
      .thenAmongOthers(
        { type: 'DeadlineMet', data: { duty: 'meeting-frequency', lateByDays: 0 } },
        { type: 'MissRectified', data: { duty: 'meeting-frequency' } },
        { type: 'MeetingHeld', data: { occurredOn: '2020-04-20', recordedOn: '2020-05-11' } },
      );
  });
});

describe('absences', () => {
  const held = (history: readonly ForumEvent[], day: string, absent: readonly string[]): readonly ForumEvent[] => {
    const called = playedInForum(history, scheduleMeeting(history.at(-1)?.data.occurredOn ?? '2020-01-01', day));
    const attended = seats.filter((id) => !absent.includes(id));
    const meeting = { meetingId: `m-${day}`, heldAt: civilDateTime(`${day}T12:00`), attended, absent };
    return [...called, ...meetingHeld(forumAfter(called), meeting, on(day, '12:00'))];
  };
  const play = (...days: readonly (readonly [string, ...string[]])[]): readonly ForumEvent[] =>
    days.reduce((history, [day, ...absent]) => held(history, day, absent), seated);
  const lapses = (events: readonly ForumEvent[]) => lines(events).filter((line) => / (Lapse|Absence)/.test(line));

  it('in a row are warned of before the third and proposed as a lapse by it, once', () => {
    const events = play(['2020-02-01', 'g1'], ['2020-03-01', 'g1'], ['2020-04-01', 'g1'], ['2020-05-01', 'g1']);
    expect(lapses(events)).toEqual([
      '2020-02-01 AbsenceRecorded g1',
      '2020-03-01 AbsenceRecorded g1',
      '2020-03-01 LapseWarned g1',
      '2020-04-01 AbsenceRecorded g1',
      '2020-04-01 LapseProposed g1',
      '2020-05-01 AbsenceRecorded g1',
    ]);
    expect(events.find(({ type }) => type === 'LapseProposed')?.data).toMatchObject({
      rule: 'in-a-row',
      confirmBy: '2020-04-15',
      record: {
        inARow: 3,
        ofYear: { held: 3, missed: 3 },
        meetings: ['m-2020-02-01', 'm-2020-03-01', 'm-2020-04-01'],
      },
    });
  });

  it('of more than half a year’s meetings count from the fourth', () => {
    const events = play(['2020-02-01', 'g1'], ['2020-03-01'], ['2020-04-01', 'g1'], ['2020-05-01', 'g1']);
    expect(lapses(events).slice(-4)).toEqual([
      '2020-04-01 AbsenceRecorded g1',
      '2020-04-01 LapseWarned g1',
      '2020-05-01 AbsenceRecorded g1',
      '2020-05-01 LapseProposed g1',
    ]);
    expect(events.at(-1)?.data).toMatchObject({ rule: 'of-a-year', record: { ofYear: { held: 4, missed: 3 } } });
    expect(lapses(play(['2020-02-01', 'g1'], ['2020-03-01', 'c1'], ['2020-04-01', 'g1']))).not.toContain(
      '2020-04-01 LapseProposed g1',
    );
  });

  it('of extraordinary meetings do not count', () => {
    const called = playedInForum(seated, scheduleMeeting('2020-01-02', '2020-02-01', 'extraordinary'));
    const meeting = { meetingId: 'm-2020-02-01', attended: ['c1', 'c2', 'g2'], absent: ['g1'] };
    const heldAt = civilDateTime('2020-02-01T12:00');
    expect(lines(meetingHeld(forumAfter(called), { ...meeting, heldAt }, on('2020-02-01', '12:00')))).not.toContain(
      '2020-02-01 AbsenceRecorded g1',
    );
  });

  it('count for the holder from the first day of the seat, not for who held it before', () => {
    const two = play(['2020-02-01', 'g1'], ['2020-03-01', 'g1']);
    const other = playedInForum(
      two,
      toForum('VacateSeat', '2020-03-02', { seatId: 'g1', reason: 'recall' }),
      toForum('FillSeat', '2020-03-03', {
        seatId: 'g1',
        personId: 'p1',
        from: civilDate('2020-03-03'),
        until: null,
        way: 'election',
      }),
    );
    const events = held(other, '2020-04-01', ['g1']);
    expect(events.at(-1)).toMatchObject({ type: 'AbsenceRecorded', data: { personId: 'p1', record: { inARow: 1 } } });
  });

  it('that were dismissed are proposed anew by the next one', () => {
    const proposed = play(['2020-02-01', 'g1'], ['2020-03-01', 'g1'], ['2020-04-01', 'g1']);
    const dismissed = playedInForum(
      proposed,
      toForum('DismissLapse', '2020-04-02', { seatId: 'g1', grounds: GROUNDS }),
    );
    expect(lapses(held(dismissed, '2020-05-01', []))).toEqual(lapses(dismissed));
    expect(lapses(held(dismissed, '2020-05-01', ['g1'])).slice(-1)).toEqual(['2020-05-01 LapseProposed g1']);
  });

  it('are warned of anew after the record was good again', () => {
    const events = play(
      ['2020-02-01', 'g1'],
      ['2020-03-01', 'g1'],
      ['2020-04-01'],
      ['2020-05-01'],
      ['2020-06-01'],
      ['2020-07-01', 'g1'],
    );
    expect(forumAfter(events).seats[0]?.lapse).toBe('warned');
    expect(lapses(events).filter((line) => line.includes('Warned'))).toEqual([
      '2020-03-01 LapseWarned g1',
      '2020-07-01 LapseWarned g1',
    ]);
    expect(DEFAULT_BYLAWS.absences).toEqual({ inARow: 3, ofAYear: { of: 1, in: 2 }, fromMeetings: 4 });
  });
});

describe('a motion', () => {
  const table = (meetingId: string | null, decisionId = 'd1', day = '2020-01-10') =>
    toForum('TableMotion', day, { decisionId, meetingId, topic: 'budget', title: 'A budget', motion: GROUNDS });

  it('comes after the bylaws, to a meeting that is called, under an id of its own', () => {
    given(...founded)
      .when(table(null))
      .thenRefused('bylaws-not-adopted');
    given(...ruled)
      .when(table('m-2020-02-01'))
      .thenRefused('meeting-not-found', '/meetingId');
    const called = playedInForum(ruled, scheduleMeeting('2020-01-05', '2020-02-01'));
    const tabled = playedInForum(called, table('m-2020-02-01'), table(null, 'd2'));
    expect(forumAfter(tabled).motions).toEqual([
      { decisionId: 'd1', meetingId: 'm-2020-02-01', topic: 'budget' },
      { decisionId: 'd2', meetingId: null, topic: 'budget' },
    ]);
    given(...tabled)
      .when(table(null))
      .thenRefused('decision-already-exists', '/id');
    given(...playedInForum(ruled, recordMeeting('2020-01-08')))
      .when(table('m-2020-01-08'))
      .thenRefused('meeting-over', '/meetingId');
  });
});
