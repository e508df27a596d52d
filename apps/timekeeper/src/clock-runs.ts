import { Logger } from '@nestjs/common';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

import { CLOCK_TYPES, restart } from '@nap/workflow-api';

/** A workflow task that failed so often does not heal by itself; the server reports it from there on. */
const HOPELESS_ATTEMPTS = 5;

/** In the server's numbers: workflow tasks, activities. */
const TASK_KINDS: readonly object[] = [{ taskQueueType: 1 }, { taskQueueType: 2 }];
/** A worker asks anew at least every minute; the server remembers those that died for minutes more. */
const POLLED_LATELY_S = 90;

const OPEN_CLOCKS = `ExecutionStatus = "Running" AND WorkflowType IN (${CLOCK_TYPES.map((type) => `"${type}"`).join(', ')})`;
const IN_TROUBLE = 'TemporalReportedProblems IS NOT NULL';

/** What Temporal knows of the clocks' runs on one task queue. */
export class ClockRuns {
  private readonly logger = new Logger('Clock runs');

  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  /** Workflow ids of the open runs. The server's index may lag by seconds. */
  open(): Promise<ReadonlySet<string>> {
    return this.idsOf(OPEN_CLOCKS);
  }

  /** Workflow ids of the open runs that cannot go on: the server reports their workflow task as failing. */
  inTrouble(): Promise<ReadonlySet<string>> {
    return this.idsOf(`${OPEN_CLOCKS} AND ${IN_TROUBLE}`);
  }

  /** Ends a run whose workflow task keeps failing, so that a new one can be started. @returns whether it did. */
  async endIfHopeless(workflowId: string): Promise<boolean> {
    try {
      const run = this.client.workflow.getHandle(workflowId);
      const { raw } = await run.describe();
      const attempts = raw.pendingWorkflowTask?.attempt ?? 0;
      if (attempts <= HOPELESS_ATTEMPTS) return false;
      await run.terminate(`its workflow task failed ${String(attempts)} times; a new run takes over from the log`);
      this.logger.error(`${workflowId} was ended: its workflow task failed ${String(attempts)} times`);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** Makes a run that is open go on as a new one. @returns false when none is open. */
  async restart(workflowId: string): Promise<boolean> {
    try {
      await this.client.workflow.getHandle(workflowId).signal(restart);
      return true;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  /** What a run tries again and again, with the last reason why it failed; null when there is nothing. */
  async waitsFor(workflowId: string): Promise<string | null> {
    const { raw } = await this.client.workflow.getHandle(workflowId).describe();
    const failing = raw.pendingActivities?.find(({ lastFailure }) => lastFailure?.message);
    if (failing === undefined) return null;
    const { activityType, attempt, lastFailure } = failing;
    return `${activityType?.name ?? 'an activity'} failed ${String(attempt ?? 1)} times: ${lastFailure?.message ?? ''}`;
  }

  /** How many workers have asked for tasks lately: for workflow tasks, or for activities, whichever has fewer. */
  async workers(): Promise<number> {
    const kinds = await Promise.all(TASK_KINDS.map((kind) => this.pollersOf(kind)));
    return Math.min(...kinds);
  }

  private async pollersOf(kind: object): Promise<number> {
    const { pollers } = await this.client.connection.workflowService.describeTaskQueue({
      namespace: this.client.options.namespace,
      taskQueue: { name: this.taskQueue },
      ...kind,
    });
    const seconds = pollers.map(({ lastAccessTime }) => lastAccessTime?.seconds?.toNumber() ?? 0);
    return seconds.filter((second) => Date.now() / 1_000 - second < POLLED_LATELY_S).length;
  }

  private async idsOf(condition: string): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    const query = `TaskQueue = "${this.taskQueue}" AND ${condition}`;
    for await (const { workflowId } of this.client.workflow.list({ query })) ids.add(workflowId);
    return ids;
  }
}
