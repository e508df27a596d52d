import type { CivilDate } from '@nap/calendar';
import { type Refused, isRefused, refuse } from '@nap/kernel';

import { type Span, dayAfterEnd, spanFrom } from '../cycle/cycle.calendar';
import type { CycleCommand } from '../cycle/cycle.commands';
import { cycleDecider } from '../cycle/cycle.decider';
import type { CycleEvent } from '../cycle/cycle.events';
import { type CycleState, initialCycle } from '../cycle/cycle.state';
import type { ForumEvent } from '../forum/forum.events';
import { threeAtOnce } from '../forum/forum.policies';
import { type ForumState, type RegisteredCycle, successorOf } from '../forum/forum.state';
import type { DocumentHash, Moment } from '../moment/moment';
import { type Involved, type RefusalCode, type StreamEvents, cycleStreamId, forumStreamId } from './streams';

type CycleOrderDecision = { readonly streams: readonly StreamEvents[] } | Refused<RefusalCode>;

/** The first events of the cycles that the forum has just registered. */
export const firstOfCycles = (forum: ForumState, events: readonly ForumEvent[]): readonly StreamEvents[] =>
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

/** Decides an order for a cycle; what it moves, its forum and its successor hear of in the same transaction. */
export const decideCycle = (command: CycleCommand, involved: Involved, id: string): CycleOrderDecision => {
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
  return 'refusal' in follow ? follow : { streams: [own, ...follow.streams] };
};
