import type { KnownDecision, VoteState } from './decision.state';
import { quorumNeeded } from '../meeting/meeting.quorum';
import { SECTORS } from '../forum/membership/membership.events';
import type { Tally, Voter } from './decision.events';
import { neededUnder } from './majority.policy';
import { EMPTY_URN, type Urn } from './urn';

const inUrn = ({ voteId, ballots }: VoteState, urn: Urn): Urn => {
  const held = urn.yes + urn.no + urn.abstain;
  if (held !== ballots.length) {
    throw new Error(`the urn of vote ${voteId} holds ${held} ballots, but ${ballots.length} were cast`);
  }
  return urn;
};

/**
 * The ballots of a vote by choice, whatever their order.
 * @param urn counted ballots of a secret vote; those of an open one are in the log.
 * @throws Error when the urn does not hold as many ballots as were cast: a fault of the store, never of a person.
 */
export const countBallots = (vote: VoteState, urn: Urn): Urn =>
  vote.secret
    ? inUrn(vote, urn)
    : vote.ballots.reduce(
        (sum, { choice }) => (choice === null ? sum : { ...sum, [choice]: sum[choice] + 1 }),
        EMPTY_URN,
      );

/** Ballots by choice, and what they are weighed against. */
export const tallyOf = (vote: VoteState, urn: Urn, objections: number): Tally => {
  const ballots = countBallots(vote, urn);
  const present = vote.method === 'in-meeting' ? vote.voters.length : vote.ballots.length;
  const weighed = { ballots, present, active: vote.active };
  return { ...ballots, objections, present, active: vote.active, needed: neededUnder(vote.rule, weighed) };
};

/** Voters whose ballot is still missing. */
export const outstandingOf = ({ voters, ballots }: VoteState): readonly Voter[] =>
  voters.filter(({ seatId }) => !ballots.some((ballot) => ballot.seatId === seatId));

/** A vote in a meeting had its quorum at the opening; one by correspondence has it in its ballots, of each sector where the bylaws ask it. */
export const hasQuorum = (vote: VoteState, { firstCall, perSector }: KnownDecision['quorum']): boolean => {
  if (vote.method === 'in-meeting') return true;
  if (vote.ballots.length < vote.quorum) return false;
  const missing = outstandingOf(vote);
  return (
    !perSector ||
    SECTORS.every((sector) => {
      const seats = vote.voters.filter((voter) => voter.sector === sector).length;
      const cast = seats - missing.filter((voter) => voter.sector === sector).length;
      return seats === 0 || cast >= quorumNeeded(seats, firstCall);
    })
  );
};
