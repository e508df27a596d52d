import { type Refused, refuse } from '@nap/kernel';

import type { ForumState } from '../forum/forum.state';
import type { TableMotion } from '../forum/meetings/meetings.commands';
import type { MeetingEvent } from '../meeting/meeting.events';
import type { KnownMeeting } from '../meeting/meeting.state';
import type { DecisionCommand } from './decision.commands';
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

/** `inMeeting` is written to the meeting's stream in the same transaction: quorum at the vote, the outcome for the minutes. */
export type DecisionOutcome =
  { readonly events: readonly DecisionEvent[]; readonly inMeeting: readonly MeetingEvent[] } | Refused<DecisionRefusal>;

/** The first events of a motion that its forum has just registered. */
export const firstOfDecision = (
  _command: TableMotion,
  _forum: ForumState,
  _meeting: KnownMeeting | null,
): readonly DecisionEvent[] => [];

/** Decides one command of a decision, after everything due before it has been recorded. */
export const decideDecision = (
  _command: DecisionCommand,
  _decision: KnownDecision,
  _setting: Setting,
): DecisionOutcome => refuse('decision-not-found');
