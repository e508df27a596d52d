import { civilDate, civilDateTime } from '@nap/calendar';
import {
  GROUNDS,
  act,
  arrive,
  circulated,
  forumWith,
  heldSo,
  meetingAfter,
  meetingDeciderIn,
  meetingScheduled,
  openedWith,
  ring,
  specify,
  when,
} from '@nap/testing';

import { dutyOf } from '../deadline/duty';
import { DEFAULT_BYLAWS } from '../forum/bylaws/bylaws';
import type { MeetingKind } from '../forum/meetings/meetings.events';
import { firstOfMeeting } from './meeting.decider';
import type { MeetingEvent } from './meeting.events';

const forum = forumWith(2, 2);
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);

const slot = (startsAt: string, endsAt = `${startsAt.slice(0, 10)}T12:00`) => ({
  startsAt: civilDateTime(startsAt),
  endsAt: civilDateTime(endsAt),
});
const moving = (now: string, startsAt: string, grounds: string | null = null, endsAt?: string) =>
  act(now, 'MoveMeeting', { ...slot(startsAt, endsAt), place: null, grounds });
const adjourned = heldSo(
  forum,
  [called],
  ...circulated('2026-05-04'),
  arrive('2026-05-20 09:50', 'g1'),
  act('2026-05-20 10:00', 'OpenMeeting', { presidedBy: 'chair', occurredAt: null }),
);

describe('a meeting that is called', () => {
  const schedule = (now: string, kind: MeetingKind = 'regular', startsAt = '2026-05-20T10:00') =>
    firstOfMeeting(
      {
        type: 'ScheduleMeeting',
        data: { moment: when(now), meetingId: 'm1', kind, place: 'Town hall', ...slot(startsAt) },
      },
      forum,
    );
  const ruledOut = (events: readonly MeetingEvent[]) =>
    events.flatMap(({ type, data }) => (type === 'DutyRuledOut' ? [[data.duty, data.due, data.reason]] : []));

  it('begins with its time, its place and the bylaws it keeps', () => {
    expect(schedule('2026-04-01')).toEqual([called]);
  });

  it('rules out the duties whose moment has passed, and those alone', () => {
    expect(ruledOut(schedule('2026-05-13 09:59'))).toEqual([]);
    expect(ruledOut(schedule('2026-05-13 10:00'))).toEqual([
      ['agenda', '2026-05-13T10:00:00', 'short-notice'],
      ['papers', '2026-05-13T10:00:00', 'short-notice'],
    ]);
    expect(ruledOut(schedule('2026-05-18 10:00')).map(([duty]) => duty)).toEqual(['agenda', 'papers', 'final-agenda']);
  });

  it.each<[string, MeetingKind, boolean]>([
    ['2026-05-13 09:59', 'regular', false],
    ['2026-05-13 10:00', 'regular', true],
    ['2026-05-13 10:00', 'extraordinary', false],
    ['2026-05-17 10:00', 'extraordinary', true],
  ])('on %s as a %s one is at short notice: %s', (now, kind, shortNotice) => {
    expect(schedule(now, kind)[0]).toMatchObject({ type: 'MeetingScheduled', data: { kind, shortNotice } });
  });

  it('owes its duties at the same wall-clock time over a change of the clocks', () => {
    const spring = meetingScheduled(forum, { startsAt: '2026-04-01T10:00' });
    expect(meetingAfter([spring]).duties.map(({ duty, due }) => [duty, due])).toEqual([
      ['agenda', '2026-03-25T10:00:00'],
      ['papers', '2026-03-25T10:00:00'],
      ['final-agenda', '2026-03-29T10:00:00'],
    ]);
  });

  it('misses nothing that was impossible from the start', () => {
    given(...schedule('2026-05-18'))
      .when(ring('2026-05-19'))
      .thenNothing();
  });

  it('is not called by a forum without bylaws', () => {
    const command = { moment: when('2026-04-01'), meetingId: 'm1', kind: 'regular', place: null } as const;
    const data = { ...command, ...slot('2026-05-20T10:00') };
    expect(firstOfMeeting({ type: 'ScheduleMeeting', data }, { ...forum, bylaws: null })).toEqual([]);
  });

  it('of the past is a record without a life in time', () => {
    const facts = { meetingId: 'm0', kind: 'regular', title: 'Second meeting', url: null } as const;
    const recorded = firstOfMeeting(
      {
        type: 'RecordMeeting',
        data: { moment: when('2026-04-01'), ...facts, ...slot('2026-01-20T10:00'), attendedSeats: ['g1'] },
      },
      forum,
    );
    expect(recorded).toEqual([
      {
        type: 'MeetingRecorded',
        data: {
          ...facts,
          ...slot('2026-01-20T10:00'),
          ...{ forumId: 'x', attendedSeats: ['g1'], occurredOn: civilDate('2026-01-20') },
        },
      },
    ]);
    given(...recorded)
      .when(ring('2027-01-01'))
      .thenNothing();
    given(...recorded)
      .when(act('2026-04-02', 'AssignMinuteTaker', { personId: 'p' }))
      .thenRefused('meeting-record-only');
    given(...recorded)
      .when(act('2026-04-02', 'CirculateMinutes', {}))
      .thenRefused('meeting-record-only');
  });

  it('has to exist', () => {
    given().when(ring('2026-05-20')).thenRefused('meeting-not-found');
  });
});

describe('an announcement', () => {
  const place = { place: 'Town hall', url: 'https://example.org/m1' };

  it('makes date and place public, once', () => {
    const announced: MeetingEvent = {
      type: 'MeetingAnnounced',
      data: { ...place, occurredOn: civilDate('2026-04-02') },
    };
    given(called)
      .when(act('2026-04-02', 'AnnounceMeeting', place))
      .then(announced);
    given(called, announced)
      .when(act('2026-04-03', 'AnnounceMeeting', place))
      .thenNothing();
    given(called, announced)
      .when(act('2026-04-03', 'AnnounceMeeting', { ...place, place: 'Library' }))
      .thenAmongOthers({ type: 'MeetingAnnounced', data: { place: 'Library' } });
  });

  it('is of a meeting to come', () => {
    given(...heldSo(forum, [called], ...openedWith('g1', 'g2', 'c1')))
      .when(act('2026-05-20', 'AnnounceMeeting', place))
      .thenRefused('meeting-already-open');
    given(...adjourned)
      .when(act('2026-05-20', 'AnnounceMeeting', place))
      .thenRefused('meeting-not-scheduled');
  });
});

describe('a move', () => {
  it('moves every duty with the meeting and keeps the place', () => {
    given(called)
      .when(moving('2026-04-02', '2026-05-27T14:00', null, '2026-05-27T16:00'))
      .then(
        {
          type: 'MeetingMoved',
          data: {
            ...slot('2026-05-27T14:00', '2026-05-27T16:00'),
            from: slot('2026-05-20T10:00'),
            ...{ place: 'Town hall', revision: 1, grounds: null, occurredOn: civilDate('2026-04-02') },
          },
        },
        ...(
          [
            ['agenda', '2026-05-20T14:00', '2026-05-13T10:00'],
            ['papers', '2026-05-20T14:00', '2026-05-13T10:00'],
            ['final-agenda', '2026-05-24T14:00', '2026-05-17T10:00'],
          ] as const
        ).map(([duty, due, from]): MeetingEvent => ({
          type: 'DeadlineMoved',
          data: {
            ...{ duty, subject: null, revision: 1, occurredOn: civilDate('2026-04-02') },
            ...{ due: civilDateTime(due), from: civilDateTime(from) },
          },
        })),
      );
  });

  it('leaves done what was done', () => {
    const events = heldSo(forum, [called], ...circulated('2026-05-04'), moving('2026-05-05', '2026-06-03T10:00'));
    const { duties } = meetingAfter(events);
    expect(dutyOf(duties, 'agenda')).toMatchObject({ status: 'met', due: '2026-05-13T10:00:00' });
    expect(dutyOf(duties, 'papers')).toMatchObject({ status: 'open', due: '2026-05-27T10:00:00', revision: 1 });
  });

  it('owes anew what was missed', () => {
    const missed = heldSo(forum, [called], ring('2026-05-13 10:00'));
    expect(dutyOf(meetingAfter(missed).duties, 'agenda')?.status).toBe('missed');
    const moved = heldSo(forum, missed, moving('2026-05-14', '2026-06-03T10:00'));
    expect(dutyOf(meetingAfter(moved).duties, 'agenda')).toMatchObject({ status: 'open', revision: 1 });
  });

  it('owes again what the first call had ruled out, where there is time for it now', () => {
    const short = [
      meetingScheduled(forum, { occurredOn: civilDate('2026-05-18') }),
      ...(['agenda', 'papers'] as const).map((duty): MeetingEvent => ({
        type: 'DutyRuledOut',
        data: {
          ...{ duty, subject: null, due: civilDateTime('2026-05-13T10:00'), revision: 0, reason: 'short-notice' },
          occurredOn: civilDate('2026-05-18'),
        },
      })),
    ];
    const { duties } = meetingAfter(heldSo(forum, short, moving('2026-05-18', '2026-06-03T10:00')));
    expect(duties.map(({ status, due }) => [status, due])).toEqual([
      ['open', '2026-05-27T10:00:00'],
      ['open', '2026-05-27T10:00:00'],
      ['open', '2026-05-31T10:00:00'],
    ]);
  });

  it('that makes a notice too short waits for grounds', () => {
    given(called).when(moving('2026-05-01', '2026-05-08T10:00')).thenRefused('move-too-short', '/startsAt');
    given(called).when(moving('2026-05-01', '2026-05-08T10:01')).thenAmongOthers({ type: 'MeetingMoved' });
    const events = given(called)
      .when(moving('2026-05-01', '2026-05-08T10:00', GROUNDS))
      .events();
    expect(events[0]).toMatchObject({ type: 'MeetingMoved', data: { grounds: GROUNDS } });
    expect(events.filter(({ type }) => type === 'DutyRuledOut').map(({ data }) => data)).toMatchObject([
      { duty: 'agenda', due: '2026-05-01T10:00:00', revision: 1, reason: 'short-notice' },
      { duty: 'papers', due: '2026-05-01T10:00:00', revision: 1 },
    ]);
    const rung = given(called, ...events)
      .when(ring('2026-06-30'))
      .events();
    expect(new Set(rung.map(({ data }) => 'duty' in data && data.duty))).toEqual(new Set(['final-agenda']));
  });

  it('lets a miss stand where the new time comes too late for it as well', () => {
    const missed = heldSo(forum, [called], ring('2026-05-13 10:00'));
    given(...missed)
      .when(moving('2026-05-16', '2026-05-21T10:00'))
      .thenRefused('move-too-short', '/startsAt');
    const moved = heldSo(forum, missed, moving('2026-05-16', '2026-05-21T10:00', GROUNDS));
    expect(dutyOf(meetingAfter(moved).duties, 'agenda')).toMatchObject({ status: 'missed', revision: 0 });
  });

  it('of the end or the place alone leaves the duties where they are', () => {
    given(called)
      .when(act('2026-05-14', 'MoveMeeting', { ...slot('2026-05-20T10:00'), place: 'Library', grounds: null }))
      .thenAmongOthers({ type: 'MeetingMoved', data: { place: 'Library', revision: 1 } });
    expect(
      given(...heldSo(forum, [called], ring('2026-05-14')))
        .when(act('2026-05-14', 'MoveMeeting', { ...slot('2026-05-20T10:00'), place: 'Library', grounds: null }))
        .events(),
    ).toHaveLength(1);
  });

  it('to where it stands says nothing', () => {
    given(called).when(moving('2026-05-01', '2026-05-20T10:00')).thenNothing();
  });

  it('empties the room', () => {
    const events = heldSo(
      forum,
      [called],
      arrive('2026-05-20 09:00', 'g1'),
      moving('2026-05-20 09:10', '2026-05-21T10:00', GROUNDS),
    );
    expect(meetingAfter(events).attendees).toEqual([]);
  });

  it.each([
    ['before it begins', '2026-05-27T10:00', '2026-05-27T10:00', 'meeting-end-before-start', '/endsAt'],
    ['into the past', '2026-04-02T09:00', '2026-04-02T12:00', 'meeting-in-past', '/startsAt'],
    ['to this very moment', '2026-04-02T10:00', '2026-04-02T12:00', 'meeting-in-past', '/startsAt'],
  ] as const)('%s is refused', (_case, startsAt, endsAt, code, pointer) => {
    given(called)
      .when(moving('2026-04-02', startsAt, GROUNDS, endsAt))
      .thenRefused(code, pointer);
  });

  it('is of a meeting to come', () => {
    given(...adjourned)
      .when(moving('2026-05-20', '2026-06-20T10:00'))
      .thenRefused('meeting-not-scheduled');
    given(...heldSo(forum, [called], act('2026-05-01', 'CancelMeeting', { grounds: GROUNDS })))
      .when(moving('2026-05-02', '2026-06-20T10:00'))
      .thenRefused('meeting-over');
  });
});

describe('a cancellation', () => {
  it('ends every duty and raises the sequence of the invitation', () => {
    const cancel = act('2026-05-01', 'CancelMeeting', { grounds: GROUNDS });
    const cancelled: MeetingEvent = {
      type: 'MeetingCancelled',
      data: { grounds: GROUNDS, revision: 1, occurredOn: civilDate('2026-05-01') },
    };
    given(called).when(cancel).then(cancelled);
    given(called, cancelled).when(ring('2026-06-30')).thenNothing();
    given(called, cancelled).when(cancel).thenRefused('meeting-over');
  });

  it('may follow an adjourned first call, and no opened meeting', () => {
    given(...adjourned)
      .when(act('2026-05-21', 'CancelMeeting', { grounds: GROUNDS }))
      .thenAmongOthers({ type: 'MeetingCancelled' });
    given(...heldSo(forum, [called], ...openedWith('g1', 'g2', 'c1')))
      .when(act('2026-05-20', 'CancelMeeting', { grounds: GROUNDS }))
      .thenRefused('meeting-already-open');
  });
});

describe('a second call', () => {
  const again = (now: string, startsAt: string, place: string | null = null) =>
    act(now, 'IssueSecondCall', { ...slot(startsAt), place });

  it('takes up the same agenda and asks the final one anew', () => {
    given(...adjourned)
      .when(again('2026-05-21', '2026-05-28T10:00'))
      .then({
        type: 'SecondCallIssued',
        data: { ...slot('2026-05-28T10:00'), place: 'Town hall', revision: 1, occurredOn: civilDate('2026-05-21') },
      });
    const meeting = meetingAfter(heldSo(forum, adjourned, again('2026-05-21', '2026-05-28T10:00', 'Library')));
    expect(meeting).toMatchObject({ status: 'scheduled', call: 2, place: 'Library', attendees: [] });
    expect(meeting.agenda).toMatchObject({ stage: 'revised', version: 1 });
    expect(meeting.duties.map(({ duty, status, due }) => [duty, status, due])).toEqual([
      ['agenda', 'met', '2026-05-13T10:00:00'],
      ['papers', 'released', '2026-05-13T10:00:00'],
      ['final-agenda', 'open', '2026-05-25T10:00:00'],
    ]);
  });

  it('rules out a final agenda for which its notice leaves no time', () => {
    const notice = { ...DEFAULT_BYLAWS.notice, secondCall: 'P1D' as typeof DEFAULT_BYLAWS.notice.secondCall };
    const hasty = forumWith(2, 2, { notice });
    const before = heldSo(
      hasty,
      [meetingScheduled(hasty)],
      arrive('2026-05-20 09:50', 'g1'),
      act('2026-05-20 10:00', 'OpenMeeting', { presidedBy: 'chair', occurredAt: null }),
    );
    specify(meetingDeciderIn(hasty))
      .given(...before)
      .when(again('2026-05-21 10:00', '2026-05-22T11:00'))
      .thenAmongOthers(
        { type: 'SecondCallIssued' },
        { type: 'DutyRuledOut', data: { duty: 'final-agenda', due: '2026-05-19T11:00:00', reason: 'second-call' } },
      );
  });

  it('keeps the notice of the bylaws to the minute', () => {
    given(...adjourned)
      .when(again('2026-05-21 10:00', '2026-05-24T10:00'))
      .thenRefused('second-call-too-short', '/startsAt');
    given(...adjourned)
      .when(again('2026-05-21 09:59', '2026-05-24T10:00'))
      .thenAmongOthers({ type: 'SecondCallIssued' });
  });

  it('follows a first call without quorum, once, and lies ahead', () => {
    given(called).when(again('2026-05-01', '2026-05-28T10:00')).thenRefused('second-call-not-owed');
    const issued = heldSo(forum, adjourned, again('2026-05-21', '2026-05-28T10:00'));
    given(...issued)
      .when(again('2026-05-22', '2026-05-29T10:00'))
      .thenRefused('second-call-not-owed');
    given(...adjourned)
      .when(again('2026-05-21', '2026-05-20T10:00'))
      .thenRefused('meeting-in-past', '/startsAt');
    given(...adjourned)
      .when(act('2026-05-21', 'IssueSecondCall', { ...slot('2026-05-28T10:00', '2026-05-28T09:00'), place: null }))
      .thenRefused('meeting-end-before-start', '/endsAt');
  });
});

describe('a minute taker', () => {
  const assign = (now: string, personId: string) => act(now, 'AssignMinuteTaker', { personId });

  it('is assigned once and may be replaced', () => {
    const assigned: MeetingEvent = {
      type: 'MinuteTakerAssigned',
      data: { personId: 'holder-g1', occurredOn: civilDate('2026-05-01') },
    };
    given(called).when(assign('2026-05-01', 'holder-g1')).then(assigned);
    given(called, assigned).when(assign('2026-05-02', 'holder-g1')).thenNothing();
    given(called, assigned)
      .when(assign('2026-05-02', 'holder-g2'))
      .thenAmongOthers({ type: 'MinuteTakerAssigned', data: { personId: 'holder-g2' } });
  });

  it('writes of a meeting that is held', () => {
    given(...adjourned)
      .when(assign('2026-05-21', 'holder-g1'))
      .thenRefused('meeting-not-scheduled');
  });
});
