import type { CivilDate, CivilDateTime } from '@nap/calendar';

import type { Duty } from '../deadline/duty';
import type { Bylaws, DecisionRule, Mandate, VotingRule } from '../forum/bylaws/bylaws';
import type { Choice, Tally, VoteMethod, Voter } from './decision.events';

/** A ballot as the log knows it: null where it lies in the urn. */
export type Ballot = { readonly seatId: string; readonly personId: string; readonly choice: Choice | null };

export type VoteState = {
  readonly voteId: string;
  readonly status: 'open' | 'closed';
  readonly method: VoteMethod;
  readonly secret: boolean;
  readonly rule: VotingRule;
  readonly meetingId: string | null;
  readonly openedAt: CivilDateTime;
  readonly closesAt: CivilDateTime | null;
  readonly voters: readonly Voter[];
  readonly active: number;
  readonly quorum: number;
  readonly ballots: readonly Ballot[];
  readonly tally: Tally | null;
};

/** `set-aside`: waits for the meeting it was deferred to; what follows a decision (answer, instruction, approval) is told beside the status. */
export type DecisionStatus = 'tabled' | 'voting' | 'set-aside' | 'taken' | 'failed' | 'withdrawn';

export type KnownDecision = {
  readonly status: DecisionStatus;
  readonly decisionId: string;
  readonly forumId: string;
  readonly meetingId: string | null;
  readonly topic: string;
  readonly title: string;
  readonly mandate: Mandate;
  readonly rule: DecisionRule;
  readonly quorum: Bylaws['quorum'];
  readonly terms: Bylaws['terms'];
  readonly mode: Bylaws['mode'];
  readonly ladder: Bylaws['ladder'];
  readonly tabledOn: CivilDate;
  readonly tabledBy: string | null;
  /** Seats that object. */
  readonly objections: readonly { readonly seatId: string; readonly personId: string }[];
  readonly deferrals: number;
  /** Ids of the position papers filed. */
  readonly papers: readonly string[];
  readonly exhausted: boolean;
  /** A motion is voted on once; what failed is tabled anew. */
  readonly vote: VoteState | null;
  readonly tally: Tally | null;
  readonly binding: boolean;
  readonly answered: boolean;
  readonly recognised: boolean;
  readonly agencies: readonly { readonly agency: string; readonly dueOn: CivilDate; readonly reported: boolean }[];
  readonly approval: { readonly from: string; readonly status: 'requested' | 'granted' | 'refused' } | null;
  readonly duties: readonly Duty[];
};

export type DecisionState = { readonly status: 'none' } | KnownDecision;

export const initialDecision: DecisionState = { status: 'none' };
