import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type {
  AdviceIssued,
  DecisionFailed,
  DecisionRule,
  DecisionStatus,
  DecisionTaken,
  DialogueExhausted,
  DocumentHash,
  ForumMode,
  GovernmentReasonGiven,
  Mandate,
  Sector,
  Tally,
  VoteState,
} from '@nap/domain';

export type ObjectionEntry = {
  readonly seatId: string;
  readonly personId: string;
  readonly grounds: DocumentHash;
  readonly raisedOn: CivilDate;
  /** Null while it stands. */
  readonly withdrawnOn: CivilDate | null;
};

/** Set aside from one meeting to another; null where a meeting is not known yet. */
export type DeferralEntry = {
  readonly count: number;
  readonly fromMeetingId: string | null;
  readonly toMeetingId: string | null;
  readonly grounds: DocumentHash;
  readonly deferredOn: CivilDate;
};

export type PositionPaper = {
  readonly paperId: string;
  readonly side: Sector;
  readonly title: string;
  readonly url: string;
  readonly filedOn: CivilDate;
};

/** `ballots` says who has voted; of a secret vote every choice is null, also after it is closed. */
export type VoteEntry = VoteState & {
  readonly closedAt: CivilDateTime | null;
  readonly closedBy: 'person' | 'clock' | null;
};

export type DecisionResult = {
  /** Of a mixed rule the half that was used. */
  readonly rule: DecisionTaken['data']['rule'];
  /** False: advice, not a decision of the forum's own. Null of a motion that failed. */
  readonly binding: boolean | null;
  readonly failedBecause: DecisionFailed['data']['reason'] | null;
  readonly decidedOn: CivilDate;
};

/** The government's reasoned answer to advice: owed by `dueOn`, the rest null until it is given. */
export type GovernmentAnswer = {
  readonly dueOn: AdviceIssued['data']['answerDue'];
  readonly givenOn: CivilDate | null;
  readonly accepted: GovernmentReasonGiven['data']['accepted'] | null;
  readonly answer: DocumentHash | null;
  readonly url: string | null;
};

export type AgencyEntry = {
  readonly agency: string;
  readonly dueOn: CivilDate;
  readonly instructedOn: CivilDate;
  readonly reportedOn: CivilDate | null;
  /** Of its report. */
  readonly url: string | null;
};

/** An approval from outside the forum, the newest asked for. */
export type ApprovalEntry = {
  readonly from: string;
  readonly status: 'requested' | 'granted' | 'refused';
  readonly requestedOn: CivilDate;
  readonly settledOn: CivilDate | null;
  readonly url: string | null;
  readonly grounds: DocumentHash | null;
};

/** A motion, from the day it was tabled to what followed from its decision. */
export type DecisionRow = {
  readonly decisionId: string;
  /** The meeting it is put to now; null by correspondence, or while the next is not called. */
  readonly meetingId: string | null;
  /** Every meeting it was put to, in order. */
  readonly meetingIds: readonly string[];
  readonly topic: string;
  readonly title: string;
  readonly motion: DocumentHash;
  readonly mandate: Mandate;
  /** As the bylaws of its day said. */
  readonly rule: DecisionRule;
  readonly mode: ForumMode;
  readonly status: DecisionStatus;
  readonly tabledOn: CivilDate;
  readonly tabledBy: string | null;
  readonly withdrawnOn: CivilDate | null;
  readonly objections: readonly ObjectionEntry[];
  readonly deferrals: readonly DeferralEntry[];
  readonly positionPapers: readonly PositionPaper[];
  /** That dialogue was exhausted, so that a mixed rule might go to a vote. */
  readonly exhausted: DialogueExhausted['data'] | null;
  readonly vote: VoteEntry | null;
  readonly tally: Tally | null;
  readonly result: DecisionResult | null;
  readonly answer: GovernmentAnswer | null;
  readonly recognisedOn: CivilDate | null;
  readonly recognitionUrl: string | null;
  readonly agencies: readonly AgencyEntry[];
  readonly approval: ApprovalEntry | null;
};
