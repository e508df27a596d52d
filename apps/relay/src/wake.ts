import { setTimeout as timeout } from 'node:timers/promises';

/** One loop waits, others call; a call made while nobody waits is kept for the next wait. */
export class Wake {
  private called = false;
  private ring: () => void = () => undefined;

  call(): void {
    this.called = true;
    this.ring();
  }

  /** Resolves at a call, or after so many milliseconds. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.called) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.ring = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.called = false;
  }
}

/** Waits so many milliseconds; returns at once when the signal is raised. */
export const pause = async (milliseconds: number, signal: AbortSignal): Promise<void> => {
  try {
    await timeout(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
