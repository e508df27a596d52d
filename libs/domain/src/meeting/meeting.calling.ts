import { type CivilDate, type CivilDateTime, dateOf } from '@nap/calendar';
import { type Refused, accept, refuse } from '@nap/kernel';

import { before } from '../deadline/due';
import { type Duty, isOwed, moveDuty } from '../deadline/duty';
import type { DutyEvent, DutyRuledOut } from '../deadline/duty.events';
import type { AdoptedBylaws, Bylaws } from '../forum/bylaws/bylaws';
import type { ForumState } from '../forum/forum.state';
import type { RecordMeeting, ScheduleMeeting } from '../forum/meetings/meetings.commands';
import type { MeetingKind, TimeSlot } from '../forum/meetings/meetings.events';
import type { Moment } from '../moment/moment';
import type {
  AnnounceMeeting,
  AssignMinuteTaker,
  CancelMeeting,
  IssueSecondCall,
  MoveMeeting,
} from './meeting.commands';
import type { MeetingEvent, MeetingMoved, MeetingScheduled, SecondCallIssued } from './meeting.events';
import { type MeetingDecision, unlessStatus } from './meeting.guards';
import { evolveMeeting } from './meeting.evolve';
import { evolveAll } from './meeting.passing';
import { bylawsOfMeeting } from './meeting.quorum';
import type { MeetingRefusal } from './meeting.refusals';
import { type KnownMeeting, initialMeeting } from './meeting.state';

/** The notice by which an agenda duty falls before the meeting. */
const noticeOf = ({ duty }: Duty, { notice }: Bylaws): Bylaws['notice']['agenda'] | null => {
  if (duty === 'agenda') return notice.agenda;
  if (duty === 'papers') return notice.papers;
  return duty === 'final-agenda' ? notice.finalAgenda : null;
};

const ruledOut = (
  { duty, subject, due, revision }: Duty,
  reason: DutyRuledOut['data']['reason'],
  occurredOn: CivilDate,
): DutyRuledOut => ({ type: 'DutyRuledOut', data: { duty, subject, due, revision, reason, occurredOn } });

/** Open duties whose moment has passed when the call is issued: nobody could have met them. */
const impossible = (
  duties: readonly Duty[],
  { local }: Moment,
  reason: DutyRuledOut['data']['reason'],
): readonly DutyRuledOut[] =>
  duties
    .filter(({ status, due }) => status === 'open' && due <= local)
    .map((duty) => ruledOut(duty, reason, dateOf(local)));

const isShortNotice = (kind: MeetingKind, startsAt: CivilDateTime, { notice }: Bylaws, local: CivilDateTime): boolean =>
  before(startsAt, kind === 'extraordinary' ? notice.extraordinary : notice.agenda) <= local;

const scheduled = ({ data }: ScheduleMeeting, forumId: string, bylaws: AdoptedBylaws): readonly MeetingEvent[] => {
  const { moment, meetingId, kind, startsAt, endsAt, place } = data;
  const { local } = moment;
  const shortNotice = isShortNotice(kind, startsAt, bylaws.bylaws, local);
  const called: MeetingScheduled = {
    type: 'MeetingScheduled',
    data: {
      ...{ meetingId, forumId, kind, startsAt, endsAt, place, shortNotice, bylaws },
      occurredOn: dateOf(local),
    },
  };
  const meeting = evolveMeeting(initialMeeting, called);
  return [called, ...(meeting.status === 'none' ? [] : impossible(meeting.duties, moment, 'short-notice'))];
};

/** The first events of a meeting that its forum has just registered; a forum without bylaws calls none. */
export const firstOfMeeting = (
  command: ScheduleMeeting | RecordMeeting,
  { forumId, bylaws }: ForumState,
): readonly MeetingEvent[] => {
  if (command.type === 'ScheduleMeeting') return bylaws === null ? [] : scheduled(command, forumId, bylaws);
  const { meetingId, kind, startsAt, endsAt, title, url, attendedSeats } = command.data;
  const occurredOn = dateOf(startsAt);
  return [
    {
      type: 'MeetingRecorded',
      data: { meetingId, forumId, kind, startsAt, endsAt, title, url, attendedSeats, occurredOn },
    },
  ];
};

export const announce = ({ data }: AnnounceMeeting, meeting: KnownMeeting): MeetingDecision => {
  const refused = unlessStatus(meeting, 'scheduled');
  if (refused !== null) return refused;
  const { place, url, moment } = data;
  if (meeting.announced && meeting.place === place && meeting.url === url) return accept();
  return accept({ type: 'MeetingAnnounced', data: { place, url, occurredOn: dateOf(moment.local) } });
};

const unlessAhead = ({ startsAt, endsAt }: TimeSlot, { local }: Moment): Refused<MeetingRefusal> | null => {
  if (endsAt <= startsAt) return refuse('meeting-end-before-start', '/endsAt', { start: startsAt });
  return startsAt <= local ? refuse('meeting-in-past', '/startsAt', { now: local }) : null;
};

/** A duty before its new moment, re-armed also where the first call had ruled it out; what was done stays done. */
const rearmed = (duty: Duty, due: CivilDateTime, { local }: Moment): readonly DutyEvent[] => {
  const today = dateOf(local);
  if (due === duty.due) return [];
  if (due <= local) {
    if (duty.status !== 'open') return [];
    return [
      ...moveDuty(duty, due, today),
      ruledOut({ ...duty, due, revision: duty.revision + 1 }, 'short-notice', today),
    ];
  }
  return moveDuty(duty.status === 'ruled-out' ? { ...duty, status: 'open' } : duty, due, today);
};

export const move = ({ data }: MoveMeeting, meeting: KnownMeeting): MeetingDecision => {
  const { moment, startsAt, endsAt, grounds } = data;
  const refused = unlessStatus(meeting, 'scheduled') ?? unlessAhead(data, moment);
  if (refused !== null) return refused;
  const place = data.place ?? meeting.place;
  if (startsAt === meeting.startsAt && endsAt === meeting.endsAt && place === meeting.place) return accept();
  const bylaws = bylawsOfMeeting(meeting);
  const dues = meeting.duties.flatMap((duty) => {
    const notice = noticeOf(duty, bylaws);
    return notice === null ? [] : [{ duty, due: before(startsAt, notice) }];
  });
  const short = dues.find(({ duty, due }) => isOwed(duty) && due !== duty.due && due <= moment.local);
  if (short !== undefined && grounds === null) {
    return refuse('move-too-short', '/startsAt', { duty: short.duty.duty, due: short.due });
  }
  const moved: MeetingMoved = {
    type: 'MeetingMoved',
    data: {
      ...{ startsAt, endsAt, place, grounds },
      from: { startsAt: meeting.startsAt, endsAt: meeting.endsAt },
      revision: meeting.revision + 1,
      occurredOn: dateOf(moment.local),
    },
  };
  return accept<MeetingEvent>(moved, ...dues.flatMap(({ duty, due }) => rearmed(duty, due, moment)));
};

export const cancel = ({ data }: CancelMeeting, meeting: KnownMeeting): MeetingDecision => {
  const { grounds, moment } = data;
  const revision = meeting.revision + 1;
  return (
    unlessStatus(meeting, 'scheduled', 'adjourned') ??
    accept({ type: 'MeetingCancelled', data: { grounds, revision, occurredOn: dateOf(moment.local) } })
  );
};

/** The same agenda on another day, with the notice that the bylaws ask of a second call (C7). */
export const callAgain = ({ data }: IssueSecondCall, meeting: KnownMeeting): MeetingDecision => {
  if (meeting.status !== 'adjourned') return refuse('second-call-not-owed');
  const { moment, startsAt, endsAt } = data;
  const refused = unlessAhead(data, moment);
  if (refused !== null) return refused;
  const notice = bylawsOfMeeting(meeting).notice.secondCall;
  if (before(startsAt, notice) <= moment.local) return refuse('second-call-too-short', '/startsAt', { notice });
  const called: SecondCallIssued = {
    type: 'SecondCallIssued',
    data: {
      ...{ startsAt, endsAt, place: data.place ?? meeting.place },
      revision: meeting.revision + 1,
      occurredOn: dateOf(moment.local),
    },
  };
  const { duties } = evolveAll(meeting, [called]);
  return accept<MeetingEvent>(called, ...impossible(duties, moment, 'second-call'));
};

export const assignMinuteTaker = ({ data }: AssignMinuteTaker, meeting: KnownMeeting): MeetingDecision => {
  const { personId, moment } = data;
  const refused = unlessStatus(meeting, 'scheduled', 'open', 'closed');
  if (refused !== null) return refused;
  if (meeting.minutes?.stage === 'published') return refuse('minutes-already-published');
  if (meeting.minuteTaker === personId) return accept();
  return accept({ type: 'MinuteTakerAssigned', data: { personId, occurredOn: dateOf(moment.local) } });
};
