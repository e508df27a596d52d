import { FORUM } from './forum';
import { NAP_CYCLE } from './nap-cycle';

/** The task queue on which workers take workflow tasks and activities. */
export const TASK_QUEUE = 'nap-clocks';

/** A workflow that keeps the time of one stream, and takes its id. */
export type ClockWorkflow = (subject: string) => Promise<void>;

/** The run that keeps the time of one stream; there is at most one, found by its workflow id. */
export type ClockRef = {
  readonly workflowId: string;
  readonly workflowType: typeof NAP_CYCLE | typeof FORUM;
  /** What the run is started with: the cycle's or forum's id. */
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
