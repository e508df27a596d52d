import { civilDate, civilDateTime } from '@nap/calendar';
import {
  ITEMS,
  act,
  arrive,
  forumWith,
  heldSo,
  meetingAfter,
  meetingDeciderIn,
  meetingScheduled,
  openedWith,
  ring,
  sits,
  specify,
} from '@nap/testing';

import { dutyOf } from '../deadline/duty';
import { DEFAULT_BYLAWS } from '../forum/bylaws/bylaws';
import type { ForumState } from '../forum/forum.state';
import type { MeetingEvent } from './meeting.events';

const forum = forumWith(4, 4);
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);
const DAY = civilDate('2026-05-20');

const opening = (presidedBy = 'chair', moment = '2026-05-20 10:00', occurredAt: string | null = null) =>
  act(moment, 'OpenMeeting', { presidedBy, occurredAt: occurredAt === null ? null : civilDateTime(occurredAt) });
const closing = (moment = '2026-05-20 12:00', occurredAt: string | null = null) =>
  act(moment, 'CloseMeeting', { occurredAt: occurredAt === null ? null : civilDateTime(occurredAt) });
const withMembers = (...seats: readonly string[]) => heldSo(forum, [called], arrive('2026-05-20 09:50', ...seats));
const quorate = withMembers('g1', 'g2', 'c1', 'c2', 'c3');
const open = heldSo(forum, quorate, opening());
const adjourned = heldSo(forum, [called], ...openedWith('g1', 'c1', 'c2'));
const secondCall = heldSo(
  forum,
  adjourned,
  act('2026-05-21', 'IssueSecondCall', {
    startsAt: civilDateTime('2026-05-28T10:00'),
    endsAt: civilDateTime('2026-05-28T12:00'),
    place: null,
  }),
);
const count = { call: 1, at: 'opening', decisionId: null, sectors: [], active: 8, needed: 5 } as const;

describe('the opening of a meeting', () => {
  it('finds the quorum', () => {
    given(...quorate)
      .when(opening())
      .thenAmongOthers(
        {
          type: 'MeetingOpened',
          data: { call: 1, openedAt: '2026-05-20T10:00:00', presidedBy: 'chair', occurredOn: DAY },
        },
        { type: 'QuorumReached', data: { ...count, present: 5, occurredOn: DAY } },
      );
    expect(meetingAfter(open).status).toBe('open');
  });

  it('without it is adjourned at the first call, and owes no agenda until the second', () => {
    const events = heldSo(forum, withMembers('g1', 'g2', 'c1', 'c2'), opening());
    expect(events.slice(-3)).toMatchObject([
      { type: 'MeetingOpened' },
      { type: 'QuorumFailed', data: { ...count, present: 4 } },
      { type: 'MeetingAdjourned', data: { reason: 'no-quorum', occurredOn: DAY } },
    ]);
    given(...events)
      .when(ring('2026-07-30'))
      .thenNothing();
  });

  it('at the second call needs a quarter and one', () => {
    given(...heldSo(forum, secondCall, arrive('2026-05-28 09:50', 'g1', 'c1', 'c2')))
      .when(opening('chair', '2026-05-28 10:00'))
      .thenAmongOthers(
        { type: 'MeetingOpened', data: { call: 2 } },
        { type: 'QuorumReached', data: { call: 2, needed: 3, present: 3 } },
      );
  });

  it('without even that fails, and its items go to the next meeting', () => {
    const events = heldSo(
      forum,
      secondCall,
      arrive('2026-05-28 09:50', 'g1', 'c1'),
      opening('chair', '2026-05-28 10:00'),
    );
    expect(events.slice(-2)).toMatchObject([
      { type: 'QuorumFailed', data: { call: 2, needed: 3, present: 2 } },
      { type: 'MeetingFailed', data: { items: ITEMS } },
    ]);
    given(...events)
      .when(ring('2026-07-30'))
      .thenNothing();
    given(...events)
      .when(opening('chair', '2026-05-28 11:00'))
      .thenRefused('meeting-over');
  });

  it('does not know of who came to the first call at the second', () => {
    given(...secondCall)
      .when(opening('secretary', '2026-05-28 10:00'))
      .thenAmongOthers({ type: 'QuorumFailed', data: { present: 0 } });
  });

  it('fails an agenda that was never drafted without items', () => {
    const [noAgenda] = heldSo(
      forum,
      heldSo(forum, [called], arrive('2026-05-20 09:50', 'g1'), opening()),
      act('2026-05-21', 'IssueSecondCall', {
        startsAt: civilDateTime('2026-05-28T10:00'),
        endsAt: civilDateTime('2026-05-28T12:00'),
        place: null,
      }),
      opening('chair', '2026-05-28 10:00'),
    ).slice(-1);
    expect(noAgenda).toMatchObject({ type: 'MeetingFailed', data: { items: [] } });
  });

  it('may be written down late, for the moment at which it was', () => {
    const late = heldSo(
      forum,
      [called],
      act('2026-05-22', 'RecordAttendance', {
        attendees: ['g1', 'g2', 'c1', 'c2', 'c3'].map((seatId) =>
          sits(seatId, { arrivedAt: civilDateTime(seatId === 'c3' ? '2026-05-20T10:30' : '2026-05-20T09:55') }),
        ),
      }),
    );
    given(...late)
      .when(opening('holder-g1', '2026-05-22 10:00', '2026-05-20T10:30'))
      .thenAmongOthers({ type: 'QuorumReached', data: { present: 5 } });
    given(...late)
      .when(opening('holder-g1', '2026-05-22 10:00', '2026-05-20T10:29'))
      .thenAmongOthers({ type: 'QuorumFailed', data: { present: 4 } });
  });

  it.each([
    ['before its start', opening('chair', '2026-05-20 09:59'), 'meeting-not-begun', '/occurredAt'],
    [
      'for a moment before its start',
      opening('chair', '2026-05-20 10:10', '2026-05-20T09:59'),
      'meeting-not-begun',
      '/occurredAt',
    ],
    ['in the future', opening('chair', '2026-05-20 10:10', '2026-05-20T10:11'), 'act-in-future', '/occurredAt'],
  ] as const)('%s is refused', (_case, command, code, pointer) => {
    given(...quorate)
      .when(command)
      .thenRefused(code, pointer);
  });

  it('happens once', () => {
    given(...open)
      .when(opening('chair', '2026-05-20 10:05'))
      .thenRefused('meeting-already-open');
    given(...adjourned)
      .when(opening('chair', '2026-05-20 10:05'))
      .thenRefused('meeting-not-scheduled');
  });

  it('has no quorum of zero seats', () => {
    specify(meetingDeciderIn({ ...forum, seats: [] }))
      .given(called)
      .when(opening())
      .thenRefused('no-active-seats');
  });
});

describe('who presides', () => {
  const there = (...people: readonly string[]) =>
    heldSo(
      forum,
      [called],
      act('2026-05-20 09:50', 'RecordAttendance', {
        attendees: [
          ...people.map((personId) => sits('', { personId, seatId: null, as: 'guest' })),
          ...['g1', 'g2', 'c1', 'c2', 'c3'].map((seatId) => sits(seatId)),
        ],
      }),
    );

  it.each([
    ['the chair', ['chair', 'co-chair'], 'chair', 'co-chair'],
    ['else the co-chair', ['co-chair'], 'co-chair', 'chair'],
    ['else the co-chair, before a member', ['co-chair'], 'co-chair', 'holder-g1'],
    ['else any member there', [], 'holder-g1', 'co-chair'],
    ['else a member, no guest', ['somebody'], 'holder-c3', 'somebody'],
    ['else a member, none who is away', [], 'holder-c3', 'holder-c4'],
  ])('is %s', (_who, people, may, mayNot) => {
    given(...there(...people))
      .when(opening(may))
      .thenAmongOthers({ type: 'MeetingOpened', data: { presidedBy: may } });
    given(...there(...people))
      .when(opening(mayNot))
      .thenRefused('not-a-presider', '/presidedBy');
  });

  it('is an office of the forum where nobody came at all', () => {
    given(called).when(opening('secretary')).thenAmongOthers({ type: 'QuorumFailed' }, { type: 'MeetingAdjourned' });
    given(called).when(opening('holder-g1')).thenRefused('not-a-presider', '/presidedBy');
  });
});

describe('the closing of a meeting', () => {
  const closed = (events: readonly MeetingEvent[], within: ForumState = forum) =>
    heldSo(within, events, closing()).at(-1);

  it('says which seats attended, at any time of it, and which did not', () => {
    const left = heldSo(
      forum,
      open,
      act('2026-05-20 10:30', 'RecordDeparture', { personId: 'holder-g1', leftAt: null }),
    );
    const late = heldSo(forum, left, act('2026-05-20 11:55', 'RecordAttendance', { attendees: [sits('g4')] }));
    expect(closed(late)).toEqual({
      type: 'MeetingClosed',
      data: {
        closedAt: civilDateTime('2026-05-20T12:00'),
        attended: ['g1', 'g2', 'g4', 'c1', 'c2', 'c3'],
        absent: ['g3', 'c4'],
        occurredOn: DAY,
      },
    });
  });

  it('leaves out who came after it', () => {
    const late = heldSo(forum, open, act('2026-05-20 12:30', 'RecordAttendance', { attendees: [sits('g4')] }));
    given(...late)
      .when(closing('2026-05-20 12:40', '2026-05-20T12:00'))
      .thenAmongOthers({ type: 'MeetingClosed', data: { absent: ['g3', 'g4', 'c4'] } });
  });

  it('lets a proxy cancel the absence where the bylaws count proxies', () => {
    const absent = (proxiesCount: boolean) => {
      const strict = forumWith(4, 4, { quorum: { ...DEFAULT_BYLAWS.quorum, proxiesCount } });
      const events = heldSo(
        strict,
        [meetingScheduled(strict)],
        act('2026-05-18', 'NotifyProxy', { seatId: 'g4', personId: 'holder-g1', proxySeatId: null }),
        arrive('2026-05-20 09:50', 'g1', 'g2', 'c1', 'c2', 'c3'),
        act('2026-05-20 09:55', 'RecordAttendance', {
          attendees: [sits('g4', { personId: 'holder-g1', as: 'proxy' })],
        }),
        opening(),
      );
      const event = closed(events, strict);
      return event?.type === 'MeetingClosed' ? event.data.absent : null;
    };
    expect(absent(true)).toEqual(['g3', 'c4']);
    expect(absent(false)).toEqual(['g3', 'g4', 'c4']);
  });

  it('begins the time for the minutes', () => {
    const { duties } = meetingAfter(heldSo(forum, open, closing('2026-05-21 09:00', '2026-05-20T12:00')));
    expect(dutyOf(duties, 'minutes')).toMatchObject({ due: '2026-06-03', status: 'open' });
  });

  it('waits for an open vote', () => {
    const voting: MeetingEvent = {
      type: 'QuorumReached',
      data: { ...count, present: 5, at: 'vote', decisionId: 'd1', occurredOn: DAY },
    };
    const tally = { yes: 5, no: 0, abstain: 0, objections: 0, present: 5, active: 8, needed: 3 };
    given(...open, voting)
      .when(closing())
      .thenRefused('vote-still-open');
    given(...open, voting, {
      type: 'DecisionNoted',
      data: { decisionId: 'd1', title: 'Plan', outcome: 'taken', tally, occurredOn: DAY },
    })
      .when(closing())
      .thenAmongOthers({ type: 'MeetingClosed' });
  });

  it('goes on after a quorum was lost at a vote', () => {
    given(...open, {
      type: 'QuorumLost',
      data: { ...count, present: 1, at: 'vote', decisionId: 'd1', occurredOn: DAY },
    })
      .when(closing())
      .thenAmongOthers({ type: 'MeetingClosed' });
  });

  it.each([
    ['in the future', open, closing('2026-05-20 12:00', '2026-05-20T12:01'), 'act-in-future'],
    ['before the opening', open, closing('2026-05-20 12:00', '2026-05-20T09:59'), 'act-out-of-order'],
    ['of a meeting that was not opened', quorate, closing(), 'meeting-not-open'],
    ['of an adjourned meeting', adjourned, closing(), 'meeting-not-scheduled'],
    ['twice', heldSo(forum, open, closing()), closing(), 'meeting-over'],
  ] as const)('%s is refused', (_case, history, command, code) => {
    given(...history)
      .when(command)
      .thenRefused(code);
  });
});
