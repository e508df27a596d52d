import { fromStored } from '@nap/contracts';
import {
  type CycleEvent,
  type DecisionEvent,
  type DecisionState,
  type DomainEvent,
  type Duty,
  type ForumEvent,
  type ForumState,
  type MeetingEvent,
  type MeetingState,
  FOLDS,
  type StreamKind,
  streamNamed,
} from '@nap/domain';
import type { PlacedEvent } from '@nap/event-store';

import type { Step, View } from '../view/view';
import type { StateRow } from './states.row';

/** What the domain's own fold leaves of a stream that views are read off. */
export type State = ForumState | MeetingState | DecisionState;
type DutyAsJson = Omit<Duty, 'done'> & { readonly done: readonly string[] };

const toJson = (state: State): object =>
  'duties' in state ? { ...state, duties: state.duties.map((duty) => ({ ...duty, done: [...duty.done] })) } : state;

const fromJson = (json: object): object => {
  const { duties } = json as { readonly duties?: readonly DutyAsJson[] };
  return duties === undefined
    ? json
    : { ...json, duties: duties.map((duty) => ({ ...duty, done: new Set(duty.done) })) };
};

/** The state in a stored row; undefined where none is kept. */
export const stateIn = (row: StateRow | undefined): State | undefined =>
  row === undefined ? undefined : (fromJson(row.state) as State);

/** One stream's event and the state that it leaves; a stream has events, and a state, of its own kind only. */
const stepFrom = (stream: StreamKind, event: DomainEvent, before: State | undefined): Step => {
  switch (stream) {
    case 'cycle':
      return { stream, event: event as CycleEvent };
    case 'forum': {
      const state = (before ?? FOLDS.forum.initial) as ForumState;
      return { stream, event: event as ForumEvent, after: FOLDS.forum.evolve(state, event as ForumEvent) };
    }
    case 'meeting': {
      const state = (before ?? FOLDS.meeting.initial) as MeetingState;
      return { stream, event: event as MeetingEvent, after: FOLDS.meeting.evolve(state, event as MeetingEvent) };
    }
    case 'decision': {
      const state = (before ?? FOLDS.decision.initial) as DecisionState;
      return { stream, event: event as DecisionEvent, after: FOLDS.decision.evolve(state, event as DecisionEvent) };
    }
  }
};

/**
 * What an event of the feed means to the views.
 * @param before the stream's state as its last event left it; undefined before its first event.
 * @throws for an event type or a kind of stream that only a newer release knows: the stream waits for that release.
 */
export const stepOf = (event: PlacedEvent, before: State | undefined): Step => {
  const stream = streamNamed(event.streamId)?.kind;
  const known = fromStored(event);
  if (stream === undefined || known === undefined) {
    throw new Error(`${event.type} of ${event.streamId} is unknown here: deploy the newer release, then unblock`);
  }
  return stepFrom(stream, known, before);
};

const kept = ({ after }: { readonly after: State }): StateRow => ({ state: toJson(after) });

/**
 * What the domain's own fold makes of forums, meetings and decisions. Other views read their rows off it, so that no
 * rule of what is owed or who sits where is written a second time.
 */
export const statesView: View<StateRow> = {
  table: 'states',
  key: ['streamId'],
  memoryless: true,
  evolve: {
    forum: (_rows, step) => [kept(step)],
    meeting: (_rows, step) => [kept(step)],
    decision: (_rows, step) => [kept(step)],
  },
};
