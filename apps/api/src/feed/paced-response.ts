import type { Response } from 'express';

export type Taker = {
  readonly response: Response;
  readonly left: AbortSignal;
  /** Milliseconds after which a reader who takes nothing is cut off. */
  readonly stall: number;
};

/** Resolves when the reader can take more: one piece at most waits in memory for it. */
export const sendInTime = (text: string, { response, left, stall }: Taker): Promise<void> => {
  if (left.aborted || response.write(text)) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(patience);
      response.off('drain', done);
      left.removeEventListener('abort', done);
      resolve();
    };
    const patience = setTimeout(() => {
      response.destroy();
      done();
    }, stall);
    response.once('drain', done);
    left.addEventListener('abort', done);
  });
};
