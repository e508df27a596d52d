import { type Refused, refuse } from '@nap/kernel';

import type { ForumState } from '../forum/forum.state';
import type { MeetingEvent } from '../meeting/meeting.events';
import type { KnownMeeting } from '../meeting/meeting.state';
import type { DecisionEvent } from './decision.events';
import type { DecisionRefusal } from './decision.refusals';
import type { KnownDecision } from './decision.state';
import type { Urn } from './urn';

/** What a decision is taken in: its forum, the meeting it was put to, and the ballots of a secret vote. */
export type Setting = {
  readonly forum: ForumState;
  readonly meeting: KnownMeeting | null;
  readonly urn: Urn;
};

type Recorded = { readonly events: readonly DecisionEvent[]; readonly inMeeting: readonly MeetingEvent[] };

/** `inMeeting` is written to the meeting's stream in the same transaction: quorum at the vote, the outcome for the minutes. */
export type DecisionOutcome = Recorded | Refused<DecisionRefusal>;

export const recorded = (events: readonly DecisionEvent[], inMeeting: readonly MeetingEvent[] = []): Recorded => ({
  events,
  inMeeting,
});

/** Why a motion cannot be acted on any more, or not while it is being voted on; null: it can. */
export const unlessUndecided = ({ status }: KnownDecision): Refused<DecisionRefusal> | null => {
  switch (status) {
    case 'tabled':
    case 'set-aside':
      return null;
    case 'voting':
      return refuse('vote-already-open');
    case 'taken':
    case 'failed':
    case 'withdrawn':
      return refuse('decision-already-settled', undefined, { status });
  }
};

/** The open meeting that the motion was put to, in which no other motion is being voted on. */
export const openMeetingOf = (
  { status, meetingId, decisionId }: KnownDecision,
  { meeting }: Setting,
): KnownMeeting | Refused<DecisionRefusal> => {
  if (meetingId === null || meeting === null) {
    return refuse(status === 'set-aside' ? 'motion-set-aside' : 'motion-without-meeting');
  }
  if (meeting.status !== 'open') return refuse('meeting-not-open');
  return meeting.voteOn === null || meeting.voteOn === decisionId
    ? meeting
    : refuse('other-vote-open', undefined, { decision: meeting.voteOn });
};
