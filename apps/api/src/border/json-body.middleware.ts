import type { NextFunction, Request, Response } from 'express';

import { ApiProblem } from './api-problem';

/** The largest body in bytes; longer texts are linked to. */
export const MAX_BODY_BYTES = 262_144;

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Runs before the body is read: what is not JSON in plain UTF-8 need not be. */
export const takeJsonOnly = (request: Request, _response: Response, next: NextFunction): void => {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (hasBody(request) && (!JSON_TYPE.test(type) || encoding !== 'identity')) {
    throw new ApiProblem({ code: 'unsupported-media-type' }, { Accept: 'application/json' });
  }
  next();
};

const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiProblem({ code: 'malformed-utf8' });
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem({ code: 'malformed-json' });
  }
};

/**
 * Turns the bytes into JSON. The usual parser would put replacement characters where the bytes are no UTF-8, and store
 * what nobody wrote. No body is an empty object, so that the answer can name the fields that are missing.
 */
export const readJson = (request: Request, _response: Response, next: NextFunction): void => {
  const bytes: unknown = request.body;
  request.body = Buffer.isBuffer(bytes) && bytes.length > 0 ? jsonOf(textOf(bytes)) : {};
  next();
};
