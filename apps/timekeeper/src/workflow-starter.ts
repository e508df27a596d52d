import type { Client } from '@temporalio/client';

import { type ClockRef, type ClockWorkflow, SEARCH_ATTRIBUTES, look, restart } from '@nap/workflow-api';

import { ensureSearchAttributes } from './search-attributes';

export type Wake = {
  readonly clock: ClockRef;
  readonly forumId: string;
  /** The log is known up to here. */
  readonly feedPosition: number;
};

/** Starts clocks. A port, so that a rehearsal can start them in virtual time. */
export abstract class WorkflowStarter {
  /** Makes a clock look at the log again, and starts its run where none is open. A repeat is harmless. */
  abstract look(wake: Wake): Promise<void>;
  /** Makes a clock go on as a new run that knows only what the log says now, and starts it where none is open. */
  abstract renew(wake: Wake): Promise<void>;
}

const WHAT = {
  napCycle: 'clock of the action plan cycle',
  forum: 'clock of the forum',
  meeting: 'clock of the meeting',
  decision: 'clock of the decision',
} as const;

/** Real time after which a call to Temporal is given up and tried again. */
const DEADLINE_MS = 10_000;

/** Starts clocks on Temporal, and prepares its namespace before the first. */
export class TemporalWorkflowStarter extends WorkflowStarter {
  private prepared: Promise<boolean> | undefined;

  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {
    super();
  }

  look(wake: Wake): Promise<void> {
    return this.signalOrStart(wake, look.name, [wake.feedPosition]);
  }

  renew(wake: Wake): Promise<void> {
    return this.signalOrStart(wake, restart.name, []);
  }

  private async signalOrStart({ clock, forumId }: Wake, signal: string, signalArgs: readonly unknown[]): Promise<void> {
    await this.client.withDeadline(Date.now() + DEADLINE_MS, async () => {
      await this.prepare();
      await this.client.workflow.signalWithStart<ClockWorkflow, unknown[]>(clock.workflowType, {
        taskQueue: this.taskQueue,
        workflowId: clock.workflowId,
        args: [clock.subject],
        signal,
        signalArgs: [...signalArgs],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE', // a fact may come after the run has ended: it looks, and ends again
        staticSummary: `${WHAT[clock.workflowType]} ${clock.subject}`,
        memo: { forumId },
        typedSearchAttributes: [{ key: SEARCH_ATTRIBUTES.forum, value: forumId }],
      });
    });
  }

  private prepare(): Promise<boolean> {
    this.prepared ??= ensureSearchAttributes(this.client).catch((error: unknown) => {
      this.prepared = undefined; // asked again before the next start
      throw error;
    });
    return this.prepared;
  }
}
