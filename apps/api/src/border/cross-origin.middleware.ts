import type { NextFunction, Request, Response } from 'express';

const OF_API = /^\/api\/v1\//i;
const READS = new Set(['GET', 'HEAD']);

/** What pages of others may send; no key and no cookie, so that they see what everybody may. */
const ASKED = 'Accept, Accept-Language, If-None-Match, Last-Event-ID, X-Request-Id';
const ONE_DAY_S = '86400';

/** Headers of answers that scripts of others may read, beside those every browser shows them. */
const ANSWERED = [
  'Content-Language',
  'Content-Disposition',
  'ETag',
  'Feed-Id',
  'Link',
  'Next-Cursor',
  'RateLimit',
  'RateLimit-Policy',
  'Repr-Digest',
  'Retry-After',
  'X-Request-Id',
].join(', ');

/** Lets pages of any origin read what is public. They write nothing: that takes a key, which they are not to bring. */
export const allowPublicReads = (request: Request, response: Response, next: NextFunction): void => {
  const wanted = request.method === 'OPTIONS' ? request.get('access-control-request-method') : request.method;
  if (wanted === undefined || !OF_API.test(request.path) || !READS.has(wanted)) {
    next();
    return;
  }
  response.set({ 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': ANSWERED });
  if (request.method !== 'OPTIONS') {
    next();
    return;
  }
  response.set({
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': ASKED,
    'Access-Control-Max-Age': ONE_DAY_S,
  });
  response.status(204).end();
};
