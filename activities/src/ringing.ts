import { Injectable, Logger } from '@nestjs/common';

import { epochMilliseconds } from '@nap/calendar';
import { CommandBus, commandIdFrom } from '@nap/commands';
import type { StreamKind } from '@nap/domain';
import { Clock, Metrics, withLogContext } from '@nap/platform';
import type { ClockRef, Instant } from '@nap/workflow-api';

/** What a clock says, in instants of Temporal's clock. */
type Ring = {
  /** The phase or duty that it rings for. */
  readonly lane: string;
  /** The moment up to which time passes. */
  readonly at: Instant;
  /** When the step was due that woke it. */
  readonly due?: Instant | undefined;
};

/** The only road from a clock into the domain: an instant comes in, time passes in the forum's own days. */
@Injectable()
export class Ringing {
  private readonly logger = new Logger('Ringing');

  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Passes time in the stream of a clock. How late that is counts from the step that was due: a clock that nobody
   * carried for a day rings late, however quickly its ring is recorded then.
   */
  async ring(stream: StreamKind, { workflowId, subject }: ClockRef, { lane, at, due = at }: Ring): Promise<void> {
    const late = epochMilliseconds(this.clock.now()) - epochMilliseconds(this.clock.toBusiness(due));
    this.metrics.observe('nap_ring_lateness_seconds', {}, Math.max(0, late) / 1_000);
    const answer = await this.commands.dispatch({
      id: commandIdFrom(workflowId, lane, at), // recorded values only: a retried or reset ring is the same command
      order: { stream, id: subject, command: { type: 'PassTime', data: {} } },
      caller: { kind: 'clock' },
      correlationId: workflowId,
      causationId: workflowId,
      at: this.clock.toBusiness(at),
    });
    if (answer.ok) return;
    withLogContext({ stream: `${stream}-${subject}`, correlationId: workflowId }, () => {
      this.logger.warn(`${workflowId} rang for ${lane} and was refused: ${answer.refusal.code}`);
    });
  }
}
