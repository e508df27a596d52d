import type { CivilDateTime } from '@nap/calendar';
import { type Consideration, StreamStates } from '@nap/commands';
import {
  type CycleState,
  type DecisionState,
  type DomainEvent,
  type Duty,
  FOLDS,
  type ForumState,
  type MeetingState,
  type PhaseName,
  type PhaseStatus,
  type StreamEvents,
  type StreamKind,
  agendaOf,
  dutyAgenda,
  forumStreamId,
  stepAt,
  streamNamed,
} from '@nap/domain';
import { type ForeseenLetter, foreseenLetters } from '@nap/notifications';
import { type KeyHolder, PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';
import type { ClockShown, ClockState, FactShown, Foresight, LetterShown } from '@nap/renderings';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

import { PeopleViews } from '../people/people-views';

type State = ForumState | CycleState | MeetingState | DecisionState;
type Named = ClockShown['deadline'];
type KnownClock = { readonly deadline: Named; readonly state: ClockState };

/** A stream before the act and after it. */
type Foreseen = StreamEvents & { readonly kind: StreamKind; readonly before: State; readonly after: State };

const STATUS_OF_PHASE: Readonly<Record<PhaseStatus, ClockState['status']>> = {
  planned: 'planned',
  open: 'open',
  overdue: 'missed',
  closed: 'met',
  waived: 'waived',
};

const after = (kind: StreamKind, before: State, events: readonly DomainEvent[]): State => {
  const { evolve } = FOLDS[kind] as { readonly evolve: (state: State, event: DomainEvent) => State };
  return events.reduce(evolve, before);
};

const clocksOfDuties = (duties: readonly Duty[], hour: ForumState['reminderHour']): readonly KnownClock[] => {
  const steps = dutyAgenda(duties, hour);
  return duties.map(({ duty, subject, due, status }) => {
    const next = steps.find((step) => step.duty === duty && step.subject === subject);
    return {
      deadline: { phase: null, duty, subject },
      state: { due, status, rings: next === undefined ? null : stepAt(next) },
    };
  });
};

const clocksIn = (kind: StreamKind, state: State, hour: ForumState['reminderHour']): readonly KnownClock[] => {
  if (state.status === 'none') return [];
  if (kind !== 'cycle') return 'duties' in state ? clocksOfDuties(state.duties, hour) : [];
  if (!('phases' in state)) return [];
  const steps = agendaOf(state, hour);
  return state.phases.map(({ rule: { phase }, dueOn, status }) => {
    const next = steps.find((step) => step.phase === phase);
    return {
      deadline: { phase, duty: 'phase', subject: null },
      state: { due: dueOn, status: STATUS_OF_PHASE[status], rings: next === undefined ? null : stepAt(next) },
    };
  });
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Those that the act changes, as they were and as they will be. */
const movedClocks = (
  { kind, before, after: then }: Foreseen,
  hour: ForumState['reminderHour'],
): readonly ClockShown[] => {
  const [was, will] = [clocksIn(kind, before, hour), clocksIn(kind, then, hour)];
  const stateIn = (clocks: readonly KnownClock[], deadline: Named): ClockState | null =>
    clocks.find((clock) => isSame(clock.deadline, deadline))?.state ?? null;
  const begun = will.filter(({ deadline }) => stateIn(was, deadline) === null);
  return [...was, ...begun]
    .map(({ deadline }) => ({ deadline, before: stateIn(was, deadline), after: stateIn(will, deadline) }))
    .filter((clock) => !isSame(clock.before, clock.after));
};

const factsOf = (events: readonly DomainEvent[]): readonly FactShown[] => {
  const facts = new Map<string, FactShown>();
  for (const { type, data } of events) {
    const phase: PhaseName | null = 'phase' in data ? data.phase : null;
    const key = `${type} ${phase ?? ''}`;
    facts.set(key, { type, phase, count: (facts.get(key)?.count ?? 0) + 1 });
  }
  return [...facts.values()];
};

/** Tells what an act would do before it is done, by the rules and the planners that will do it. */
@Injectable()
export class Foresights {
  constructor(
    private readonly states: StreamStates,
    private readonly people: PeopleStore,
    private readonly views: PeopleViews,
    private readonly clock: Clock,
  ) {}

  async of({ forumId, streams }: Consideration & { readonly ok: true }, reader: KeyHolder | null): Promise<Foresight> {
    const foreseen = await Promise.all(streams.map((stream) => this.foreseen(stream)));
    const own = foreseen.find(({ streamId }) => streamId === forumStreamId(forumId))?.after as ForumState | undefined;
    const forum = own ?? (await this.states.loadForum(forumId)).state;
    if (forum.status === 'none') return { facts: [], clocks: [], letters: [] };
    const local = toLocal(zone(forum.zone), this.clock.now());
    return {
      facts: factsOf(streams.flatMap(({ events }) => events)),
      clocks: foreseen.flatMap((stream) => movedClocks(stream, forum.reminderHour)),
      letters: await this.letters(foreseen, forum, local, reader),
    };
  }

  private async foreseen(stream: StreamEvents): Promise<Foreseen> {
    const named = streamNamed(stream.streamId);
    if (named === undefined) throw new Error(`${stream.streamId} is no stream of this release`);
    const { kind } = named;
    const before = await this.stateOf(named);
    return { ...stream, kind, before, after: after(kind, before, stream.events) };
  }

  private async stateOf({ kind, id }: { readonly kind: StreamKind; readonly id: string }): Promise<State> {
    switch (kind) {
      case 'forum':
        return (await this.states.loadForum(id)).state;
      case 'cycle':
        return (await this.states.loadCycle(id)).state;
      case 'meeting':
        return (await this.states.loadMeeting(id)).state;
      case 'decision':
        return (await this.states.loadDecision(id)).state;
    }
  }

  private async letters(
    foreseen: readonly Foreseen[],
    forum: ForumState,
    local: CivilDateTime,
    reader: KeyHolder | null,
  ): Promise<readonly LetterShown[]> {
    const find = (ids: readonly string[]) => this.people.findMany(ids);
    const all = await Promise.all(foreseen.map((stream) => foreseenLetters(stream, forum, local, find)));
    const letters = all.flat();
    const ids = letters.flatMap(({ recipients }) => recipients.map(({ personId }) => personId));
    const person = await this.views.of(ids, { reader, isInsider: true });
    const shown = ({ recipients, undeliverable }: ForeseenLetter): LetterShown => ({
      subject: recipients[0]?.subject ?? '',
      to: recipients.map(({ personId, roles, standsInFor }) => ({
        name: person(personId).name,
        roles: [...roles, ...standsInFor],
      })),
      unreachable: undeliverable.flatMap(({ role }) => role ?? []),
    });
    return letters.map(shown);
  }
}
