import { Agendas } from '@nap/commands';
import { Clock } from '@nap/platform';
import { type DecisionActivities, type DecisionAgenda, type DecisionDuty, decisionClock } from '@nap/workflow-api';

import { nextSteps } from '../due-steps';
import { dutySummary, owedAmong } from '../duties';
import { Ringing } from '../ringing';
import { TemporalActivities } from '../temporal-activities';

/** What the clock of a decision asks for. */
@TemporalActivities()
export class DecisionActivityProvider implements DecisionActivities {
  constructor(
    private readonly ringing: Ringing,
    private readonly agendas: Agendas,
    private readonly clock: Clock,
  ) {}

  readonly planDecision: DecisionActivities['planDecision'] = ({ decisionId }) => this.agendaOf(decisionId);

  readonly ringDecision: DecisionActivities['ringDecision'] = async ({ decisionId, duty, at, due }) => {
    await this.ringing.ring('decision', decisionClock(decisionId), { lane: duty, at, due });
    return this.agendaOf(decisionId);
  };

  private async agendaOf(decisionId: string): Promise<DecisionAgenda> {
    const agenda = await this.agendas.ofDecision(decisionId);
    if (agenda === undefined) return { version: 0, over: true, steps: {} }; // nothing to keep time for
    const { decision, version, over } = agenda;
    return {
      version,
      over,
      steps: nextSteps({ ...agenda, laneOf: ({ duty }) => duty as DecisionDuty, summaryOf: dutySummary }, this.clock),
      attributes: { forumId: decision.forumId, ...owedAmong(decision.duties) },
    };
  }
}
