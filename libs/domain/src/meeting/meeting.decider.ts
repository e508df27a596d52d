import { accept, isRefused, unreachable } from '@nap/kernel';

import type { ForumState } from '../forum/forum.state';
import { completeActionItem, reviewActionItem } from './meeting.action-items';
import {
  approveAgenda,
  circulateAgenda,
  commentOnAgenda,
  draftAgenda,
  publishAgenda,
  returnAgenda,
  reviseAgenda,
  sendMaterials,
} from './meeting.agenda-acts';
import { recordAttendance, recordDeparture } from './meeting.attendance';
import { announce, assignMinuteTaker, callAgain, cancel, move } from './meeting.calling';
import type { MeetingCommand } from './meeting.commands';
import type { MeetingDecision } from './meeting.guards';
import { approveMinutes, circulateMinutes, draftMinutes, publishMinutes } from './meeting.minutes';
import { evolveAll, passMeetingTime } from './meeting.passing';
import { notifyProxy, withdrawProxy } from './meeting.proxies';
import { closeMeeting, openMeeting } from './meeting.sitting';
import type { KnownMeeting } from './meeting.state';

/** A person's act on the meeting as it stands once every step due before it has been recorded. */
const act = (
  command: Exclude<MeetingCommand, { type: 'PassTime' }>,
  meeting: KnownMeeting,
  forum: ForumState,
): MeetingDecision => {
  switch (command.type) {
    case 'AnnounceMeeting':
      return announce(command, meeting);
    case 'MoveMeeting':
      return move(command, meeting);
    case 'CancelMeeting':
      return cancel(command, meeting);
    case 'IssueSecondCall':
      return callAgain(command, meeting);
    case 'AssignMinuteTaker':
      return assignMinuteTaker(command, meeting);
    case 'DraftAgenda':
      return draftAgenda(command, meeting, forum);
    case 'ApproveAgenda':
      return approveAgenda(command, meeting, forum);
    case 'ReturnAgenda':
      return returnAgenda(command, meeting, forum);
    case 'CirculateAgenda':
      return circulateAgenda(command, meeting);
    case 'SendMaterials':
      return sendMaterials(command, meeting);
    case 'CommentOnAgenda':
      return commentOnAgenda(command, meeting);
    case 'ReviseAgenda':
      return reviseAgenda(command, meeting, forum);
    case 'PublishAgenda':
      return publishAgenda(command, meeting);
    case 'NotifyProxy':
      return notifyProxy(command, meeting, forum);
    case 'WithdrawProxy':
      return withdrawProxy(command, meeting, forum);
    case 'RecordAttendance':
      return recordAttendance(command, meeting, forum);
    case 'RecordDeparture':
      return recordDeparture(command, meeting);
    case 'OpenMeeting':
      return openMeeting(command, meeting, forum);
    case 'CloseMeeting':
      return closeMeeting(command, meeting, forum);
    case 'DraftMinutes':
      return draftMinutes(command, meeting, forum);
    case 'CirculateMinutes':
      return circulateMinutes(command, meeting, forum);
    case 'ApproveMinutes':
      return approveMinutes(command, meeting, forum);
    case 'PublishMinutes':
      return publishMinutes(command, meeting);
    case 'CompleteActionItem':
      return completeActionItem(command, meeting, forum);
    case 'ReviewActionItem':
      return reviewActionItem(command, meeting, forum);
    default:
      return unreachable(command);
  }
};

export { firstOfMeeting } from './meeting.calling';

/** Decides one command of a meeting, after everything due before it has been recorded. */
export const decideMeeting = (command: MeetingCommand, meeting: KnownMeeting, forum: ForumState): MeetingDecision => {
  const passed = passMeetingTime(meeting, forum, command.data.moment);
  if (command.type === 'PassTime') return accept(...passed);
  const decision = act(command, evolveAll(meeting, passed), forum);
  return isRefused(decision) ? decision : accept(...passed, ...decision.events);
};
