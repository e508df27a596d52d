import { type CivilDate } from '@nap/calendar';
import { type Refused, isRefused, refuse } from '@nap/kernel';

import { type Span, dayAfterEnd, spanFrom } from '../cycle/cycle.calendar';
import type { CycleCommand, Moment } from '../cycle/cycle.commands';
import { cycleDecider } from '../cycle/cycle.decider';
import type { CycleEvent, DocumentHash } from '../cycle/cycle.events';
import type { CycleRefusal } from '../cycle/cycle.refusals';
import { type CycleState, initialCycle } from '../cycle/cycle.state';
import type { ForumCommand } from '../forum/forum.commands';
import { forumDecider } from '../forum/forum.decider';
import type { ForumEvent } from '../forum/forum.events';
import { threeAtOnce } from '../forum/forum.policies';
import type { ForumRefusal } from '../forum/forum.refusals';
import { type ForumState, type RegisteredCycle, successorOf } from '../forum/forum.state';

export type DomainEvent = CycleEvent | ForumEvent;
export type RefusalCode = CycleRefusal | ForumRefusal;

/** A command with the stream it is for. */
export type Order =
  | { readonly stream: 'forum'; readonly id: string; readonly command: ForumCommand }
  | { readonly stream: 'cycle'; readonly id: string; readonly command: CycleCommand };

/** The states an order is decided against; `successor` is asked for by `needsSuccessor`. */
export type Involved = {
  readonly forum: ForumState;
  readonly cycle: CycleState | null;
  readonly successor: CycleState | null;
};

export type StreamEvents = { readonly streamId: string; readonly events: readonly DomainEvent[] };
/** All streams are written in one transaction; the first is the order's own. */
export type OrderDecision = { readonly streams: readonly StreamEvents[] } | Refused<RefusalCode>;

export const forumStreamId = (forumId: string): string => `forum-${forumId}`;
export const cycleStreamId = (cycleId: string): string => `cycle-${cycleId}`;

/** Whether the order may move implementation's span, and so the next cycle with it. */
export const needsSuccessor = ({ command }: Order): boolean =>
  ['AmendCalendar', 'ResumeCycle', 'ShiftCohort'].includes(command.type);

/** The first events of a child stream that the forum has just registered. */
const firstEvents = (forum: ForumState, events: readonly ForumEvent[]): readonly StreamEvents[] =>
  events
    .filter((event) => event.type === 'CycleRegistered')
    .map(({ data }) => {
      const { cycleId, profile, start, end, predecessor, openedBy, occurredOn } = data;
      const activated = events.some((event) => event.type === 'CycleActivated' && event.data.cycleId === cycleId);
      const opened: CycleEvent = {
        type: 'CycleOpened',
        data: {
          cycleId,
          forumId: forum.forumId,
          profile,
          languages: [...new Set([...forum.localLanguages, 'en'])],
          start,
          end,
          predecessor,
          openedBy,
          inPreparation: !activated,
          occurredOn,
        },
      };
      const started: CycleEvent = { type: 'ClocksStarted', data: { grounds: null, occurredOn } };
      return { streamId: cycleStreamId(cycleId), events: activated ? [opened, started] : [opened] };
    });

type Move = { readonly span: Span; readonly grounds: DocumentHash; readonly occurredOn: CivilDate };

const moveIn = (cycle: CycleState, events: readonly CycleEvent[]): Move | null => {
  if (cycle.status === 'none') return null;
  for (const { type, data } of events) {
    if (type === 'CohortShifted') return { span: data, grounds: data.grounds, occurredOn: data.occurredOn };
    if (type === 'CalendarAmended' && 'end' in data.change) {
      return { span: { start: cycle.start, ...data.change }, grounds: data.grounds, occurredOn: data.occurredOn };
    }
  }
  return null;
};

/** A plan of the profile's length keeps that length; one with an end of its own keeps its end while it can. */
const followedSpan = (next: RegisteredCycle, start: CivilDate): Span => {
  const usual = spanFrom(next.start, next.profile);
  return usual.end === next.end || next.end < start ? spanFrom(start, next.profile) : { start, end: next.end };
};

const followUp = (
  cycleId: string,
  move: Move,
  moment: Moment,
  { forum, successor }: Involved,
): { readonly streams: readonly StreamEvents[] } | Refused<RefusalCode> => {
  const rescheduled: ForumEvent = {
    type: 'CycleRescheduled',
    data: { cycleId, start: move.span.start, end: move.span.end, occurredOn: move.occurredOn },
  };
  const before = forum.cycles.find((known) => known.cycleId === cycleId);
  const next = successorOf(forum, cycleId);
  const start = dayAfterEnd(move.span);
  const adjoins = before !== undefined && next !== null && next.start === dayAfterEnd(before);
  const follows = next !== null && (adjoins || next.start < start) ? followedSpan(next, start) : null;
  const others = forum.cycles.filter((known) => known.cycleId !== cycleId && known.cycleId !== next?.cycleId);
  if (
    threeAtOnce([...others, move.span, ...((follows ?? next) ? [follows ?? next].filter((span) => span !== null) : [])])
  ) {
    return refuse('third-cycle', '/end');
  }
  if (next === null || follows === null) {
    return { streams: [{ streamId: forumStreamId(forum.forumId), events: [rescheduled] }] };
  }
  const followed = cycleDecider.decide(
    { type: 'FollowPredecessor', data: { moment, grounds: move.grounds, ...follows } },
    successor ?? initialCycle,
  );
  if (isRefused(followed)) return followed;
  const moved: ForumEvent = {
    type: 'SuccessorMoved',
    data: { cycleId: next.cycleId, ...follows, because: cycleId, occurredOn: move.occurredOn },
  };
  return {
    streams: [
      { streamId: forumStreamId(forum.forumId), events: [rescheduled, moved] },
      { streamId: cycleStreamId(next.cycleId), events: followed.events },
    ],
  };
};

const decideForum = (command: ForumCommand, forum: ForumState, id: string): OrderDecision => {
  const decision = forumDecider.decide(command, forum);
  if (isRefused(decision)) return decision;
  return {
    streams: [{ streamId: forumStreamId(id), events: decision.events }, ...firstEvents(forum, decision.events)],
  };
};

const decideCycle = (command: CycleCommand, involved: Involved, id: string): OrderDecision => {
  const { forum } = involved;
  const cycle = involved.cycle ?? initialCycle;
  const decision = cycleDecider.decide(command, cycle);
  if (isRefused(decision)) return decision;
  const own: StreamEvents = { streamId: cycleStreamId(id), events: decision.events };
  const started = decision.events.find((event) => event.type === 'ClocksStarted');
  if (started !== undefined) {
    const activated: ForumEvent = {
      type: 'CycleActivated',
      data: { cycleId: id, occurredOn: started.data.occurredOn },
    };
    return { streams: [own, { streamId: forumStreamId(forum.forumId), events: [activated] }] };
  }
  const move = moveIn(cycle, decision.events);
  if (move === null) return { streams: [own] };
  const follow = followUp(id, move, command.data.moment, involved);
  return isRefusedOrder(follow) ? follow : { streams: [own, ...follow.streams] };
};

const isRefusedOrder = (decision: OrderDecision): decision is Refused<RefusalCode> => 'refusal' in decision;

/** Decides an order over all the streams it touches; pure. */
export const decideOrder = (order: Order, involved: Involved): OrderDecision =>
  order.stream === 'forum'
    ? decideForum(order.command, involved.forum, order.id)
    : decideCycle(order.command, involved, order.id);
