import { type CivilDate, type CivilDateTime, addDays, dateOf } from '@nap/calendar';
import { type Decision, accept, refuse, unreachable } from '@nap/kernel';

import { meetDuty } from '../../deadline/duty';
import type { Moment } from '../../moment/moment';
import type { ForumEvent } from '../forum.events';
import { inTurn } from '../forum.evolve';
import { passForumDuties } from '../forum.passing';
import { type ForumState, activeSeatsOn } from '../forum.state';
import { type HeldMeeting, absencesFollow } from '../membership/absence.policy';
import type {
  MeetingsCommand,
  MeetingsRefusal,
  RecordMeeting,
  ScheduleMeeting,
  TableMotion,
} from './meetings.commands';
import type { TimeSlot } from './meetings.events';
import { WATCHDOGS, heldDays, lastHeldOn, nextDueAfter } from './watchdogs';

type MeetingsDecision = Decision<ForumEvent, MeetingsRefusal>;

/** The meeting of the forum that would be held at the same time, if there is one. */
export const overlapping = (forum: ForumState, { startsAt, endsAt }: TimeSlot, exceptId: string): string | null =>
  forum.meetings.find(
    (other) =>
      other.meetingId !== exceptId && other.status !== 'struck' && other.startsAt < endsAt && startsAt < other.endsAt,
  )?.meetingId ?? null;

/** A meeting that is the latest of all meets the watchdogs, with the lateness that the silence had. */
const watchdogsMet = (forum: ForumState, heldAt: CivilDateTime, today: CivilDate): readonly ForumEvent[] => {
  const since = lastHeldOn(forum) ?? forum.watchedSince;
  return since === null || dateOf(heldAt) < since
    ? []
    : WATCHDOGS.flatMap(({ duty }) => meetDuty(forum.duties, duty, heldAt, today));
};

/** Silences on either side of a day that were too long, and that no clock has recorded. */
const pastBreaches = (forum: ForumState, heldOn: CivilDate): readonly ForumEvent[] => {
  const days = heldDays(forum);
  const gaps = [
    { from: days.findLast((day) => day < heldOn), to: heldOn },
    { from: heldOn, to: days.find((day) => day > heldOn) },
  ];
  return gaps.flatMap(({ from, to }) =>
    WATCHDOGS.flatMap(({ rule }): readonly ForumEvent[] => {
      if (from === undefined || to === undefined) return [];
      const due = nextDueAfter(forum, rule, from);
      const isKnown = forum.breaches.some((known) => known.rule === rule && known.lastHeldOn === from);
      if (due === null || to <= due || isKnown) return [];
      const data = { rule, lastHeldOn: from, due, revision: 0, historical: true, occurredOn: addDays(due, 1) };
      return [{ type: 'FrequencyBreached', data }];
    }),
  );
};

/** What a held meeting means to the forum: its rhythm, the absences, and what follows from them. */
export const meetingHeld = (
  forum: ForumState,
  meeting: {
    readonly meetingId: string;
    readonly heldAt: CivilDateTime;
    readonly attended: readonly string[];
    readonly absent: readonly string[];
  },
  moment: Moment,
): readonly ForumEvent[] => {
  const { meetingId, heldAt, attended, absent } = meeting;
  const registered = forum.meetings.find((known) => known.meetingId === meetingId);
  if (registered === undefined) return [];
  const [heldOn, today] = [dateOf(heldAt), dateOf(moment.local)];
  const { kind } = registered;
  const held: HeldMeeting = { ...registered, status: 'held', heldOn, attended, absent };
  return inTurn(
    forum,
    (now) => passForumDuties(now, moment),
    (now) => watchdogsMet(now, heldAt, today),
    () => [
      {
        type: 'MeetingHeld',
        data: { meetingId, kind, recordedOn: today, attended, absent, occurredOn: heldOn },
      },
    ],
    (now) => absencesFollow(now, held, today),
    (now) => pastBreaches(now, heldOn),
  );
};

const registered = ({ data, type }: ScheduleMeeting | RecordMeeting): ForumEvent => {
  const { meetingId, kind, startsAt, endsAt, moment } = data;
  const source = type === 'ScheduleMeeting' ? 'scheduled' : 'recorded';
  return {
    type: 'MeetingRegistered',
    data: { meetingId, kind, source, startsAt, endsAt, occurredOn: dateOf(moment.local) },
  };
};

/** A meeting is called by bylaws: they say how it is valid, and what is owed before it. */
const schedule = (command: ScheduleMeeting, forum: ForumState): MeetingsDecision => {
  const { startsAt, moment } = command.data;
  if (forum.bylaws === null) return refuse('bylaws-not-adopted');
  return startsAt <= moment.local
    ? refuse('meeting-in-past', '/startsAt', { now: moment.local })
    : accept(registered(command));
};

/** Who was there is taken as the record says; absent are the other seats that counted on the day. */
const record = (command: RecordMeeting, forum: ForumState): MeetingsDecision => {
  const { meetingId, startsAt, endsAt, attendedSeats, moment } = command.data;
  if (endsAt > moment.local) return refuse('meeting-in-future', '/endsAt', { now: moment.local });
  const attended = [...new Set(attendedSeats ?? [])];
  const unknown = attended.find((seat) => !forum.seats.some(({ seatId }) => seatId === seat));
  if (unknown !== undefined) {
    const index = String(attendedSeats?.indexOf(unknown));
    return refuse('seat-not-found', `/attendedSeats/${index}`, { seat: unknown });
  }
  const absent =
    attendedSeats === null
      ? []
      : activeSeatsOn(forum, dateOf(startsAt))
          .map(({ seatId }) => seatId)
          .filter((seatId) => !attended.includes(seatId));
  const events = inTurn(
    forum,
    () => [registered(command)],
    (now) => meetingHeld(now, { meetingId, heldAt: startsAt, attended, absent }, moment),
  );
  return accept(...events);
};

const hold = (command: ScheduleMeeting | RecordMeeting, forum: ForumState): MeetingsDecision => {
  const { meetingId, startsAt, endsAt } = command.data;
  if (forum.meetings.some((known) => known.meetingId === meetingId)) {
    return refuse('meeting-already-exists', '/id', { meeting: meetingId });
  }
  if (endsAt <= startsAt) return refuse('meeting-end-before-start', '/endsAt', { start: startsAt });
  const other = overlapping(forum, command.data, meetingId);
  if (other !== null) return refuse('meetings-overlap', '/startsAt', { meeting: other });
  return command.type === 'ScheduleMeeting' ? schedule(command, forum) : record(command, forum);
};

/** Procedure and quorum are set before the first motion (D7). */
const table = ({ data }: TableMotion, forum: ForumState): MeetingsDecision => {
  const { decisionId, meetingId, topic, moment } = data;
  if (forum.bylaws === null) return refuse('bylaws-not-adopted');
  if (forum.motions.some((known) => known.decisionId === decisionId)) {
    return refuse('decision-already-exists', '/id', { decision: decisionId });
  }
  if (meetingId !== null) {
    const meeting = forum.meetings.find((known) => known.meetingId === meetingId);
    if (meeting === undefined) return refuse('meeting-not-found', '/meetingId', { meeting: meetingId });
    if (meeting.status !== 'called') return refuse('meeting-over', '/meetingId', { meeting: meetingId });
  }
  return accept({ type: 'MotionRegistered', data: { decisionId, meetingId, topic, occurredOn: dateOf(moment.local) } });
};

/** Registers meetings and motions, so that no two meetings are held at once and no motion comes before the bylaws. */
export const decideMeetings = (command: MeetingsCommand, forum: ForumState): MeetingsDecision => {
  switch (command.type) {
    case 'ScheduleMeeting':
    case 'RecordMeeting':
      return hold(command, forum);
    case 'TableMotion':
      return table(command, forum);
    default:
      return unreachable(command);
  }
};
