import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { DocumentHash, Grounded, PassTime, Timed } from '../moment/moment';
import type { TimeSlot } from '../forum/meetings/meetings.events';
import type { AgendaItem, Approver, AttendeeAs, Minutes, Paper } from './meeting.events';

export type AnnounceMeeting = Message<
  'AnnounceMeeting',
  Timed & { readonly place: string; readonly url: string | null }
>;
/** Where the new time leaves a notice too short, the move is refused until it comes with grounds. */
export type MoveMeeting = Message<
  'MoveMeeting',
  Timed & TimeSlot & { readonly place: string | null; readonly grounds: DocumentHash | null }
>;
export type CancelMeeting = Message<'CancelMeeting', Grounded>;
export type AssignMinuteTaker = Message<'AssignMinuteTaker', Timed & { readonly personId: string }>;

export type DraftAgenda = Message<'DraftAgenda', Timed & { readonly items: readonly AgendaItem[] }>;
/** Approves what waits for it: the draft, or the final agenda after the comments. */
export type ApproveAgenda = Message<'ApproveAgenda', Timed & { readonly as: Approver; readonly version: number }>;
export type ReturnAgenda = Message<'ReturnAgenda', Grounded & { readonly as: Approver; readonly version: number }>;
/** Sent to the members; `occurredAt` may lie in the past, null: now. */
export type CirculateAgenda = Message<'CirculateAgenda', Timed & { readonly occurredAt: CivilDateTime | null }>;
export type SendMaterials = Message<
  'SendMaterials',
  Timed & { readonly papers: readonly Paper[]; readonly occurredAt: CivilDateTime | null }
>;
export type CommentOnAgenda = Message<'CommentOnAgenda', Timed & { readonly comment: DocumentHash }>;
export type ReviseAgenda = Message<'ReviseAgenda', Timed & { readonly items: readonly AgendaItem[] }>;
export type PublishAgenda = Message<'PublishAgenda', Timed & { readonly occurredAt: CivilDateTime | null }>;

/** A member names who sits for the seat in this meeting; `proxySeatId` where the proxy is another member. */
export type NotifyProxy = Message<
  'NotifyProxy',
  Timed & { readonly seatId: string; readonly personId: string; readonly proxySeatId: string | null }
>;
export type WithdrawProxy = Message<'WithdrawProxy', Timed & { readonly seatId: string }>;
export type RecordAttendance = Message<
  'RecordAttendance',
  Timed & {
    readonly attendees: readonly {
      readonly personId: string;
      readonly seatId: string | null;
      readonly as: AttendeeAs;
      readonly arrivedAt: CivilDateTime | null;
    }[];
  }
>;
export type RecordDeparture = Message<
  'RecordDeparture',
  Timed & { readonly personId: string; readonly leftAt: CivilDateTime | null }
>;
export type OpenMeeting = Message<
  'OpenMeeting',
  Timed & { readonly presidedBy: string; readonly occurredAt: CivilDateTime | null }
>;
/** After a first call without quorum: a new date for the same agenda. */
export type IssueSecondCall = Message<'IssueSecondCall', Timed & TimeSlot & { readonly place: string | null }>;
export type CloseMeeting = Message<'CloseMeeting', Timed & { readonly occurredAt: CivilDateTime | null }>;

/** What the engine cannot know; attendance, agenda, papers and decisions are filled in from the log. */
export type DraftMinutes = Message<
  'DraftMinutes',
  Timed & Pick<Minutes, 'papersHandedOut' | 'debate' | 'conclusions' | 'actionItems' | 'otherMaterial' | 'notes'>
>;
export type CirculateMinutes = Message<'CirculateMinutes', Timed>;
export type ApproveMinutes = Message<'ApproveMinutes', Timed & { readonly as: Approver; readonly version: number }>;
/** Publishing opens the action items that the minutes hold. */
export type PublishMinutes = Message<'PublishMinutes', Timed & { readonly occurredAt: CivilDateTime | null }>;
export type CompleteActionItem = Message<
  'CompleteActionItem',
  Timed & { readonly itemId: string; readonly occurredOn: CivilDate }
>;
/** A later meeting keeps an item under tracking, with another due day if one is given, or releases it. */
export type ReviewActionItem = Message<
  'ReviewActionItem',
  Timed & {
    readonly itemId: string;
    readonly meetingId: string;
    readonly outcome: 'kept' | 'released';
    readonly dueOn: CivilDate | null;
  }
>;

/** A meeting is scheduled or recorded in the forum's stream, which begins the meeting's own. */
export type MeetingCommand =
  | PassTime
  | AnnounceMeeting
  | MoveMeeting
  | CancelMeeting
  | AssignMinuteTaker
  | DraftAgenda
  | ApproveAgenda
  | ReturnAgenda
  | CirculateAgenda
  | SendMaterials
  | CommentOnAgenda
  | ReviseAgenda
  | PublishAgenda
  | NotifyProxy
  | WithdrawProxy
  | RecordAttendance
  | RecordDeparture
  | OpenMeeting
  | IssueSecondCall
  | CloseMeeting
  | DraftMinutes
  | CirculateMinutes
  | ApproveMinutes
  | PublishMinutes
  | CompleteActionItem
  | ReviewActionItem;
