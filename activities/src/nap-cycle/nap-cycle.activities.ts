import { Agendas } from '@nap/commands';
import { Clock } from '@nap/platform';
import { type CycleAgenda, type NapCycleActivities, napCycleClock } from '@nap/workflow-api';

import { nextSteps } from '../due-steps';
import { Ringing } from '../ringing';
import { TemporalActivities } from '../temporal-activities';
import { stepSummary } from './step-summary';

/** What a cycle's clock asks for. */
@TemporalActivities()
export class NapCycleActivityProvider implements NapCycleActivities {
  constructor(
    private readonly ringing: Ringing,
    private readonly agendas: Agendas,
    private readonly clock: Clock,
  ) {}

  readonly planCycle: NapCycleActivities['planCycle'] = ({ cycleId }) => this.agendaOf(cycleId);

  readonly ringCycle: NapCycleActivities['ringCycle'] = async ({ cycleId, phase, at, due }) => {
    await this.ringing.ring('cycle', napCycleClock(cycleId), { lane: phase, at, due });
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
