import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { KeyHolder } from '@nap/people';
import type { Request } from 'express';

/** A request with what the border found out about it before any handler saw it. */
export type ApiRequest = Request & {
  /** Names this request in answers, logs and, as correlation id, in the events it leads to. */
  requestId?: string;
  /** Whose key came with it; null for a reader without one. */
  holder?: KeyHolder | null;
};

export const requestOf = (context: ExecutionContext): ApiRequest => context.switchToHttp().getRequest<ApiRequest>();

/** Who asks: the holder of the request's key, null for a reader without one. */
export const Reader = createParamDecorator(
  (_data: undefined, context: ExecutionContext): KeyHolder | null => requestOf(context).holder ?? null,
);
