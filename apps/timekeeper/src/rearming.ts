import { Injectable } from '@nestjs/common';
import { Client } from '@temporalio/client';

import { epochMilliseconds } from '@nap/calendar';
import { EventStore } from '@nap/event-store';
import { Clock } from '@nap/platform';
import { CLOCK_TYPES, type ClockRef } from '@nap/workflow-api';

import { ClockRuns } from './clock-runs';
import { type LivingClock, LivingClocks, type UnreadableClock } from './living-clocks';
import { onceUsable, registerIfMissing } from './namespace';
import { ensureSearchAttributes } from './search-attributes';
import { WorkflowStarter } from './workflow-starter';

/** How many clocks are told at a time. */
const AT_ONCE = 8;

export type Rearmed = {
  /** The namespace was not there and is now. */
  readonly registered: boolean;
  readonly clocks: Readonly<Record<ClockRef['workflowType'], number>>;
  /** Clocks that did not run. */
  readonly started: number;
  /** Clocks that ran, and go on as new runs that know only what the log says now. */
  readonly renewed: number;
  /** Runs that the log has nothing to wait for; they look, and end. */
  readonly released: number;
  /** Clocks with a step that is due already: they ring at once, in due order. */
  readonly overdue: number;
  readonly unreadable: readonly UnreadableClock[];
};

/** Rebuilds every timer from the log: after the loss of Temporal, after a restore, after new rules of time zones. */
@Injectable()
export class Rearming {
  constructor(
    private readonly client: Client,
    private readonly living: LivingClocks,
    private readonly runs: ClockRuns,
    private readonly starter: WorkflowStarter,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  /** A repeat is harmless: every clock looks once more. @throws ServiceError when Temporal does not answer. */
  async rearm(): Promise<Rearmed> {
    const registered = await registerIfMissing(this.client);
    const added = await (registered ? onceUsable : atOnce)(() => ensureSearchAttributes(this.client));
    const usable = added ? onceUsable : atOnce;
    const open = await usable(() => this.runs.open());
    const inTrouble = await this.runs.inTrouble();
    const feedPosition = await this.store.feedHead();
    const { clocks, unreadable } = await this.living.survey();

    const renewed: string[] = [];
    const tell = async ({ clock, forumId }: LivingClock): Promise<void> => {
      const { workflowId } = clock;
      const isHopeless = inTrouble.has(workflowId) && (await this.runs.endIfHopeless(workflowId));
      const isOpen = open.has(workflowId) && !isHopeless;
      if (isOpen) renewed.push(workflowId);
      const wake = { clock, forumId, feedPosition };
      await usable(() => (isOpen ? this.starter.renew(wake) : this.starter.look(wake)));
    };
    const [first, ...others] = clocks;
    if (first !== undefined) await tell(first); // alone: it prepares the namespace
    await eachOf(others, tell);
    return {
      registered,
      clocks: countsOf(clocks),
      started: clocks.length - renewed.length,
      renewed: renewed.length,
      released: await this.release(open, [...clocks, ...unreadable]),
      overdue: this.overdueAmong(clocks),
      unreadable,
    };
  }

  /** A run of a clock that cannot be read is left alone: its timers may be the last that know. */
  private async release(open: ReadonlySet<string>, known: readonly { readonly clock: ClockRef }[]): Promise<number> {
    const kept = new Set(known.map(({ clock }) => clock.workflowId));
    const strays = [...open].filter((workflowId) => !kept.has(workflowId));
    const released = await Promise.all(strays.map((workflowId) => this.runs.restart(workflowId)));
    return released.filter(Boolean).length;
  }

  private overdueAmong(clocks: readonly LivingClock[]): number {
    const now = epochMilliseconds(this.clock.now());
    return clocks.filter(({ next }) => next !== null && epochMilliseconds(next.at) <= now).length;
  }
}

const atOnce = <Result>(attempt: () => Promise<Result>): Promise<Result> => attempt();

const countsOf = (clocks: readonly LivingClock[]): Rearmed['clocks'] =>
  Object.fromEntries(
    CLOCK_TYPES.map((type) => [type, clocks.filter(({ clock }) => clock.workflowType === type).length]),
  ) as Rearmed['clocks'];

const eachOf = async <Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> => {
  const waiting = items.values();
  const hands = Array.from({ length: AT_ONCE }, async () => {
    for (const item of waiting) await work(item);
  });
  await Promise.all(hands);
};
