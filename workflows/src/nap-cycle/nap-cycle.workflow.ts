import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { NapCycleActivities, PhaseName } from '@nap/workflow-api';

import { PATIENT } from '../activity-options';
import { keepTime } from '../clock';

/** The life cycle of a national action plan (handbook p. 46). A rule profile may set other lengths. */
export const PHASES = {
  drafting: 'P6M',
  implementation: 'P24M',
  'midterm-self-assessment': 'P3M',
  'irm-progress-report': 'P5M',
  'end-of-term-self-assessment': 'P3M',
  'irm-end-of-term-report': 'P2M',
} as const;

/** Phases that the handbook does not have and other rule profiles do. */
export const LATER_PHASES = { 'irm-action-plan-review': 'P4M', 'irm-results-report': 'P4M' } as const;

const PHASE_NAMES = [...Object.keys(PHASES), ...Object.keys(LATER_PHASES)] as readonly PhaseName[];

const { planCycle, ringCycle } = proxyActivities<NapCycleActivities>(PATIENT);

/** Keeps the time of one cycle, its phases side by side, from the first day of drafting to the IRM's last report. */
export async function napCycle(cycleId: string): Promise<void> {
  const ended = await keepTime(PHASE_NAMES, {
    plan: () => planCycle.executeWithOptions({ summary: `work out what is due next in ${cycleId}` }, [{ cycleId }]),
    ring: (phase, at, { at: due, summary }) =>
      ringCycle.executeWithOptions({ summary: `${phase}: record ${summary}` }, [{ cycleId, phase, at, due }]),
  });
  if (ended === 'worn') await continueAsNew<typeof napCycle>(cycleId);
}
