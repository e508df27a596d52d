import { StreamContendedError } from '@nap/commands';
import { EventTooLargeError } from '@nap/event-store';

import { ApiProblem } from './api-problem';
import { MAX_BODY_BYTES } from './body.middleware';

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** SQLSTATE classes in which PostgreSQL says that it cannot serve now: connections, resources, operator, rollbacks. */
const UNAVAILABLE_CLASSES = new Set(['08', '53', '57', '40']);

/** What is said without a code when a connection was lost, none became free, or this process is closing its pool. */
const LOST = new RegExp(
  [
    'connection terminated',
    'timeout exceeded when trying to connect',
    'not queryable',
    'cannot use a pool after calling end on the pool',
    'driver not connected',
    'connection is not yet established',
    'connection with postgres database is not established',
  ].join('|'),
  'i',
);

const saysUnavailable = ({ code, message }: Error & { readonly code?: unknown }): boolean => {
  if (typeof code !== 'string') return LOST.test(message);
  return UNREACHABLE.has(code) || (/^[0-9A-Z]{5}$/.test(code) && UNAVAILABLE_CLASSES.has(code.slice(0, 2)));
};

/** Whether the database, or the road to it, is away: the same request may succeed in a moment. */
const isOutage = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { driverError } = error as { readonly driverError?: unknown };
  return saysUnavailable(error) || isOutage(driverError) || isOutage(error.cause);
};

/** What the body parser says of a body that ended early or is not as long as announced. */
const UNFINISHED = new Set(['request.aborted', 'request.size.invalid']);

const typeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : undefined;

/** What is thrown without knowing HTTP, as the problem it means; undefined for a fault of ours. */
export const problemOf = (error: unknown): ApiProblem | undefined => {
  if (error instanceof ApiProblem) return error;
  if (error instanceof EventTooLargeError || typeOf(error) === 'entity.too.large') {
    return new ApiProblem({ code: 'body-too-large', params: { maximum: MAX_BODY_BYTES } });
  }
  if (UNFINISHED.has(typeOf(error) ?? '')) return new ApiProblem({ code: 'malformed-json' });
  if (error instanceof StreamContendedError || isOutage(error)) {
    return new ApiProblem({ code: 'unavailable' }, { 'Retry-After': '1' });
  }
  return undefined;
};
