import { setTimeout as pause } from 'node:timers/promises';

export type Load = {
  /** How many acts ended well. */
  readonly done: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** Milliseconds of each act that ended well. */
  readonly latencies: readonly number[];
  readonly errors: readonly unknown[];
  /** Share of one core that this process used meanwhile. */
  readonly clientCpu: number;
};

type Act = (writer: number, index: number) => Promise<unknown>;

const measured = async (work: (latencies: number[], errors: unknown[]) => Promise<void>): Promise<Load> => {
  const latencies: number[] = [];
  const errors: unknown[] = [];
  const cpu = process.cpuUsage();
  const begun = performance.now();
  await work(latencies, errors);
  const seconds = (performance.now() - begun) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  const done = latencies.length;
  return {
    done,
    seconds,
    perSecond: done / seconds,
    latencies,
    errors,
    clientCpu: (user + system) / 1_000_000 / seconds,
  };
};

/** Writers that each begin the next act when the one before has ended; the first error ends the measurement. */
export const closedLoop = (options: { readonly writers: number; readonly seconds: number }, act: Act): Promise<Load> =>
  measured(async (latencies) => {
    const end = performance.now() + options.seconds * 1_000;
    const write = async (writer: number): Promise<void> => {
      for (let index = 0; performance.now() < end; index += 1) {
        const begun = performance.now();
        await act(writer, index);
        latencies.push(performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: options.writers }, (_, writer) => write(writer)));
  });

/**
 * So many acts a second, whether or not earlier ones have ended. An act is timed from the moment it was due, so that a
 * stall counts for everyone it held up.
 */
export const openLoop = (
  options: { readonly perSecond: number; readonly seconds: number },
  act: (index: number) => Promise<unknown>,
): Promise<Load> =>
  measured(async (latencies, errors) => {
    const gap = 1_000 / options.perSecond;
    const begun = performance.now();
    const acts: Promise<void>[] = [];
    const timed = async (index: number, due: number): Promise<void> => {
      try {
        await act(index);
        latencies.push(performance.now() - due);
      } catch (error) {
        errors.push(error);
      }
    };
    for (let index = 0; index < options.perSecond * options.seconds; index += 1) {
      const due = begun + index * gap;
      const early = due - performance.now();
      if (early >= 1) await pause(early);
      acts.push(timed(index, due));
    }
    await Promise.all(acts);
  });
