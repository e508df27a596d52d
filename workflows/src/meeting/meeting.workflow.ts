import { continueAsNew, proxyActivities } from '@temporalio/workflow';
import type { MeetingActivities, MeetingDuty } from '@nap/workflow-api';

import { PATIENT } from '../activity-options';
import { keepTime } from '../clock';

/** What members have in hand before a meeting, and how long before (handbook p. 32). Bylaws may ask for other notices. */
export const DUTIES = { agenda: 'P7D', papers: 'P7D', 'final-agenda': 'P3D' } as const;

/** What is owed after it: its minutes by a term of the bylaws, its action items on days of their own. */
export const LATER_DUTIES = { minutes: 'P14D', 'action-item': null } as const;

const DUTY_NAMES = [...Object.keys(DUTIES), ...Object.keys(LATER_DUTIES)] as readonly MeetingDuty[];

const { planMeeting, ringMeeting } = proxyActivities<MeetingActivities>(PATIENT);

/** Keeps the time of one meeting, its duties side by side, from the day it is called to its last action item. */
export async function meeting(meetingId: string): Promise<void> {
  const ended = await keepTime(DUTY_NAMES, {
    plan: () =>
      planMeeting.executeWithOptions({ summary: `work out what is due next in ${meetingId}` }, [{ meetingId }]),
    ring: (duty, at, { at: due, summary }) =>
      ringMeeting.executeWithOptions({ summary: `${duty}: record ${summary}` }, [{ meetingId, duty, at, due }]),
  });
  if (ended === 'worn') await continueAsNew<typeof meeting>(meetingId);
}
