import { EventStore } from '@nap/event-store';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { Leadership, type Term } from './leadership';
import { type Progress, Publishing, STORED_FEED } from './publishing';
import { reasonOf, retryAfter } from './relay.options';
import { Sequencing } from './sequencing';
import { Wake, pause } from './wake';

/** As far as this process knows: a relay that stands by shows where it last led. */
export type RelayPosition = {
  readonly leading: boolean;
  /** The newest feed position. */
  readonly sequenced: number;
  /** The feed position up to which the topic is published. */
  readonly published: number;
};

/** The relay: stands by, leads, and steps down when told to stop or when another leader fenced it. */
@Injectable()
export class RelayLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Relay');
  private stopping = new AbortController();
  private running: Promise<void> | undefined;
  private leading = false;
  private progress: Progress = { head: 0, published: 0, grown: new Wake() };

  constructor(
    private readonly leadership: Leadership,
    private readonly sequencing: Sequencing,
    private readonly publishing: Publishing,
    @Inject(STORED_FEED) private readonly feed: EventStore,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Does nothing when it runs already. */
  start(): void {
    if (this.running !== undefined) return;
    this.stopping = new AbortController();
    this.running = this.run(this.stopping.signal);
  }

  /** Finishes the batch in hand, then frees the lead for another relay. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.running = undefined;
  }

  position(): RelayPosition {
    return { leading: this.leading, sequenced: this.progress.head, published: this.progress.published };
  }

  private async run(stopping: AbortSignal): Promise<void> {
    for (let failures = 0; !stopping.aborted;) {
      try {
        const term = await this.leadership.campaign(stopping);
        if (term === undefined) return;
        await this.lead(term, stopping);
        failures = 0;
      } catch (error) {
        failures += 1;
        this.logger.warn(`not leading: ${reasonOf(error)}`);
        await pause(retryAfter(failures), stopping);
      }
    }
  }

  private async lead(term: Term, stopping: AbortSignal): Promise<void> {
    const progress: Progress = { head: 0, published: 0, grown: new Wake() };
    const stop = (): void => term.end('told to stop');
    try {
      progress.head = await this.feed.feedHead();
      this.progress = progress;
      this.leading = true;
      this.logger.log(`leading, epoch ${String(term.epoch)}`);
      stopping.addEventListener('abort', stop);
      if (stopping.aborted) stop();
      await Promise.all([
        endingOnFailure(
          term,
          this.sequencing.run(term, (head) => this.grow(progress, head)),
        ),
        endingOnFailure(term, this.publishing.run(term, progress)),
      ]);
    } finally {
      stopping.removeEventListener('abort', stop);
      this.leading = false;
      await term.resign('stepping down');
      this.logger.log(`no longer leading: ${String(term.ended.reason)}`);
    }
  }

  private grow(progress: Progress, head: number): void {
    if (head === progress.head) return;
    progress.head = head;
    progress.grown.call();
  }
}

/** One loop's failure ends the term, so that the other loop ends too. */
const endingOnFailure = async (term: Term, loop: Promise<void>): Promise<void> => {
  try {
    await loop;
  } catch (error) {
    term.end(reasonOf(error));
    throw error;
  }
};
