import { type CivilDate, addPeriod, dateOf } from '@nap/calendar';
import { type Refused, refuse } from '@nap/kernel';

import type { Mandate } from '../forum/bylaws/bylaws';
import { bylawsOf } from '../forum/forum.duties';
import type { ForumState } from '../forum/forum.state';
import type { TableMotion } from '../forum/meetings/meetings.commands';
import type { KnownMeeting } from '../meeting/meeting.state';
import { isQuorate, quorumCount } from '../meeting/meeting.quorum';
import type {
  DeclareConsensus,
  DeclareDialogueExhausted,
  DeferItem,
  FilePositionPaper,
  WithdrawMotion,
} from './decision.commands';
import type { DecisionEvent } from './decision.events';
import { notedInMeeting, taken } from './decision.outcome';
import type { DecisionRefusal } from './decision.refusals';
import { type DecisionOutcome, type Setting, openMeetingOf, recorded, unlessUndecided } from './decision.setting';
import { actsFor, standingObjections } from './decision.speakers';
import type { KnownDecision } from './decision.state';

/** A topic of which nothing was agreed follows the forum's mode: a consultative one advises (handbook p. 30). */
const mandateOn = ({ mandates }: ForumState, topic: string, mode: KnownDecision['mode']): Mandate => {
  const agreed = Object.hasOwn(mandates, topic) ? mandates[topic] : undefined;
  return agreed ?? (mode === 'consultative' ? 'advises' : 'decides');
};

/** The first events of a motion that its forum has just registered. It keeps the rules of its meeting, or of the forum on that day. */
export const firstOfDecision = (
  { data }: TableMotion,
  forum: ForumState,
  meeting: KnownMeeting | null,
): readonly DecisionEvent[] => {
  const { decisionId, meetingId, topic, title, motion, moment } = data;
  const { decision: rule, quorum, terms, mode, ladder } = meeting?.bylaws?.bylaws ?? bylawsOf(forum);
  return [
    {
      type: 'MotionTabled',
      data: {
        ...{ decisionId, forumId: forum.forumId, meetingId, topic, title, motion },
        mandate: mandateOn(forum, topic, mode),
        ...{ rule, quorum, terms, mode, ladder },
        tabledBy: moment.by,
        occurredOn: dateOf(moment.local),
      },
    },
  ];
};

/** Whoever tabled it takes it back, before it is voted on. */
export const decideWithdrawal = (
  { data: { moment, grounds } }: WithdrawMotion,
  decision: KnownDecision,
  { forum }: Setting,
): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  if (!actsFor(moment, forum, [decision.tabledBy])) return refuse('motion-by-other');
  return recorded([{ type: 'MotionWithdrawn', data: { grounds, occurredOn: dateOf(moment.local) } }]);
};

/** All who are there agree and nobody objects (handbook p. 33); quorum is counted again as at a vote. */
export const decideConsensus = (
  { data: { moment } }: DeclareConsensus,
  decision: KnownDecision,
  setting: Setting,
): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  const { rule } = decision.rule;
  if (rule !== 'consensus' && rule !== 'mixed') return refuse('consensus-not-the-rule');
  const meeting = openMeetingOf(decision, setting);
  if ('refusal' in meeting) return meeting;
  const occurredOn = dateOf(moment.local);
  const objecting = standingObjections(decision, setting.forum, occurredOn);
  if (objecting.length > 0) return refuse('objection-stands', undefined, { seats: objecting.join(', ') });
  const { decisionId } = decision;
  const count = quorumCount(meeting, setting.forum, { at: 'vote', decisionId }, moment.local);
  if (count.active === 0) return refuse('no-active-seats');
  if (!isQuorate(count)) return recorded([], [{ type: 'QuorumLost', data: { ...count, occurredOn } }]);
  const { present, active } = count;
  const tally = { yes: 0, no: 0, abstain: 0, objections: 0, present, active, needed: null };
  const events = taken(decision, 'consensus', tally, occurredOn);
  return recorded(events, [
    { type: 'QuorumReached', data: { ...count, occurredOn } },
    ...notedInMeeting(decision, events),
  ]);
};

/** Why the motion cannot be set aside to this meeting. */
const unlessCalled = (toMeetingId: string, { meetings }: ForumState): Refused<DecisionRefusal> | null => {
  const next = meetings.find(({ meetingId }) => meetingId === toMeetingId);
  if (next === undefined) return refuse('meeting-not-found', '/toMeetingId', { meeting: toMeetingId });
  return next.status === 'called' ? null : refuse('meeting-over', '/toMeetingId', { meeting: toMeetingId });
};

/**
 * Sets the motion aside to the next meeting (handbook p. 44). Only a meeting in which it could be talked over counts towards
 * the exhaustion of dialogue; from one that was never held, the motion is just put to another.
 */
export const decideDeferral = (
  { data }: DeferItem,
  decision: KnownDecision,
  { forum, meeting }: Setting,
): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  const { toMeetingId, grounds, moment } = data;
  const { meetingId, deferrals, decisionId } = decision;
  if (toMeetingId !== null) {
    if (toMeetingId === meetingId) {
      return refuse('deferral-to-same-meeting', '/toMeetingId', { meeting: toMeetingId });
    }
    const refused = unlessCalled(toMeetingId, forum);
    if (refused !== null) return refused;
  }
  const isHeld = meeting?.status === 'open';
  if (isHeld && meeting.voteOn !== null && meeting.voteOn !== decisionId) {
    return refuse('other-vote-open', undefined, { decision: meeting.voteOn });
  }
  // sent away and called back within one meeting, a motion has still been talked over in one meeting only
  const isNoted = isHeld && meeting.decisions.some((noted) => noted.decisionId === decisionId);
  const count = isHeld && !isNoted ? deferrals + 1 : deferrals;
  const occurredOn = dateOf(moment.local);
  const events: readonly DecisionEvent[] = [
    { type: 'ItemDeferred', data: { count, fromMeetingId: meetingId, toMeetingId, grounds, occurredOn } },
  ];
  return recorded(events, isHeld && !isNoted ? notedInMeeting(decision, events) : []);
};

export const decidePaper = ({ data }: FilePositionPaper, decision: KnownDecision): DecisionOutcome => {
  const decided = decision.status === 'voting' ? null : unlessUndecided(decision);
  if (decided !== null) return decided;
  const { moment, ...paper } = data;
  if (decision.papers.includes(paper.paperId)) return refuse('paper-already-filed', '/paperId');
  return recorded([{ type: 'PositionPaperFiled', data: { ...paper, occurredOn: dateOf(moment.local) } }]);
};

type Criterion = Extract<KnownDecision['rule'], { readonly rule: 'mixed' }>['exhaustion'];

/** The criterion of the bylaws, so that no vote looks arbitrary (handbook p. 33); null: it is met. */
const unlessExhausted = (
  criterion: Criterion,
  { deferrals, tabledOn }: KnownDecision,
  today: CivilDate,
): Refused<DecisionRefusal> | null => {
  if ('deferrals' in criterion) {
    const needed = criterion.deferrals;
    return deferrals >= needed ? null : refuse('deferrals-too-few', undefined, { deferrals, needed });
  }
  const from = addPeriod(tabledOn, criterion.after);
  return today >= from ? null : refuse('dialogue-too-short', undefined, { from });
};

export const decideExhaustion = (
  { data: { moment } }: DeclareDialogueExhausted,
  decision: KnownDecision,
): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  const { rule, deferrals } = decision;
  if (rule.rule !== 'mixed') return refuse('dialogue-not-in-rule');
  if (decision.exhausted) return recorded([]);
  const occurredOn = dateOf(moment.local);
  const refused = unlessExhausted(rule.exhaustion, decision, occurredOn);
  if (refused !== null) return refused;
  const criterion = 'deferrals' in rule.exhaustion ? 'deferrals' : 'date';
  return recorded([{ type: 'DialogueExhausted', data: { criterion, deferrals, by: moment.by, occurredOn } }]);
};
