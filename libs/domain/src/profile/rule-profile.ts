import type { Period } from '@nap/calendar';

import type { Role } from '../role/role';

/** Every phase known to any profile, in the order in which people read them. */
export const PHASE_NAMES = [
  'drafting',
  'implementation',
  'midterm-self-assessment',
  'irm-action-plan-review',
  'irm-progress-report',
  'end-of-term-self-assessment',
  'irm-end-of-term-report',
  'irm-results-report',
] as const;

export type PhaseName = (typeof PHASE_NAMES)[number];

/** What a phase is counted from: the first day of implementation, the day after its last, or the plan's submission. */
export type Anchor = 'start' | 'end' | 'submission';

/**
 * What ends a phase: the plan adopted and submitted; the last day; a report in every language; the same after a closed
 * comment window; the IRM's own report.
 */
export type ClosingRule = 'plan' | 'last-day' | 'report' | 'report-after-comment' | 'irm-report';

/** Counted from the day after the due day; `warned` is the first, `reached` the second step towards acting contrary to process. */
export type Escalation = { readonly warned: Period; readonly reached: Period };

export type PhaseRule = {
  readonly phase: PhaseName;
  /** The id of the rule in the deadline catalogue. */
  readonly rule: string;
  readonly opens: { readonly from: Anchor; readonly offset: Period };
  /** `asked`: the rule's source names none, so the person who opens the cycle gives it. `to-the-end`: until implementation's last day. */
  readonly length: Period | 'asked' | 'to-the-end';
  readonly closedBy: ClosingRule;
  /** Rungs before the due day, longest first. */
  readonly reminders: readonly Period[];
  /** Notices after the due day, at the reminder hour. */
  readonly overdueNotices: readonly Period[];
  readonly escalation: Escalation | null;
  /** Who is told before the due day, and who when it has passed. */
  readonly recipients: { readonly before: readonly Role[]; readonly overdue: readonly Role[] };
  /** The report is meant for the next plan's drafting: say so when that opens without it. */
  readonly neededByNextDrafting: boolean;
};

/** The rules of one generation of cycles: immutable, versioned, carried whole by `CycleOpened`. */
export type RuleProfile = {
  readonly id: string;
  readonly version: number;
  readonly implementation: Period;
  /** How much of implementation must be left when the plan comes late; none where no source says so. */
  readonly minimumImplementation: Period | null;
  /** The public comment window: its shortest length and the latest opening, both counted in days. */
  readonly commentWindow: { readonly length: Period; readonly latestOpening: Period };
  readonly phases: readonly PhaseRule[];
};
