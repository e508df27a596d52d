import type { MajorityBase, VotingRule } from '../forum/bylaws/bylaws';
import type { Urn } from './urn';

/** What a majority is reckoned from. */
export type Weighed = {
  readonly ballots: Urn;
  /** Seats present in the meeting; by correspondence those that sent a ballot. */
  readonly present: number;
  /** Active seats of the forum. */
  readonly active: number;
};

/** The number that a majority is a majority of. An abstention is there, but it is no vote cast. */
export const baseOf = (base: MajorityBase, { ballots, present, active }: Weighed): number => {
  switch (base) {
    case 'present':
      return present;
    case 'cast':
      return ballots.yes + ballots.no;
    case 'active':
      return active;
  }
};

/** Votes in favour that a simple majority asks: more than half (handbook p. 33). */
export const simpleMajority = (base: number): number => Math.floor(base / 2) + 1;

/** Votes in favour that a share of the base asks, rounded up; never none. */
export const qualifiedMajority = (base: number, share: { readonly of: number; readonly in: number }): number =>
  Math.max(1, Math.ceil((base * share.of) / share.in));

/** What the votes in favour must reach under a rule. */
export const neededUnder = (rule: VotingRule, weighed: Weighed): number => {
  const base = baseOf(rule.base, weighed);
  return rule.rule === 'simple-majority' ? simpleMajority(base) : qualifiedMajority(base, rule.share);
};
