import type { DecisionCommand } from './decision.commands';
import type { Choice } from './decision.events';
import type { DecisionState } from './decision.state';

/** Secret ballots, counted: nothing says who cast which, nor in which order. */
export type Urn = Readonly<Record<Choice, number>>;

export const EMPTY_URN: Urn = { yes: 0, no: 0, abstain: 0 };

/** A ballot for the urn; written with the event that says who voted, in one transaction. */
export type UrnBallot = { readonly decisionId: string; readonly voteId: string; readonly choice: Choice };

/** What an accepted command puts into the urn, or null. */
export const urnBallotOf = (command: DecisionCommand, decision: DecisionState): UrnBallot | null => {
  if (command.type !== 'CastBallot' || decision.status === 'none' || decision.vote?.secret !== true) return null;
  return { decisionId: decision.decisionId, voteId: decision.vote.voteId, choice: command.data.choice };
};
