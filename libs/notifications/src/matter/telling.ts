import type { DomainEvent } from '@nap/domain';

import { tellOfCycle } from '../cycle/cycle.telling';
import { tellOfDecision } from '../decision/decision.telling';
import { tellOfForum } from '../forum/forum.telling';
import { tellOfMeeting } from '../meeting/meeting.telling';
import type { SeenStream } from '../streams/streams';
import type { Telling } from './letter-body';

/** The event types of which anybody is told; the others need no look at the stream. */
export const NOTIFIED_TYPES: ReadonlySet<string> = new Set<DomainEvent['type']>([
  'PhaseOpened',
  'ReminderIssued',
  'DeadlineMissed',
  'OverdueNoticeIssued',
  'ContraryToProcessWarned',
  'ContraryToProcessReached',
  'DeadlineMoved',
  'IrmReportMissingAtDrafting',
  'MeetingScheduled',
  'MeetingAnnounced',
  'MeetingMoved',
  'MeetingCancelled',
  'SecondCallIssued',
  'AgendaDrafted',
  'AgendaRevised',
  'AgendaReturned',
  'AgendaDraftCirculated',
  'MaterialsSent',
  'AgendaFinalised',
  'ProxyNotified',
  'QuorumFailed',
  'MeetingFailed',
  'MinutesDraftCirculated',
  'MinutesPublished',
  'ActionItemOpened',
  'VoteOpened',
  'VoteReminderIssued',
  'DecisionTaken',
  'DecisionFailed',
  'AdviceIssued',
  'GovernmentReasonGiven',
  'LapseWarned',
  'LapseProposed',
  'MembershipLapsed',
  'SeatVacated',
  'ParityBroken',
]);

/** What people are told of an event, or null. */
export const tellingOf = (seen: SeenStream): Telling | null => {
  switch (seen.kind) {
    case 'cycle':
      return tellOfCycle(seen);
    case 'meeting':
      return tellOfMeeting(seen);
    case 'decision':
      return tellOfDecision(seen);
    case 'forum':
      return tellOfForum(seen);
  }
};
