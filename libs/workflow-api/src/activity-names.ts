import type { DecisionActivities } from './decision';
import type { ForumActivities } from './forum';
import type { MeetingActivities } from './meeting';
import type { NapCycleActivities } from './nap-cycle';

/** Everything workflows may call; a worker offers all of it. */
export type Activities = NapCycleActivities & ForumActivities & MeetingActivities & DecisionActivities;

const NAMES: Readonly<Record<keyof Activities, true>> = {
  planCycle: true,
  ringCycle: true,
  planForum: true,
  ringForum: true,
  planMeeting: true,
  ringMeeting: true,
  planDecision: true,
  ringDecision: true,
};

export const ACTIVITY_NAMES = Object.keys(NAMES) as readonly (keyof Activities)[];
