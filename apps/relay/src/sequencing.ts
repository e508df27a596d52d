import { FencedError, Sequencer } from '@nap/event-store';
import { Inject, Injectable, Logger } from '@nestjs/common';

import type { Term } from './leadership';
import { RELAY_OPTIONS, type RelayOptions, reasonOf, retryAfter } from './relay.options';
import { pause } from './wake';

const BATCH = 500;

/** Gives committed events their place in the feed, whether or not anything can be published. */
@Injectable()
export class Sequencing {
  private readonly logger = new Logger(Sequencing.name);

  constructor(
    private readonly sequencer: Sequencer,
    @Inject(RELAY_OPTIONS) private readonly options: Pick<RelayOptions, 'pollMs'>,
  ) {}

  /**
   * Works until the term ends.
   * @param moved told the newest feed position after each step.
   * @throws FencedError when a later leader has taken over.
   */
  async run(term: Term, moved: (head: number) => void): Promise<void> {
    for (let failures = 0; !term.ended.aborted;) {
      try {
        const { sequenced, head } = await this.sequencer.sequence(term.epoch, BATCH);
        if (failures > 0) this.logger.log(`sequencing goes on after ${String(failures)} failures`);
        failures = 0;
        moved(head);
        if (sequenced < BATCH) await term.committed.wait(this.options.pollMs);
      } catch (error) {
        if (error instanceof FencedError) throw error;
        failures += 1;
        this.logger.error(`the feed stands still, tried ${String(failures)} times: ${reasonOf(error)}`);
        await pause(retryAfter(failures), term.ended);
      }
    }
  }
}
