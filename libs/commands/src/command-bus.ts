import { Injectable } from '@nestjs/common';

import { type Instant, dateOf } from '@nap/calendar';
import { toStored } from '@nap/contracts';
import { type ForumState, type Order, type StreamEvents, decideOrder, streamNamed, urnBallotOf } from '@nap/domain';
import { type Beside, type CommandResult, EventStore, type NewDocument, type StreamAppend } from '@nap/event-store';
import { type Refused, refuse } from '@nap/kernel';
import { Clock, Metrics, withLogContext } from '@nap/platform';
import { type Zone, isZone, toLocal } from '@nap/zones';

import { hashOf } from './canonical-json';
import { type InvolvedStreams, StreamsLoader } from './involved-streams';
import { NamedPeople } from './named-people';
import { refusalBefore } from './preconditions';
import { actorOf, momentOf, personOf, preparedOrder } from './prepared-order';
import type { CommandAnswer, CommandRefusal, CommandRequest, Consideration, OrderRequest } from './request';
import { Turns } from './turns';
import { UrnStore } from './urn/urn-store';
import { kept } from './written-texts';

const MAX_TRIES = 20;

/** Other writers were quicker every time: the same request may be sent again. */
export class StreamContendedError extends Error {}

type Code = CommandRefusal['code'];

/** What stays the same however often the order is decided. */
type Dispatch = {
  readonly request: CommandRequest;
  readonly bodyHash: string;
  readonly at: Instant;
  /** The command's data, with hashes where a person's texts stood. */
  readonly data: object;
  readonly documents: readonly NewDocument[];
};

/** What was decided, and what it was decided upon. */
type Decided = {
  readonly order: Order;
  readonly involved: InvolvedStreams;
  readonly streams: readonly StreamEvents[];
};

const refused = ({ refusal }: Refused<Code>): CommandAnswer => ({ ok: false, refusal });

/** A ballot may be secret, and of three choices the hashed one would be found by trying. */
const hashed = (order: OrderRequest): object =>
  order.command.type === 'CastBallot'
    ? { ...order, command: { ...order.command, data: { ...order.command.data, choice: null } } }
    : order;

/** Who asks for what; time, correlation and preconditions are no part of it, so that a repetition is the same. */
const bodyHashOf = ({ order, caller }: CommandRequest): string => hashOf({ order: hashed(order), by: actorOf(caller) });

/** The one door in: whatever changes the log comes through here. */
@Injectable()
export class CommandBus {
  /** Of this process's own commands for a stream none would lose a race against another: that would be work for nothing. */
  private readonly turns = new Turns();

  constructor(
    private readonly store: EventStore,
    private readonly streams: StreamsLoader,
    private readonly people: NamedPeople,
    private readonly urns: UrnStore,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /**
   * Decides a command and stores what was decided, once: the same id with the same body has the first answer.
   * @throws StreamContendedError when other writers were quicker too often, EventContractError for an event that breaks
   * its contract, and what the database throws; the same request may then be sent again.
   */
  async dispatch(request: CommandRequest): Promise<CommandAnswer> {
    const { stream, id } = request.order;
    const known = { stream: `${stream}-${id}`, correlationId: request.correlationId };
    try {
      const answer = await withLogContext(known, () => this.turns.take(`${stream}/${id}`, () => this.inTurn(request)));
      const outcome = answer.ok ? 'accepted' : 'refused';
      this.metrics.count('nap_commands_total', { outcome, code: answer.ok ? '' : answer.refusal.code });
      return answer;
    } catch (error) {
      this.metrics.count('nap_commands_total', { outcome: 'failed', code: '' });
      throw error;
    }
  }

  /**
   * Decides a command as `dispatch` would now, and stores nothing: what it answers may no longer hold when the command is
   * sent. A command that was stored before is decided anew.
   */
  async consider(request: CommandRequest): Promise<Consideration> {
    const decided = await this.decide(this.dispatchOf(request), (order) => this.people.unknownIn(order));
    if ('refusal' in decided) return { ok: false, refusal: decided.refusal };
    const { involved, streams } = decided;
    const known = new Set(involved.versions.map(({ streamId }) => streamId));
    for (const { streamId } of streams) {
      const isTaken = !known.has(streamId) && (await this.store.readStream(streamId)).length > 0;
      if (isTaken) return { ok: false, refusal: alreadyTaken(streamId).refusal };
    }
    return { ok: true, forumId: involved.forumId, version: involved.own.version, streams };
  }

  private dispatchOf(request: CommandRequest): Dispatch {
    const at = request.at ?? this.clock.now();
    const bodyHash = bodyHashOf(request);
    return { request, bodyHash, at, ...kept(request.order.command.data, personOf(request.caller)) };
  }

  private async inTurn(request: CommandRequest): Promise<CommandAnswer> {
    const bodyHash = bodyHashOf(request);
    const before = await this.storedAnswer(request.id, bodyHash);
    if (before !== null) return before;
    const dispatch = this.dispatchOf(request);
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
    const decided = await this.decide(dispatch, (order, forumId) => this.people.refusalOf(order, forumId));
    return 'refusal' in decided ? refused(decided) : this.append(dispatch, decided);
  }

  private async decide(
    { request, at, data }: Dispatch,
    refusalOfPeople: (order: OrderRequest, forumId: string) => Promise<Refused<Code> | null>,
  ): Promise<Decided | Refused<Code>> {
    const own = await this.streams.own(request);
    if ('refusal' in own) return own;
    const { forum } = own.states;
    const place = zoneOf(request, forum);
    if (typeof place === 'object') return place;

    const order = preparedOrder(request.order, data, momentOf(at, place, forum.reminderHour, request.caller));
    const today = dateOf(toLocal(place, this.clock.now()));
    const refusal =
      refusalBefore(request, order, own, { place, today }) ?? (await refusalOfPeople(request.order, own.forumId));
    if (refusal !== null) return refusal;
    const involved = await this.streams.all(order, own);
    const decision = decideOrder(order, involved.states);
    return 'refusal' in decision ? decision : { order, involved, streams: decision.streams };
  }

  private async append(dispatch: Dispatch, decided: Decided): Promise<CommandAnswer | 'conflict'> {
    const { request, bodyHash, at } = dispatch;
    const { involved, streams } = decided;
    const known = new Map(involved.versions.map(({ streamId, version }) => [streamId, version]));
    const outcome = await this.store.append(
      {
        commandId: request.id,
        bodyHash,
        correlationId: request.correlationId,
        causationId: request.causationId,
        actor: actorOf(request.caller),
        occurredAt: at,
      },
      streams.map(({ streamId, events }): StreamAppend => ({
        streamId,
        forumId: involved.forumId,
        expectedVersion: known.get(streamId) ?? 0, // not loaded: a child stream that begins here
        events: events.map(toStored),
      })),
      citedIn(streams, dispatch.documents),
      this.besideOf(decided),
    );
    switch (outcome.kind) {
      case 'appended':
        return { ok: true, ...outcome.result, events: streams[0]?.events.map(({ type }) => type) ?? [] };
      case 'repeated':
        return this.firstAnswer(request.id, outcome.result);
      case 'other-body':
        return refused(refuse('command-id-reused'));
      case 'conflict':
        return known.has(outcome.streamId) ? 'conflict' : refused(alreadyTaken(outcome.streamId));
    }
  }

  /** A secret ballot goes into the urn with the event that says who voted, or neither is stored. */
  private besideOf({ order, involved, streams }: Decided): Beside | null {
    const { decision } = involved.states;
    if (order.stream !== 'decision' || decision === null) return null;
    const ballot = urnBallotOf(order.command, decision);
    const isCast = streams.some(({ events }) => events.some(({ type }) => type === 'BallotCast'));
    return ballot === null || !isCast ? null : (connection) => this.urns.put(connection, ballot);
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

/** Texts that no event cites are not kept: nobody would find them again. */
const citedIn = (streams: readonly StreamEvents[], documents: readonly NewDocument[]): readonly NewDocument[] => {
  if (documents.length === 0) return documents;
  const events = JSON.stringify(streams);
  return documents.filter(({ hash }) => events.includes(hash));
};

/** A child stream that the decision would begin is another forum's already. */
const alreadyTaken = (streamId: string): Refused<Code> => {
  const child = streamNamed(streamId);
  if (child === undefined || child.kind === 'forum') throw new Error(`${streamId} was written without being read`);
  return refuse(`${child.kind}-already-exists`, '/id', { [child.kind]: child.id });
};

/** A forum that is being registered brings its zone with it. */
const zoneOf = ({ order: { command } }: CommandRequest, forum: ForumState): Zone | Refused<Code> => {
  const name = command.type === 'RegisterForum' && forum.status === 'none' ? command.data.zone : forum.zone;
  return isZone(name) ? name : refuse('unknown-zone', '/zone', { zone: name });
};
