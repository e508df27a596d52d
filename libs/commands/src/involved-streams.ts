import { Injectable } from '@nestjs/common';

import {
  type DecisionState,
  EMPTY_URN,
  type Involved,
  type Order,
  type Urn,
  alsoNeeds,
  cycleStreamId,
  decisionStreamId,
  forumStreamId,
  meetingStreamId,
} from '@nap/domain';
import { type Refused, refuse } from '@nap/kernel';

import type { CommandRefusal, CommandRequest, OrderRequest } from './request';
import { type Loaded, StreamStates } from './stream-states';
import { UrnStore } from './urn/urn-store';

export type Version = { readonly streamId: string; readonly version: number };

/** The streams an order is about, with the versions that a decision is bound to. */
export type InvolvedStreams = {
  readonly forumId: string;
  readonly states: Involved;
  readonly own: Version;
  readonly versions: readonly Version[];
};

/** The order's own stream, where it is no forum's. */
type Child = Version & {
  readonly forumId: string;
  readonly states: Partial<Pick<Involved, 'cycle' | 'meeting' | 'decision' | 'urn'>>;
};

type NotFound = Extract<CommandRefusal['code'], `${OrderRequest['stream']}-not-found`>;

const NOT_FOUND: Readonly<Record<OrderRequest['stream'], NotFound>> = {
  forum: 'forum-not-found',
  cycle: 'cycle-not-found',
  meeting: 'meeting-not-found',
  decision: 'decision-not-found',
};

const ALONE = { cycle: null, successor: null, meeting: null, decision: null, urn: EMPTY_URN } as const;

const isOf = (forumId: string, state: { readonly status: string; readonly forumId?: string }): boolean =>
  state.status !== 'none' && state.forumId === forumId;

const openSecretVoteIn = (decision: DecisionState): string | null =>
  decision.status !== 'none' && decision.vote?.status === 'open' && decision.vote.secret ? decision.vote.voteId : null;

/** Finds the streams that an order is decided against, as they stand now on the primary. */
@Injectable()
export class StreamsLoader {
  constructor(
    private readonly states: StreamStates,
    private readonly urns: UrnStore,
  ) {}

  /** The order's own stream and its forum's; a stream of another forum than the one looked in is not found. */
  async own({ order, forumId }: CommandRequest): Promise<InvolvedStreams | Refused<NotFound>> {
    if (order.stream === 'forum') return this.forum(order);
    const child = await this.child(order);
    if (child === null || (forumId ?? child.forumId) !== child.forumId) {
      return refuse(NOT_FOUND[order.stream], undefined, { [order.stream]: order.id });
    }
    const forum = await this.states.loadForum(child.forumId);
    const { streamId, version } = child;
    const own = { streamId, version };
    return {
      forumId: child.forumId,
      states: { ...ALONE, ...child.states, forum: forum.state },
      own,
      versions: [own, { streamId: forumStreamId(child.forumId), version: forum.version }],
    };
  }

  /** And those which the rules ask for beside them; one that belongs to another forum is not there. */
  async all(order: Order, streams: InvolvedStreams): Promise<InvolvedStreams> {
    const { forumId, states } = streams;
    const needs = alsoNeeds(order, states.forum, states);
    const versions: Version[] = [...streams.versions];
    const bound = <State extends { readonly status: string; readonly forumId?: string }>(
      streamId: string,
      { state, version }: Loaded<State>,
    ): State | null => {
      if (!isOf(forumId, state)) return null;
      versions.push({ streamId, version });
      return state;
    };
    const { cycle, meeting, decision } = needs;
    const also = {
      ...(cycle !== null && { successor: bound(cycleStreamId(cycle), await this.states.loadCycle(cycle)) }),
      ...(meeting !== null && { meeting: bound(meetingStreamId(meeting), await this.states.loadMeeting(meeting)) }),
      ...(decision !== null && {
        decision: bound(decisionStreamId(decision), await this.states.loadDecision(decision)),
      }),
    };
    return { ...streams, states: { ...states, ...also }, versions };
  }

  private async forum({ id, command }: OrderRequest): Promise<InvolvedStreams | Refused<NotFound>> {
    const { state, version } = await this.states.loadForum(id);
    if (state.status === 'none' && command.type !== 'RegisterForum') return refuse('forum-not-found');
    const own = { streamId: forumStreamId(id), version };
    return { forumId: id, states: { ...ALONE, forum: state }, own, versions: [own] };
  }

  private async child({ stream, id }: OrderRequest): Promise<Child | null> {
    switch (stream) {
      case 'forum':
        return null;
      case 'cycle': {
        const { state: cycle, version } = await this.states.loadCycle(id);
        const streamId = cycleStreamId(id);
        return cycle.status === 'none' ? null : { forumId: cycle.forumId, streamId, version, states: { cycle } };
      }
      case 'meeting': {
        const { state: meeting, version } = await this.states.loadMeeting(id);
        const streamId = meetingStreamId(id);
        return meeting.status === 'none' ? null : { forumId: meeting.forumId, streamId, version, states: { meeting } };
      }
      case 'decision': {
        const { state: decision, version, urn } = await this.decisionWithUrn(id);
        const [streamId, states] = [decisionStreamId(id), { decision, urn }];
        return decision.status === 'none' ? null : { forumId: decision.forumId, streamId, version, states };
      }
    }
  }

  /** Log and urn of one moment: where a ballot comes between the two readings, both are read again. */
  private async decisionWithUrn(id: string): Promise<Loaded<DecisionState> & { readonly urn: Urn }> {
    for (;;) {
      const decision = await this.states.loadDecision(id);
      const voteId = openSecretVoteIn(decision.state);
      if (voteId === null) return { ...decision, urn: EMPTY_URN };
      const urn = await this.urns.read(id, voteId);
      if ((await this.states.loadDecision(id)).version === decision.version) return { ...decision, urn };
    }
  }
}
