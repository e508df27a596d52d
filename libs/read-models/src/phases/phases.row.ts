import type { CivilDate } from '@nap/calendar';
import type { ClosingRule, EvidenceEvent, PhaseName, PhaseStatus } from '@nap/domain';

export type EvidenceLink = {
  readonly evidenceId: string;
  /** The event that recorded it, such as `ReportVersionPublished`. */
  readonly type: EvidenceEvent['type'];
  /** Null where the kind of evidence has no language. */
  readonly language: string | null;
  readonly url: string;
  readonly occurredOn: CivilDate;
  readonly recordedOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
};

export type CommentWindowEntry = {
  readonly windowId: string;
  readonly opensOn: CivilDate;
  /** Last day of the window. */
  readonly endsOn: CivilDate;
  readonly url: string | null;
  readonly closedOn: CivilDate | null;
};

export type PhaseRow = {
  readonly cycleId: string;
  readonly phase: PhaseName;
  /** Its place in the profile, from 0. */
  readonly place: number;
  readonly closedBy: ClosingRule;
  readonly status: PhaseStatus;
  /** First and last day; null while the anchor is not known. */
  readonly opensOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** How often the due day was moved. */
  readonly revision: number;
  /** The business day on which it opened; null while it is planned. */
  readonly openedOn: CivilDate | null;
  readonly closedOn: CivilDate | null;
  readonly waivedOn: CivilDate | null;
  /** The day after the due day that was missed; set while the phase is overdue. */
  readonly overdueSince: CivilDate | null;
  /** The same of the present due day, and kept when the phase closes. */
  readonly missedOn: CivilDate | null;
  /** Of a closed phase: 0 when it was done in time. */
  readonly lateByDays: number | null;
  readonly escalation: 'none' | 'warned' | 'reached';
  readonly evidence: readonly EvidenceLink[];
  readonly commentWindows: readonly CommentWindowEntry[];
};
