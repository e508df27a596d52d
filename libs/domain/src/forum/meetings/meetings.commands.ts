import type { Message } from '@nap/kernel';

import type { DocumentHash, Timed } from '../../moment/moment';
import type { MeetingKind, TimeSlot } from './meetings.events';

/** Calls a meeting by the bylaws in force. */
export type ScheduleMeeting = Message<
  'ScheduleMeeting',
  Timed & TimeSlot & { readonly meetingId: string; readonly kind: MeetingKind; readonly place: string | null }
>;
/** Writes down a meeting of the past as what happened; null where the record does not say who was there. */
export type RecordMeeting = Message<
  'RecordMeeting',
  Timed &
    TimeSlot & {
      readonly meetingId: string;
      readonly kind: MeetingKind;
      readonly title: string | null;
      readonly url: string | null;
      readonly attendedSeats: readonly string[] | null;
    }
>;
/** `meetingId` null: to be decided by correspondence. The bylaws, and so the quorum, have to be set first. */
export type TableMotion = Message<
  'TableMotion',
  Timed & {
    readonly decisionId: string;
    readonly meetingId: string | null;
    readonly topic: string;
    readonly title: string;
    readonly motion: DocumentHash;
  }
>;

export type MeetingsCommand = ScheduleMeeting | RecordMeeting | TableMotion;

export type MeetingsRefusal =
  | 'bylaws-not-adopted'
  | 'meeting-already-exists'
  | 'meeting-in-past'
  | 'meeting-in-future'
  | 'meeting-end-before-start'
  | 'meetings-overlap'
  | 'meeting-not-found'
  | 'meeting-over'
  | 'decision-already-exists'
  | 'seat-not-found';
