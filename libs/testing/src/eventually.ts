const PAUSE_MS = 5;

/**
 * Resolves with the first result of `look` that is not undefined or false.
 * @throws after `withinMs` of real time, naming what was awaited.
 */
export const eventually = async <Found>(
  awaited: string,
  look: () => Promise<Found | undefined | false> | Found | undefined | false,
  withinMs = 10_000,
): Promise<Found> => {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`not within ${String(withinMs)} ms: ${awaited}`);
};
