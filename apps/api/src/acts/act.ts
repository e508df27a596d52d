import { randomUUID } from 'node:crypto';

import { commandIdFrom } from '@nap/commands';
import type { KeyHolder } from '@nap/people';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';

import { ApiProblem } from '../border/api-problem';
import { type ApiRequest, requestOf } from '../border/request';
import { expectedVersion } from './precondition';

/** A write that a key holder asks for, without its content. */
export type Act = {
  /** The same for a repeated request with the same `Idempotency-Key`, else random. */
  readonly commandId: string;
  readonly holder: KeyHolder;
  readonly correlationId: string;
  readonly ifMatch: number | undefined;
  /** JSON pointers of the command's fields that stand in the address: no problem can point at them in the body. */
  readonly inAddress: readonly string[];
};

/** What a part of an address is called in a command. */
const POINTER_OF_PART: Readonly<Record<string, string>> = {
  role: '/assignmentId',
  evidence: '/evidenceId',
  seat: '/seatId',
  item: '/itemId',
};

const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

const commandIdOf = ({ method, path, headers }: ApiRequest, holder: KeyHolder): string => {
  const given = headers['idempotency-key'];
  if (given === undefined) return randomUUID();
  if (typeof given !== 'string' || !IDEMPOTENCY_KEY.test(given)) {
    throw new ApiProblem({ code: 'idempotency-key-invalid' });
  }
  return commandIdFrom('http', holder.personId, method, path, given);
};

/** @throws Error on a route that demands no key: an act has somebody who does it. */
export const actOf = (request: ApiRequest): Act => {
  const { holder, requestId } = request;
  if (holder === undefined || holder === null || requestId === undefined) {
    throw new Error(`${request.method} ${request.path} takes an act without demanding a key`);
  }
  return {
    commandId: commandIdOf(request, holder),
    holder,
    correlationId: requestId,
    ifMatch: expectedVersion(request.get('if-match')),
    inAddress: Object.keys(request.params).flatMap((part) => POINTER_OF_PART[part] ?? []),
  };
};

export const CurrentAct = createParamDecorator((_data: undefined, context: ExecutionContext): Act =>
  actOf(requestOf(context)),
);

/** The id of what an act brings into being: a repeated request names the same thing. */
export const idMadeBy = (act: Act): string => commandIdFrom('created', act.commandId);
