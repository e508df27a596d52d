import { randomUUID } from 'node:crypto';

import { type Instant, epochMilliseconds } from '@nap/calendar';
import type { Connection } from '@temporalio/client';
import Long from 'long';

import { CliError, EXIT } from '../exit';

/** Far above what 35 months need: reaching it would leave a run asleep in real time. */
const MOST_SKIPS = 100_000;

type Timestamp = { readonly seconds?: Long | null; readonly nanos?: number | null };

const millisecondsOf = ({ seconds, nanos }: Timestamp): number =>
  (seconds?.toNumber() ?? 0) * 1_000 + Math.floor((nanos ?? 0) / 1_000_000);

/** Moves the clocks of single runs on the real server, which skips the time in which a run only waits. */
export class VirtualTime {
  constructor(
    private readonly connection: Connection,
    private readonly namespace: string,
  ) {}

  /**
   * Lets a run's clock jump to an instant of Temporal's time; what falls due on the way rings on the way.
   * Does nothing when the clock shows a later time already.
   * @throws CliError when the server cannot skip time: an older one ignores the wish, and the run would sleep for years.
   */
  async fastForward(workflowId: string, to: Instant): Promise<void> {
    const { namespace } = this;
    const milliseconds = epochMilliseconds(to) - (await this.nowOf(workflowId));
    if (milliseconds <= 0) return;
    const seconds = Math.floor(milliseconds / 1_000);
    const nanos = (milliseconds % 1_000) * 1_000_000;
    const { workflowService } = this.connection;
    await workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: {
          enabled: true,
          maxSessionSkipCount: MOST_SKIPS,
          fastForwardConfig: { id: randomUUID(), duration: { seconds: Long.fromNumber(seconds), nanos } },
        },
      },
      updateMask: { paths: ['time_skipping_config'] },
    });
  }

  /** What the run's clock shows, in milliseconds since 1970. */
  private async nowOf(workflowId: string): Promise<number> {
    const { workflowExtendedInfo } = await this.connection.workflowService.describeWorkflowExecution({
      namespace: this.namespace,
      execution: { workflowId },
    });
    const shown = workflowExtendedInfo?.timeSkippingInfo?.currentTime;
    return shown ? millisecondsOf(shown) : Date.now();
  }
}
