import type { CivilDateTime } from '@nap/calendar';
import { type DecisionEvent, type KnownDecision, type Role, isDutyEvent } from '@nap/domain';
import type { DecisionNotice } from '@nap/renderings';

import { type DutyMatter, type DutyRoom, dutyMatterOf, dutyObsolete } from '../duty/duty.matter';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import { type Audience, type Reader, audience } from '../recipients/audience';

type EventOf<Type extends DecisionEvent['type']> = Extract<DecisionEvent, { readonly type: Type }>;

export type ToldDecisionEvent = EventOf<
  'VoteOpened' | 'VoteReminderIssued' | 'DecisionTaken' | 'DecisionFailed' | 'AdviceIssued' | 'GovernmentReasonGiven'
>;

/** What a letter about a motion is about. */
export type DecisionMatter =
  | DutyMatter
  | {
      readonly kind: DecisionNotice['kind'];
      readonly audience: Audience;
      readonly event: ToldDecisionEvent;
    };

const MEMBERS: readonly Role[] = ['member', 'chair', 'co-chair', 'secretary', 'observer'];

const roomOf = ({ duties }: KnownDecision): DutyRoom => ({ duties, ownerOf: () => null });

/** What people are told of an event of a decision, or null. In a meeting the vote is called in the room. */
export const matterOfDecisionEvent = (event: DecisionEvent, then: KnownDecision): DecisionMatter | null => {
  if (isDutyEvent(event)) return dutyMatterOf(event, roomOf(then));
  const { type, data } = event;
  switch (type) {
    case 'VoteOpened': {
      if (data.closesAt === null) return null;
      const persons = [...new Set(data.voters.map(({ personId }) => personId))];
      return { kind: 'vote-opened', audience: audience({ persons }), event };
    }
    case 'VoteReminderIssued':
      return { kind: 'vote-reminder', audience: audience({ persons: data.personIds }), event };
    case 'DecisionTaken': {
      const kind = data.binding ? 'decision-taken' : 'advice-adopted';
      return { kind, audience: audience({ circle: MEMBERS }), event };
    }
    case 'DecisionFailed':
      return { kind: 'decision-failed', audience: audience({ circle: MEMBERS }), event };
    case 'AdviceIssued':
      return { kind: 'advice-issued', audience: audience({ roles: ['poc'] }), event };
    case 'GovernmentReasonGiven':
      return { kind: 'government-answered', audience: audience({ circle: MEMBERS }), event };
    default:
      return null;
  }
};

/** Whether every seat that the person votes for has cast its ballot. */
const hasVoted = ({ vote }: KnownDecision, { personId }: Reader): boolean =>
  vote !== null &&
  vote.voters
    .filter((voter) => voter.personId === personId)
    .every(({ seatId }) => vote.ballots.some((ballot) => ballot.seatId === seatId));

const ofVote = (
  voteId: string,
  closesAt: CivilDateTime | null,
  reader: Reader,
  later: readonly DecisionEvent[],
  now: KnownDecision,
  local: CivilDateTime,
): ObsoleteReason | null => {
  if (now.status === 'withdrawn') return 'withdrawn';
  if (now.vote?.voteId !== voteId || now.vote.status === 'closed') return 'over';
  if (hasVoted(now, reader)) return 'done';
  const isReminded = later.some(
    ({ type, data }) => type === 'VoteReminderIssued' && data.personIds.includes(reader.personId),
  );
  if (isReminded) return 'newer-step';
  return closesAt !== null && local >= closesAt ? 'deadline-passed' : null;
};

/** Looks again before a letter about a motion is sent: null while it still holds. */
export const decisionObsolete = (
  matter: DecisionMatter,
  reader: Reader,
  later: readonly DecisionEvent[],
  now: KnownDecision,
  local: CivilDateTime,
): ObsoleteReason | null => {
  if ('duty' in matter) return dutyObsolete(matter, reader, later.filter(isDutyEvent), roomOf(now), local);
  const { type, data } = matter.event;
  switch (type) {
    case 'VoteOpened':
      return ofVote(data.voteId, data.closesAt, reader, later, now, local);
    case 'VoteReminderIssued':
      return ofVote(data.voteId, data.due, reader, later, now, local);
    case 'AdviceIssued':
      return now.answered ? 'met' : null;
    default:
      return null;
  }
};
