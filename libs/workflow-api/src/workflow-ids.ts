import { DECISION } from './decision';
import { FORUM } from './forum';
import { MEETING } from './meeting';
import { NAP_CYCLE } from './nap-cycle';

/** The task queue on which workers take workflow tasks and activities. */
export const TASK_QUEUE = 'nap-clocks';

/** A workflow that keeps the time of one stream, and takes its id. */
export type ClockWorkflow = (subject: string) => Promise<void>;

/** Every workflow that keeps the time of a stream. */
export const CLOCK_TYPES = [NAP_CYCLE, FORUM, MEETING, DECISION] as const;

/** The run that keeps the time of one stream; there is at most one, found by its workflow id. */
export type ClockRef = {
  readonly workflowId: string;
  readonly workflowType: (typeof CLOCK_TYPES)[number];
  /** What the run is started with: the id of the cycle, forum, meeting or decision. */
  readonly subject: string;
};

export const napCycleClock = (cycleId: string): ClockRef => ({
  workflowId: `nap-cycle/${cycleId}`,
  workflowType: NAP_CYCLE,
  subject: cycleId,
});

export const forumClock = (forumId: string): ClockRef => ({
  workflowId: `forum/${forumId}`,
  workflowType: FORUM,
  subject: forumId,
});

export const meetingClock = (meetingId: string): ClockRef => ({
  workflowId: `meeting/${meetingId}`,
  workflowType: MEETING,
  subject: meetingId,
});

export const decisionClock = (decisionId: string): ClockRef => ({
  workflowId: `decision/${decisionId}`,
  workflowType: DECISION,
  subject: decisionId,
});
