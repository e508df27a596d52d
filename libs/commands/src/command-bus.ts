import { Injectable } from '@nestjs/common';

import { type Instant, dateOf } from '@nap/calendar';
import { toStored } from '@nap/contracts';
import {
  type CycleState,
  type ForumState,
  type Order,
  type StreamEvents,
  cycleStreamId,
  decideOrder,
  forumStreamId,
  isPermitted,
  needsSuccessor,
  rolesOn,
  successorOf,
} from '@nap/domain';
import { type CommandResult, EventStore, type NewDocument, type StreamAppend } from '@nap/event-store';
import { type Refused, refuse } from '@nap/kernel';
import { PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';
import { type Zone, isZone, toLocal } from '@nap/zones';

import { hashOf } from './canonical-json';
import { actorOf, documentOf, groundsOf, momentOf, preparedOrder } from './prepared-order';
import type { Caller, CommandAnswer, CommandRefusal, CommandRequest } from './request';
import { StreamStates } from './stream-states';

const MAX_TRIES = 20;

/** Other writers were quicker every time: the same request may be sent again. */
export class StreamContendedError extends Error {}

type Code = CommandRefusal['code'];

/** The streams an order is about, with the versions that a decision is bound to. */
type Involved = {
  readonly forumId: string;
  readonly forum: ForumState;
  readonly cycle: CycleState | null;
  readonly own: Version;
  readonly versions: readonly Version[];
};

type Version = { readonly streamId: string; readonly version: number };

/** What stays the same however often the order is decided. */
type Dispatch = {
  readonly request: CommandRequest;
  readonly bodyHash: string;
  readonly at: Instant;
  readonly document: NewDocument | null;
};

const refused = ({ refusal }: Refused<Code>): CommandAnswer => ({ ok: false, refusal });

/** Who asks for what; time, correlation and preconditions are no part of it, so that a repetition is the same. */
const bodyHashOf = ({ order, caller }: CommandRequest): string => hashOf({ order, by: actorOf(caller) });

/** The one door in: whatever changes the log comes through here. */
@Injectable()
export class CommandBus {
  constructor(
    private readonly store: EventStore,
    private readonly states: StreamStates,
    private readonly people: PeopleStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides a command and stores what was decided, once: the same id with the same body has the first answer.
   * @throws StreamContendedError when other writers were quicker too often, EventContractError for an event that breaks
   * its contract, and what the database throws; the same request may then be sent again.
   */
  async dispatch(request: CommandRequest): Promise<CommandAnswer> {
    const bodyHash = bodyHashOf(request);
    const before = await this.storedAnswer(request.id, bodyHash);
    if (before !== null) return before;
    const at = request.at ?? this.clock.now();
    const dispatch = { request, bodyHash, at, document: documentOf(request) };
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const answer = await this.attempt(dispatch);
      if (answer === 'conflict') continue;
      // a refusal may come from what the same request, sent twice at once, has just done
      return answer.ok ? answer : ((await this.storedAnswer(request.id, bodyHash)) ?? answer);
    }
    throw new StreamContendedError(
      `command ${request.id} lost ${String(MAX_TRIES)} races for its streams: send it again`,
    );
  }

  private async attempt(dispatch: Dispatch): Promise<CommandAnswer | 'conflict'> {
    const { request, at, document } = dispatch;
    const involved = await this.load(request);
    if ('refusal' in involved) return refused(involved);
    const place = zoneOf(request, involved.forum);
    if (typeof place === 'object') return refused(place);

    const order = preparedOrder(request.order, momentOf(at, place, involved.forum.reminderHour), document);
    const refusal = this.refusalBefore(request, order, involved, place) ?? (await this.refusalOfPerson(order));
    if (refusal !== null) return refused(refusal);
    const { successor, version } = await this.loadSuccessor(order, involved.forum);
    const decision = decideOrder(order, { ...involved, successor });
    if ('refusal' in decision) return refused(decision);
    return this.append(dispatch, { ...involved, versions: [...involved.versions, ...version] }, decision.streams);
  }

  private async load({ order, forumId }: CommandRequest): Promise<Involved | Refused<Code>> {
    if (order.stream === 'forum') {
      const { state, version } = await this.states.loadForum(order.id);
      if (state.status === 'none' && order.command.type !== 'RegisterForum') return refuse('forum-not-found');
      const own = { streamId: forumStreamId(order.id), version };
      return { forumId: order.id, forum: state, cycle: null, own, versions: [own] };
    }
    const cycle = await this.states.loadCycle(order.id);
    if (cycle.state.status === 'none' || (forumId ?? cycle.state.forumId) !== cycle.state.forumId) {
      return refuse('cycle-not-found');
    }
    const forum = await this.states.loadForum(cycle.state.forumId);
    const own = { streamId: cycleStreamId(order.id), version: cycle.version };
    return {
      forumId: cycle.state.forumId,
      forum: forum.state,
      cycle: cycle.state,
      own,
      versions: [own, { streamId: forumStreamId(cycle.state.forumId), version: forum.version }],
    };
  }

  private async loadSuccessor(
    order: Order,
    forum: ForumState,
  ): Promise<{ readonly successor: CycleState | null; readonly version: readonly Version[] }> {
    const next = needsSuccessor(order) ? successorOf(forum, order.id) : null;
    if (next === null) return { successor: null, version: [] };
    const { state, version } = await this.states.loadCycle(next.cycleId);
    return { successor: state, version: [{ streamId: cycleStreamId(next.cycleId), version }] };
  }

  /** What can be refused without the rules: the caller, the version seen, missing grounds. */
  private refusalBefore(
    { caller, order: asked, ifMatch }: CommandRequest,
    order: Order,
    { forum, cycle, own }: Involved,
    place: Zone,
  ): Refused<Code> | null {
    const today = dateOf(toLocal(place, this.clock.now()));
    const permitted =
      caller.kind === 'person'
        ? isPermitted(order, { admin: caller.admin, roles: rolesOn(forum, caller.personId, today) }, cycle)
        : maySendUnasked(caller, order);
    if (!permitted) return refuse('not-permitted');
    if (ifMatch !== undefined && ifMatch !== own.version) {
      return refuse('stale-version', undefined, { expected: ifMatch, actual: own.version });
    }
    return groundsOf(asked)?.trim() === '' ? refuse('grounds-missing', '/grounds') : null;
  }

  /** A role names a person who exists; the forum is noted first, so that an erasure reaches it. */
  private async refusalOfPerson({ id, command }: Order): Promise<Refused<Code> | null> {
    if (command.type !== 'AssignRole') return null;
    const noted = await this.people.noteForum(command.data.personId, id);
    return noted ? null : refuse('person-not-found', '/personId');
  }

  private async append(
    { request, bodyHash, at, document }: Dispatch,
    { forumId, versions }: Involved,
    decided: readonly StreamEvents[],
  ): Promise<CommandAnswer | 'conflict'> {
    const known = new Map(versions.map(({ streamId, version }) => [streamId, version]));
    const streams = decided.map(({ streamId, events }): StreamAppend => ({
      streamId,
      forumId,
      expectedVersion: known.get(streamId) ?? 0, // not loaded: a child stream that begins here
      events: events.map(toStored),
    }));
    const outcome = await this.store.append(
      {
        commandId: request.id,
        bodyHash,
        correlationId: request.correlationId,
        causationId: request.causationId,
        actor: actorOf(request.caller),
        occurredAt: at,
      },
      streams,
      document === null || streams.every(({ events }) => events.length === 0) ? [] : [document],
    );
    switch (outcome.kind) {
      case 'appended':
        return { ok: true, ...outcome.result, events: decided[0]?.events.map(({ type }) => type) ?? [] };
      case 'repeated':
        return this.firstAnswer(request.id, outcome.result);
      case 'other-body':
        return refused(refuse('command-id-reused'));
      case 'conflict':
        return known.has(outcome.streamId) ? 'conflict' : refused(alreadyTaken(outcome.streamId));
    }
  }

  private async storedAnswer(commandId: string, bodyHash: string): Promise<CommandAnswer | null> {
    const stored = await this.store.lookUp(commandId);
    if (stored === undefined) return null;
    return stored.bodyHash === bodyHash
      ? this.firstAnswer(commandId, stored.result)
      : refused(refuse('command-id-reused'));
  }

  private async firstAnswer(commandId: string, result: CommandResult): Promise<CommandAnswer> {
    const stream = await this.store.readStream(result.streamId);
    const events = stream.filter(({ meta }) => meta.commandId === commandId).map(({ type }) => type);
    return { ok: true, ...result, events };
  }
}

/** A child stream that the decision would begin is another forum's already. */
const alreadyTaken = (streamId: string): Refused<Code> =>
  refuse('cycle-already-exists', '/id', { cycle: streamId.slice(cycleStreamId('').length) });

/** The clock only passes time; the operator at the machine needs no role. */
const maySendUnasked = (caller: Caller, { command }: Order): boolean =>
  caller.kind === 'operator' || (caller.kind === 'clock' && command.type === 'PassTime');

/** A forum that is being registered brings its zone with it. */
const zoneOf = ({ order: { command } }: CommandRequest, forum: ForumState): Zone | Refused<Code> => {
  const name = command.type === 'RegisterForum' && forum.status === 'none' ? command.data.zone : forum.zone;
  return isZone(name) ? name : refuse('unknown-zone', '/zone', { zone: name });
};
