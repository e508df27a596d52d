import { civilDate, civilDateTime } from '@nap/calendar';
import {
  GROUNDS,
  act,
  arrive,
  forumWith,
  heldSo,
  meetingAfter,
  meetingDeciderIn,
  meetingScheduled,
  sits,
  specify,
} from '@nap/testing';

import { DEFAULT_BYLAWS } from '../forum/bylaws/bylaws';
import type { ForumState } from '../forum/forum.state';
import type { MeetingEvent } from './meeting.events';
import { presentSeats } from './meeting.quorum';

const forum = forumWith(3, 3);
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);

const notify = (
  seatId: string,
  personId: string,
  {
    proxySeatId = null,
    by = null,
    now = '2026-05-18 10:00',
  }: { proxySeatId?: string | null; by?: string | null; now?: string } = {},
) => act(now, 'NotifyProxy', { seatId, personId, proxySeatId }, by);
const withdraw = (seatId: string, by: string | null = null) => act('2026-05-19 10:00', 'WithdrawProxy', { seatId }, by);
const attend = (moment: string, ...attendees: readonly ReturnType<typeof sits>[]) =>
  act(moment, 'RecordAttendance', { attendees });
const proxied = (seatId: string, personId: string, proxySeatId: string | null): MeetingEvent => ({
  type: 'ProxyNotified',
  data: { seatId, personId, proxySeatId, occurredOn: civilDate('2026-05-18') },
});
const open = heldSo(
  forum,
  [called],
  arrive('2026-05-20 09:50', 'g1', 'g2', 'c1', 'c2'),
  act('2026-05-20 10:00', 'OpenMeeting', { presidedBy: 'chair', occurredAt: null }),
);
const changed = (seatId: string, change: Partial<ForumState['seats'][number]>): ForumState => ({
  ...forum,
  seats: forum.seats.map((seat) => (seat.seatId === seatId ? { ...seat, ...change } : seat)),
});

describe('a proxy', () => {
  it('is another member, whose own seat is looked up, or the named deputy', () => {
    given(called)
      .when(notify('g1', 'holder-g2', { now: '2026-05-05' }))
      .then({
        ...proxied('g1', 'holder-g2', 'g2'),
        data: { ...proxied('g1', 'holder-g2', 'g2').data, occurredOn: civilDate('2026-05-05') },
      } as MeetingEvent);
    given(called)
      .when(notify('g1', 'deputy-g1'))
      .thenAmongOthers({ type: 'ProxyNotified', data: { proxySeatId: null } });
  });

  it.each([
    ['nobody from outside', notify('g1', 'somebody'), 'proxy-not-eligible', '/personId'],
    ["nobody else's deputy", notify('g1', 'deputy-g2'), 'proxy-not-eligible', '/personId'],
    [
      'not for a seat that the proxy does not hold',
      notify('g1', 'holder-g2', { proxySeatId: 'g3' }),
      'proxy-not-eligible',
      '/proxySeatId',
    ],
    ['not the holder', notify('g1', 'holder-g1'), 'proxy-is-the-holder', '/personId'],
    ['not for an unknown seat', notify('g9', 'holder-g1'), 'seat-not-found', '/seatId'],
  ] as const)('is %s', (_case, command, code, pointer) => {
    given(called).when(command).thenRefused(code, pointer);
  });

  it('is notified by the holder, or by those who run the forum', () => {
    given(called)
      .when(notify('g1', 'holder-g2', { by: 'holder-g3' }))
      .thenRefused('seat-of-other', '/seatId');
    for (const by of ['holder-g1', 'secretary', 'chair', 'co-chair', null]) {
      given(called)
        .when(notify('g1', 'holder-g2', { by }))
        .thenAmongOthers({ type: 'ProxyNotified' });
    }
  });

  it('is notified before the cut-off, to the minute', () => {
    given(called)
      .when(notify('g1', 'holder-g2', { now: '2026-05-19 09:59' }))
      .thenAmongOthers({ type: 'ProxyNotified' });
    given(called)
      .when(notify('g1', 'holder-g2', { now: '2026-05-19 10:00' }))
      .thenRefused('proxy-too-late');
    given(...open)
      .when(notify('g3', 'holder-g2', { now: '2026-05-20 10:01' }))
      .thenRefused('meeting-already-open');
  });

  it('holds as many seats as the bylaws allow', () => {
    given(called, proxied('g1', 'holder-g2', 'g2'))
      .when(notify('g3', 'holder-g2'))
      .thenRefused('proxy-holds-too-many-seats', '/personId');
    const generous = forumWith(3, 3, { proxies: { ...DEFAULT_BYLAWS.proxies, seatsPerProxy: 2 } });
    specify(meetingDeciderIn(generous))
      .given(meetingScheduled(generous), proxied('g1', 'holder-g2', 'g2'))
      .when(notify('g3', 'holder-g2'))
      .thenAmongOthers({ type: 'ProxyNotified', data: { seatId: 'g3' } });
  });

  it('is one for a seat: said twice it is nothing, said otherwise refused', () => {
    const notified = heldSo(forum, [called], notify('g1', 'holder-g2'));
    given(...notified)
      .when(notify('g1', 'holder-g2'))
      .thenNothing();
    given(...notified)
      .when(notify('g1', 'holder-g3'))
      .thenRefused('proxy-already-notified', '/seatId');
  });

  it('is for a seat that is held on the day', () => {
    specify(meetingDeciderIn(changed('g1', { holder: null })))
      .given(called)
      .when(notify('g1', 'holder-g2'))
      .thenRefused('seat-not-active', '/seatId');
  });

  it('may be withdrawn by the same people, and then represents nobody', () => {
    const there = heldSo(
      forum,
      [called],
      notify('g1', 'holder-g2'),
      act('2026-05-20 09:00', 'RecordAttendance', {
        attendees: [sits('g2'), sits('g1', { personId: 'holder-g2', as: 'proxy' })],
      }),
    );
    given(...there)
      .when(act('2026-05-20 09:10', 'WithdrawProxy', { seatId: 'g1' }, 'holder-g3'))
      .thenRefused('seat-of-other', '/seatId');
    const withdrawn = heldSo(forum, there, act('2026-05-20 09:10', 'WithdrawProxy', { seatId: 'g1' }, 'holder-g1'));
    expect(withdrawn.at(-1)).toEqual({
      type: 'ProxyWithdrawn',
      data: { seatId: 'g1', occurredOn: civilDate('2026-05-20') },
    });
    const ten = civilDateTime('2026-05-20T10:00');
    expect(presentSeats(meetingAfter(withdrawn), forum, ten).map(({ seatId }) => seatId)).toEqual(['g2']);
    given(...withdrawn)
      .when(attend('2026-05-20 09:20', sits('g1')))
      .thenAmongOthers({ type: 'AttendanceRecorded', data: { seatId: 'g1', as: 'member' } });
    given(called).when(withdraw('g1')).thenRefused('proxy-not-notified', '/seatId');
    given(called).when(withdraw('g9')).thenRefused('seat-not-found', '/seatId');
    given(...open)
      .when(act('2026-05-20 10:10', 'WithdrawProxy', { seatId: 'g1' }))
      .thenRefused('meeting-already-open');
  });
});

describe('attendance', () => {
  it('names person, seat and sector, from now on unless said otherwise', () => {
    const data = { personId: 'holder-c1', seatId: 'c1', sector: 'civil-society', as: 'member' } as const;
    given(...open)
      .when(
        attend(
          '2026-05-20 10:20',
          sits('c3', { personId: 'deputy-c3', as: 'deputy', arrivedAt: civilDateTime('2026-05-20T10:05') }),
        ),
      )
      .then({
        type: 'AttendanceRecorded',
        data: {
          ...data,
          ...{ personId: 'deputy-c3', seatId: 'c3', as: 'deputy' },
          arrivedAt: civilDateTime('2026-05-20T10:05'),
          occurredOn: civilDate('2026-05-20'),
        },
      });
    given(...open)
      .when(attend('2026-05-20 10:20', sits('', { personId: 'p', seatId: null, as: 'guest' })))
      .thenAmongOthers({
        type: 'AttendanceRecorded',
        data: { seatId: null, sector: null, arrivedAt: '2026-05-20T10:20:00' },
      });
  });

  it('of who is there already says nothing, unless it corrects the hour', () => {
    given(...open)
      .when(attend('2026-05-20 10:20', sits('g1')))
      .thenNothing();
    given(...open)
      .when(attend('2026-05-20 10:20'))
      .thenNothing();
    given(...open)
      .when(attend('2026-05-20 10:20', sits('g1', { arrivedAt: civilDateTime('2026-05-20T10:10') })))
      .thenAmongOthers({ type: 'AttendanceRecorded', data: { arrivedAt: '2026-05-20T10:10:00' } });
  });

  it.each([
    ['for an unknown seat', sits('g9'), 'seat-not-found', '/attendees/0/seatId'],
    ['as a member without a seat', sits('', { seatId: null }), 'attendee-needs-seat', '/attendees/0/seatId'],
    ['as a guest on a seat', sits('g3', { as: 'guest' }), 'guest-takes-no-seat', '/attendees/0/seatId'],
    ['as an observer on a seat', sits('g3', { as: 'observer' }), 'guest-takes-no-seat', '/attendees/0/seatId'],
    ['for the seat of another', sits('g3', { personId: 'holder-c3' }), 'seat-of-other', '/attendees/0/personId'],
    [
      'as the deputy of another',
      sits('g3', { personId: 'deputy-c3', as: 'deputy' }),
      'seat-of-other',
      '/attendees/0/personId',
    ],
    [
      'as a proxy without notice',
      sits('g3', { personId: 'holder-g1', as: 'proxy' }),
      'proxy-not-notified',
      '/attendees/0/personId',
    ],
    [
      'beside the holder',
      sits('g1', { personId: 'deputy-g1', as: 'deputy' }),
      'seat-already-represented',
      '/attendees/0/seatId',
    ],
    [
      'in the future',
      sits('g3', { arrivedAt: civilDateTime('2026-05-20T10:31') }),
      'act-in-future',
      '/attendees/0/arrivedAt',
    ],
    [
      'before the day',
      sits('g3', { arrivedAt: civilDateTime('2026-05-19T23:59') }),
      'meeting-not-begun',
      '/attendees/0/arrivedAt',
    ],
  ] as const)('%s is refused', (_case, attendee, code, pointer) => {
    given(...open)
      .when(attend('2026-05-20 10:30', attendee))
      .thenRefused(code, pointer);
  });

  it('of a lapsed member is refused, whether the seat is vacant or filled anew', () => {
    const successor = { personId: 'successor', from: civilDate('2026-05-01'), until: null };
    for (const holder of [null, successor]) {
      specify(meetingDeciderIn(changed('g3', { holder, lapsed: ['holder-g3'] })))
        .given(called)
        .when(attend('2026-05-20 09:50', sits('g3')))
        .thenRefused('membership-lapsed', '/attendees/0/personId');
    }
  });

  it('for a seat that is vacant on the day is refused to its deputy too', () => {
    specify(meetingDeciderIn(changed('g3', { holder: null })))
      .given(called)
      .when(attend('2026-05-20 09:50', sits('g3', { personId: 'deputy-g3', as: 'deputy' })))
      .thenRefused('seat-not-active', '/attendees/0/seatId');
  });

  it('gives a person one seat beside those held by proxy', () => {
    const twice = changed('g2', { deputy: 'holder-g1' });
    specify(meetingDeciderIn(twice))
      .given(called)
      .when(attend('2026-05-20 09:50', sits('g1'), sits('g2', { personId: 'holder-g1', as: 'deputy' })))
      .thenRefused('attendee-sits-elsewhere', '/attendees/1/seatId');
  });

  it('starts on the day of the meeting and ends with it', () => {
    given(called)
      .when(attend('2026-05-19 23:59', sits('g1')))
      .thenRefused('meeting-not-begun', '/attendees/0/arrivedAt');
    given(called)
      .when(attend('2026-05-20 00:00', sits('g1')))
      .thenAmongOthers({ type: 'AttendanceRecorded' });
    given(...heldSo(forum, open, act('2026-05-20 12:00', 'CloseMeeting', { occurredAt: null })))
      .when(attend('2026-05-20 12:01', sits('g3')))
      .thenRefused('meeting-over');
  });

  it('of a member as a proxy asks the member to be there, in whatever order they are named', () => {
    const notified = heldSo(forum, [called], notify('g1', 'holder-g2'));
    const own = sits('g2');
    const other = sits('g1', { personId: 'holder-g2', as: 'proxy' });
    given(...notified)
      .when(attend('2026-05-20 09:50', other))
      .thenRefused('proxy-absent', '/attendees/0/personId');
    const seats = (...attendees: readonly ReturnType<typeof sits>[]) =>
      presentSeats(
        meetingAfter(heldSo(forum, notified, attend('2026-05-20 09:50', ...attendees))),
        forum,
        civilDateTime('2026-05-20T10:00'),
      );
    expect(seats(own, other)).toEqual(seats(other, own));
    expect(seats(own, other).map(({ seatId, personId }) => [seatId, personId])).toEqual([
      ['g1', 'holder-g2'],
      ['g2', 'holder-g2'],
    ]);
  });

  it('of a deputy as a proxy asks for no other seat', () => {
    given(...heldSo(forum, [called], notify('g1', 'deputy-g1')))
      .when(attend('2026-05-20 09:50', sits('g1', { personId: 'deputy-g1', as: 'proxy' })))
      .thenAmongOthers({ type: 'AttendanceRecorded', data: { as: 'proxy' } });
  });
});

describe('a departure', () => {
  const leave = (moment: string, personId: string, leftAt: string | null = null) =>
    act(moment, 'RecordDeparture', { personId, leftAt: leftAt === null ? null : civilDateTime(leftAt) });

  it('gives up the own seat and those held by proxy', () => {
    const there = heldSo(
      forum,
      [called],
      notify('g1', 'holder-g2'),
      attend('2026-05-20 09:50', sits('g2'), sits('g1', { personId: 'holder-g2', as: 'proxy' }), sits('c1')),
    );
    given(...there)
      .when(leave('2026-05-20 11:00', 'holder-g2'))
      .thenAmongOthers({ type: 'DepartureRecorded', data: { personId: 'holder-g2', leftAt: '2026-05-20T11:00:00' } });
    const left = meetingAfter(heldSo(forum, there, leave('2026-05-20 11:00', 'holder-g2')));
    expect(presentSeats(left, forum, civilDateTime('2026-05-20T11:00')).map(({ seatId }) => seatId)).toEqual(['c1']);
  });

  it('frees the seat for the deputy, and lets the holder come back', () => {
    const left = heldSo(forum, open, leave('2026-05-20 11:00', 'holder-g1'));
    given(...left)
      .when(attend('2026-05-20 11:01', sits('g1', { personId: 'deputy-g1', as: 'deputy' })))
      .thenAmongOthers({ type: 'AttendanceRecorded', data: { as: 'deputy' } });
    given(...left)
      .when(attend('2026-05-20 11:01', sits('g1')))
      .thenAmongOthers({ type: 'AttendanceRecorded', data: { as: 'member' } });
    given(...left)
      .when(
        attend(
          '2026-05-20 11:01',
          sits('g1', { personId: 'deputy-g1', as: 'deputy', arrivedAt: civilDateTime('2026-05-20T10:59') }),
        ),
      )
      .thenRefused('seat-already-represented', '/attendees/0/seatId');
  });

  it.each([
    ['of who is not there', leave('2026-05-20 11:00', 'holder-g3'), 'attendee-not-there', '/personId'],
    ['in the future', leave('2026-05-20 11:00', 'holder-g1', '2026-05-20T11:01'), 'act-in-future', '/leftAt'],
    ['before the arrival', leave('2026-05-20 11:00', 'holder-g1', '2026-05-20T09:49'), 'act-out-of-order', '/leftAt'],
  ] as const)('%s is refused', (_case, command, code, pointer) => {
    given(...open)
      .when(command)
      .thenRefused(code, pointer);
  });

  it('is of a meeting to come or going on', () => {
    given(called, {
      type: 'MeetingCancelled',
      data: { grounds: GROUNDS, revision: 1, occurredOn: civilDate('2026-05-19') },
    })
      .when(leave('2026-05-20 11:00', 'holder-g1'))
      .thenRefused('meeting-over');
  });
});
