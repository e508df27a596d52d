import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { DutyEvent } from '../deadline/duty.events';
import type { Tally } from '../decision/decision.events';
import type { AdoptedBylaws } from '../forum/bylaws/bylaws';
import type { Sector } from '../forum/membership/membership.events';
import type { MeetingKind, TimeSlot } from '../forum/meetings/meetings.events';
import type { DocumentHash, Occurred } from '../moment/moment';

/** What an agenda item is for: a topic, a motion, the status of earlier action items, or general items raised by participants (C5). */
export type AgendaItem = {
  readonly itemId: string;
  readonly kind: 'topic' | 'motion' | 'action-items' | 'general';
  readonly title: string;
  /** The motion put to the meeting. */
  readonly decisionId: string | null;
};

export type Paper = { readonly title: string; readonly url: string };

/** The two who approve an agenda where both exist. */
export type Approver = 'chair' | 'co-chair';

/** Seats against the number needed; `sectors` only where the bylaws ask quorum of each. */
export type Count = { readonly present: number; readonly active: number; readonly needed: number };
export type QuorumCount = Count & {
  readonly call: 1 | 2;
  /** At the opening, or at a vote on the decision named. */
  readonly at: 'opening' | 'vote';
  readonly decisionId: string | null;
  readonly sectors: readonly (Count & { readonly sector: Sector })[];
};

export type ActionItem = {
  readonly itemId: string;
  readonly what: string;
  readonly ownerId: string;
  readonly dueOn: CivilDate;
};

/** What became of a motion in a meeting; a vote that was never closed has no tally. */
export type NotedDecision = {
  readonly decisionId: string;
  readonly title: string;
  readonly outcome: 'taken' | 'failed' | 'set-aside';
  readonly tally: Tally | null;
};

/** The handbook's template (p. 29). What people said is kept as documents. */
export type Minutes = {
  readonly date: CivilDate;
  readonly time: { readonly from: string; readonly until: string };
  readonly place: string | null;
  /** By seat, and guests and observers beside them. */
  readonly attendees: readonly { readonly personId: string; readonly seatId: string | null; readonly as: AttendeeAs }[];
  readonly absentSeats: readonly string[];
  readonly papersSentBefore: readonly Paper[];
  readonly papersHandedOut: readonly Paper[];
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly NotedDecision[];
  readonly debate: readonly {
    readonly itemId: string | null;
    readonly seatId: string | null;
    readonly debate: DocumentHash;
  }[];
  readonly conclusions: DocumentHash;
  readonly actionItems: readonly ActionItem[];
  readonly otherMaterial: readonly Paper[];
  readonly notes: DocumentHash | null;
};

/** How a person sits in a meeting: for a seat in person, as its deputy or as its proxy, or without a seat. */
export type AttendeeAs = 'member' | 'deputy' | 'proxy' | 'observer' | 'guest';

type Agenda = { readonly version: number; readonly items: readonly AgendaItem[] };
/** `complete`: nobody else's approval is waited for. */
type Approved = Occurred & { readonly version: number; readonly as: Approver; readonly complete: boolean };

export type MeetingScheduled = Message<
  'MeetingScheduled',
  Occurred &
    TimeSlot & {
      readonly meetingId: string;
      readonly forumId: string;
      readonly kind: MeetingKind;
      readonly place: string | null;
      /** Called later than the bylaws ask: for an extraordinary meeting by its own notice, for a regular one by the agenda's. */
      readonly shortNotice: boolean;
      /** Kept to the meeting's end, whatever the forum adopts meanwhile. */
      readonly bylaws: AdoptedBylaws;
    }
>;
/** A meeting of the past, written down as what happened: no clock runs for it. */
export type MeetingRecorded = Message<
  'MeetingRecorded',
  Occurred &
    TimeSlot & {
      readonly meetingId: string;
      readonly forumId: string;
      readonly kind: MeetingKind;
      readonly title: string | null;
      readonly url: string | null;
      /** Null where the record does not say who was there. */
      readonly attendedSeats: readonly string[] | null;
    }
>;
/** Date and place are public (C11). */
export type MeetingAnnounced = Message<
  'MeetingAnnounced',
  Occurred & { readonly place: string; readonly url: string | null }
>;
export type MeetingMoved = Message<
  'MeetingMoved',
  Occurred &
    TimeSlot & {
      readonly from: TimeSlot;
      readonly place: string | null;
      /** How often it was moved; the sequence of its invitation. */
      readonly revision: number;
      /** Asked for where a notice is shorter than the bylaws ask. */
      readonly grounds: DocumentHash | null;
    }
>;
export type MeetingCancelled = Message<
  'MeetingCancelled',
  Occurred & { readonly grounds: DocumentHash; readonly revision: number }
>;
export type MinuteTakerAssigned = Message<'MinuteTakerAssigned', Occurred & { readonly personId: string }>;

export type AgendaDrafted = Message<'AgendaDrafted', Occurred & Agenda>;
export type AgendaApproved = Message<'AgendaApproved', Approved>;
/** `stage`: the draft before it goes to the members, or the final one after their comments. */
export type AgendaReturned = Message<
  'AgendaReturned',
  Occurred & {
    readonly version: number;
    readonly as: Approver;
    readonly stage: 'draft' | 'final';
    readonly grounds: DocumentHash;
  }
>;
export type AgendaDraftCirculated = Message<
  'AgendaDraftCirculated',
  Occurred & { readonly version: number; readonly circulatedAt: CivilDateTime }
>;
/** `personId` is null where the operator wrote down what was said. */
export type AgendaCommented = Message<
  'AgendaCommented',
  Occurred & { readonly personId: string | null; readonly comment: DocumentHash }
>;
export type MaterialsSent = Message<
  'MaterialsSent',
  Occurred & { readonly papers: readonly Paper[]; readonly sentAt: CivilDateTime }
>;
/** The agenda after the comments, submitted for the second approval. */
export type AgendaRevised = Message<'AgendaRevised', Occurred & Agenda>;
export type AgendaFinalApproved = Message<'AgendaFinalApproved', Approved>;
/** The final agenda is public. */
export type AgendaFinalised = Message<'AgendaFinalised', Occurred & Agenda & { readonly publishedAt: CivilDateTime }>;

/** `proxySeatId` is null where the proxy holds no seat. */
export type ProxyNotified = Message<
  'ProxyNotified',
  Occurred & { readonly seatId: string; readonly personId: string; readonly proxySeatId: string | null }
>;
export type ProxyWithdrawn = Message<'ProxyWithdrawn', Occurred & { readonly seatId: string }>;

export type AttendanceRecorded = Message<
  'AttendanceRecorded',
  Occurred & {
    readonly personId: string;
    readonly seatId: string | null;
    readonly sector: Sector | null;
    readonly as: AttendeeAs;
    readonly arrivedAt: CivilDateTime;
  }
>;
export type DepartureRecorded = Message<
  'DepartureRecorded',
  Occurred & { readonly personId: string; readonly leftAt: CivilDateTime }
>;
/** `presidedBy`: who leads it; the co-chair, or a member chosen for the day, where the chair is away (handbook p. 19). */
export type MeetingOpened = Message<
  'MeetingOpened',
  Occurred & { readonly call: 1 | 2; readonly openedAt: CivilDateTime; readonly presidedBy: string }
>;
export type QuorumReached = Message<'QuorumReached', Occurred & QuorumCount>;
export type QuorumFailed = Message<'QuorumFailed', Occurred & QuorumCount>;
/** Reached at the opening and not there any more at a vote. */
export type QuorumLost = Message<'QuorumLost', Occurred & QuorumCount>;
/** The outcome of a motion, noted for the minutes in the same transaction as it was decided. */
export type DecisionNoted = Message<'DecisionNoted', Occurred & NotedDecision>;
export type MeetingAdjourned = Message<'MeetingAdjourned', Occurred & { readonly reason: 'no-quorum' }>;
export type SecondCallIssued = Message<
  'SecondCallIssued',
  Occurred & TimeSlot & { readonly place: string | null; readonly revision: number }
>;
/** The second call had no quorum either; its items go to the next meeting. */
export type MeetingFailed = Message<'MeetingFailed', Occurred & { readonly items: readonly AgendaItem[] }>;
export type MeetingClosed = Message<
  'MeetingClosed',
  Occurred & {
    readonly closedAt: CivilDateTime;
    readonly attended: readonly string[];
    readonly absent: readonly string[];
  }
>;

export type MinutesDrafted = Message<
  'MinutesDrafted',
  Occurred & { readonly version: number; readonly minutes: Minutes }
>;
export type MinutesDraftCirculated = Message<'MinutesDraftCirculated', Occurred & { readonly version: number }>;
export type MinutesApproved = Message<'MinutesApproved', Approved>;
export type MinutesPublished = Message<
  'MinutesPublished',
  Occurred & { readonly version: number; readonly publishedAt: CivilDateTime }
>;

export type ActionItemOpened = Message<'ActionItemOpened', Occurred & ActionItem>;
export type ActionItemDone = Message<
  'ActionItemDone',
  Occurred & { readonly itemId: string; readonly doneOn: CivilDate }
>;
/** Looked at in a later meeting: it goes on, with another due day if one is given (持續列管). */
export type ActionItemKeptUnderTracking = Message<
  'ActionItemKeptUnderTracking',
  Occurred & { readonly itemId: string; readonly meetingId: string; readonly dueOn: CivilDate }
>;
/** Nothing more is asked of it (解除列管). */
export type ActionItemReleasedFromTracking = Message<
  'ActionItemReleasedFromTracking',
  Occurred & { readonly itemId: string; readonly meetingId: string }
>;

export type MeetingEvent =
  | DutyEvent
  | MeetingScheduled
  | MeetingRecorded
  | MeetingAnnounced
  | MeetingMoved
  | MeetingCancelled
  | MinuteTakerAssigned
  | AgendaDrafted
  | AgendaApproved
  | AgendaReturned
  | AgendaDraftCirculated
  | AgendaCommented
  | MaterialsSent
  | AgendaRevised
  | AgendaFinalApproved
  | AgendaFinalised
  | ProxyNotified
  | ProxyWithdrawn
  | AttendanceRecorded
  | DepartureRecorded
  | MeetingOpened
  | QuorumReached
  | QuorumFailed
  | QuorumLost
  | DecisionNoted
  | MeetingAdjourned
  | SecondCallIssued
  | MeetingFailed
  | MeetingClosed
  | MinutesDrafted
  | MinutesDraftCirculated
  | MinutesApproved
  | MinutesPublished
  | ActionItemOpened
  | ActionItemDone
  | ActionItemKeptUnderTracking
  | ActionItemReleasedFromTracking;
