import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { DecisionActivities, DecisionDuty } from '@nap/workflow-api';

import { PATIENT } from '../activity-options';
import { keepTime } from '../clock';

/**
 * How long a vote by correspondence is open and the government has for its reasoned answer; terms of the bylaws. An agency
 * is instructed with a day of its own.
 */
export const DUTIES = { vote: 'P7D', 'government-answer': 'P30D', 'agency-instruction': null } as const;

const DUTY_NAMES = Object.keys(DUTIES) as readonly DecisionDuty[];

const { planDecision, ringDecision } = proxyActivities<DecisionActivities>(PATIENT);

/** Keeps the time of one decision while something is owed: the ballots of a vote, an answer, an agency's report. */
export async function decision(decisionId: string): Promise<void> {
  const ended = await keepTime(DUTY_NAMES, {
    plan: () =>
      planDecision.executeWithOptions({ summary: `work out what is due next in ${decisionId}` }, [{ decisionId }]),
    ring: (duty, at, { at: due, summary }) =>
      ringDecision.executeWithOptions({ summary: `${duty}: record ${summary}` }, [{ decisionId, duty, at, due }]),
  });
  if (ended === 'worn') await continueAsNew<typeof decision>(decisionId);
}
