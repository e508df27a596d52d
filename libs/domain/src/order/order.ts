import { type Refused, isRefused } from '@nap/kernel';

import { decideForum } from '../forum/forum.decider';
import type { ForumCommand } from '../forum/forum.commands';
import type { DecisionState } from '../decision/decision.state';
import type { CycleState } from '../cycle/cycle.state';
import type { MeetingState } from '../meeting/meeting.state';
import { type ForumState, successorOf } from '../forum/forum.state';
import { firstOfDecision } from '../decision/decision.decider';
import { firstOfMeeting } from '../meeting/meeting.decider';
import { decideCycle, firstOfCycles } from './cycle.order';
import { decideOnDecision, decideOnMeeting, meetingOf } from './meeting.order';
import {
  type Involved,
  type Order,
  type RefusalCode,
  type StreamEvents,
  decisionStreamId,
  forumStreamId,
  meetingStreamId,
} from './streams';

/** All streams are written in one transaction; the first is the order's own. */
export type OrderDecision = { readonly streams: readonly StreamEvents[] } | Refused<RefusalCode>;

/** The streams an order is decided against, beside its own and its forum's. */
export type AlsoNeeded = {
  /** The next cycle, whose calendar may have to follow. */
  readonly cycle: string | null;
  readonly meeting: string | null;
  readonly decision: string | null;
};

const MOVES_A_CYCLE: readonly Order['command']['type'][] = ['AmendCalendar', 'ResumeCycle', 'ShiftCohort'];

/** @param own the order's own stream as it stands, where it is no forum's. */
export const alsoNeeds = (
  order: Order,
  forum: ForumState,
  own: {
    readonly cycle: CycleState | null;
    readonly meeting: MeetingState | null;
    readonly decision: DecisionState | null;
  },
): AlsoNeeded => {
  const { command } = order;
  const moved = order.stream === 'cycle' && MOVES_A_CYCLE.includes(command.type) ? successorOf(forum, order.id) : null;
  const inForum = order.stream === 'forum' && 'decisionId' in command.data ? command.data.decisionId : null;
  const tabledIn = command.type === 'TableMotion' ? command.data.meetingId : null;
  const putTo = own.decision === null || own.decision.status === 'none' ? null : own.decision.meetingId;
  return {
    cycle: moved?.cycleId ?? null,
    meeting: tabledIn ?? putTo,
    decision: command.type === 'TableMotion' ? null : inForum,
  };
};

const childrenOf = (command: ForumCommand, { forum, meeting }: Involved): readonly StreamEvents[] => {
  switch (command.type) {
    case 'ScheduleMeeting':
    case 'RecordMeeting':
      return [{ streamId: meetingStreamId(command.data.meetingId), events: firstOfMeeting(command, forum) }];
    case 'TableMotion': {
      const { decisionId } = command.data;
      return [{ streamId: decisionStreamId(decisionId), events: firstOfDecision(command, forum, meetingOf(meeting)) }];
    }
    default:
      return [];
  }
};

const decideOnForum = (command: ForumCommand, involved: Involved, id: string): OrderDecision => {
  const { forum } = involved;
  const decision = decideForum(command, forum, involved.decision);
  if (isRefused(decision)) return decision;
  return {
    streams: [
      { streamId: forumStreamId(id), events: decision.events },
      ...firstOfCycles(forum, decision.events),
      ...childrenOf(command, involved),
    ],
  };
};

/** Decides an order over all the streams it touches; pure. */
export const decideOrder = (order: Order, involved: Involved): OrderDecision => {
  switch (order.stream) {
    case 'forum':
      return decideOnForum(order.command, involved, order.id);
    case 'cycle':
      return decideCycle(order.command, involved, order.id);
    case 'meeting':
      return decideOnMeeting(order.command, involved, order.id);
    case 'decision':
      return decideOnDecision(order.command, involved, order.id);
  }
};
