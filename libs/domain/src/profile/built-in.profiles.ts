import { type Period, period } from '@nap/calendar';

import type { Role } from '../role/role';
import type { Escalation, PhaseRule, RuleProfile } from './rule-profile';

const LADDER: readonly Period[] = ['P30D', 'P14D', 'P7D', 'P3D', 'P1D'].map(period);
const OVERDUE: readonly Period[] = ['P1D', 'P7D', 'P30D'].map(period);
const ALL_WHO_WORK: readonly Role[] = ['poc', 'chair', 'co-chair', 'secretary', 'lead-agency'];

type Timing = Pick<PhaseRule, 'phase' | 'rule' | 'opens' | 'length' | 'closedBy'>;

const ofGovernment = (timing: Timing, escalation: Escalation | null = null): PhaseRule => ({
  ...timing,
  reminders: LADDER,
  overdueNotices: OVERDUE,
  escalation,
  recipients: { before: ALL_WHO_WORK, overdue: ['chair', 'poc'] },
  neededByNextDrafting: false,
});

const ofIrm = (timing: Omit<Timing, 'closedBy'>, neededByNextDrafting = false): PhaseRule => ({
  ...timing,
  closedBy: 'irm-report',
  reminders: LADDER,
  overdueNotices: [],
  escalation: null,
  recipients: { before: ['chair', 'irm-researcher'], overdue: [] },
  neededByNextDrafting,
});

const contraryAfter = (reached: string, warned: string): Escalation => ({
  reached: period(reached),
  warned: period(warned),
});

type Escalations = { readonly drafting: Escalation | null; readonly selfAssessment: Escalation | null };

const drafting = (escalation: Escalation | null): PhaseRule =>
  ofGovernment(
    {
      phase: 'drafting',
      rule: 'A1',
      opens: { from: 'start', offset: period('-P6M') },
      length: period('P6M'),
      closedBy: 'plan',
    },
    escalation,
  );

const implementation: PhaseRule = {
  ...ofGovernment({
    phase: 'implementation',
    rule: 'A2',
    opens: { from: 'start', offset: period('P0M') },
    length: 'to-the-end',
    closedBy: 'last-day',
  }),
  reminders: [],
  overdueNotices: [],
};

const endOfTermSelfAssessment = (escalation: Escalation | null): PhaseRule =>
  ofGovernment(
    {
      phase: 'end-of-term-self-assessment',
      rule: 'A5',
      opens: { from: 'end', offset: period('P0M') },
      length: period('P3M'),
      closedBy: 'report-after-comment',
    },
    escalation,
  );

const sixPhases = ({ drafting: plan, selfAssessment }: Escalations): readonly PhaseRule[] => [
  drafting(plan),
  implementation,
  ofGovernment(
    {
      phase: 'midterm-self-assessment',
      rule: 'A3',
      opens: { from: 'start', offset: period('P12M') },
      length: period('P3M'),
      closedBy: 'report',
    },
    selfAssessment,
  ),
  ofIrm(
    {
      phase: 'irm-progress-report',
      rule: 'A4',
      opens: { from: 'start', offset: period('P15M') },
      length: period('P5M'),
    },
    true,
  ),
  endOfTermSelfAssessment(selfAssessment),
  ofIrm({
    phase: 'irm-end-of-term-report',
    rule: 'A6',
    opens: { from: 'end', offset: period('P3M') },
    length: period('P2M'),
  }),
];

const common = {
  version: 1,
  implementation: period('P24M'),
  commentWindow: { length: period('P14D'), latestOpening: period('P15D') },
};

const profiles: readonly RuleProfile[] = [
  {
    ...common,
    id: 'handbook-2016',
    minimumImplementation: null,
    phases: sixPhases({ drafting: null, selfAssessment: null }),
  },
  {
    ...common,
    id: 'ogp-2015',
    minimumImplementation: period('P18M'),
    phases: sixPhases({ drafting: contraryAfter('P4M', 'P3M'), selfAssessment: contraryAfter('P4M', 'P3M') }),
  },
  {
    ...common,
    id: 'ogp-2018',
    minimumImplementation: period('P20M'),
    phases: sixPhases({ drafting: contraryAfter('P4M', 'P3M'), selfAssessment: null }),
  },
  {
    ...common,
    id: 'ogp-2022',
    minimumImplementation: null,
    phases: [
      drafting(contraryAfter('P12M', 'P11M')),
      implementation,
      ofIrm({
        phase: 'irm-action-plan-review',
        rule: 'OGP-2020-APR',
        opens: { from: 'submission', offset: period('P0M') },
        length: period('P4M'),
      }),
      endOfTermSelfAssessment(null),
      ofIrm({
        phase: 'irm-results-report',
        rule: 'OGP-2020-RR',
        opens: { from: 'end', offset: period('P0M') },
        length: period('P4M'),
      }),
    ],
  },
];

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
};

/** The rule profiles that ship with the engine; a released version is never changed, a new one is added. */
export const builtInProfiles: Readonly<Record<string, RuleProfile>> = deepFreeze(
  Object.fromEntries(profiles.map((profile) => [profile.id, profile])),
);
