import { MIDNIGHT, at, dateOf } from '@nap/calendar';
import { type Refused, accept, refuse } from '@nap/kernel';

import { dutyOf, meetDuty, moveDuty } from '../deadline/duty';
import type { ForumState } from '../forum/forum.state';
import type { CompleteActionItem, ReviewActionItem } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import { type MeetingDecision, unlessPast } from './meeting.guards';
import { actsForForum } from './meeting.offices';
import type { MeetingRefusal } from './meeting.refusals';
import type { ActionItemState, KnownMeeting } from './meeting.state';

const itemOf = ({ actionItems }: KnownMeeting, itemId: string): ActionItemState | Refused<MeetingRefusal> =>
  actionItems.find((item) => item.itemId === itemId) ?? refuse('action-item-not-found', '/itemId', { item: itemId });

/** Done by its owner, or written down as done by those who run the forum. */
export const completeActionItem = (
  { data }: CompleteActionItem,
  meeting: KnownMeeting,
  forum: ForumState,
): MeetingDecision => {
  const { moment, itemId, occurredOn } = data;
  const today = dateOf(moment.local);
  const item = itemOf(meeting, itemId);
  if ('refusal' in item) return item;
  if (moment.by !== item.ownerId && !actsForForum(forum, moment)) {
    return refuse('action-item-of-other', '/itemId', { item: itemId });
  }
  if (item.doneOn !== null) return accept();
  if (item.status === 'released') return refuse('action-item-settled', '/itemId', { item: itemId });
  const doneAt = occurredOn === today ? moment.local : at(occurredOn, MIDNIGHT);
  const first = meeting.closedAt === null ? null : at(dateOf(meeting.closedAt), MIDNIGHT);
  return (
    unlessPast(doneAt, moment, '/occurredOn', first) ??
    accept<MeetingEvent>(
      { type: 'ActionItemDone', data: { itemId, doneOn: occurredOn, occurredOn } },
      ...meetDuty(meeting.duties, 'action-item', doneAt, today, itemId),
    )
  );
};

/** Items are looked at in a later meeting of the forum, once it has begun. */
const unlessLaterMeeting = (
  { data: { meetingId, moment } }: ReviewActionItem,
  meeting: KnownMeeting,
  forum: ForumState,
): Refused<MeetingRefusal> | null => {
  const later = forum.meetings.find((known) => known.meetingId === meetingId);
  if (later === undefined || later.status === 'struck' || later.startsAt <= meeting.startsAt) {
    return refuse('review-in-other-meeting', '/meetingId', { meeting: meetingId });
  }
  return later.startsAt > moment.local ? refuse('meeting-not-begun', '/meetingId', { start: later.startsAt }) : null;
};

const keep = ({ data }: ReviewActionItem, meeting: KnownMeeting, item: ActionItemState): MeetingDecision => {
  const { itemId, meetingId, moment } = data;
  const today = dateOf(moment.local);
  const dueOn = data.dueOn ?? item.dueOn;
  if (data.dueOn !== null && data.dueOn < today) return refuse('action-item-due-in-past', '/dueOn');
  if (item.reviewedIn === meetingId && item.dueOn === dueOn) return accept();
  const duty = dutyOf(meeting.duties, 'action-item', itemId);
  return accept<MeetingEvent>(
    { type: 'ActionItemKeptUnderTracking', data: { itemId, meetingId, dueOn, occurredOn: today } },
    ...(duty === undefined ? [] : moveDuty(duty, dueOn, today)),
  );
};

/** Each meeting opens with the status of earlier items: kept under tracking (持續列管) or released from it (解除列管). */
export const reviewActionItem = (
  command: ReviewActionItem,
  meeting: KnownMeeting,
  forum: ForumState,
): MeetingDecision => {
  const { itemId, meetingId, outcome, moment } = command.data;
  const item = itemOf(meeting, itemId);
  if ('refusal' in item) return item;
  const refused = unlessLaterMeeting(command, meeting, forum);
  if (refused !== null) return refused;
  const isReleased = item.status === 'released';
  if (isReleased && outcome === 'released' && item.reviewedIn === meetingId) return accept();
  if (isReleased || (item.status === 'done' && outcome === 'kept')) {
    return refuse('action-item-settled', '/itemId', { item: itemId });
  }
  if (outcome === 'kept') return keep(command, meeting, item);
  const occurredOn = dateOf(moment.local);
  return accept({ type: 'ActionItemReleasedFromTracking', data: { itemId, meetingId, occurredOn } });
};
