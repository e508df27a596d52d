import { Agendas } from '@nap/commands';
import type { ForumStep } from '@nap/domain';
import { Clock } from '@nap/platform';
import { type ForumActivities, type ForumAgenda, type ForumDuty, forumClock } from '@nap/workflow-api';

import { nextSteps } from '../due-steps';
import { dutySummary, owedAmong } from '../duties';
import { Ringing } from '../ringing';
import { TemporalActivities } from '../temporal-activities';

/** What a forum's clock asks for. */
@TemporalActivities()
export class ForumActivityProvider implements ForumActivities {
  constructor(
    private readonly ringing: Ringing,
    private readonly agendas: Agendas,
    private readonly clock: Clock,
  ) {}

  readonly planForum: ForumActivities['planForum'] = ({ forumId }) => this.agendaOf(forumId);

  readonly ringForum: ForumActivities['ringForum'] = async ({ forumId, duty, at, due }) => {
    await this.ringing.ring('forum', forumClock(forumId), { lane: duty, at, due });
    return this.agendaOf(forumId);
  };

  private async agendaOf(forumId: string): Promise<ForumAgenda> {
    const agenda = await this.agendas.ofForum(forumId);
    if (agenda === undefined) return { version: 0, over: true, steps: {} }; // nothing to keep time for
    return {
      version: agenda.version,
      over: false, // a forum goes on while it is registered
      steps: nextSteps({ ...agenda, laneOf, summaryOf }, this.clock),
      attributes: { forumId, ...owedAmong(agenda.forum.duties) },
    };
  }
}

const laneOf = (step: ForumStep): ForumDuty => ('duty' in step ? (step.duty as ForumDuty) : step.step);

const summaryOf = (step: ForumStep): string =>
  'duty' in step ? dutySummary(step) : `the cycle after ${step.cycleId} opens on ${step.on}`;
