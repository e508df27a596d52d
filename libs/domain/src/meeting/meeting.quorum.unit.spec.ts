import { civilDate, civilDateTime } from '@nap/calendar';
import { act, forumWith, heldSo, meetingAfter, meetingScheduled, sits } from '@nap/testing';

import { DEFAULT_BYLAWS } from '../forum/bylaws/bylaws';
import type { ForumState } from '../forum/forum.state';
import type { MeetingEvent } from './meeting.events';
import { isQuorate, presentSeats, quorumCount, quorumNeeded } from './meeting.quorum';
import type { KnownMeeting } from './meeting.state';

const HALF = { of: 1, in: 2 };
const QUARTER = { of: 1, in: 4 };
const opening = { at: 'opening', decisionId: null } as const;
const TEN = civilDateTime('2026-05-20T10:00');

const roomOf = (
  forum: ForumState,
  attendees: readonly ReturnType<typeof sits>[],
  ...before: Parameters<typeof heldSo>[2][]
): KnownMeeting =>
  meetingAfter(
    heldSo(forum, [meetingScheduled(forum)], ...before, act('2026-05-20 10:00', 'RecordAttendance', { attendees })),
  );

describe('the quorum of n active seats', () => {
  it.each([
    ['Ghana', 20, 11, 6],
    ['Sierra Leone', 34, 18, 9],
    ['Taiwan', 26, 14, 7],
    ['Peru', 10, 6, 3],
    ['an odd number', 21, 11, 6],
    ['one seat', 1, 1, 1],
    ['no seat', 0, 1, 1],
  ])('of %s: n=%i needs %i at the first call and %i at the second', (_forum, active, first, second) => {
    expect(quorumNeeded(active, HALF)).toBe(first);
    expect(quorumNeeded(active, QUARTER)).toBe(second);
  });

  it('is exact where a share is no binary fraction', () => {
    expect(quorumNeeded(30, { of: 1, in: 3 })).toBe(11);
    expect(quorumNeeded(15, { of: 3, in: 5 })).toBe(10);
  });
});

describe('the seats present', () => {
  const forum = forumWith(5, 5);

  it('are those whose holder or deputy is there, in the order of the forum', () => {
    const room = roomOf(forum, [sits('c2'), sits('g3', { personId: 'deputy-g3', as: 'deputy' }), sits('g1')]);
    expect(presentSeats(room, forum, TEN)).toEqual([
      { seatId: 'g1', personId: 'holder-g1', sector: 'government' },
      { seatId: 'g3', personId: 'deputy-g3', sector: 'government' },
      { seatId: 'c2', personId: 'holder-c2', sector: 'civil-society' },
    ]);
  });

  it('hold a seat once, its holder before the deputy and the deputy before the proxy', () => {
    const arrived = (seated: ReturnType<typeof sits>): MeetingEvent => ({
      type: 'AttendanceRecorded',
      data: { ...seated, sector: 'government', arrivedAt: TEN, occurredOn: civilDate('2026-05-20') },
    });
    const sitters = [
      sits('g1', { personId: 'holder-g2', as: 'proxy' }),
      sits('g1', { personId: 'deputy-g1', as: 'deputy' }),
      sits('g1'),
    ];
    const notified = act('2026-05-18', 'NotifyProxy', { seatId: 'g1', personId: 'holder-g2', proxySeatId: 'g2' });
    const called = heldSo(forum, [meetingScheduled(forum)], notified);
    const people = [3, 2, 1].map((count) =>
      presentSeats(meetingAfter([...called, ...sitters.slice(0, count).map(arrived)]), forum, TEN).map(
        ({ seatId, personId }) => `${personId} for ${seatId}`,
      ),
    );
    expect(people).toEqual([['holder-g1 for g1'], ['deputy-g1 for g1'], ['holder-g2 for g1']]);
  });

  it('hold neither guests nor observers', () => {
    const guest = { seatId: null, personId: 'somebody' };
    const room = roomOf(forum, [sits('', { ...guest, as: 'guest' }), sits('', { ...guest, as: 'observer' })]);
    expect(presentSeats(room, forum, TEN)).toEqual([]);
  });

  it('begin with an arrival and end with a departure', () => {
    const left = heldSo(
      forum,
      [meetingScheduled(forum)],
      act('2026-05-20 11:00', 'RecordAttendance', {
        attendees: [sits('g1', { arrivedAt: civilDateTime('2026-05-20T10:15') })],
      }),
      act('2026-05-20 11:00', 'RecordDeparture', {
        personId: 'holder-g1',
        leftAt: civilDateTime('2026-05-20T10:45'),
      }),
    );
    const at = (time: string) => presentSeats(meetingAfter(left), forum, civilDateTime(`2026-05-20T${time}`)).length;
    expect([at('10:14'), at('10:15'), at('10:44'), at('10:45')]).toEqual([0, 1, 1, 0]);
  });

  it('count a proxy only where the bylaws say so', () => {
    const notified = act('2026-05-18', 'NotifyProxy', { seatId: 'g2', personId: 'holder-g1', proxySeatId: 'g1' });
    const both = [sits('g1'), sits('g2', { personId: 'holder-g1', as: 'proxy' as const })];
    const seats = (proxiesCount: boolean) => {
      const strict = forumWith(5, 5, { quorum: { ...DEFAULT_BYLAWS.quorum, proxiesCount } });
      return presentSeats(roomOf(strict, both, notified), strict, TEN).map(({ seatId }) => seatId);
    };
    expect(seats(true)).toEqual(['g1', 'g2']);
    expect(seats(false)).toEqual(['g1']);
  });

  it('no longer hold who lost the seat after coming in', () => {
    const room = roomOf(forum, [sits('g1'), sits('g2', { personId: 'deputy-g2', as: 'deputy' })]);
    const later: ForumState = {
      ...forum,
      seats: forum.seats.map((seat) => ({
        ...seat,
        holder: seat.holder === null ? null : { ...seat.holder, personId: 'successor' },
        deputy: null,
      })),
    };
    expect(presentSeats(room, later, TEN)).toEqual([]);
  });
});

describe('the count', () => {
  it('is of all seats alone unless the bylaws ask it of each sector', () => {
    const forum = forumWith(3, 3);
    const room = roomOf(forum, [sits('g1'), sits('g2'), sits('g3'), sits('c1')]);
    expect(quorumCount(room, forum, opening, TEN)).toEqual({
      ...{ present: 4, active: 6, needed: 4, call: 1, at: 'opening', decisionId: null },
      sectors: [],
    });
    expect(isQuorate(quorumCount(room, forum, opening, TEN))).toBe(true);
  });

  it('fails where one sector is too few, and leaves out sectors without a seat', () => {
    const forum = forumWith(3, 3, { quorum: { ...DEFAULT_BYLAWS.quorum, perSector: true } });
    const few = quorumCount(roomOf(forum, [sits('g1'), sits('g2'), sits('g3'), sits('c1')]), forum, opening, TEN);
    expect(few.sectors).toEqual([
      { sector: 'government', present: 3, active: 3, needed: 2 },
      { sector: 'civil-society', present: 1, active: 3, needed: 2 },
    ]);
    expect(isQuorate(few)).toBe(false);
    const enough = quorumCount(roomOf(forum, [sits('g1'), sits('g2'), sits('c1'), sits('c2')]), forum, opening, TEN);
    expect(isQuorate(enough)).toBe(true);
  });

  it('names the decision when it is taken at a vote', () => {
    const forum = forumWith(3, 3);
    const count = quorumCount(roomOf(forum, []), forum, { at: 'vote', decisionId: 'd1' }, TEN);
    expect(count).toMatchObject({ at: 'vote', decisionId: 'd1', present: 0, needed: 4 });
    expect(isQuorate(count)).toBe(false);
  });

  it('is never reached where there is no seat', () => {
    const forum = forumWith(0, 0);
    expect(isQuorate(quorumCount(roomOf(forum, []), forum, opening, TEN))).toBe(false);
  });
});
