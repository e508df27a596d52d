import { Injectable, Logger } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';

import { CLOCK_TYPES } from '@nap/workflow-api';

/** A workflow task that failed so often does not heal by itself; the server reports it from there on. */
const HOPELESS_ATTEMPTS = 5;

const OPEN_CLOCKS = `ExecutionStatus = "Running" AND WorkflowType IN (${CLOCK_TYPES.map((type) => `"${type}"`).join(', ')})`;
const IN_TROUBLE = `${OPEN_CLOCKS} AND TemporalReportedProblems IS NOT NULL`;

/** What Temporal knows of the clocks' runs. */
@Injectable()
export class ClockRuns {
  private readonly logger = new Logger('Clock runs');

  constructor(private readonly client: Client) {}

  /** Workflow ids of the open runs. The server's index may lag by seconds. */
  open(): Promise<ReadonlySet<string>> {
    return this.idsOf(OPEN_CLOCKS);
  }

  /** Workflow ids of the open runs that cannot go on: the server reports their workflow task as failing. */
  inTrouble(): Promise<ReadonlySet<string>> {
    return this.idsOf(IN_TROUBLE);
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

  private async idsOf(query: string): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for await (const { workflowId } of this.client.workflow.list({ query })) ids.add(workflowId);
    return ids;
  }
}
