import { setTimeout as pause } from 'node:timers/promises';

import { type Instant, addDays, epochMilliseconds } from '@nap/calendar';
import type { CommandBus, CommandRefusal, OrderRequest } from '@nap/commands';
import type { EventStore } from '@nap/event-store';
import type { ConductedClock } from '@nap/platform';
import { firstInstantOf, toInstant } from '@nap/zones';

import { CliError, EXIT } from '../exit';
import { giveOrder } from '../give-order';
import { refusalLine } from '../refused';
import type { Failure } from './expectations';
import { idIn, personIdIn } from './names';
import { ordersOf, preparations } from './orders';
import { type PlayedEvent, playedEvent } from './played-event';
import type { Act, RehearsalFile } from './rehearsal-file.schema';
import type { VirtualTime } from './virtual-time';

/** A run that waits for a step. */
export type WaitingClock = {
  readonly workflowId: string;
  readonly next: { readonly key: string; readonly at: Instant };
};

/** The engine a rehearsal plays on. */
export type Stage = {
  readonly clock: ConductedClock;
  readonly commands: CommandBus;
  readonly store: EventStore;
  readonly time: VirtualTime;
  /** Every run that waits for something, with the earliest step it waits for. */
  readonly waiting: () => Promise<readonly WaitingClock[]>;
  /** Everything that happened has its place in the feed and has reached every consumer. */
  readonly isQuiet: () => Promise<boolean>;
};

type ScheduledAct = { readonly at: Instant; readonly act: Act; readonly index: number };

/** What the act is about. */
const subjectOf = (act: Act): string => ('decision' in act ? act.decision : 'meeting' in act ? act.meeting : act.cycle);

const POLL_MS = 8;
/** Real time. Far above what a step takes on a slow machine. */
const PATIENCE_MS = 60_000;
const PAGE = 500;
/** A run's clock goes on in real time while it rings; what it says is never ahead by more than such seconds. */
const MOST_AHEAD_MS = 3_600_000;

/**
 * Plays one file: sets the engine's clock, gives people's orders on their dates, and moves the runs to what they wait
 * for. Between two moves everything comes to rest, so that a rehearsal has the order of the real years.
 */
export class Conductor {
  readonly events: PlayedEvent[] = [];
  /** Acts that were refused, or were not and should have been. */
  readonly failures: Failure[] = [];
  private readonly acts: ScheduledAct[];
  private readonly ends: Instant;

  constructor(
    private readonly stage: Stage,
    private readonly file: RehearsalFile,
    private readonly onEvent: (event: PlayedEvent) => void,
    private readonly interrupted: AbortSignal,
  ) {
    const { zone } = file.forum;
    this.ends = firstInstantOf(zone, addDays(file.until, 1));
    this.acts = file.acts
      .map((act, index) => ({ act, index, at: toInstant(zone, act.on) }))
      .sort((a, b) => a.at.localeCompare(b.at) || a.index - b.index);
  }

  /** @throws CliError when interrupted, or when the engine does not come to rest. */
  async play(): Promise<void> {
    for (const [index, order] of preparations(this.file).entries()) await this.prepare(order, index);
    for (;;) {
      await this.comeToRest();
      const waiting = await this.stage.waiting();
      const now = this.stage.clock.now();
      const due = waiting.filter(({ next }) => next.at <= now);
      const [act] = this.acts;
      if (due.length > 0) await this.ring(due);
      else if (act !== undefined && act.at <= now) await this.perform(act);
      else if (!this.moveOn(waiting)) return;
    }
  }

  /** Sets the clock to what comes next. @returns false when nothing comes before the rehearsal's end. */
  private moveOn(waiting: readonly WaitingClock[]): boolean {
    const [next] = [...this.acts.slice(0, 1).map(({ at }) => at), ...waiting.map(({ next: { at } }) => at)].sort();
    if (next === undefined || next >= this.ends) return false;
    this.stage.clock.set(next);
    return true;
  }

  /**
   * Moves the runs that have something due, all at once, and waits until they have recorded it. Each is moved to its own
   * step and no further: what was left of a jump would be added to the next one, if that is asked for meanwhile.
   */
  private async ring(due: readonly WaitingClock[]): Promise<void> {
    const to = new Map(due.map(({ workflowId, next }) => [workflowId, next.at]));
    await Promise.all([...to].map(([run, at]) => this.stage.time.fastForward(run, this.stage.clock.toTemporal(at))));
    const names = due.map(({ workflowId, next }) => `${workflowId} ${next.key}`).join(', ');
    let seen = this.events.at(-1)?.position;
    await this.until(`these steps are recorded: ${names}`, async () => {
      const head = await this.stage.store.feedHead();
      if (head === seen) return false; // working out the agendas costs more than asking whether they can have changed
      seen = head;
      const waiting = await this.stage.waiting();
      return !waiting.some(({ workflowId, next }) => next.at <= (to.get(workflowId) ?? ''));
    });
  }

  private async perform({ act, index }: ScheduledAct): Promise<void> {
    this.acts.shift();
    const caller = { kind: 'person', personId: personIdIn(this.file, act.as), admin: false } as const;
    const refusals: CommandRefusal[] = [];
    for (const [number, order] of ordersOf(this.file, act, index).entries()) {
      const id = idIn(this.file, 'act', String(index), ...(number === 0 ? [] : [String(number)]));
      const refusal = await giveOrder(this.stage.commands, { id, order, caller });
      if (refusal !== null) refusals.push(refusal);
    }
    const [refusal] = refusals;
    if (refusal?.code === act.refused) return;
    const what =
      refusal === undefined ? `was accepted, expected the refusal ${act.refused ?? ''}` : refusalLine(refusal);
    this.failures.push({ pointer: `/acts/${String(index)}`, what: `${act.on} ${act.do} ${subjectOf(act)}: ${what}` });
  }

  private async prepare(order: OrderRequest, index: number): Promise<void> {
    const id = idIn(this.file, 'preparation', String(index));
    const refusal = await giveOrder(this.stage.commands, { id, order });
    if (refusal !== null) throw new CliError(EXIT.failed, `the forum cannot be prepared: ${refusalLine(refusal)}`);
  }

  private async comeToRest(): Promise<void> {
    await this.until('every event has reached every consumer', () => this.stage.isQuiet());
    for (;;) {
      const page = await this.stage.store.readFeed({ after: this.events.at(-1)?.position ?? 0, limit: PAGE });
      for (const event of page) {
        const played = playedEvent(this.file, event);
        this.events.push(played);
        this.onEvent(played);
        this.noticeHaste(played);
      }
      if (page.length < PAGE) return;
    }
  }

  /** Temporal has let a run's clock skip more than was asked for: what it recorded says nothing of the engine. */
  private noticeHaste({ at, by, stream, type }: PlayedEvent): void {
    const now = this.stage.clock.now();
    if (by !== 'clock' || epochMilliseconds(at) - epochMilliseconds(now) <= MOST_AHEAD_MS) return;
    const what = `${type} of ${stream} is of ${at} while it is ${now}: its clock ran ahead; play it again`;
    this.failures.push({ pointer: '', what });
  }

  private async until(awaited: string, isSo: () => Promise<boolean>): Promise<void> {
    const giveUp = performance.now() + PATIENCE_MS;
    while (!(await isSo())) {
      if (this.interrupted.aborted) throw new CliError(EXIT.interrupted, 'interrupted');
      if (performance.now() > giveUp) {
        throw new CliError(
          EXIT.failed,
          `not within ${String(PATIENCE_MS / 1_000)} s: ${awaited}; the log lines above say why`,
        );
      }
      await pause(POLL_MS);
    }
    if (this.interrupted.aborted) throw new CliError(EXIT.interrupted, 'interrupted');
  }
}
