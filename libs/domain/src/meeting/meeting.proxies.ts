import { dateOf } from '@nap/calendar';
import { type Refused, accept, refuse } from '@nap/kernel';

import { before } from '../deadline/due';
import { type ForumState, activeSeatsOn } from '../forum/forum.state';
import type { SeatState } from '../forum/membership/membership.state';
import type { Moment } from '../moment/moment';
import type { NotifyProxy, WithdrawProxy } from './meeting.commands';
import { type MeetingDecision, unlessStatus } from './meeting.guards';
import { actsForForum } from './meeting.offices';
import { bylawsOfMeeting } from './meeting.quorum';
import type { MeetingRefusal } from './meeting.refusals';
import type { KnownMeeting } from './meeting.state';

/** The seat, as it is held on the meeting's day, in the hands of who may speak for it. */
const ownSeat = (
  seatId: string,
  meeting: KnownMeeting,
  forum: ForumState,
  moment: Moment,
): SeatState | Refused<MeetingRefusal> => {
  if (!forum.seats.some((seat) => seat.seatId === seatId)) return refuse('seat-not-found', '/seatId', { seat: seatId });
  const seat = activeSeatsOn(forum, dateOf(meeting.startsAt)).find((known) => known.seatId === seatId);
  if (seat === undefined) return refuse('seat-not-active', '/seatId', { seat: seatId });
  return seat.holder?.personId === moment.by || actsForForum(forum, moment)
    ? seat
    : refuse('seat-of-other', '/seatId', { seat: seatId });
};

/** The seat that a proxy holds for itself; undefined where the person may not be a proxy: neither the deputy nor a member. */
const seatOfProxy = (
  { personId, proxySeatId }: NotifyProxy['data'],
  seat: SeatState,
  meeting: KnownMeeting,
  forum: ForumState,
): string | null | undefined => {
  const held = activeSeatsOn(forum, dateOf(meeting.startsAt)).find(({ holder }) => holder?.personId === personId);
  if (proxySeatId !== null && proxySeatId !== held?.seatId) return undefined;
  return held?.seatId ?? (seat.deputy === personId ? null : undefined);
};

export const notifyProxy = ({ data }: NotifyProxy, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { moment, seatId, personId } = data;
  const refused = unlessStatus(meeting, 'scheduled');
  if (refused !== null) return refused;
  const seat = ownSeat(seatId, meeting, forum, moment);
  if ('refusal' in seat) return seat;
  if (seat.holder?.personId === personId) return refuse('proxy-is-the-holder', '/personId');
  const proxySeatId = seatOfProxy(data, seat, meeting, forum);
  if (proxySeatId === undefined)
    return refuse('proxy-not-eligible', data.proxySeatId === null ? '/personId' : '/proxySeatId');
  const known = meeting.proxies.find((proxy) => proxy.seatId === seatId);
  if (known !== undefined) {
    return known.personId === personId ? accept() : refuse('proxy-already-notified', '/seatId', { seat: seatId });
  }
  const { cutOff, seatsPerProxy } = bylawsOfMeeting(meeting).proxies;
  const until = before(meeting.startsAt, cutOff);
  if (until <= moment.local) return refuse('proxy-too-late', undefined, { until });
  if (meeting.proxies.filter((proxy) => proxy.personId === personId).length >= seatsPerProxy) {
    return refuse('proxy-holds-too-many-seats', '/personId', { seats: seatsPerProxy });
  }
  return accept({ type: 'ProxyNotified', data: { seatId, personId, proxySeatId, occurredOn: dateOf(moment.local) } });
};

export const withdrawProxy = ({ data }: WithdrawProxy, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { moment, seatId } = data;
  const refused = unlessStatus(meeting, 'scheduled');
  if (refused !== null) return refused;
  const seat = ownSeat(seatId, meeting, forum, moment);
  if ('refusal' in seat) return seat;
  return meeting.proxies.some((proxy) => proxy.seatId === seatId)
    ? accept({ type: 'ProxyWithdrawn', data: { seatId, occurredOn: dateOf(moment.local) } })
    : refuse('proxy-not-notified', '/seatId', { seat: seatId });
};
