import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { ForumActivities, ForumDuty } from '@nap/workflow-api';

import { PATIENT } from '../activity-options';
import { keepTime } from '../clock';

/** How long before the end of implementation the next plan's drafting begins (handbook p. 46). */
export const DUTIES = { 'open-successor': 'P6M' } as const;

const DUTY_NAMES = Object.keys(DUTIES) as readonly ForumDuty[];

const { planForum, ringForum } = proxyActivities<ForumActivities>(PATIENT);

/** Keeps the time of one forum: opens the next cycle when the running one comes to its last months. */
export async function forum(forumId: string): Promise<void> {
  const ended = await keepTime(DUTY_NAMES, {
    plan: () => planForum.executeWithOptions({ summary: `work out what is due next in ${forumId}` }, [{ forumId }]),
    ring: (duty, at, summary) =>
      ringForum.executeWithOptions({ summary: `${duty}: record ${summary}` }, [{ forumId, duty, at }]),
  });
  if (ended === 'worn') await continueAsNew<typeof forum>(forumId);
}
