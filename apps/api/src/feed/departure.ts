import type { Response } from 'express';

/** Raised when the reader hangs up, or has the whole answer. */
export const leavingOf = (response: Response): AbortSignal => {
  const leaving = new AbortController();
  response.once('close', () => {
    leaving.abort();
  });
  return leaving.signal;
};
