import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { KeyHolder } from '@nap/people';
import type { Request } from 'express';

export type RequestSession = {
  readonly sessionId: string;
  /** Stands in every form on the session's pages. */
  readonly formToken: string;
};

/** A request with what the border found out about it before any handler saw it. */
export type ApiRequest = Request & {
  /** Names this request in answers, logs and, as correlation id, in the events it leads to. */
  requestId?: string;
  /** Whose key or session came with it; null for a reader without one. */
  holder?: KeyHolder | null;
  /** The session that it acts for; none where it came with a key. */
  session?: RequestSession;
};

export const requestOf = (context: ExecutionContext): ApiRequest => context.switchToHttp().getRequest<ApiRequest>();

/** Who asks: the holder of the request's key or session, null for a reader without one. */
export const Reader = createParamDecorator(
  (_data: undefined, context: ExecutionContext): KeyHolder | null => requestOf(context).holder ?? null,
);
