import type { CivilDate } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { PhaseName } from '../profile/rule-profile';
import type { DocumentHash, Grounded, PassTime, Timed } from '../moment/moment';
import type { Commitment } from './commitment';

/** What a person can prove, and the business day it happened. */
export type Evidence =
  | { readonly kind: 'plan-adopted' | 'plan-submitted'; readonly url: string; readonly occurredOn: CivilDate }
  | {
      readonly kind: 'report-version' | 'summary-version';
      readonly phase: PhaseName;
      readonly language: string;
      readonly url: string;
      readonly occurredOn: CivilDate;
    }
  | {
      readonly kind:
        | 'irm-draft-shared'
        | 'irm-panel-reviewed'
        | 'government-comment'
        | 'irm-report-finalised'
        | 'irm-report-published'
        | 'formal-response';
      readonly phase: PhaseName;
      readonly url: string;
      readonly occurredOn: CivilDate;
    };

export type StartClocks = Message<'StartClocks', Timed & { readonly grounds: DocumentHash | null }>;
export type RecordEvidence = Message<
  'RecordEvidence',
  Timed & { readonly evidenceId: string; readonly evidence: Evidence }
>;
export type WithdrawEvidence = Message<'WithdrawEvidence', Grounded & { readonly evidenceId: string }>;
export type OpenPublicComment = Message<
  'OpenPublicComment',
  Timed & {
    readonly windowId: string;
    readonly phase: PhaseName;
    readonly opensOn: CivilDate;
    readonly endsOn: CivilDate;
    readonly url: string | null;
  }
>;
export type WaivePhase = Message<'WaivePhase', Grounded & { readonly phase: PhaseName }>;
/** Moves the last day of implementation, or the due day of one phase alone. */
export type AmendCalendar = Message<
  'AmendCalendar',
  Grounded & { readonly change: { readonly end: CivilDate } | { readonly phase: PhaseName; readonly dueOn: CivilDate } }
>;
export type SuspendCycle = Message<'SuspendCycle', Grounded>;
/** `change` amends the calendar in the same decision, before what passed meanwhile is recorded. */
export type ResumeCycle = Message<
  'ResumeCycle',
  Grounded & {
    readonly change?: { readonly end: CivilDate } | { readonly phase: PhaseName; readonly dueOn: CivilDate };
  }
>;
/** What the plan promises in one commitment, whole; recorded again when it says something else. */
export type RecordCommitment = Message<'RecordCommitment', Timed & Commitment>;
/** Moves start and end of implementation by twelve months. */
export type ShiftCohort = Message<'ShiftCohort', Grounded>;
/** Sent by the forum's decision when a predecessor's end moves; never by a person. */
export type FollowPredecessor = Message<
  'FollowPredecessor',
  Grounded & { readonly start: CivilDate; readonly end: CivilDate }
>;

export type CycleCommand =
  | PassTime
  | StartClocks
  | RecordEvidence
  | WithdrawEvidence
  | OpenPublicComment
  | WaivePhase
  | RecordCommitment
  | AmendCalendar
  | SuspendCycle
  | ResumeCycle
  | ShiftCohort
  | FollowPredecessor;
