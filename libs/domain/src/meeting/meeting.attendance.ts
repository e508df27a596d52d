import { type CivilDateTime, MIDNIGHT, at, dateOf } from '@nap/calendar';
import { type Refused, accept, refuse } from '@nap/kernel';

import { type ForumState, activeSeatsOn } from '../forum/forum.state';
import type { SeatState } from '../forum/membership/membership.state';
import type { RecordAttendance, RecordDeparture } from './meeting.commands';
import type { AttendanceRecorded, AttendeeAs } from './meeting.events';
import { type MeetingDecision, unlessPast, unlessStatus } from './meeting.guards';
import { evolveAll } from './meeting.passing';
import { isEntitled } from './meeting.quorum';
import type { MeetingRefusal } from './meeting.refusals';
import type { AttendeeState, KnownMeeting } from './meeting.state';

type Unless = Refused<MeetingRefusal> | null;

type Arrival = {
  readonly personId: string;
  readonly as: AttendeeAs;
  readonly arrivedAt: CivilDateTime;
  /** Where the request says it, as a JSON pointer. */
  readonly pointer: string;
};
type Seated = Arrival & { readonly seat: SeatState };

const seatOf = (
  { pointer }: Arrival,
  seatId: string | null,
  forum: ForumState,
): SeatState | Refused<MeetingRefusal> => {
  const seat = forum.seats.find((known) => known.seatId === seatId);
  if (seatId === null) return refuse('attendee-needs-seat', `${pointer}/seatId`);
  return seat ?? refuse('seat-not-found', `${pointer}/seatId`, { seat: seatId });
};

/** Who may sit for a seat: its holder, the deputy named for it, or the proxy notified for this meeting. */
const unlessEntitled = (
  { personId, as, arrivedAt, pointer, seat }: Seated,
  meeting: KnownMeeting,
  forum: ForumState,
): Unless => {
  const { seatId } = seat;
  if (seat.lapsed.includes(personId) && seat.holder?.personId !== personId) {
    return refuse('membership-lapsed', `${pointer}/personId`, { seat: seatId });
  }
  if (!activeSeatsOn(forum, dateOf(arrivedAt)).includes(seat)) {
    return refuse('seat-not-active', `${pointer}/seatId`, { seat: seatId });
  }
  if (isEntitled({ personId, as }, seat, meeting)) return null;
  return refuse(as === 'proxy' ? 'proxy-not-notified' : 'seat-of-other', `${pointer}/personId`, { seat: seatId });
};

const isStillThere = ({ leftAt }: AttendeeState, arrivedAt: CivilDateTime): boolean =>
  leftAt === null || leftAt > arrivedAt;

/** One person for a seat at a time, and one seat a person beside those held by proxy. */
const unlessFree = ({ personId, as, arrivedAt, pointer, seat }: Seated, { attendees }: KnownMeeting): Unless => {
  const there = attendees.filter((known) => isStillThere(known, arrivedAt));
  if (there.some((known) => known.seatId === seat.seatId && known.personId !== personId)) {
    return refuse('seat-already-represented', `${pointer}/seatId`, { seat: seat.seatId });
  }
  const elsewhere = there.find(
    (known) =>
      known.personId === personId && known.as !== 'proxy' && known.seatId !== null && known.seatId !== seat.seatId,
  );
  return elsewhere === undefined || as === 'proxy'
    ? null
    : refuse('attendee-sits-elsewhere', `${pointer}/seatId`, { seat: elsewhere.seatId ?? '' });
};

const arrived = ({ personId, as, arrivedAt }: Arrival, seat: SeatState | null): AttendanceRecorded => ({
  type: 'AttendanceRecorded',
  data: {
    ...{ personId, as, arrivedAt },
    ...{ seatId: seat?.seatId ?? null, sector: seat?.sector ?? null },
    occurredOn: dateOf(arrivedAt),
  },
});

const isKnown = (
  meeting: KnownMeeting,
  { personId, arrivedAt }: Arrival,
  seatId: string | null,
  isNow: boolean,
): boolean =>
  meeting.attendees.some(
    (known) =>
      known.personId === personId &&
      known.seatId === seatId &&
      known.leftAt === null &&
      (isNow || known.arrivedAt === arrivedAt),
  );

const arrive = (
  arrival: Arrival,
  seatId: string | null,
  meeting: KnownMeeting,
  forum: ForumState,
): AttendanceRecorded | Refused<MeetingRefusal> => {
  if (arrival.as === 'observer' || arrival.as === 'guest') {
    return seatId === null ? arrived(arrival, null) : refuse('guest-takes-no-seat', `${arrival.pointer}/seatId`);
  }
  const seat = seatOf(arrival, seatId, forum);
  if ('refusal' in seat) return seat;
  const seated: Seated = { ...arrival, seat };
  return unlessEntitled(seated, meeting, forum) ?? unlessFree(seated, meeting) ?? arrived(arrival, seat);
};

/** A proxy who is a member represents somebody only while sitting on the own seat too. */
const unlessProxiesAreThere = ({ proxies, attendees }: KnownMeeting, { data }: RecordAttendance): Unless => {
  const absent = data.attendees.findIndex(({ as, personId, seatId }) => {
    const ownSeatId = proxies.find((proxy) => proxy.seatId === seatId)?.proxySeatId ?? null;
    return (
      as === 'proxy' &&
      ownSeatId !== null &&
      !attendees.some((known) => known.personId === personId && known.seatId === ownSeatId && known.leftAt === null)
    );
  });
  return absent < 0 ? null : refuse('proxy-absent', `/attendees/${absent}/personId`);
};

/** Writes down who is there, on the meeting's day or later; in one request the order does not matter. */
export const recordAttendance = (
  command: RecordAttendance,
  meeting: KnownMeeting,
  forum: ForumState,
): MeetingDecision => {
  const refused = unlessStatus(meeting, 'scheduled', 'open');
  if (refused !== null) return refused;
  const { moment, attendees } = command.data;
  const events: AttendanceRecorded[] = [];
  let now = meeting;
  for (const [index, { personId, seatId, as, arrivedAt }] of attendees.entries()) {
    const pointer = `/attendees/${index}`;
    const arrival: Arrival = { personId, as, arrivedAt: arrivedAt ?? moment.local, pointer };
    const early = unlessPast(arrival.arrivedAt, moment, `${pointer}/arrivedAt`);
    if (early !== null) return early;
    if (arrival.arrivedAt < at(dateOf(meeting.startsAt), MIDNIGHT)) {
      return refuse('meeting-not-begun', `${pointer}/arrivedAt`, { start: meeting.startsAt });
    }
    if (isKnown(now, arrival, seatId, arrivedAt === null)) continue;
    const event = arrive(arrival, seatId, now, forum);
    if ('refusal' in event) return event;
    events.push(event);
    now = evolveAll(now, [event]);
  }
  return unlessProxiesAreThere(now, command) ?? accept(...events);
};

/** Who leaves gives up every seat sat for. */
export const recordDeparture = ({ data }: RecordDeparture, meeting: KnownMeeting): MeetingDecision => {
  const { moment, personId } = data;
  const leftAt = data.leftAt ?? moment.local;
  const there = meeting.attendees.filter((known) => known.personId === personId && known.leftAt === null);
  const [last] = there
    .map(({ arrivedAt }) => arrivedAt)
    .sort()
    .reverse();
  const refused = unlessStatus(meeting, 'scheduled', 'open');
  if (refused !== null) return refused;
  if (last === undefined) return refuse('attendee-not-there', '/personId');
  return (
    unlessPast(leftAt, moment, '/leftAt', last) ??
    accept({ type: 'DepartureRecorded', data: { personId, leftAt, occurredOn: dateOf(leftAt) } })
  );
};
