import type { CivilDate, CivilDateTime, Period } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { PhaseName, RuleProfile } from '../profile/rule-profile';
import type { DocumentHash, Occurred } from '../moment/moment';
import type { Role } from '../role/role';
import type { Commitment } from './commitment';

/** A step of the clock: when it was due on the forum's wall clock, the day it was done, and whether it lies before the clocks started. */
type Rung = Occurred & { readonly dueAt: CivilDateTime; readonly doneOn: CivilDate; readonly historical: boolean };

/** The duty inside a phase that a reminder speaks of. */
export type PhaseDuty = 'phase' | 'comment-window' | 'irm-briefing';

type Deadline = { readonly phase: PhaseName; readonly dueOn: CivilDate; readonly revision: number };
/** `occurredOn` is the day it happened, `recordedOn` the forum's day on which it was written down. */
type Evidence = Occurred & {
  readonly evidenceId: string;
  readonly phase: PhaseName;
  readonly url: string;
  readonly recordedOn: CivilDate;
};
type Reminder = Deadline & Rung & { readonly duty: PhaseDuty; readonly rung: Period };

export type CycleOpened = Message<
  'CycleOpened',
  Occurred & {
    readonly cycleId: string;
    readonly forumId: string;
    readonly profile: RuleProfile;
    /** The forum's local languages and English: a report is complete in all of them. */
    readonly languages: readonly string[];
    /** First and last day of implementation. */
    readonly start: CivilDate;
    readonly end: CivilDate;
    readonly predecessor: string | null;
    readonly openedBy: 'person' | 'clock';
    /** No clock runs until `ClocksStarted`. */
    readonly inPreparation: boolean;
  }
>;
export type ClocksStarted = Message<'ClocksStarted', Occurred & { readonly grounds: DocumentHash | null }>;

export type PhaseOpened = Message<
  'PhaseOpened',
  Rung & {
    readonly phase: PhaseName;
    readonly opensOn: CivilDate;
    readonly dueOn: CivilDate;
    readonly revision: number;
  }
>;
export type DeadlineReached = Message<'DeadlineReached', Deadline & Rung & { readonly duty: PhaseDuty }>;
export type ReminderIssued = Message<'ReminderIssued', Reminder & { readonly recipients: readonly Role[] }>;
export type ReminderSkipped = Message<
  'ReminderSkipped',
  Reminder & { readonly reason: 'past-when-planned' | 'deadline-passed' | 'before-clocks-started' }
>;
export type ReminderSuperseded = Message<'ReminderSuperseded', Reminder & { readonly by: Period }>;
export type DeadlineMissed = Message<'DeadlineMissed', Deadline & Rung>;
export type OverdueNoticeIssued = Message<
  'OverdueNoticeIssued',
  Deadline & Rung & { readonly rung: Period; readonly recipients: readonly Role[] }
>;
export type ContraryToProcessWarned = Message<
  'ContraryToProcessWarned',
  Deadline & Rung & { readonly reachedOn: CivilDate; readonly recipients: readonly Role[] }
>;
export type ContraryToProcessReached = Message<
  'ContraryToProcessReached',
  Deadline & Rung & { readonly recipients: readonly Role[] }
>;
export type IrmReportMissingAtDrafting = Message<
  'IrmReportMissingAtDrafting',
  Rung & { readonly phase: PhaseName; readonly recipients: readonly Role[] }
>;

export type DeadlineMet = Message<
  'DeadlineMet',
  Deadline &
    Occurred & {
      readonly metOn: CivilDate;
      /** 0 when met in time. */
      readonly lateByDays: number;
      /** Of a plan submitted late: whole months of implementation that are left, and how many the profile asks for. */
      readonly implementationLeft?: { readonly months: number; readonly minimumMonths: number | null };
    }
>;
/** A miss was recorded, but the evidence is dated on or before the due day. */
export type MissRectified = Message<'MissRectified', Deadline & Occurred & { readonly metOn: CivilDate }>;
export type PhaseClosed = Message<
  'PhaseClosed',
  Occurred & { readonly phase: PhaseName; readonly closedOn: CivilDate }
>;
export type PhaseReopened = Message<'PhaseReopened', Occurred & { readonly phase: PhaseName }>;
export type PhaseWaived = Message<
  'PhaseWaived',
  Occurred & { readonly phase: PhaseName; readonly grounds: DocumentHash }
>;

export type PlanAdopted = Message<'PlanAdopted', Evidence>;
export type PlanSubmitted = Message<'PlanSubmitted', Evidence>;
export type ReportVersionPublished = Message<'ReportVersionPublished', Evidence & { readonly language: string }>;
export type SummaryVersionPublished = Message<'SummaryVersionPublished', Evidence & { readonly language: string }>;
export type IrmDraftShared = Message<'IrmDraftShared', Evidence>;
export type IrmPanelReviewed = Message<'IrmPanelReviewed', Evidence>;
export type GovernmentCommentReceived = Message<'GovernmentCommentReceived', Evidence>;
export type IrmReportFinalised = Message<'IrmReportFinalised', Evidence>;
export type IrmReportPublished = Message<'IrmReportPublished', Evidence>;
export type FormalResponsePublished = Message<'FormalResponsePublished', Evidence>;
export type EvidenceWithdrawn = Message<
  'EvidenceWithdrawn',
  Occurred & { readonly evidenceId: string; readonly phase: PhaseName; readonly grounds: DocumentHash }
>;

export type PublicCommentOpened = Message<
  'PublicCommentOpened',
  Occurred & {
    readonly phase: PhaseName;
    readonly windowId: string;
    readonly opensOn: CivilDate;
    /** Last day of the window. */
    readonly endsOn: CivilDate;
    readonly url: string | null;
  }
>;
export type PublicCommentClosed = Message<
  'PublicCommentClosed',
  Rung & { readonly phase: PhaseName; readonly windowId: string; readonly endsOn: CivilDate }
>;

/** A commitment of the plan as it stands from now on; an earlier recording under the same id holds no more. */
export type CommitmentRecorded = Message<'CommitmentRecorded', Occurred & Commitment & { readonly cycleId: string }>;

export type CalendarAmended = Message<
  'CalendarAmended',
  Occurred & {
    readonly grounds: DocumentHash;
    /** The new last day of implementation, or one phase's new due day. */
    readonly change:
      | { readonly end: CivilDate }
      | { readonly phase: PhaseName; readonly dueOn: CivilDate }
      | { readonly start: CivilDate; readonly end: CivilDate };
  }
>;
export type DeadlineMoved = Message<
  'DeadlineMoved',
  Occurred & {
    readonly phase: PhaseName;
    readonly opensOn: CivilDate;
    readonly from: CivilDate;
    readonly dueOn: CivilDate;
    readonly revision: number;
  }
>;
export type CycleSuspended = Message<'CycleSuspended', Occurred & { readonly grounds: DocumentHash }>;
export type CycleResumed = Message<'CycleResumed', Occurred & { readonly grounds: DocumentHash }>;
export type CohortShifted = Message<
  'CohortShifted',
  Occurred & { readonly grounds: DocumentHash; readonly start: CivilDate; readonly end: CivilDate }
>;

export type EvidenceEvent =
  | PlanAdopted
  | PlanSubmitted
  | ReportVersionPublished
  | SummaryVersionPublished
  | IrmDraftShared
  | IrmPanelReviewed
  | GovernmentCommentReceived
  | IrmReportFinalised
  | IrmReportPublished
  | FormalResponsePublished;

/** What clocks record. */
export type StepEvent =
  | PhaseOpened
  | DeadlineReached
  | ReminderIssued
  | ReminderSkipped
  | ReminderSuperseded
  | DeadlineMissed
  | OverdueNoticeIssued
  | ContraryToProcessWarned
  | ContraryToProcessReached
  | IrmReportMissingAtDrafting
  | PublicCommentClosed;

export type CycleEvent =
  | CycleOpened
  | ClocksStarted
  | StepEvent
  | DeadlineMet
  | MissRectified
  | PhaseClosed
  | PhaseReopened
  | PhaseWaived
  | EvidenceEvent
  | EvidenceWithdrawn
  | PublicCommentOpened
  | CommitmentRecorded
  | CalendarAmended
  | DeadlineMoved
  | CycleSuspended
  | CycleResumed
  | CohortShifted;
