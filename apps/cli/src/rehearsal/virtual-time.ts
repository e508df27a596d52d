import { randomUUID } from 'node:crypto';

import { type Instant, epochMilliseconds } from '@nap/calendar';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import Long from 'long';

import { CliError, EXIT } from '../exit';

/** Far above what 35 months need: reaching it would leave a run asleep in real time. */
const MOST_SKIPS = 100_000;

const CANNOT_SKIP =
  'Temporal cannot skip time: use the server of npm start, or give yours (1.32 or later) the dynamic configuration ' +
  'frontend.WorkflowTimeSkippingEnabled=true';

type Timestamp = { readonly seconds?: Long | null; readonly nanos?: number | null };

const millisecondsOf = ({ seconds, nanos }: Timestamp): number =>
  (seconds?.toNumber() ?? 0) * 1_000 + Math.floor((nanos ?? 0) / 1_000_000);

/** Moves the clocks of single runs on the real server, which skips the time in which a run only waits. */
export class VirtualTime {
  private proven = false;

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
    const milliseconds = epochMilliseconds(to) - (await this.nowOf(workflowId));
    if (milliseconds <= 0) return;
    const seconds = Math.floor(milliseconds / 1_000);
    const nanos = (milliseconds % 1_000) * 1_000_000;
    await this.skip(workflowId, { seconds: Long.fromNumber(seconds), nanos });
    await this.prove(workflowId);
  }

  private async skip(workflowId: string, duration: Timestamp): Promise<void> {
    try {
      await this.connection.workflowService.updateWorkflowExecutionOptions({
        namespace: this.namespace,
        workflowExecution: { workflowId },
        workflowExecutionOptions: {
          timeSkippingConfig: {
            enabled: true,
            maxSessionSkipCount: MOST_SKIPS,
            fastForwardConfig: { id: randomUUID(), duration },
          },
        },
        updateMask: { paths: ['time_skipping_config'] },
      });
    } catch (error) {
      if (isGrpcServiceError(error) && /not enabled/i.test(error.details)) {
        throw new CliError(EXIT.failed, CANNOT_SKIP, { cause: error });
      }
      throw error;
    }
  }

  /**
   * Asks once whether the server knows the wish.
   * @throws CliError when it does not.
   */
  private async prove(workflowId: string): Promise<void> {
    if (this.proven) return;
    const info = await this.describe(workflowId);
    if (!info?.effectiveConfig) throw new CliError(EXIT.failed, CANNOT_SKIP);
    this.proven = true;
  }

  /** What the run's clock shows, in milliseconds since 1970. */
  private async nowOf(workflowId: string): Promise<number> {
    const shown = (await this.describe(workflowId))?.currentTime;
    return shown ? millisecondsOf(shown) : Date.now();
  }

  private async describe(workflowId: string) {
    const { workflowExtendedInfo } = await this.connection.workflowService.describeWorkflowExecution({
      namespace: this.namespace,
      execution: { workflowId },
    });
    return workflowExtendedInfo?.timeSkippingInfo;
  }
}
