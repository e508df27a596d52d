import type { ForumActivities } from './forum';
import type { NapCycleActivities } from './nap-cycle';

/** Everything workflows may call; a worker offers all of it. */
export type Activities = NapCycleActivities & ForumActivities;

const NAMES: Readonly<Record<keyof Activities, true>> = {
  planCycle: true,
  ringCycle: true,
  planForum: true,
  ringForum: true,
};

export const ACTIVITY_NAMES = Object.keys(NAMES) as readonly (keyof Activities)[];
