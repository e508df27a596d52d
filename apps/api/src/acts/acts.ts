import {
  CommandBus,
  type CommandRefusal,
  type CommandRequest,
  type Consideration,
  type OrderRequest,
} from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';

import { ApiProblem } from '../border/api-problem';
import type { Act } from './act';
import { entityTag } from './precondition';

/** What a stored act answers: the stream it changed, at which version, and the id of what it created. */
export type Stored = { readonly streamId: string; readonly version: number; readonly id?: string };

export type ForumOrder = Extract<OrderRequest, { stream: 'forum' }>['command'];
export type CycleOrder = Extract<OrderRequest, { stream: 'cycle' }>['command'];
export type MeetingOrder = Extract<OrderRequest, { stream: 'meeting' }>['command'];
export type DecisionOrder = Extract<OrderRequest, { stream: 'decision' }>['command'];

/** A forum by its address. */
export type ForumAddress = { readonly forum: string };
/** A cycle by its address. */
export type CycleAddress = { readonly forum: string; readonly cycle: string };
/** A meeting by its address. */
export type MeetingAddress = { readonly forum: string; readonly meeting: string };
/** A decision by its address. */
export type DecisionAddress = { readonly forum: string; readonly decision: string };

const refusalProblem = ({ code, pointer, params = {} }: CommandRefusal, { inAddress }: Act): ApiProblem =>
  new ApiProblem({
    code: code === 'command-id-reused' ? 'idempotency-key-reused' : code,
    params,
    ...(pointer === undefined || inAddress.includes(pointer) ? {} : { pointer }),
  });

/** An act on what its address names, with the answer that will tell the outcome. */
export type ActOn<Address> = { readonly act: Act; readonly address: Address; readonly response: Response };

/** Brings people's acts to the command bus. */
@Injectable()
export class Acts {
  constructor(
    private readonly bus: CommandBus,
    private readonly store: EventStore,
  ) {}

  /** @throws ApiProblem with the code of what the rules refuse. */
  onForum(act: Act, forumId: string, command: ForumOrder): Promise<Stored> {
    return this.perform(act, { stream: 'forum', id: forumId, command });
  }

  /** @throws ApiProblem with the code of what the rules refuse, `cycle-not-found` for a cycle of another forum. */
  onCycle(act: Act, { forum, cycle }: CycleAddress, command: CycleOrder): Promise<Stored> {
    return this.perform(act, { stream: 'cycle', id: cycle, command }, forum);
  }

  /** @throws ApiProblem with the code of what the rules refuse, `meeting-not-found` for a meeting of another forum. */
  onMeeting(act: Act, { forum, meeting }: MeetingAddress, command: MeetingOrder): Promise<Stored> {
    return this.perform(act, { stream: 'meeting', id: meeting, command }, forum);
  }

  /** @throws ApiProblem with the code of what the rules refuse, `decision-not-found` for a decision of another forum. */
  onDecision(act: Act, { forum, decision }: DecisionAddress, command: DecisionOrder): Promise<Stored> {
    return this.perform(act, { stream: 'decision', id: decision, command }, forum);
  }

  /** Does an act to a forum and answers that something changed. */
  async changeForum({ act, address, response }: ActOn<ForumAddress>, command: ForumOrder): Promise<Stored> {
    return changed(response, await this.onForum(act, address.forum, command));
  }

  /** Does an act to a meeting and answers that something changed. */
  async changeMeeting({ act, address, response }: ActOn<MeetingAddress>, command: MeetingOrder): Promise<Stored> {
    return changed(response, await this.onMeeting(act, address, command));
  }

  /** Does an act to a decision and answers that something changed. */
  async changeDecision({ act, address, response }: ActOn<DecisionAddress>, command: DecisionOrder): Promise<Stored> {
    return changed(response, await this.onDecision(act, address, command));
  }

  /** What an act of the forum stored in a stream that it began, the same at every repetition. */
  async child(act: Act, streamId: string): Promise<Stored> {
    const events = await this.store.readStream(streamId);
    return { streamId, version: events.filter(({ meta }) => meta.commandId === act.commandId).length };
  }

  /** What an act would do now; nothing is stored. */
  consider(act: Act, order: OrderRequest, forumId?: string): Promise<Consideration> {
    return this.bus.consider(requestOf(act, order, forumId));
  }

  /** @throws ApiProblem with the code of what the rules refuse. */
  async perform(act: Act, order: OrderRequest, forumId?: string): Promise<Stored> {
    const answer = await this.bus.dispatch(requestOf(act, order, forumId));
    if (!answer.ok) throw refusalProblem(answer.refusal, act);
    return { streamId: answer.streamId, version: answer.version };
  }
}

const requestOf = (
  { commandId, correlationId, ifMatch, holder: { personId, admin } }: Act,
  order: OrderRequest,
  forumId: string | undefined,
): CommandRequest => ({
  id: commandId,
  order,
  caller: { kind: 'person', personId, admin },
  correlationId,
  causationId: null,
  ...(ifMatch === undefined ? {} : { ifMatch }),
  ...(forumId === undefined ? {} : { forumId }),
});

/** Answers an act that changed something. */
export const changed = (response: Response, stored: Stored): Stored => {
  response.setHeader('ETag', entityTag(stored.version));
  return stored;
};

/** Answers an act that created something. */
export const created = (response: Response, location: string, stored: Stored): Stored => {
  response.setHeader('Location', location);
  return changed(response, stored);
};
