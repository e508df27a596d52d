import type { Metrics } from '@nap/platform';
import type { NextFunction, Request, Response } from 'express';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The pattern of the route that answered, never the address: that would be a label without end. */
const routeOf = ({ route }: Request): string => {
  const { path } = (route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? path : 'none';
};

/** Measures every request, whatever answers it. */
export const timeRequests =
  (metrics: Metrics) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const arrived = performance.now();
    response.once('close', () => {
      metrics.observe(
        'nap_http_request_duration_seconds',
        {
          method: METHODS.has(request.method) ? request.method : 'other',
          route: routeOf(request),
          status: response.writableFinished ? String(response.statusCode) : 'aborted',
        },
        (performance.now() - arrived) / 1_000,
      );
    });
    next();
  };
