import { CommandBus, type CommandRefusal, type OrderRequest } from '@nap/commands';
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

/** A cycle by its address. */
export type CycleAddress = { readonly forum: string; readonly cycle: string };

/** Fields of a command that stand in the address, so no pointer into the body can name them. */
const IN_THE_ADDRESS = ['/assignmentId', '/evidenceId'];

const refusalProblem = ({ code, pointer, params = {} }: CommandRefusal): ApiProblem =>
  new ApiProblem({
    code: code === 'command-id-reused' ? 'idempotency-key-reused' : code,
    params,
    ...(pointer === undefined || IN_THE_ADDRESS.includes(pointer) ? {} : { pointer }),
  });

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

  /** What an act of the forum stored in a stream that it began, the same at every repetition. */
  async child(act: Act, streamId: string): Promise<Stored> {
    const events = await this.store.readStream(streamId);
    return { streamId, version: events.filter(({ meta }) => meta.commandId === act.commandId).length };
  }

  private async perform(act: Act, order: OrderRequest, forumId?: string): Promise<Stored> {
    const { commandId, correlationId, ifMatch } = act;
    const { personId, admin } = act.holder;
    const answer = await this.bus.dispatch({
      id: commandId,
      order,
      caller: { kind: 'person', personId, admin },
      correlationId,
      causationId: null,
      ...(ifMatch === undefined ? {} : { ifMatch }),
      ...(forumId === undefined ? {} : { forumId }),
    });
    if (!answer.ok) throw refusalProblem(answer.refusal);
    return { streamId: answer.streamId, version: answer.version };
  }
}

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
