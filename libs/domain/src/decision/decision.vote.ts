import { type CivilDateTime, dateOf } from '@nap/calendar';
import { type Refused, refuse } from '@nap/kernel';

import { shifted } from '../deadline/due';
import type { VotingRule } from '../forum/bylaws/bylaws';
import { activeSeatsOn } from '../forum/forum.state';
import { isQuorate, presentSeats, quorumCount, quorumNeeded } from '../meeting/meeting.quorum';
import type { CastBallot, CloseVote, OpenVote } from './decision.commands';
import type { DecisionEvent, Voter } from './decision.events';
import { closeVote, notedInMeeting } from './decision.outcome';
import type { DecisionRefusal } from './decision.refusals';
import { type DecisionOutcome, type Setting, openMeetingOf, recorded, unlessUndecided } from './decision.setting';
import { actsFor } from './decision.speakers';
import type { KnownDecision, VoteState } from './decision.state';
import { outstandingOf } from './decision.tally';

/** The rule that a vote follows; a mixed one only once dialogue is exhausted. */
const votingRule = ({ rule, exhausted }: KnownDecision): VotingRule | Refused<DecisionRefusal> => {
  if (rule.rule === 'consensus') return refuse('consensus-only');
  if (rule.rule !== 'mixed') return rule;
  return exhausted ? rule.vote : refuse('dialogue-not-exhausted');
};

/** Clocks ring to the minute, and so do votes close. */
const toTheMinute = (local: CivilDateTime): CivilDateTime => `${local.slice(0, 16)}:00` as CivilDateTime;

type Electorate = {
  readonly rule: VotingRule;
  readonly meetingId: string | null;
  readonly closesAt: CivilDateTime | null;
  readonly voters: readonly Voter[];
  readonly active: number;
  readonly quorum: number;
};

const opened = ({ data }: OpenVote, electorate: Electorate): DecisionEvent => {
  const { voteId, method, secret, moment } = data;
  const occurredOn = dateOf(moment.local);
  return { type: 'VoteOpened', data: { voteId, method, secret, openedAt: moment.local, ...electorate, occurredOn } };
};

/** Who is there votes; quorum is counted again, and without it no vote is opened (C6). */
const openInMeeting = (
  command: OpenVote,
  decision: KnownDecision,
  rule: VotingRule,
  setting: Setting,
): DecisionOutcome => {
  const { closesAt, moment } = command.data;
  const meeting = openMeetingOf(decision, setting);
  if ('refusal' in meeting) return meeting;
  if (closesAt !== null) return refuse('vote-closed-by-chair', '/closesAt');
  const { decisionId } = decision;
  const occurredOn = dateOf(moment.local);
  const count = quorumCount(meeting, setting.forum, { at: 'vote', decisionId }, moment.local);
  if (count.active === 0) return refuse('no-active-seats');
  if (!isQuorate(count)) return recorded([], [{ type: 'QuorumLost', data: { ...count, occurredOn } }]);
  const voters = presentSeats(meeting, setting.forum, moment.local);
  const { active, needed } = count;
  return recorded(
    [opened(command, { rule, meetingId: meeting.meetingId, closesAt: null, voters, active, quorum: needed })],
    [{ type: 'QuorumReached', data: { ...count, occurredOn } }],
  );
};

/** Whether the meeting that the motion was set aside to has still to deal with it. */
const waitsForMeeting = ({ status }: KnownDecision, { meeting }: Setting): boolean =>
  status === 'set-aside' && meeting?.status !== 'open' && meeting?.status !== 'closed';

/** Every active seat votes, its holder for it; whether enough did is seen at the closing. */
const openByCorrespondence = (
  command: OpenVote,
  decision: KnownDecision,
  rule: VotingRule,
  setting: Setting,
): DecisionOutcome => {
  const { closesAt, moment } = command.data;
  if (waitsForMeeting(decision, setting)) return refuse('motion-set-aside');
  const until = toTheMinute(closesAt ?? shifted(moment.local, decision.terms.vote));
  if (until <= moment.local) return refuse('vote-closes-in-past', '/closesAt', { earliest: moment.local });
  const voters = activeSeatsOn(setting.forum, dateOf(moment.local)).flatMap(({ seatId, sector, holder }) =>
    holder === null ? [] : [{ seatId, personId: holder.personId, sector }],
  );
  const active = voters.length;
  if (active === 0) return refuse('no-active-seats');
  const quorum = quorumNeeded(active, decision.quorum.firstCall);
  return recorded([opened(command, { rule, meetingId: null, closesAt: until, voters, active, quorum })]);
};

export const decideOpening = (command: OpenVote, decision: KnownDecision, setting: Setting): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  const rule = votingRule(decision);
  if ('refusal' in rule) return rule;
  return command.data.method === 'in-meeting'
    ? openInMeeting(command, decision, rule, setting)
    : openByCorrespondence(command, decision, rule, setting);
};

const openVoteOf = ({ vote }: KnownDecision): VoteState | Refused<DecisionRefusal> => {
  if (vote === null) return refuse('vote-not-open');
  return vote.status === 'closed' ? refuse('vote-closed') : vote;
};

/** One ballot of one seat, by who votes for it or entered on their behalf. */
export const decideBallot = ({ data }: CastBallot, decision: KnownDecision, { forum }: Setting): DecisionOutcome => {
  const { seatId, moment } = data;
  const vote = openVoteOf(decision);
  if ('refusal' in vote) return vote;
  const voter = vote.voters.find((known) => known.seatId === seatId);
  if (voter === undefined) return refuse('seat-not-entitled', '/seatId', { seat: seatId });
  if (vote.ballots.some((ballot) => ballot.seatId === seatId)) {
    return refuse('ballot-already-cast', '/seatId', { seat: seatId });
  }
  const { personId } = voter;
  if (!actsFor(moment, forum, [personId])) return refuse('ballot-by-other', '/seatId', { seat: seatId });
  const { voteId, secret } = vote;
  const choice = secret ? null : data.choice;
  const stamp = { castAt: moment.local, occurredOn: dateOf(moment.local) };
  return recorded([{ type: 'BallotCast', data: { voteId, seatId, personId, choice, ...stamp } }]);
};

/** The chair closes a vote in the meeting at any time; one by correspondence before its time only when nobody's ballot is missing. */
export const decideClosing = ({ data }: CloseVote, decision: KnownDecision, setting: Setting): DecisionOutcome => {
  const vote = openVoteOf(decision);
  if ('refusal' in vote) return vote;
  const missing = outstandingOf(vote).length;
  if (vote.closesAt !== null && missing > 0) {
    return refuse('ballots-outstanding', undefined, { missing, closesAt: vote.closesAt });
  }
  const events = closeVote(decision, vote, setting, { by: 'person', closedAt: data.moment.local });
  return recorded(events, vote.meetingId === null ? [] : notedInMeeting(decision, events));
};
