import { fromStored } from '@nap/contracts';
import {
  type CycleEvent,
  type CycleState,
  type DecisionEvent,
  type DecisionState,
  type DomainEvent,
  type ForumEvent,
  type ForumState,
  type MeetingEvent,
  type MeetingState,
  type StreamKind,
  FOLDS,
  forumStreamId,
  streamNamed,
} from '@nap/domain';
import { EventStore, type StoredEvent } from '@nap/event-store';
import { RecentlyUsed } from '@nap/platform';
import { Injectable } from '@nestjs/common';

/** A stream seen from one of its events. */
type Seen<Kind extends StreamKind, Event, State> = {
  readonly kind: Kind;
  readonly event: Event;
  readonly recordedAt: StoredEvent['recordedAt'];
  /** As it stood before the event, as it stood after it, and as it stands now. */
  readonly before: State;
  readonly then: State;
  readonly now: State;
  readonly later: readonly Event[];
};

export type SeenCycle = Seen<'cycle', CycleEvent, CycleState>;
export type SeenMeeting = Seen<'meeting', MeetingEvent, MeetingState>;
export type SeenDecision = Seen<'decision', DecisionEvent, DecisionState>;
export type SeenForum = Seen<'forum', ForumEvent, ForumState>;
export type SeenStream = SeenCycle | SeenMeeting | SeenDecision | SeenForum;

const known = (stored: StoredEvent): DomainEvent => {
  const event = fromStored(stored);
  if (event === undefined) throw new Error(`${stored.type} is unknown here: deploy the newer release, then unblock`);
  return event;
};

type Fold<Event, State> = {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
};

/** @throws when there is no such version. */
export const seeFrom = <Kind extends StreamKind, Event, State>(
  kind: Kind,
  { initial, evolve }: Fold<Event, State>,
  stored: readonly Pick<StoredEvent, 'recordedAt'>[],
  events: readonly Event[],
  version: number,
): Seen<Kind, Event, State> => {
  const [event, recorded] = [events[version - 1], stored[version - 1]];
  if (event === undefined || recorded === undefined) throw new Error(`the ${kind} has no version ${version}`);
  const before = events.slice(0, version - 1).reduce(evolve, initial);
  const then = evolve(before, event);
  const later = events.slice(version);
  return { kind, event, recordedAt: recorded.recordedAt, before, then, now: later.reduce(evolve, then), later };
};

/**
 * A stream as its kind is folded, seen from one of its events. A stream holds events of its own kind only: whoever
 * appended them checked that.
 * @throws when the stream has no such version.
 */
export const seenStream = (streamId: string, stored: readonly StoredEvent[], version: number): SeenStream => {
  const events = stored.map(known);
  const kind = streamNamed(streamId)?.kind;
  switch (kind) {
    case 'cycle':
      return seeFrom(kind, FOLDS.cycle, stored, events as readonly CycleEvent[], version);
    case 'meeting':
      return seeFrom(kind, FOLDS.meeting, stored, events as readonly MeetingEvent[], version);
    case 'decision':
      return seeFrom(kind, FOLDS.decision, stored, events as readonly DecisionEvent[], version);
    case 'forum':
      return seeFrom(kind, FOLDS.forum, stored, events as readonly ForumEvent[], version);
    case undefined:
      throw new Error(`${streamId} is no stream of this release`);
  }
};

const KEPT_STREAMS = 50;

type Kept = {
  readonly stored: readonly StoredEvent[];
  /** What the newest letter saw: most letters of one event are written one after the other. */
  readonly seen: { readonly version: number; readonly stream: SeenStream } | null;
};

/**
 * Folds of streams, read on the primary: a letter must not rest on a view that lags behind. A stream only grows, so what
 * was read once is kept and only its newer events are read.
 */
@Injectable()
export class Streams {
  private readonly kept = new RecentlyUsed<string, Kept>(KEPT_STREAMS);

  constructor(private readonly store: EventStore) {}

  async forum(forumId: string): Promise<ForumState> {
    const streamId = forumStreamId(forumId);
    const { stored } = await this.read(streamId);
    if (stored.length === 0) return FOLDS.forum.initial;
    const seen = await this.at(streamId, stored.length);
    if (seen.kind !== 'forum') throw new Error(`${streamId} is no forum`);
    return seen.now;
  }

  /** @throws when the stream has no such version. */
  async at(streamId: string, version: number): Promise<SeenStream> {
    const { stored, seen } = await this.read(streamId);
    if (seen?.version === version) return seen.stream;
    const stream = seenStream(streamId, stored, version);
    this.kept.set(streamId, { stored, seen: { version, stream } });
    return stream;
  }

  private async read(streamId: string): Promise<Kept> {
    const known = this.kept.get(streamId) ?? { stored: [], seen: null };
    const newer = await this.store.readStream(streamId, known.stored.length);
    const read = newer.length === 0 ? known : { stored: [...known.stored, ...newer], seen: null };
    this.kept.set(streamId, read);
    return read;
  }
}
