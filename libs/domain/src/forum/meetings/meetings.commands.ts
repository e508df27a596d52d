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

/** Behind a code: the words its text may use. */
export type MeetingsRefusal =
  | 'bylaws-not-adopted'
  /** meeting */
  | 'meeting-already-exists'
  /** now */
  | 'meeting-in-past'
  /** now */
  | 'meeting-in-future'
  /** start */
  | 'meeting-end-before-start'
  /** meeting: the other one */
  | 'meetings-overlap'
  /** meeting */
  | 'meeting-not-found'
  /** meeting */
  | 'meeting-over'
  /** decision */
  | 'decision-already-exists'
  /** seat */
  | 'seat-not-found';
