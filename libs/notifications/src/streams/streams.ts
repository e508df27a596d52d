import { fromStored } from '@nap/contracts';
import {
  type CycleEvent,
  type CycleState,
  type DomainEvent,
  type ForumEvent,
  type ForumState,
  cycleDecider,
  forumDecider,
  forumStreamId,
} from '@nap/domain';
import { EventStore, type StoredEvent } from '@nap/event-store';
import { Injectable } from '@nestjs/common';

/** A cycle's stream seen from one of its events. */
export type CycleAt = {
  readonly event: CycleEvent;
  readonly recordedAt: StoredEvent['recordedAt'];
  /** As it stood after the event, and as it stands now. */
  readonly then: CycleState;
  readonly now: CycleState;
  readonly later: readonly CycleEvent[];
};

const known = (stored: StoredEvent): DomainEvent => {
  const event = fromStored(stored);
  if (event === undefined) throw new Error(`${stored.type} is unknown here: deploy the newer release, then unblock`);
  return event;
};

const foldCycle = (events: readonly CycleEvent[]): CycleState =>
  events.reduce(cycleDecider.evolve, cycleDecider.initial);

/** Folds of streams, read on the primary: a letter must not rest on a view that lags behind. */
@Injectable()
export class Streams {
  constructor(private readonly store: EventStore) {}

  async forum(forumId: string): Promise<ForumState> {
    const events = (await this.store.readStream(forumStreamId(forumId))).map(known);
    return (events as readonly ForumEvent[]).reduce(forumDecider.evolve, forumDecider.initial);
  }

  /** @throws when the stream has no such version. */
  async cycleAt(streamId: string, version: number): Promise<CycleAt> {
    const stored = await this.store.readStream(streamId);
    const events = stored.map(known) as readonly CycleEvent[];
    const [event, recorded] = [events[version - 1], stored[version - 1]];
    if (event === undefined || recorded === undefined) throw new Error(`${streamId} has no version ${version}`);
    return {
      event,
      recordedAt: recorded.recordedAt,
      then: foldCycle(events.slice(0, version)),
      now: foldCycle(events),
      later: events.slice(version),
    };
  }
}
