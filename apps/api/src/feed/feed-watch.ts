import { EventStore } from '@nap/event-store';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

/** Commits are announced before they have a place in the feed, so the feed's head is looked at instead. */
const LOOK_EVERY_MS = 25;
const LOOK_AGAIN_AFTER_FAILURE_MS = 1_000;

type Waiter = { readonly position: number; readonly wake: () => void };

/** One look at the feed's head for all who wait for its next event; none while nobody waits. */
@Injectable()
export class FeedWatch implements OnModuleDestroy {
  private readonly log = new Logger('FeedWatch');
  private readonly waiting = new Set<Waiter>();
  private head = 0;
  private timer: NodeJS.Timeout | undefined;
  private isLooking = false;
  private isOver = false;

  constructor(private readonly store: EventStore) {}

  /** Whether the process ends: nobody is to wait any more. */
  get hasEnded(): boolean {
    return this.isOver;
  }

  /** Resolves once the feed goes beyond a position; else after so long, when the reader leaves or the process ends. */
  beyond(position: number, milliseconds: number, left: AbortSignal): Promise<void> {
    if (this.head > position || this.isOver || left.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter: Waiter = {
        position,
        wake: () => {
          clearTimeout(patience);
          left.removeEventListener('abort', waiter.wake);
          this.waiting.delete(waiter);
          resolve();
        },
      };
      const patience = setTimeout(waiter.wake, milliseconds);
      left.addEventListener('abort', waiter.wake);
      this.waiting.add(waiter);
      void this.look();
    });
  }

  onModuleDestroy(): void {
    this.isOver = true;
    clearTimeout(this.timer);
    for (const { wake } of this.waiting) wake();
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    const pause = await this.lookOnce();
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      this.isLooking = false;
      if (this.waiting.size > 0) void this.look();
    }, pause).unref();
  }

  /** @returns how long to leave the database alone now. */
  private async lookOnce(): Promise<number> {
    try {
      this.head = await this.store.feedHead();
    } catch (error) {
      this.log.warn(`the feed cannot be looked at: ${error instanceof Error ? error.message : String(error)}`);
      return LOOK_AGAIN_AFTER_FAILURE_MS;
    }
    for (const { position, wake } of this.waiting) if (position < this.head) wake();
    return LOOK_EVERY_MS;
  }
}
