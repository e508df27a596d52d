import type { ForumState } from '../forum.state';
import type { MeetingsEvent } from './meetings.events';
import { withWarningsOver } from '../membership/absence.policy';
import type { RegisteredMeeting } from './meetings.state';
import { withWatchdogs } from './watchdogs';

const MEETINGS_EVENTS: Readonly<Record<MeetingsEvent['type'], true>> = {
  MeetingRegistered: true,
  MeetingRescheduled: true,
  MeetingStruck: true,
  MeetingHeld: true,
  MotionRegistered: true,
};

export const isMeetingsEvent = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: MeetingsEvent['type'] }> => Object.hasOwn(MEETINGS_EVENTS, event.type);

const withMeeting = (forum: ForumState, meetingId: string, change: Partial<RegisteredMeeting>): ForumState => ({
  ...forum,
  meetings: forum.meetings.map((meeting) => (meeting.meetingId === meetingId ? { ...meeting, ...change } : meeting)),
});

/** What became of the forum's register of meetings and motions by an event; never throws. */
export const evolveMeetings = (forum: ForumState, { type, data }: MeetingsEvent): ForumState => {
  switch (type) {
    case 'MeetingRegistered': {
      const { meetingId, kind, source, startsAt, endsAt } = data;
      const called = { status: 'called', heldOn: null, attended: [], absent: [] } as const;
      return { ...forum, meetings: [...forum.meetings, { meetingId, kind, source, startsAt, endsAt, ...called }] };
    }
    case 'MeetingRescheduled':
      return withMeeting(forum, data.meetingId, { startsAt: data.startsAt, endsAt: data.endsAt });
    case 'MeetingStruck':
      return withMeeting(forum, data.meetingId, { status: 'struck' });
    case 'MeetingHeld': {
      const { meetingId, attended, absent, occurredOn, recordedOn } = data;
      const held = withMeeting(forum, meetingId, { status: 'held', heldOn: occurredOn, attended, absent });
      return withWatchdogs(forum, withWarningsOver(held), recordedOn);
    }
    case 'MotionRegistered': {
      const { decisionId, meetingId, topic } = data;
      return { ...forum, motions: [...forum.motions, { decisionId, meetingId, topic }] };
    }
    default:
      data satisfies never; // an event of a newer release says nothing to this one
      return forum;
  }
};
