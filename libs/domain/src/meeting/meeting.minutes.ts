import { dateOf } from '@nap/calendar';
import { type Refused, accept, refuse } from '@nap/kernel';

import { meetDuty } from '../deadline/duty';
import type { ForumState } from '../forum/forum.state';
import type { Moment } from '../moment/moment';
import type { ApproveMinutes, CirculateMinutes, DraftMinutes, PublishMinutes } from './meeting.commands';
import type { MeetingEvent, Minutes } from './meeting.events';
import { type MeetingDecision, unlessPast } from './meeting.guards';
import { actsForForum, approvalsOutstanding, mayApproveAs } from './meeting.offices';
import type { MeetingRefusal } from './meeting.refusals';
import type { KnownMeeting, MinutesState } from './meeting.state';

type Unless = Refused<MeetingRefusal> | null;

/** Minutes are of a meeting that was held and closed. */
const unlessHeld = ({ status }: KnownMeeting): Unless => {
  if (status === 'closed') return null;
  if (status === 'recorded') return refuse('meeting-record-only');
  return refuse(status === 'cancelled' || status === 'failed' ? 'minutes-without-meeting' : 'minutes-before-close');
};

/** Members take turns (handbook p. 27): whoever is assigned writes, beside the secretariat and the chairs. */
const unlessWriter = ({ minuteTaker }: KnownMeeting, forum: ForumState, moment: Moment): Unless =>
  moment.by === minuteTaker || actsForForum(forum, moment) ? null : refuse('not-the-minute-taker');

const unlessSound = (
  { debate, actionItems }: DraftMinutes['data'],
  meeting: KnownMeeting,
  forum: ForumState,
): Unless => {
  const items = meeting.agenda?.items ?? [];
  for (const [index, { itemId, seatId }] of debate.entries()) {
    if (itemId !== null && !items.some((item) => item.itemId === itemId)) {
      return refuse('agenda-item-not-found', `/debate/${index}/itemId`, { item: itemId });
    }
    if (seatId !== null && !forum.seats.some((seat) => seat.seatId === seatId)) {
      return refuse('seat-not-found', `/debate/${index}/seatId`, { seat: seatId });
    }
  }
  for (const [index, { itemId, dueOn }] of actionItems.entries()) {
    if (actionItems.findIndex((item) => item.itemId === itemId) < index) {
      return refuse('action-item-repeated', `/actionItems/${index}/itemId`, { item: itemId });
    }
    if (meeting.closedAt !== null && dueOn < dateOf(meeting.closedAt)) {
      return refuse('action-item-due-in-past', `/actionItems/${index}/dueOn`);
    }
  }
  return null;
};

const hoursOf = (meeting: KnownMeeting): Minutes['time'] => ({
  from: (meeting.openedAt ?? meeting.startsAt).slice(11, 16),
  until: (meeting.closedAt ?? meeting.endsAt).slice(11, 16),
});

/** The template of p. 29, filled in from what the log knows. */
const prefilled = (meeting: KnownMeeting): Omit<Minutes, keyof DraftMinutes['data']> => ({
  date: dateOf(meeting.openedAt ?? meeting.startsAt),
  time: hoursOf(meeting),
  place: meeting.place,
  attendees: meeting.attendees.map(({ personId, seatId, as }) => ({ personId, seatId, as })),
  absentSeats: meeting.absent,
  papersSentBefore: meeting.papers,
  agenda: meeting.agenda?.items ?? [],
  decisions: meeting.decisions,
});

export const draftMinutes = ({ data }: DraftMinutes, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { moment, ...written } = data;
  const refused = unlessHeld(meeting) ?? unlessWriter(meeting, forum, moment) ?? unlessSound(data, meeting, forum);
  if (refused !== null) return refused;
  if (meeting.minutes?.stage === 'published') return refuse('minutes-already-published');
  const version = (meeting.minutes?.version ?? 0) + 1;
  const minutes: Minutes = { ...prefilled(meeting), ...written };
  return accept({ type: 'MinutesDrafted', data: { version, minutes, occurredOn: dateOf(moment.local) } });
};

/** The minutes as they stand, unless there are none or they are public already. */
const unpublished = (meeting: KnownMeeting): MinutesState | Refused<MeetingRefusal> => {
  const { minutes } = meeting;
  const refused = unlessHeld(meeting);
  if (refused !== null) return refused;
  if (minutes === null) return refuse('minutes-not-drafted');
  return minutes.stage === 'published' ? refuse('minutes-already-published') : minutes;
};

export const circulateMinutes = (
  { data: { moment } }: CirculateMinutes,
  meeting: KnownMeeting,
  forum: ForumState,
): MeetingDecision => {
  const minutes = unpublished(meeting);
  if ('refusal' in minutes) return minutes;
  const refused = unlessWriter(meeting, forum, moment);
  if (refused !== null) return refused;
  if (minutes.stage !== 'drafted') return accept();
  const { version } = minutes;
  return accept({ type: 'MinutesDraftCirculated', data: { version, occurredOn: dateOf(moment.local) } });
};

export const approveMinutes = ({ data }: ApproveMinutes, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const { as, version, moment } = data;
  const minutes = unpublished(meeting);
  if ('refusal' in minutes) return minutes;
  if (!mayApproveAs(as, forum, moment)) return refuse('not-the-approver', '/as', { as });
  if (minutes.version !== version) return refuse('minutes-version-other', '/version', { version: minutes.version });
  if (minutes.stage === 'drafted') return refuse('minutes-not-circulated');
  const complete = approvalsOutstanding(forum, moment, [...minutes.approvals, as]).length === 0;
  if (minutes.stage === 'approved' || (minutes.approvals.includes(as) && !complete)) return accept();
  return accept({ type: 'MinutesApproved', data: { version, as, complete, occurredOn: dateOf(moment.local) } });
};

/** Makes the minutes public and opens the action items they hold. */
export const publishMinutes = ({ data }: PublishMinutes, meeting: KnownMeeting): MeetingDecision => {
  const { moment } = data;
  const minutes = unpublished(meeting);
  if ('refusal' in minutes) return minutes;
  if (minutes.stage !== 'approved') return refuse('minutes-not-approved');
  const publishedAt = data.occurredAt ?? moment.local;
  const refused = unlessPast(publishedAt, moment, '/occurredAt', meeting.closedAt);
  if (refused !== null) return refused;
  const occurredOn = dateOf(publishedAt);
  return accept<MeetingEvent>(
    { type: 'MinutesPublished', data: { version: minutes.version, publishedAt, occurredOn } },
    ...minutes.minutes.actionItems.map((item): MeetingEvent => ({
      type: 'ActionItemOpened',
      data: { ...item, occurredOn },
    })),
    ...meetDuty(meeting.duties, 'minutes', publishedAt, dateOf(moment.local)),
  );
};
