import { Injectable } from '@nestjs/common';

import { fromStored } from '@nap/contracts';
import {
  FOLDS,
  type CycleState,
  type DecisionState,
  type DomainEvent,
  type ForumState,
  type MeetingState,
  cycleStreamId,
  decisionStreamId,
  forumStreamId,
  meetingStreamId,
} from '@nap/domain';
import { EventStore, type StoredEvent } from '@nap/event-store';
import { RecentlyUsed } from '@nap/platform';

/** What became of a stream by all its events; version 0 when it has none. */
export type Loaded<State> = { readonly state: State; readonly version: number };

type Fold<State, Event> = { readonly initial: State; readonly evolve: (state: State, event: Event) => State };

const KEPT_STREAMS = 500;

const domainEvent = (stored: StoredEvent): DomainEvent => {
  const event = fromStored(stored);
  if (event !== undefined) return event;
  throw new Error(
    `${stored.streamId} holds ${stored.type}, which this release does not know: deploy the newer release`,
  );
};

/**
 * Folds streams on the primary. A stream only grows, so what was folded once is kept and only its newer events are read.
 */
@Injectable()
export class StreamStates {
  private readonly kept = new RecentlyUsed<string, Loaded<unknown>>(KEPT_STREAMS);

  constructor(private readonly store: EventStore) {}

  loadForum(forumId: string): Promise<Loaded<ForumState>> {
    return this.load(forumStreamId(forumId), FOLDS.forum);
  }

  loadCycle(cycleId: string): Promise<Loaded<CycleState>> {
    return this.load(cycleStreamId(cycleId), FOLDS.cycle);
  }

  loadMeeting(meetingId: string): Promise<Loaded<MeetingState>> {
    return this.load(meetingStreamId(meetingId), FOLDS.meeting);
  }

  loadDecision(decisionId: string): Promise<Loaded<DecisionState>> {
    return this.load(decisionStreamId(decisionId), FOLDS.decision);
  }

  private async load<State, Event extends DomainEvent>(
    streamId: string,
    { initial, evolve }: Fold<State, Event>,
  ): Promise<Loaded<State>> {
    const known = (this.kept.get(streamId) as Loaded<State> | undefined) ?? { state: initial, version: 0 };
    const newer = await this.store.readStream(streamId, known.version);
    const loaded = newer.reduce<Loaded<State>>(
      ({ state }, stored) => ({ state: evolve(state, domainEvent(stored) as Event), version: stored.version }),
      known,
    );
    if (loaded.version > 0) this.kept.set(streamId, loaded);
    return loaded;
  }
}
