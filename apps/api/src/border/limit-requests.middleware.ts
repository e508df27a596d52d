import type { NextFunction, Response } from 'express';

import type { RateLimits } from './rate-limits';
import type { ApiRequest } from './request';

/** Machines that watch the process ask for these at fixed times. */
const UNCOUNTED = /^\/health(\/|$)/i;
const LOGIN = /^\/login(\/|$)/i;

/**
 * Counts requests by where they come from. One with a key or a session is counted by whose it is, once that is known;
 * an address that brought too many that are nobody's is not asked about them again.
 * @param hasSession whether a request came with a session's cookie, good or not.
 */
export const limitRequests =
  (limits: RateLimits, hasSession: (request: ApiRequest) => boolean) =>
  (request: ApiRequest, response: Response, next: NextFunction): void => {
    const { path, method, ip = '' } = request;
    if (UNCOUNTED.test(path)) {
      next();
      return;
    }
    if (method === 'POST' && LOGIN.test(path)) response.set(limits.take('login', ip));
    else if (request.get('authorization') === undefined && !hasSession(request)) {
      response.set(limits.take('address', ip));
    } else {
      limits.refuseExhausted('credentials', ip);
      response.once('close', () => {
        if ((request.holder ?? null) === null) limits.count('credentials', ip);
      });
    }
    next();
  };
