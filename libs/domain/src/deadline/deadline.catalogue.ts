import type { PhaseDuty } from '../cycle/cycle.events';
import type { PhaseName } from '../profile/rule-profile';

/** Where a deadline comes from and what follows when it passes; lengths and ladders are the profile's. */
export type CatalogueRow = {
  readonly rule: string;
  readonly phase: PhaseName;
  readonly duty: PhaseDuty;
  readonly lead: 'government' | 'irm';
  /** Page of the handbook, or the later rule that replaced it. */
  readonly source: string;
  readonly consequence: string;
};

const LATE_ACT =
  'recorded as missed, overdue until a person records the act late, amends the calendar or waives the phase';

/** Every deadline of a cycle, each with its source cited once. */
export const DEADLINE_CATALOGUE: readonly CatalogueRow[] = [
  { rule: 'A1', phase: 'drafting', duty: 'phase', lead: 'government', source: 'handbook p. 46', consequence: LATE_ACT },
  {
    rule: 'A2',
    phase: 'implementation',
    duty: 'phase',
    lead: 'government',
    source: 'handbook p. 46',
    consequence: 'ends by its last day and is never missed',
  },
  {
    rule: 'A3',
    phase: 'midterm-self-assessment',
    duty: 'phase',
    lead: 'government',
    source: 'handbook p. 46, 56',
    consequence: LATE_ACT,
  },
  {
    rule: 'A4',
    phase: 'irm-progress-report',
    duty: 'phase',
    lead: 'irm',
    source: 'handbook p. 46',
    consequence: 'recorded as missed, never escalated; named again when the next drafting opens without it',
  },
  {
    rule: 'A5',
    phase: 'end-of-term-self-assessment',
    duty: 'phase',
    lead: 'government',
    source: 'handbook p. 46, 55',
    consequence: LATE_ACT,
  },
  {
    rule: 'F8',
    phase: 'end-of-term-self-assessment',
    duty: 'comment-window',
    lead: 'government',
    source: 'handbook p. 46, 49',
    consequence: 'opened later than this day, two weeks of comment no longer fit before the due day',
  },
  {
    rule: 'A6',
    phase: 'irm-end-of-term-report',
    duty: 'phase',
    lead: 'irm',
    source: 'handbook p. 46',
    consequence: 'recorded as missed, never escalated',
  },
  {
    rule: 'B6',
    phase: 'irm-progress-report',
    duty: 'irm-briefing',
    lead: 'government',
    source: 'handbook p. 57',
    consequence: 'none: a reminder to brief the researcher early and to supply evidence',
  },
  {
    rule: 'B6',
    phase: 'irm-end-of-term-report',
    duty: 'irm-briefing',
    lead: 'government',
    source: 'handbook p. 57',
    consequence: 'none: a reminder to brief the researcher early and to supply evidence',
  },
  {
    rule: 'OGP-2020-APR',
    phase: 'irm-action-plan-review',
    duty: 'phase',
    lead: 'irm',
    source: 'IRM products since 2020',
    consequence: 'recorded as missed, never escalated',
  },
  {
    rule: 'OGP-2020-RR',
    phase: 'irm-results-report',
    duty: 'phase',
    lead: 'irm',
    source: 'IRM products since 2020',
    consequence: 'recorded as missed, never escalated',
  },
];
