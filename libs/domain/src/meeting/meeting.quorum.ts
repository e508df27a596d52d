import { type CivilDateTime, dateOf } from '@nap/calendar';

import type { Voter } from '../decision/decision.events';
import { type Bylaws, DEFAULT_BYLAWS, type Share } from '../forum/bylaws/bylaws';
import { type ForumState, activeSeatsOn } from '../forum/forum.state';
import { SECTORS } from '../forum/membership/membership.events';
import type { SeatState } from '../forum/membership/membership.state';
import type { AttendeeAs, Count, QuorumCount } from './meeting.events';
import type { AttendeeState, KnownMeeting } from './meeting.state';

/** More than a share of the active seats (handbook p. 32): `floor(n·share)+1`. */
export const quorumNeeded = (active: number, share: Share): number => Math.floor((active * share.of) / share.in) + 1;

/** The bylaws a meeting was called under; the handbook's of a meeting that was only recorded. */
export const bylawsOfMeeting = ({ bylaws }: KnownMeeting): Bylaws => bylaws?.bylaws ?? DEFAULT_BYLAWS;

/** Whether somebody was in the room at a moment; who leaves at a moment is not there any more. */
export const isThere = ({ arrivedAt, leftAt }: AttendeeState, local: CivilDateTime): boolean =>
  arrivedAt <= local && (leftAt === null || local < leftAt);

/** Who sits for a seat if several do: the holder before the deputy before the proxy. */
const SITS_FIRST: readonly AttendeeAs[] = ['member', 'deputy', 'proxy'];

/** Whether somebody sits for a seat so that the seat counts. */
export const sitsFor = ({ as }: AttendeeState, { quorum }: Bylaws): boolean =>
  as === 'member' || as === 'deputy' || (as === 'proxy' && quorum.proxiesCount);

/** Who was let in for a seat may have lost it since: its holder, its deputy and its proxy change. */
export const isEntitled = (
  { personId, as }: Pick<AttendeeState, 'personId' | 'as'>,
  { seatId, holder, deputy }: SeatState,
  { proxies }: KnownMeeting,
): boolean => {
  if (as === 'proxy') return proxies.some((proxy) => proxy.seatId === seatId && proxy.personId === personId);
  return personId === (as === 'member' ? holder?.personId : deputy);
};

/** The seats that count as present at a moment, each once and in the forum's order, with the person who sits for it. */
export const presentSeats = (meeting: KnownMeeting, forum: ForumState, local: CivilDateTime): readonly Voter[] => {
  const bylaws = bylawsOfMeeting(meeting);
  const sitting = meeting.attendees
    .filter((attendee) => isThere(attendee, local) && sitsFor(attendee, bylaws))
    .sort((a, b) => SITS_FIRST.indexOf(a.as) - SITS_FIRST.indexOf(b.as));
  return activeSeatsOn(forum, dateOf(local)).flatMap((seat) => {
    const { seatId, sector } = seat;
    const sitter = sitting.find((attendee) => attendee.seatId === seatId && isEntitled(attendee, seat, meeting));
    return sitter === undefined ? [] : [{ seatId, personId: sitter.personId, sector }];
  });
};

/** Seats present against the number that the meeting's call needs, of all and, where the bylaws ask it, of each sector. */
export const quorumCount = (
  meeting: KnownMeeting,
  forum: ForumState,
  { at, decisionId }: Pick<QuorumCount, 'at' | 'decisionId'>,
  local: CivilDateTime,
): QuorumCount => {
  const { quorum } = bylawsOfMeeting(meeting);
  const share = meeting.call === 1 ? quorum.firstCall : quorum.secondCall;
  const seats = activeSeatsOn(forum, dateOf(local));
  const sitting = presentSeats(meeting, forum, local);
  const count = (active: number, present: number): Count => ({ present, active, needed: quorumNeeded(active, share) });
  const sectors = SECTORS.map((sector) => ({
    sector,
    ...count(
      seats.filter((seat) => seat.sector === sector).length,
      sitting.filter((seat) => seat.sector === sector).length,
    ),
  })).filter(({ active }) => active > 0);
  return {
    ...count(seats.length, sitting.length),
    call: meeting.call,
    at,
    decisionId,
    sectors: quorum.perSector ? sectors : [],
  };
};

/** Enough seats are present, of all and of each sector counted. */
export const isQuorate = (count: QuorumCount): boolean =>
  [count, ...count.sectors].every(({ present, needed }) => present >= needed);
