import type { PhaseDuty } from '../cycle/cycle.events';
import type { PhaseName } from '../profile/rule-profile';
import type { DutyName } from './duty.events';

type Row = {
  readonly rule: string;
  /** Who owes it. */
  readonly lead: 'government' | 'irm' | 'secretariat' | 'chair' | 'forum' | 'voters' | 'owner';
  /** Page of the handbook, or the later rule that replaced it. */
  readonly source: string;
  readonly consequence: string;
};

/** Where a deadline comes from and what follows when it passes; lengths and ladders are the profile's, or the bylaws'. */
export type CatalogueRow =
  | (Row & { readonly phase: PhaseName; readonly duty: PhaseDuty })
  | (Row & { readonly phase: null; readonly duty: DutyName });

const LATE_ACT =
  'recorded as missed, overdue until a person records the act late, amends the calendar or waives the phase';

const LATE_NOTICE =
  'recorded as missed, told to the chair and the secretary, overdue until it is done, and then met late';

/** Every deadline of cycles, meetings, decisions and the forum itself, each with its source cited once. */
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
  { rule: 'C2', phase: null, duty: 'agenda', lead: 'secretariat', source: 'handbook p. 32', consequence: LATE_NOTICE },
  { rule: 'C3', phase: null, duty: 'papers', lead: 'secretariat', source: 'handbook p. 32', consequence: LATE_NOTICE },
  {
    rule: 'C4',
    phase: null,
    duty: 'final-agenda',
    lead: 'secretariat',
    source: 'handbook p. 32',
    consequence: LATE_NOTICE,
  },
  {
    rule: 'C11',
    phase: null,
    duty: 'minutes',
    lead: 'secretariat',
    source: 'handbook p. 9, 29; the term is the bylaws’',
    consequence: LATE_NOTICE,
  },
  {
    rule: '1.6',
    phase: null,
    duty: 'action-item',
    lead: 'owner',
    source: 'handbook p. 29',
    consequence:
      'recorded as missed, told to its owner, the secretary and the chair; kept or released by the next meeting',
  },
  {
    rule: 'C12',
    phase: null,
    duty: 'vote',
    lead: 'voters',
    source: 'handbook p. 33; the term is the bylaws’',
    consequence: 'the vote is closed and counted; with fewer ballots than the quorum nothing is decided',
  },
  {
    rule: 'D6',
    phase: null,
    duty: 'government-answer',
    lead: 'government',
    source: 'handbook p. 31; the term is the bylaws’',
    consequence: 'recorded as missed, told to the point of contact and the chair, overdue until the answer is given',
  },
  {
    rule: 'D6',
    phase: null,
    duty: 'agency-instruction',
    lead: 'government',
    source: 'handbook p. 31',
    consequence:
      'recorded as missed, told to the point of contact and the chair, overdue until the agency has reported',
  },
  {
    rule: '1.5',
    phase: null,
    duty: 'meeting-frequency',
    lead: 'chair',
    source: 'handbook p. 28',
    consequence: 'recorded as a breach of the agreed frequency, overdue until a meeting is held',
  },
  {
    rule: 'OGP-1.1',
    phase: null,
    duty: 'six-month-minimum',
    lead: 'chair',
    source: 'OGP participation and co-creation standards, 1.1',
    consequence: 'recorded as a breach of the minimum, overdue until a meeting is held',
  },
  {
    rule: 'C10',
    phase: null,
    duty: 'lapse-confirmation',
    lead: 'chair',
    source: 'handbook p. 32; the term is the bylaws’',
    consequence: 'recorded as missed; the member keeps the seat until the lapse is confirmed or dismissed',
  },
  {
    rule: 'C10',
    phase: null,
    duty: 'seat-filling',
    lead: 'forum',
    source: 'handbook p. 32; the term is the bylaws’',
    consequence: 'recorded as missed, overdue until a substitute or an elected member holds the seat',
  },
  {
    rule: 'E2',
    phase: null,
    duty: 'term-end',
    lead: 'forum',
    source: 'handbook p. 20–24',
    consequence: 'the term ends and the seat falls vacant',
  },
];
