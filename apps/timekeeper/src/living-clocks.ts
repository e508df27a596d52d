import { Injectable } from '@nestjs/common';

import type { Instant } from '@nap/calendar';
import { Agendas } from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { type ClockRef, forumClock, napCycleClock } from '@nap/workflow-api';

/** A clock that the log says must tick. */
export type LivingClock = {
  readonly clock: ClockRef;
  readonly forumId: string;
  /** The step that falls due first; `at` is business time. Null while nothing can fall due. */
  readonly next: { readonly key: string; readonly at: Instant } | null;
};

const PAGE = 500;

/** Which streams have a life in time, told by the log alone. */
@Injectable()
export class LivingClocks {
  private readonly forums = new Set<string>();
  private seen = 0;
  /** Cycles in which nothing can fall due unless a person acts. */
  private readonly ended = new Set<string>();

  constructor(
    private readonly store: EventStore,
    private readonly agendas: Agendas,
  ) {}

  async all(): Promise<readonly LivingClock[]> {
    await this.findForums();
    const clocks: LivingClock[] = [];
    for (const forumId of this.forums) clocks.push(...(await this.ofForum(forumId)));
    return clocks;
  }

  /** A person acted on the cycle: it may live again. */
  stirred(cycleId: string): void {
    this.ended.delete(cycleId);
  }

  private async findForums(): Promise<void> {
    for (;;) {
      const page = await this.store.readFeed({ after: this.seen, limit: PAGE, types: ['ForumRegistered'] });
      for (const { forumId } of page) this.forums.add(forumId);
      this.seen = page.at(-1)?.feedPosition ?? this.seen;
      if (page.length < PAGE) return;
    }
  }

  private async ofForum(forumId: string): Promise<readonly LivingClock[]> {
    const agenda = await this.agendas.ofForum(forumId);
    if (agenda === undefined) return [];
    const clocks: LivingClock[] = [{ clock: forumClock(forumId), forumId, next: firstOf(agenda) }];
    for (const { cycleId } of agenda.forum.cycles) {
      if (this.ended.has(cycleId)) continue;
      const cycle = await this.agendas.ofCycle(cycleId);
      if (cycle === undefined) continue;
      if (cycle.over) this.ended.add(cycleId);
      else clocks.push({ clock: napCycleClock(cycleId), forumId, next: firstOf(cycle) });
    }
    return clocks;
  }
}

const firstOf = <AStep extends { readonly key: string }>(agenda: {
  readonly steps: readonly AStep[];
  readonly dueAt: (step: AStep) => Instant;
}): LivingClock['next'] => {
  const [step] = agenda.steps;
  return step === undefined ? null : { key: step.key, at: agenda.dueAt(step) };
};
