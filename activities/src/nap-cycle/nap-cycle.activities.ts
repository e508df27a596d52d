import { Logger } from '@nestjs/common';

import { Agendas, CommandBus, commandIdFrom } from '@nap/commands';
import { Clock } from '@nap/platform';
import { type CycleAgenda, type NapCycleActivities, napCycleClock } from '@nap/workflow-api';

import { nextSteps } from '../due-steps';
import { TemporalActivities } from '../temporal-activities';
import { stepSummary } from './step-summary';

/** The only road from a cycle's clock into the domain: an instant comes in, time passes in the forum's own days. */
@TemporalActivities()
export class NapCycleActivityProvider implements NapCycleActivities {
  private readonly logger = new Logger('Cycle clock');

  constructor(
    private readonly commands: CommandBus,
    private readonly agendas: Agendas,
    private readonly clock: Clock,
  ) {}

  readonly planCycle: NapCycleActivities['planCycle'] = ({ cycleId }) => this.agendaOf(cycleId);

  readonly ringCycle: NapCycleActivities['ringCycle'] = async ({ cycleId, phase, at }) => {
    const { workflowId } = napCycleClock(cycleId);
    const answer = await this.commands.dispatch({
      id: commandIdFrom(workflowId, phase, at), // recorded values only: a retried or reset ring is the same command
      order: { stream: 'cycle', id: cycleId, command: { type: 'PassTime', data: {} } },
      caller: { kind: 'clock' },
      correlationId: workflowId,
      causationId: workflowId,
      at: this.clock.toBusiness(at),
    });
    if (!answer.ok) this.logger.warn(`${workflowId} rang for ${phase} and was refused: ${answer.refusal.code}`);
    return this.agendaOf(cycleId);
  };

  private async agendaOf(cycleId: string): Promise<CycleAgenda> {
    const agenda = await this.agendas.ofCycle(cycleId);
    if (agenda === undefined) return { version: 0, over: true, steps: {} }; // nothing to keep time for
    const { cycle, version, over } = agenda;
    const begun = cycle.phases.filter(({ status }) => status === 'open' || status === 'overdue');
    return {
      version,
      over,
      steps: nextSteps({ ...agenda, laneOf: ({ phase }) => phase, summaryOf: stepSummary }, this.clock),
      attributes: {
        forumId: cycle.forumId,
        phases: begun.map(({ rule }) => rule.phase),
        overdue: begun.some(({ status }) => status === 'overdue'),
      },
    };
  }
}
