import { setTimeout as pause } from 'node:timers/promises';

/** @throws what the work throws, or that there was no answer after so many milliseconds. */
export const within = async <Result>(patienceMs: number, work: Promise<Result>): Promise<Result> => {
  const answered = new AbortController();
  const late = pause(patienceMs, undefined, answered).then(() => {
    throw new Error(`no answer in ${String(patienceMs / 1_000)} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    answered.abort();
    await late.catch(() => undefined);
  }
};
