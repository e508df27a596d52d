import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { ForumActivities, ForumDuty } from '@nap/workflow-api';

import { PATIENT } from '../activity-options';
import { keepTime } from '../clock';

/** The next plan is drafted so long before the running one ends (handbook p. 46). */
export const DUTIES = { 'open-successor': 'P6M' } as const;

/**
 * The rhythm of meetings, and what a seat asks for (handbook p. 28, 32; OGP standard 1.1). The forum's bylaws may set other
 * lengths, but for the minimum; a term ends on a day of its own.
 */
export const LATER_DUTIES = {
  'meeting-frequency': 'P3M',
  'six-month-minimum': 'P6M',
  'lapse-confirmation': 'P14D',
  'seat-filling': 'P60D',
  'term-end': null,
} as const;

const DUTY_NAMES = [...Object.keys(DUTIES), ...Object.keys(LATER_DUTIES)] as readonly ForumDuty[];

const { planForum, ringForum } = proxyActivities<ForumActivities>(PATIENT);

/** Keeps the time of one forum: the next cycle opened, meetings held in their rhythm, seats filled and terms ended. */
export async function forum(forumId: string): Promise<void> {
  const ended = await keepTime(DUTY_NAMES, {
    plan: () => planForum.executeWithOptions({ summary: `work out what is due next in ${forumId}` }, [{ forumId }]),
    ring: (duty, at, { at: due, summary }) =>
      ringForum.executeWithOptions({ summary: `${duty}: record ${summary}` }, [{ forumId, duty, at, due }]),
  });
  if (ended === 'worn') await continueAsNew<typeof forum>(forumId);
}
