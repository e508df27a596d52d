import { type Decision, refuse } from '@nap/kernel';

import type { RecordMeeting, ScheduleMeeting } from '../forum/meetings/meetings.commands';
import type { ForumState } from '../forum/forum.state';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';
import type { MeetingRefusal } from './meeting.refusals';
import type { KnownMeeting } from './meeting.state';

/** The first events of a meeting that its forum has just registered. */
export const firstOfMeeting = (
  _command: ScheduleMeeting | RecordMeeting,
  _forum: ForumState,
): readonly MeetingEvent[] => [];

/** Decides one command of a meeting, after everything due before it has been recorded. */
export const decideMeeting = (
  _command: MeetingCommand,
  _meeting: KnownMeeting,
  _forum: ForumState,
): Decision<MeetingEvent, MeetingRefusal> => refuse('meeting-not-found');
