import type { NextFunction, Request, Response } from 'express';

import { ApiProblem } from './api-problem';
import { FORM_TYPE, fieldsIn } from './form-body';
import { isPageAddress } from './page-address';

/** The largest body in bytes; longer texts are linked to. */
export const MAX_BODY_BYTES = 262_144;

const JSON_TYPE = 'application/json';

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const isOfType = (given: string, wanted: string): boolean => {
  const [type = '', ...parameters] = given.split(';').map((part) => part.trim().toLowerCase());
  return type === wanted && parameters.every((parameter) => /^charset="?utf-8"?$/.test(parameter));
};

/** Runs before the body is read: programs send JSON, pages send forms, both in plain UTF-8; the rest need not be read. */
export const takeKnownTypes = (request: Request, _response: Response, next: NextFunction): void => {
  const wanted = isPageAddress(request.path) ? FORM_TYPE : JSON_TYPE;
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (hasBody(request) && (!isOfType(type, wanted) || encoding !== 'identity')) {
    throw new ApiProblem({ code: 'unsupported-media-type' }, { Accept: wanted });
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
 * Turns the bytes into what they say. The usual parsers would put replacement characters where the bytes are no UTF-8,
 * and store what nobody wrote. No body is an empty object, so that the answer can name the fields that are missing.
 */
export const readBody = (request: Request, _response: Response, next: NextFunction): void => {
  const bytes: unknown = request.body;
  const read = isPageAddress(request.path) ? fieldsIn : jsonOf;
  request.body = Buffer.isBuffer(bytes) && bytes.length > 0 ? read(textOf(bytes)) : {};
  next();
};
