import {
  type CycleEvent,
  type CycleState,
  type DecisionEvent,
  type DecisionState,
  type DomainEvent,
  EMPTY_URN,
  type ForumEvent,
  type ForumState,
  type Involved,
  type MeetingEvent,
  type MeetingState,
  type Order,
  type OrderDecision,
  type Urn,
  alsoNeeds,
  cycleDecider,
  cycleStreamId,
  decideOrder,
  decisionStreamId,
  evolveDecision,
  evolveMeeting,
  forumDecider,
  initialDecision,
  initialMeeting,
  meetingStreamId,
  urnBallotOf,
} from '@nap/domain';

const withPrefix = (streamId: string, prefix: string): string | null =>
  streamId.startsWith(prefix) ? streamId.slice(prefix.length) : null;

/** The streams of one forum in memory, decided and folded as the command bus does it. */
export class WorldStreams {
  forum: ForumState = forumDecider.initial;
  private readonly cycles = new Map<string, CycleState>();
  private readonly meetings = new Map<string, MeetingState>();
  private readonly decisions = new Map<string, DecisionState>();
  private readonly urns = new Map<string, Urn>();

  decide(order: Order): OrderDecision {
    const decision = decideOrder(order, this.involvedIn(order));
    if ('refusal' in decision || order.stream !== 'decision') return decision;
    const ballot = urnBallotOf(order.command, this.decisions.get(order.id) ?? initialDecision);
    if (ballot !== null) {
      const { decisionId, voteId, choice } = ballot;
      const urn = this.urnOf(decisionId, voteId);
      this.urns.set(`${decisionId}/${voteId}`, { ...urn, [choice]: urn[choice] + 1 });
    }
    return decision;
  }

  apply(streamId: string, event: DomainEvent): void {
    const cycle = withPrefix(streamId, cycleStreamId(''));
    const meeting = withPrefix(streamId, meetingStreamId(''));
    const decision = withPrefix(streamId, decisionStreamId(''));
    if (cycle !== null) {
      const before = this.cycles.get(cycle) ?? cycleDecider.initial;
      this.cycles.set(cycle, cycleDecider.evolve(before, event as CycleEvent));
    } else if (meeting !== null) {
      const before = this.meetings.get(meeting) ?? initialMeeting;
      this.meetings.set(meeting, evolveMeeting(before, event as MeetingEvent));
    } else if (decision !== null) {
      const before = this.decisions.get(decision) ?? initialDecision;
      this.decisions.set(decision, evolveDecision(before, event as DecisionEvent));
    } else {
      this.forum = forumDecider.evolve(this.forum, event as ForumEvent);
    }
  }

  private involvedIn(order: Order): Involved {
    const { forum } = this;
    const own = {
      cycle: order.stream === 'cycle' ? (this.cycles.get(order.id) ?? null) : null,
      meeting: order.stream === 'meeting' ? (this.meetings.get(order.id) ?? null) : null,
      decision: order.stream === 'decision' ? (this.decisions.get(order.id) ?? null) : null,
    };
    const needs = alsoNeeds(order, forum, own);
    const voteId = own.decision === null || own.decision.status === 'none' ? undefined : own.decision.vote?.voteId;
    return {
      ...own,
      forum,
      successor: needs.cycle === null ? null : (this.cycles.get(needs.cycle) ?? null),
      ...(needs.meeting !== null && { meeting: this.meetings.get(needs.meeting) ?? null }),
      ...(needs.decision !== null && { decision: this.decisions.get(needs.decision) ?? null }),
      urn: voteId === undefined ? EMPTY_URN : this.urnOf(order.id, voteId),
    };
  }

  private urnOf(decisionId: string, voteId: string): Urn {
    return this.urns.get(`${decisionId}/${voteId}`) ?? EMPTY_URN;
  }
}
