import { setTimeout as timeout } from 'node:timers/promises';

/** Waits in real time; returns at once when the signal is raised. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  try {
    await timeout(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** The waits of a retry: doubled each time, up to a cap, in milliseconds. */
export type Backoff = { readonly first: number; readonly cap: number };

/** @param failures how often it has failed so far, at least 1. */
export const waitAfter = (failures: number, { first, cap }: Backoff): number =>
  Math.min(cap, first * 2 ** Math.min(failures - 1, 30));

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
