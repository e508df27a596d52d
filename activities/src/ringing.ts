import { Injectable, Logger } from '@nestjs/common';

import { CommandBus, commandIdFrom } from '@nap/commands';
import type { StreamKind } from '@nap/domain';
import { Clock } from '@nap/platform';
import type { ClockRef, Instant } from '@nap/workflow-api';

/** The only road from a clock into the domain: an instant comes in, time passes in the forum's own days. */
@Injectable()
export class Ringing {
  private readonly logger = new Logger('Ringing');

  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  /**
   * Passes time in the stream of a clock.
   * @param lane the phase or duty that it rings for.
   * @param at on Temporal's clock.
   */
  async ring(stream: StreamKind, { workflowId, subject }: ClockRef, lane: string, at: Instant): Promise<void> {
    const answer = await this.commands.dispatch({
      id: commandIdFrom(workflowId, lane, at), // recorded values only: a retried or reset ring is the same command
      order: { stream, id: subject, command: { type: 'PassTime', data: {} } },
      caller: { kind: 'clock' },
      correlationId: workflowId,
      causationId: workflowId,
      at: this.clock.toBusiness(at),
    });
    if (!answer.ok) this.logger.warn(`${workflowId} rang for ${lane} and was refused: ${answer.refusal.code}`);
  }
}
