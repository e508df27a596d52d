import { Logger } from '@nestjs/common';

import { Agendas, CommandBus, commandIdFrom } from '@nap/commands';
import type { ForumStep } from '@nap/domain';
import { Clock } from '@nap/platform';
import { type ForumActivities, type ForumAgenda, forumClock } from '@nap/workflow-api';

import { nextSteps } from '../due-steps';
import { TemporalActivities } from '../temporal-activities';

/** The only road from a forum's clock into the domain. */
@TemporalActivities()
export class ForumActivityProvider implements ForumActivities {
  private readonly logger = new Logger('Forum clock');

  constructor(
    private readonly commands: CommandBus,
    private readonly agendas: Agendas,
    private readonly clock: Clock,
  ) {}

  readonly planForum: ForumActivities['planForum'] = ({ forumId }) => this.agendaOf(forumId);

  readonly ringForum: ForumActivities['ringForum'] = async ({ forumId, duty, at }) => {
    const { workflowId } = forumClock(forumId);
    const answer = await this.commands.dispatch({
      id: commandIdFrom(workflowId, duty, at),
      order: { stream: 'forum', id: forumId, command: { type: 'PassTime', data: {} } },
      caller: { kind: 'clock' },
      correlationId: workflowId,
      causationId: workflowId,
      at: this.clock.toBusiness(at),
    });
    if (!answer.ok) this.logger.warn(`${workflowId} rang for ${duty} and was refused: ${answer.refusal.code}`);
    return this.agendaOf(forumId);
  };

  private async agendaOf(forumId: string): Promise<ForumAgenda> {
    const agenda = await this.agendas.ofForum(forumId);
    if (agenda === undefined) return { version: 0, over: true, steps: {} }; // nothing to keep time for
    return {
      version: agenda.version,
      over: false, // a forum goes on while it is registered
      steps: nextSteps({ ...agenda, laneOf: ({ step }) => step, summaryOf }, this.clock),
      attributes: { forumId, phases: [], overdue: false },
    };
  }
}

const summaryOf = ({ cycleId, on }: ForumStep): string => `the cycle after ${cycleId} opens on ${on}`;
