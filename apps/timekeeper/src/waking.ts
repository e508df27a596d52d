import { Injectable } from '@nestjs/common';

import type { FeedEvent } from '@nap/event-store';
import { RecentlyUsed } from '@nap/platform';
import type { ClockRef } from '@nap/workflow-api';

import { LivingClocks } from './living-clocks';
import { clocksToWake } from './wakes';
import { WorkflowStarter } from './workflow-starter';

const REMEMBERED = 1_000;

/** Makes clocks look at the log again. */
@Injectable()
export class Waking {
  /** The command after which each clock looked last: all its events were in the log by then. */
  private readonly lookedAfter = new RecentlyUsed<string, string>(REMEMBERED);

  constructor(
    private readonly starter: WorkflowStarter,
    private readonly living: LivingClocks,
  ) {}

  /** Wakes the clocks that a fact concerns, once for all events of one command. */
  async wakeBy(event: FeedEvent): Promise<void> {
    const { forumId, feedPosition, meta } = event;
    for (const clock of await clocksToWake(event, this.livingIn)) {
      this.living.stirred(clock);
      if (this.lookedAfter.get(clock.workflowId) === meta.commandId) continue;
      await this.starter.look({ clock, forumId, feedPosition });
      this.lookedAfter.set(clock.workflowId, meta.commandId);
    }
  }

  private readonly livingIn = async (forumId: string): Promise<readonly ClockRef[]> =>
    (await this.living.ofForum(forumId)).map(({ clock }) => clock);
}
