import { civilDateTime } from '@nap/calendar';
import { GROUNDS, WorldStreams, adoptBylaws, on, scheduleMeeting, seat, toForum } from '@nap/testing';

import type { ForumCommand } from '../forum/forum.commands';
import type { MeetingCommand } from '../meeting/meeting.commands';
import type { OrderDecision } from './order';
import type { Order } from './streams';

/** Every stream of a forum with two seats and the handbook's bylaws; orders in, told what each stream was told. */
const house = (...bylaws: Parameters<typeof adoptBylaws>[1][]) => {
  const streams = new WorldStreams();
  const send = (order: Order): OrderDecision => {
    const decision = streams.decide(order);
    if ('refusal' in decision) return decision;
    for (const { streamId, events } of decision.streams) for (const event of events) streams.apply(streamId, event);
    return decision;
  };
  const toTheForum = (command: ForumCommand) => send({ stream: 'forum', id: 'tw', command });
  const toMeeting = (id: string, command: MeetingCommand) => send({ stream: 'meeting', id, command });
  const founding = { forumId: 'tw', name: 'Taiwan', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] };
  toTheForum(toForum('RegisterForum', '2020-01-01', { ...founding, reminderHour: null }));
  toTheForum(adoptBylaws('2020-01-01', ...bylaws));
  for (const [seatId, sector] of [['g1', 'government'] as const, ['c1', 'civil-society'] as const]) {
    for (const command of seat('2020-01-01', seatId, sector)) toTheForum(command);
  }
  return { streams, send, toTheForum, toMeeting };
};
const told = (decision: OrderDecision): readonly string[] =>
  'refusal' in decision
    ? [decision.refusal.code]
    : decision.streams.flatMap(({ streamId, events }) => events.map(({ type }) => `${streamId} ${type}`));
const move = (day: string, to: string): MeetingCommand => ({
  type: 'MoveMeeting',
  data: {
    moment: on(day),
    startsAt: civilDateTime(`${to}T11:00`),
    endsAt: civilDateTime(`${to}T13:00`),
    place: null,
    grounds: GROUNDS,
  },
});

describe('an order that touches a meeting and its forum', () => {
  it('registers the meeting and begins its stream in one', () => {
    const { toTheForum } = house();
    expect(told(toTheForum(scheduleMeeting('2020-01-02', '2020-02-03')))).toEqual([
      'forum-tw MeetingRegistered',
      'meeting-m-2020-02-03 MeetingScheduled',
    ]);
  });

  it('moves the meeting in both, and never onto another of the forum', () => {
    const { streams, toTheForum, toMeeting } = house();
    toTheForum(scheduleMeeting('2020-01-02', '2020-02-03'));
    toTheForum(scheduleMeeting('2020-01-02', '2020-02-10'));
    expect(toMeeting('m-2020-02-03', move('2020-01-03', '2020-02-10'))).toMatchObject({
      refusal: { code: 'meetings-overlap', pointer: '/startsAt', params: { meeting: 'm-2020-02-10' } },
    });
    expect(told(toMeeting('m-2020-02-03', move('2020-01-03', '2020-02-05')))).toContain('forum-tw MeetingRescheduled');
    expect(streams.forum.meetings[0]).toMatchObject({ startsAt: '2020-02-05T11:00:00' });
    expect(told(toMeeting('m-2020-02-03', move('2020-01-04', '2020-02-06')))).toContain('forum-tw MeetingRescheduled');
  });

  it('strikes a cancelled meeting from the register', () => {
    const { streams, toTheForum, toMeeting } = house();
    toTheForum(scheduleMeeting('2020-01-02', '2020-02-03'));
    toMeeting('m-2020-02-03', { type: 'CancelMeeting', data: { moment: on('2020-01-03'), grounds: GROUNDS } });
    expect(streams.forum.meetings).toMatchObject([{ status: 'struck' }]);
  });

  it('names the meeting or the decision that there is not', () => {
    const { send, toMeeting } = house();
    expect(toMeeting('m9', move('2020-01-03', '2020-02-10'))).toEqual({
      refusal: { code: 'meeting-not-found', params: { meeting: 'm9' } },
    });
    const vote: Order = {
      stream: 'decision',
      id: 'd9',
      command: { type: 'CloseVote', data: { moment: on('2020-01-03') } },
    };
    expect(send(vote)).toEqual({ refusal: { code: 'decision-not-found', params: { decision: 'd9' } } });
  });
});

describe('a change of the bylaws', () => {
  const motion = { decisionId: 'd1', meetingId: 'm-2020-02-03', topic: 'bylaws', title: 'New bylaws', motion: GROUNDS };

  it('is made by the decision it names, once that is taken', () => {
    const { streams, send, toTheForum, toMeeting } = house({ decision: { rule: 'consensus' } });
    toTheForum(scheduleMeeting('2020-01-02', '2020-02-03'));
    expect(told(toTheForum(toForum('TableMotion', '2020-01-03', motion)))).toEqual([
      'forum-tw MotionRegistered',
      'decision-d1 MotionTabled',
    ]);
    const adopt = adoptBylaws('2020-02-04', { mode: 'consultative' }, 'd1');
    expect(told(toTheForum(adopt))).toEqual(['decision-not-taken']);
    const attendees = ['g1', 'c1'].map((seatId) => ({
      personId: `holder-${seatId}`,
      seatId,
      as: 'member' as const,
      arrivedAt: null,
    }));
    const moment = on('2020-02-03');
    toMeeting('m-2020-02-03', { type: 'RecordAttendance', data: { moment, attendees } });
    toMeeting('m-2020-02-03', {
      type: 'OpenMeeting',
      data: { moment, presidedBy: 'holder-g1', occurredAt: null },
    });
    expect(
      told(send({ stream: 'decision', id: 'd1', command: { type: 'DeclareConsensus', data: { moment } } })),
    ).toContain('decision-d1 DecisionTaken');
    const closed = toMeeting('m-2020-02-03', {
      type: 'CloseMeeting',
      data: { moment: on('2020-02-03', '12:00'), occurredAt: null },
    });
    expect(told(closed)).toEqual(
      expect.arrayContaining(['meeting-m-2020-02-03 MeetingClosed', 'forum-tw MeetingHeld']),
    );
    expect(told(toTheForum(adopt))).toEqual(['forum-tw BylawsAdopted']);
    expect(streams.forum.bylaws).toMatchObject({ version: 2, bylaws: { mode: 'consultative' } });
    expect(told(toTheForum(adoptBylaws('2020-02-05', {}, 'd9')))).toEqual(['decision-not-found']);
  });
});
