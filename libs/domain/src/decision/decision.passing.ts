import { type DutyStep, type ToldRoles, passDuties, recordDutyStep } from '../deadline/duty';
import type { Moment } from '../moment/moment';
import type { DecisionEvent } from './decision.events';
import { evolveKnown } from './decision.evolve';
import { closeVote } from './decision.outcome';
import type { Setting } from './decision.setting';
import type { KnownDecision } from './decision.state';
import { outstandingOf } from './decision.tally';

/** The point of contact answers and instructs for the government; what is overdue is the chair's too. */
export const TOLD_OF_DECISIONS: ToldRoles = { before: ['poc'], overdue: ['poc', 'chair'] };

/** Rings for a vote: to those who have not voted at that moment, and at its end the closing itself. */
const recordVoteStep = (
  decision: KnownDecision,
  step: DutyStep,
  moment: Moment,
  setting: Pick<Setting, 'forum' | 'urn'>,
): readonly DecisionEvent[] => {
  const { vote, duties } = decision;
  if (vote === null || vote.closesAt === null || vote.status === 'closed') return [];
  const { voteId, closesAt } = vote;
  if (step.step === 'missed') return closeVote(decision, vote, setting, { by: 'clock', closedAt: closesAt });
  const recorded = recordDutyStep(duties, step, moment, () => []);
  if (recorded === null) return [];
  if (recorded.type !== 'ReminderIssued') return [recorded];
  const { revision, rung, dueAt, doneOn, occurredOn } = recorded.data;
  const personIds = [...new Set(outstandingOf(vote).map(({ personId }) => personId))];
  const stamp = { due: closesAt, revision, rung, dueAt, doneOn, occurredOn };
  return [{ type: 'VoteReminderIssued', data: { voteId, ...stamp, personIds } }];
};

/** Everything of a decision that is due up to the moment and not yet recorded, in due order. */
export const passDecisionTime = (
  decision: KnownDecision,
  moment: Moment,
  setting: Pick<Setting, 'forum' | 'urn'>,
): readonly DecisionEvent[] =>
  passDuties<KnownDecision, DecisionEvent>(decision, moment, {
    dutiesOf: ({ duties }) => duties,
    record: (now, step) => {
      if (step.duty === 'vote') return recordVoteStep(now, step, moment, setting);
      const event = recordDutyStep(now.duties, step, moment, (_duty, when) => TOLD_OF_DECISIONS[when]);
      return event === null ? [] : [event];
    },
    evolve: evolveKnown,
  });
