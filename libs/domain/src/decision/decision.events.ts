import type { CivilDate, CivilDateTime, Period } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { DutyEvent } from '../deadline/duty.events';
import type { Bylaws, DecisionRule, Mandate, VotingRule } from '../forum/bylaws/bylaws';
import type { Sector } from '../forum/membership/membership.events';
import type { DocumentHash, Occurred } from '../moment/moment';

export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** A seat entitled to vote, and who casts its ballot: holder, deputy or proxy. */
export type Voter = { readonly seatId: string; readonly personId: string; readonly sector: Sector };

/** Ballots by choice, and the numbers they are weighed against. `needed` is what `yes` had to reach; null for consensus. */
export type Tally = {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly objections: number;
  readonly present: number;
  readonly active: number;
  readonly needed: number | null;
};

export type VoteMethod = 'in-meeting' | 'by-correspondence';

export type MotionTabled = Message<
  'MotionTabled',
  Occurred & {
    readonly decisionId: string;
    readonly forumId: string;
    /** The meeting it is put to; null for a motion by correspondence alone. */
    readonly meetingId: string | null;
    readonly topic: string;
    readonly title: string;
    readonly motion: DocumentHash;
    readonly mandate: Mandate;
    /** What the bylaws of that day, or of the meeting, say of deciding and of the terms that follow. */
    readonly rule: DecisionRule;
    readonly quorum: Bylaws['quorum'];
    readonly terms: Bylaws['terms'];
    readonly mode: Bylaws['mode'];
    readonly ladder: Bylaws['ladder'];
    readonly tabledBy: string | null;
  }
>;
export type MotionWithdrawn = Message<'MotionWithdrawn', Occurred & { readonly grounds: DocumentHash }>;
export type ObjectionRaised = Message<
  'ObjectionRaised',
  Occurred & { readonly seatId: string; readonly personId: string; readonly grounds: DocumentHash }
>;
export type ObjectionWithdrawn = Message<'ObjectionWithdrawn', Occurred & { readonly seatId: string }>;
/**
 * Set aside to the next meeting; both sides write down their positions meanwhile (handbook p. 44). `count`: how often a
 * meeting that was held has set it aside, this time included; `toMeetingId` null while the next is not called.
 */
export type ItemDeferred = Message<
  'ItemDeferred',
  Occurred & {
    readonly count: number;
    readonly fromMeetingId: string | null;
    readonly toMeetingId: string | null;
    readonly grounds: DocumentHash;
  }
>;
export type PositionPaperFiled = Message<
  'PositionPaperFiled',
  Occurred & { readonly paperId: string; readonly side: Sector; readonly title: string; readonly url: string }
>;
/** The criterion of the bylaws was met, so the exception of a vote is no arbitrary one (handbook p. 33). */
export type DialogueExhausted = Message<
  'DialogueExhausted',
  Occurred & { readonly criterion: 'deferrals' | 'date'; readonly deferrals: number; readonly by: string | null }
>;

export type VoteOpened = Message<
  'VoteOpened',
  Occurred & {
    readonly voteId: string;
    readonly method: VoteMethod;
    readonly secret: boolean;
    readonly rule: VotingRule;
    readonly meetingId: string | null;
    readonly openedAt: CivilDateTime;
    /** Of a vote by correspondence; null in a meeting, where the chair closes it. */
    readonly closesAt: CivilDateTime | null;
    readonly voters: readonly Voter[];
    /** Active seats of the forum. */
    readonly active: number;
    /** Ballots without which nothing binding is decided. */
    readonly quorum: number;
  }
>;
/** `choice` is null where the ballot is secret: the urn outside the log holds it, without an order and without a name. */
export type BallotCast = Message<
  'BallotCast',
  Occurred & {
    readonly voteId: string;
    readonly seatId: string;
    readonly personId: string;
    readonly choice: Choice | null;
    readonly castAt: CivilDateTime;
  }
>;
/** To those alone who had not voted: who they are is nobody's to read. Empty when everybody had: nobody is written to. */
export type VoteReminderIssued = Message<
  'VoteReminderIssued',
  Occurred & {
    readonly voteId: string;
    readonly due: CivilDateTime;
    readonly revision: number;
    readonly rung: Period;
    readonly dueAt: CivilDateTime;
    readonly doneOn: CivilDate;
    readonly personIds: readonly string[];
  }
>;
export type VoteClosed = Message<
  'VoteClosed',
  Occurred & {
    readonly voteId: string;
    readonly closedAt: CivilDateTime;
    readonly by: 'person' | 'clock';
    readonly ballots: number;
    readonly tally: Tally;
  }
>;

/** The rule by which it was decided: of a mixed rule the half that was used. */
type Outcome = Occurred & { readonly rule: 'consensus' | VotingRule['rule']; readonly tally: Tally };

/** `binding`: the members had the say on this topic; else it is advice. */
export type DecisionTaken = Message<'DecisionTaken', Outcome & { readonly binding: boolean }>;
export type DecisionFailed = Message<'DecisionFailed', Outcome & { readonly reason: 'not-carried' | 'no-quorum' }>;

/** The forum's advice to the government, which owes a reasoned answer by the day named. */
export type AdviceIssued = Message<'AdviceIssued', Occurred & { readonly answerDue: CivilDate }>;
export type GovernmentReasonGiven = Message<
  'GovernmentReasonGiven',
  Occurred & {
    readonly accepted: 'wholly' | 'in-part' | 'rejected';
    readonly answer: DocumentHash;
    readonly url: string | null;
  }
>;
export type DecisionRecognised = Message<'DecisionRecognised', Occurred & { readonly url: string | null }>;
export type AgencyInstructed = Message<
  'AgencyInstructed',
  Occurred & { readonly agency: string; readonly dueOn: CivilDate }
>;
export type AgencyReported = Message<'AgencyReported', Occurred & { readonly agency: string; readonly url: string }>;
export type ExternalApprovalRequested = Message<'ExternalApprovalRequested', Occurred & { readonly from: string }>;
export type ExternalApprovalGranted = Message<
  'ExternalApprovalGranted',
  Occurred & { readonly from: string; readonly url: string | null }
>;
export type ExternalApprovalRefused = Message<
  'ExternalApprovalRefused',
  Occurred & { readonly from: string; readonly grounds: DocumentHash }
>;

export type DecisionEvent =
  | DutyEvent
  | MotionTabled
  | MotionWithdrawn
  | ObjectionRaised
  | ObjectionWithdrawn
  | ItemDeferred
  | PositionPaperFiled
  | DialogueExhausted
  | VoteOpened
  | BallotCast
  | VoteReminderIssued
  | VoteClosed
  | DecisionTaken
  | DecisionFailed
  | AdviceIssued
  | GovernmentReasonGiven
  | DecisionRecognised
  | AgencyInstructed
  | AgencyReported
  | ExternalApprovalRequested
  | ExternalApprovalGranted
  | ExternalApprovalRefused;
