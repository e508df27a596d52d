import { setTimeout as pause } from 'node:timers/promises';

type Patience = { readonly everyMs: number; readonly withinMs: number };

/**
 * Looks now and then, so that the looking does not weigh on what is measured.
 * @throws after `withinMs`, naming what was awaited.
 */
export const polled = async <Found>(
  awaited: string,
  { everyMs, withinMs }: Patience,
  look: () => Promise<Found | undefined> | Found | undefined,
): Promise<Found> => {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(everyMs);
  }
  throw new Error(`not within ${String(withinMs)} ms: ${awaited}`);
};
