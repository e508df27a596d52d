import { Injectable } from '@nestjs/common';

import { type Instant, epochMilliseconds } from '@nap/calendar';
import { Agendas } from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { type ClockRef, decisionClock, forumClock, meetingClock, napCycleClock } from '@nap/workflow-api';

/** A clock that the log says must tick. */
export type LivingClock = {
  readonly clock: ClockRef;
  readonly forumId: string;
  /** The step that falls due first; `at` is business time. Null while nothing can fall due. */
  readonly next: { readonly key: string; readonly at: Instant } | null;
};

type Pending<AStep extends { readonly key: string }> = {
  readonly steps: readonly AStep[];
  readonly dueAt: (step: AStep) => Instant;
};

type Found<AStep extends { readonly key: string }> = Pending<AStep> & { readonly over: boolean };

/** A stream whose life in time cannot be told, because it cannot be read or folded. */
export type UnreadableClock = { readonly clock: ClockRef; readonly reason: string };

export type Survey = { readonly clocks: readonly LivingClock[]; readonly unreadable: readonly UnreadableClock[] };

/** A step so long due and not recorded is an alarm. */
const LATE_AFTER_MS = 120_000;

/** The step that a clock should have rung for by now, if there is one. @param now business time. */
export const lateStepOf = ({ next }: LivingClock, now: Instant): LivingClock['next'] =>
  next !== null && epochMilliseconds(now) - epochMilliseconds(next.at) >= LATE_AFTER_MS ? next : null;

const PAGE = 500;

/** Which streams have a life in time, told by the log alone. */
@Injectable()
export class LivingClocks {
  private readonly forums = new Set<string>();
  private seen = 0;
  /** Workflow ids of clocks with nothing to wait for unless a person acts. */
  private readonly ended = new Set<string>();

  constructor(
    private readonly store: EventStore,
    private readonly agendas: Agendas,
  ) {}

  /** @throws when a stream cannot be read. */
  async all(): Promise<readonly LivingClock[]> {
    await this.findForums();
    const clocks: LivingClock[] = [];
    for (const forumId of this.forums) clocks.push(...(await this.ofForum(forumId)));
    return clocks;
  }

  /** All clocks, and those that cannot be told: one broken stream hides no other. */
  async survey(): Promise<Survey> {
    await this.findForums();
    const clocks: LivingClock[] = [];
    const unreadable: UnreadableClock[] = [];
    const note = (clock: ClockRef, error: unknown): void => {
      unreadable.push({ clock, reason: error instanceof Error ? error.message : String(error) });
    };
    for (const forumId of this.forums) {
      try {
        clocks.push(...(await this.ofForum(forumId, note)));
      } catch (error) {
        note(forumClock(forumId), error);
      }
    }
    return { clocks, unreadable };
  }

  /** A person acted on its stream: the clock may live again. */
  stirred({ workflowId }: ClockRef): void {
    this.ended.delete(workflowId);
  }

  /**
   * A forum's own clock, and those of its cycles, meetings and decisions.
   * @param unreadable is told of one that cannot be read; without it, that ends the search.
   */
  async ofForum(
    forumId: string,
    unreadable?: (clock: ClockRef, error: unknown) => void,
  ): Promise<readonly LivingClock[]> {
    const agenda = await this.agendas.ofForum(forumId);
    if (agenda === undefined) return [];
    const { cycles, meetings, motions } = agenda.forum;
    const living: LivingClock[] = [{ clock: forumClock(forumId), forumId, next: firstOf(agenda) }];
    const add = async <AStep extends { readonly key: string }>(
      clock: ClockRef,
      find: (id: string) => Promise<Found<AStep> | undefined>,
    ): Promise<void> => {
      if (this.ended.has(clock.workflowId)) return;
      const found = await find(clock.subject).catch((error: unknown) => {
        if (unreadable === undefined) throw error;
        unreadable(clock, error);
      });
      if (!found) return;
      if (found.over) this.ended.add(clock.workflowId);
      else living.push({ clock, forumId, next: firstOf(found) });
    };
    for (const { cycleId } of cycles) await add(napCycleClock(cycleId), (id) => this.agendas.ofCycle(id));
    for (const { meetingId } of meetings) await add(meetingClock(meetingId), (id) => this.agendas.ofMeeting(id));
    for (const { decisionId } of motions) await add(decisionClock(decisionId), (id) => this.agendas.ofDecision(id));
    return living;
  }

  private async findForums(): Promise<void> {
    for (;;) {
      const page = await this.store.readFeed({ after: this.seen, limit: PAGE, types: ['ForumRegistered'] });
      for (const { forumId } of page) this.forums.add(forumId);
      this.seen = page.at(-1)?.feedPosition ?? this.seen;
      if (page.length < PAGE) return;
    }
  }
}

const firstOf = <AStep extends { readonly key: string }>({
  steps: [step],
  dueAt,
}: Pending<AStep>): LivingClock['next'] => (step === undefined ? null : { key: step.key, at: dueAt(step) });
