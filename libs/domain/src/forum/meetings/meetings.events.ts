import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { Occurred } from '../../moment/moment';

export type MeetingKind = 'regular' | 'extraordinary';

/** A stretch of the forum's wall clock, `endsAt` being the first moment after it. */
export type TimeSlot = { readonly startsAt: CivilDateTime; readonly endsAt: CivilDateTime };

type OfMeeting = Occurred & { readonly meetingId: string };

/** The forum knows of a meeting, so that no other is held at once; what becomes of it is in its own stream. */
export type MeetingRegistered = Message<
  'MeetingRegistered',
  OfMeeting & TimeSlot & { readonly kind: MeetingKind; readonly source: 'scheduled' | 'recorded' }
>;
export type MeetingRescheduled = Message<'MeetingRescheduled', OfMeeting & TimeSlot>;
/** The meeting will not be held: it was cancelled, or its second call failed. */
export type MeetingStruck = Message<'MeetingStruck', OfMeeting & { readonly because: 'cancelled' | 'failed' }>;
/** A meeting was held with a quorum: the frequency's watchdogs start anew and absences are counted. */
export type MeetingHeld = Message<
  'MeetingHeld',
  OfMeeting & {
    readonly kind: MeetingKind;
    /** The forum's day on which it was written down; `occurredOn` is the day it was held. */
    readonly recordedOn: CivilDate;
    /** Seats whose holder, deputy or proxy was there. */
    readonly attended: readonly string[];
    readonly absent: readonly string[];
  }
>;
/** The forum knows of a motion; its life is in a stream of its own. */
export type MotionRegistered = Message<
  'MotionRegistered',
  Occurred & { readonly decisionId: string; readonly meetingId: string | null; readonly topic: string }
>;

export type MeetingsEvent = MeetingRegistered | MeetingRescheduled | MeetingStruck | MeetingHeld | MotionRegistered;
