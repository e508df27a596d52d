import { type CivilDate, type CivilDateTime, addPeriod, dateOf } from '@nap/calendar';

import type { MeetingEvent } from '../meeting/meeting.events';
import type { DecisionEvent, Tally, VoteClosed } from './decision.events';
import type { Setting } from './decision.setting';
import { standingObjections } from './decision.speakers';
import type { KnownDecision, VoteState } from './decision.state';
import { hasQuorum, tallyOf } from './decision.tally';

type Used = Extract<DecisionEvent, { readonly type: 'DecisionTaken' }>['data']['rule'];

/** Taken: it binds where the members have the say on its topic, else it is advice that the government has to answer (handbook p. 31). */
export const taken = (
  { mandate, terms }: KnownDecision,
  rule: Used,
  tally: Tally,
  occurredOn: CivilDate,
): readonly DecisionEvent[] => {
  const binding = mandate === 'decides';
  const decided: DecisionEvent = { type: 'DecisionTaken', data: { rule, tally, binding, occurredOn } };
  if (binding) return [decided];
  const answerDue = addPeriod(occurredOn, terms.governmentAnswer);
  return [decided, { type: 'AdviceIssued', data: { answerDue, occurredOn } }];
};

/** The end of a vote and what it decides: nothing without quorum. */
export const closeVote = (
  decision: KnownDecision,
  vote: VoteState,
  { forum, urn }: Pick<Setting, 'forum' | 'urn'>,
  { by, closedAt }: { readonly by: VoteClosed['data']['by']; readonly closedAt: CivilDateTime },
): readonly DecisionEvent[] => {
  const occurredOn = dateOf(closedAt);
  const tally = tallyOf(vote, urn, standingObjections(decision, forum, occurredOn).length);
  const { voteId, ballots } = vote;
  const { rule } = vote.rule;
  const closed: DecisionEvent = {
    type: 'VoteClosed',
    data: { voteId, closedAt, by, ballots: ballots.length, tally, occurredOn },
  };
  if (!hasQuorum(vote, decision.quorum)) {
    return [closed, { type: 'DecisionFailed', data: { rule, tally, reason: 'no-quorum', occurredOn } }];
  }
  return tally.needed !== null && tally.yes >= tally.needed
    ? [closed, ...taken(decision, rule, tally, occurredOn)]
    : [closed, { type: 'DecisionFailed', data: { rule, tally, reason: 'not-carried', occurredOn } }];
};

/** What the minutes of the meeting are to say of it. */
export const notedInMeeting = (
  { decisionId, title }: KnownDecision,
  events: readonly DecisionEvent[],
): readonly MeetingEvent[] =>
  events.flatMap(({ type, data }): readonly MeetingEvent[] => {
    const { occurredOn } = data;
    const note = (outcome: 'taken' | 'failed' | 'set-aside', tally: Tally | null): readonly MeetingEvent[] => [
      { type: 'DecisionNoted', data: { decisionId, title, outcome, tally, occurredOn } },
    ];
    switch (type) {
      case 'DecisionTaken':
        return note('taken', data.tally);
      case 'DecisionFailed':
        return note('failed', data.tally);
      case 'ItemDeferred':
        return note('set-aside', null);
      default:
        return [];
    }
  });
