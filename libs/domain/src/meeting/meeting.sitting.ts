import { type CivilDateTime, dateOf } from '@nap/calendar';
import { accept, refuse } from '@nap/kernel';

import { type ForumState, activeSeatsOn, holdersOf } from '../forum/forum.state';
import type { Role } from '../role/role';
import type { CloseMeeting, OpenMeeting } from './meeting.commands';
import type { MeetingEvent, MeetingOpened } from './meeting.events';
import { type MeetingDecision, unlessPast, unlessStatus } from './meeting.guards';
import { bylawsOfMeeting, isQuorate, isThere, quorumCount, sitsFor } from './meeting.quorum';
import type { KnownMeeting } from './meeting.state';

const OFFICES: readonly Role[] = ['chair', 'co-chair', 'secretary'];

/** Who may preside: the chair, else the co-chair, else any member there; an empty room is declared so by an office. */
const presiders = (meeting: KnownMeeting, forum: ForumState, local: CivilDateTime): readonly string[] => {
  const holders = (role: Role): readonly string[] => holdersOf(forum, role, dateOf(local), null);
  const there = meeting.attendees.filter((attendee) => isThere(attendee, local));
  const isIn = (personId: string): boolean => there.some((attendee) => attendee.personId === personId);
  const members = there.filter(({ seatId }) => seatId !== null).map(({ personId }) => personId);
  const first = [holders('chair').filter(isIn), holders('co-chair').filter(isIn), members].find(
    (candidates) => candidates.length > 0,
  );
  return first ?? OFFICES.flatMap(holders);
};

/** Without a quorum the first call is adjourned; at the second, its items go to the next meeting (C7, C8). */
const withoutQuorum = ({ call, agenda }: KnownMeeting, local: CivilDateTime): MeetingEvent =>
  call === 1
    ? { type: 'MeetingAdjourned', data: { reason: 'no-quorum', occurredOn: dateOf(local) } }
    : { type: 'MeetingFailed', data: { items: agenda?.items ?? [], occurredOn: dateOf(local) } };

export const openMeeting = ({ data }: OpenMeeting, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { moment, presidedBy } = data;
  const openedAt = data.occurredAt ?? moment.local;
  const refused = unlessStatus(meeting, 'scheduled') ?? unlessPast(openedAt, moment, '/occurredAt');
  if (refused !== null) return refused;
  const { startsAt, call } = meeting;
  if (openedAt < startsAt) return refuse('meeting-not-begun', '/occurredAt', { start: startsAt });
  if (activeSeatsOn(forum, dateOf(openedAt)).length === 0) return refuse('no-active-seats');
  if (!presiders(meeting, forum, openedAt).includes(presidedBy)) return refuse('not-a-presider', '/presidedBy');
  const occurredOn = dateOf(openedAt);
  const opened: MeetingOpened = { type: 'MeetingOpened', data: { call, openedAt, presidedBy, occurredOn } };
  const count = quorumCount(meeting, forum, { at: 'opening', decisionId: null }, openedAt);
  return isQuorate(count)
    ? accept<MeetingEvent>(opened, { type: 'QuorumReached', data: { ...count, occurredOn } })
    : accept<MeetingEvent>(
        opened,
        { type: 'QuorumFailed', data: { ...count, occurredOn } },
        withoutQuorum(meeting, openedAt),
      );
};

/** A seat attended if somebody sat for it at any time of the meeting; else it was absent (C10). */
export const closeMeeting = ({ data }: CloseMeeting, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { moment } = data;
  const closedAt = data.occurredAt ?? moment.local;
  const refused = unlessStatus(meeting, 'open') ?? unlessPast(closedAt, moment, '/occurredAt', meeting.openedAt);
  if (refused !== null) return refused;
  if (meeting.voteOn !== null) return refuse('vote-still-open', undefined, { decision: meeting.voteOn });
  const bylaws = bylawsOfMeeting(meeting);
  const sat = meeting.attendees.filter((known) => known.arrivedAt <= closedAt && sitsFor(known, bylaws));
  const seats = activeSeatsOn(forum, dateOf(meeting.openedAt ?? closedAt)).map(({ seatId }) => seatId);
  const attended = seats.filter((seatId) => sat.some((known) => known.seatId === seatId));
  const absent = seats.filter((seatId) => !attended.includes(seatId));
  return accept({ type: 'MeetingClosed', data: { closedAt, attended, absent, occurredOn: dateOf(closedAt) } });
};
