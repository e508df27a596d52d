import type { CivilDate, CivilDateTime } from '@nap/calendar';
import type { Message } from '@nap/kernel';

import type { Sector } from '../forum/membership/membership.events';
import type { DocumentHash, Grounded, PassTime, Timed } from '../moment/moment';
import type { Choice, VoteMethod } from './decision.events';

export type WithdrawMotion = Message<'WithdrawMotion', Grounded>;
export type RaiseObjection = Message<'RaiseObjection', Grounded & { readonly seatId: string }>;
export type WithdrawObjection = Message<'WithdrawObjection', Timed & { readonly seatId: string }>;
/** The chair finds that nobody objects; decides by consensus. */
export type DeclareConsensus = Message<'DeclareConsensus', Timed>;
export type DeferItem = Message<'DeferItem', Grounded & { readonly toMeetingId: string | null }>;
export type FilePositionPaper = Message<
  'FilePositionPaper',
  Timed & { readonly paperId: string; readonly side: Sector; readonly title: string; readonly url: string }
>;
export type DeclareDialogueExhausted = Message<'DeclareDialogueExhausted', Timed>;
/** `closesAt` is for a vote by correspondence; null: the term of the bylaws. */
export type OpenVote = Message<
  'OpenVote',
  Timed & {
    readonly voteId: string;
    readonly method: VoteMethod;
    readonly secret: boolean;
    readonly closesAt: CivilDateTime | null;
  }
>;
/** One ballot of one seat. The choice of a secret ballot goes into the urn with the command, never into an event. */
export type CastBallot = Message<'CastBallot', Timed & { readonly seatId: string; readonly choice: Choice }>;
export type CloseVote = Message<'CloseVote', Timed>;
export type GiveGovernmentReason = Message<
  'GiveGovernmentReason',
  Timed & {
    readonly accepted: 'wholly' | 'in-part' | 'rejected';
    readonly answer: DocumentHash;
    readonly url: string | null;
  }
>;
export type RecogniseDecision = Message<'RecogniseDecision', Timed & { readonly url: string | null }>;
export type InstructAgency = Message<'InstructAgency', Timed & { readonly agency: string; readonly dueOn: CivilDate }>;
export type ReportAgency = Message<
  'ReportAgency',
  Timed & { readonly agency: string; readonly url: string; readonly occurredOn: CivilDate }
>;
export type RequestExternalApproval = Message<'RequestExternalApproval', Timed & { readonly from: string }>;
export type GrantExternalApproval = Message<'GrantExternalApproval', Timed & { readonly url: string | null }>;
export type RefuseExternalApproval = Message<'RefuseExternalApproval', Grounded>;

/** A motion is tabled in the forum's stream (`TableMotion`), which begins the decision's own. */
export type DecisionCommand =
  | PassTime
  | WithdrawMotion
  | RaiseObjection
  | WithdrawObjection
  | DeclareConsensus
  | DeferItem
  | FilePositionPaper
  | DeclareDialogueExhausted
  | OpenVote
  | CastBallot
  | CloseVote
  | GiveGovernmentReason
  | RecogniseDecision
  | InstructAgency
  | ReportAgency
  | RequestExternalApproval
  | GrantExternalApproval
  | RefuseExternalApproval;
