import { type Refused, isRefused, refuse } from '@nap/kernel';

import type { DecisionCommand } from '../decision/decision.commands';
import { decideDecision } from '../decision/decision.decider';
import type { ForumEvent } from '../forum/forum.events';
import type { ForumState } from '../forum/forum.state';
import { meetingHeld, overlapping } from '../forum/meetings/meetings.decider';
import type { MeetingCommand } from '../meeting/meeting.commands';
import { decideMeeting } from '../meeting/meeting.decider';
import type { MeetingEvent } from '../meeting/meeting.events';
import type { KnownMeeting, MeetingState } from '../meeting/meeting.state';
import type { Moment } from '../moment/moment';
import {
  type Involved,
  type RefusalCode,
  type StreamEvents,
  decisionStreamId,
  forumStreamId,
  meetingStreamId,
} from './streams';

type Decided = { readonly streams: readonly StreamEvents[] } | Refused<RefusalCode>;

export const meetingOf = (meeting: MeetingState | null): KnownMeeting | null =>
  meeting === null || meeting.status === 'none' ? null : meeting;

/** What the forum hears of a meeting's fact in the same transaction, so that its register is always true. */
const heardByForum = (
  event: MeetingEvent,
  { meetingId }: KnownMeeting,
  forum: ForumState,
  moment: Moment,
): readonly ForumEvent[] => {
  const { type, data } = event;
  switch (type) {
    case 'MeetingMoved':
    case 'SecondCallIssued': {
      const { startsAt, endsAt, occurredOn } = data;
      return [{ type: 'MeetingRescheduled', data: { meetingId, startsAt, endsAt, occurredOn } }];
    }
    case 'MeetingCancelled':
    case 'MeetingFailed': {
      const because = type === 'MeetingFailed' ? 'failed' : 'cancelled';
      return [{ type: 'MeetingStruck', data: { meetingId, because, occurredOn: data.occurredOn } }];
    }
    case 'MeetingClosed': {
      const { attended, absent, closedAt } = data;
      return meetingHeld(forum, { meetingId, heldAt: closedAt, attended, absent }, moment);
    }
    default:
      return [];
  }
};

/** Decides an order for a meeting; the forum's register follows in the same transaction. */
export const decideOnMeeting = (command: MeetingCommand, involved: Involved, id: string): Decided => {
  const meeting = meetingOf(involved.meeting);
  if (meeting === null) return refuse('meeting-not-found', undefined, { meeting: id });
  if (command.type === 'MoveMeeting' || command.type === 'IssueSecondCall') {
    const other = overlapping(involved.forum, command.data, id);
    if (other !== null) return refuse('meetings-overlap', '/startsAt', { meeting: other });
  }
  const decision = decideMeeting(command, meeting, involved.forum);
  if (isRefused(decision)) return decision;
  const heard = decision.events.flatMap((event) => heardByForum(event, meeting, involved.forum, command.data.moment));
  const own: StreamEvents = { streamId: meetingStreamId(id), events: decision.events };
  if (heard.length === 0) return { streams: [own] };
  return { streams: [own, { streamId: forumStreamId(involved.forum.forumId), events: heard }] };
};

/** Decides an order for a decision; the meeting it is put to hears of quorum and outcome in the same transaction. */
export const decideOnDecision = (command: DecisionCommand, involved: Involved, id: string): Decided => {
  const { decision, forum, urn } = involved;
  if (decision === null || decision.status === 'none') {
    return refuse('decision-not-found', undefined, { decision: id });
  }
  const outcome = decideDecision(command, decision, { forum, meeting: meetingOf(involved.meeting), urn });
  if ('refusal' in outcome) return outcome;
  const own: StreamEvents = { streamId: decisionStreamId(id), events: outcome.events };
  const { meetingId } = decision;
  return outcome.inMeeting.length === 0 || meetingId === null
    ? { streams: [own] }
    : { streams: [own, { streamId: meetingStreamId(meetingId), events: outcome.inMeeting }] };
};
