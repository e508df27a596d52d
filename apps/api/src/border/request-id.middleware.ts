import { randomUUID } from 'node:crypto';

import { withLogContext } from '@nap/platform';
import type { NextFunction, Response } from 'express';

import type { ApiRequest } from './request';

/** What may travel on into events and logs: no spaces, no `@`, so neither a line break nor an address. */
const ACCEPTED = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** Names every request: by the caller's own `X-Request-Id` where that is usable, else by a fresh id. */
export const nameRequest = (request: ApiRequest, response: Response, next: NextFunction): void => {
  const given = request.get('x-request-id');
  const requestId = given !== undefined && ACCEPTED.test(given) ? given : randomUUID();
  request.requestId = requestId;
  response.setHeader('X-Request-Id', requestId);
  withLogContext({ correlationId: requestId }, next);
};
