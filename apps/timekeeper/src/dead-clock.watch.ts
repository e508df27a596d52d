import { setTimeout as pause } from 'node:timers/promises';

import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import type { Instant } from '@nap/calendar';
import { EventStore } from '@nap/event-store';
import { Clock } from '@nap/platform';

import { ClockRuns } from './clock-runs';
import { type LivingClock, LivingClocks, type UnreadableClock, lateStepOf } from './living-clocks';
import { TIMEKEEPER_OPTIONS, type TimekeeperOptions } from './timekeeper.options';
import { WorkflowStarter } from './workflow-starter';

/** A clock that stays late is nudged at its 1st, 2nd, 4th … look, and then at every 60th. */
const LONGEST_REST = 60;

export type LateClock = {
  readonly workflowId: string;
  readonly step: string;
  /** Business time. */
  readonly dueAt: Instant;
  /** How many comparisons in a row have found it. */
  readonly looks: number;
};

/** Trusts no sleeping clock: compares what the log says is due with what the clocks have done. */
@Injectable()
export class DeadClockWatch implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Dead clock watch');
  private readonly stopping = new AbortController();
  private watching: Promise<void> = Promise.resolve();
  private late: readonly LateClock[] = [];
  private unreadable: readonly UnreadableClock[] = [];

  constructor(
    private readonly living: LivingClocks,
    private readonly runs: ClockRuns,
    private readonly starter: WorkflowStarter,
    private readonly store: EventStore,
    private readonly clock: Clock,
    @Inject(TIMEKEEPER_OPTIONS) private readonly options: TimekeeperOptions,
  ) {}

  onApplicationBootstrap(): void {
    if (this.options.watchEveryMs !== null) this.watching = this.watch(this.options.watchEveryMs);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.watching;
  }

  /** The clocks found late by the last comparison; none is health. */
  lateClocks(): readonly LateClock[] {
    return this.late;
  }

  /** The clocks of which the last comparison could tell nothing; none is health. */
  unreadableClocks(): readonly UnreadableClock[] {
    return this.unreadable;
  }

  /** One comparison: raises the alarm for late steps, starts what does not run, ends and starts anew what cannot go on. */
  async look(): Promise<void> {
    const { clocks, unreadable } = await this.living.survey();
    this.late = this.lateAmong(clocks);
    this.unreadable = this.alarmedAbout(unreadable);
    const [open, inTrouble] = [await this.runs.open(), await this.runs.inTrouble()];
    const feedPosition = await this.store.feedHead();
    for (const { clock, forumId } of clocks) {
      const { workflowId } = clock;
      const isHopeless = inTrouble.has(workflowId) && (await this.runs.endIfHopeless(workflowId));
      const isOpen = open.has(workflowId) && !isHopeless;
      if (!isOpen) this.logger.warn(`${workflowId} does not run and is started from the log`);
      const looks = this.late.find((late) => late.workflowId === workflowId)?.looks ?? 0;
      const wake = { clock, forumId, feedPosition };
      if (!isOpen || looks === 1) await this.starter.look(wake);
      else if (isNudgedAt(looks)) await this.starter.renew(wake); // looking did not help: what it remembers may be wrong
    }
  }

  private alarmedAbout(unreadable: readonly UnreadableClock[]): readonly UnreadableClock[] {
    const before = new Set(this.unreadable.map(({ clock }) => clock.workflowId));
    for (const { clock, reason } of unreadable) {
      if (before.has(clock.workflowId)) continue;
      this.logger.error(`${clock.workflowId} cannot be watched, its stream cannot be read: ${reason}`);
    }
    return unreadable;
  }

  private lateAmong(clocks: readonly LivingClock[]): readonly LateClock[] {
    const before = new Map(this.late.map((clock) => [clock.workflowId, clock]));
    const now = this.clock.now();
    return clocks.flatMap((living) => {
      const next = lateStepOf(living, now);
      if (next === null) return [];
      const { workflowId } = living.clock;
      const known = before.get(workflowId);
      const looks = known?.step === next.key ? known.looks + 1 : 1;
      if (looks === 1)
        this.logger.error(`${workflowId} is late: ${next.key} fell due at ${next.at} and is not recorded`);
      return [{ workflowId, step: next.key, dueAt: next.at, looks }];
    });
  }

  private async watch(everyMs: number): Promise<void> {
    const { signal } = this.stopping;
    const isStopping = (): boolean => signal.aborted;
    while (!isStopping()) {
      try {
        await pause(everyMs, undefined, { signal });
        await this.look();
      } catch (error) {
        if (isStopping()) return;
        this.logger.warn(`log and clocks could not be compared: ${reasonOf(error)}`);
      }
    }
  }
}

const isNudgedAt = (looks: number): boolean =>
  looks > 0 && (looks % LONGEST_REST === 0 || (looks < LONGEST_REST && Number.isInteger(Math.log2(looks))));

/** The client's errors say what was tried; their causes say why it failed. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};
