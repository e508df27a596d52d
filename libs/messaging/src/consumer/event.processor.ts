import type { FeedEvent } from '@nap/event-store';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

import type { FeedReader } from '../feed-reader';
import { type Backoff, messageOf, pause, waitAfter } from '../pause';
import { isInfrastructureFailure } from './failure';
import { block, firstParked, holdBlock, isBlocked, liftBlock, park, renewBlock, takeFromParking } from './parking';
import { advanceTo, positionIn } from './positions';

/** What one consumer does with an event. */
export type EventEffects = {
  /** Names the consumer in its positions and as its group; never renamed. */
  readonly name: string;
  /** Writes the event's rows. Waits on nothing but this transaction; called again after a failure. */
  readonly handle: (event: FeedEvent, tx: EntityManager) => Promise<void>;
  /** Effects outside PostgreSQL, before the transaction and outside any; they may come twice, so a repeat must be harmless. */
  readonly prepare?: (event: FeedEvent) => Promise<void>;
  /** Errors beside PostgreSQL's own that waiting heals, such as another server being away. They never park a stream. */
  readonly isTransient?: (error: unknown) => boolean;
};

export type ProcessorOptions = {
  /** How often an event is tried in place before its stream is parked. */
  readonly attempts: number;
  readonly backoff: Backoff;
  readonly signal: AbortSignal;
};

export type UnblockOutcome = {
  readonly drained: number;
  /** Why the stream stays blocked, where it does. */
  readonly error?: string;
};

const PAGE = 200;

/** The stream was blocked or freed between the look and the transaction. */
class BlockChanged extends Error {}

/**
 * Takes a forum's events in order, each with its position in one transaction. The events are read from the log:
 * a message only tells how far, so an old topic, another schema version or a lost message changes nothing.
 */
export class EventProcessor {
  private readonly log: Logger;

  constructor(
    private readonly dataSource: DataSource,
    private readonly feed: FeedReader,
    private readonly effects: EventEffects,
    private readonly options: ProcessorOptions,
  ) {
    this.log = new Logger(`Consumer ${effects.name}`);
  }

  /**
   * Takes what the forum has after the consumer's position, up to a feed position.
   * @param from where the consumer stood a moment ago, if the caller has looked.
   * @returns the events taken (handled or parked), and where the consumer stands now.
   * @throws what is transient, so that the caller tries again later; nothing is passed over.
   */
  async advance(
    forumId: string,
    upTo: number,
    from?: number,
  ): Promise<{ readonly taken: number; readonly position: number }> {
    let taken = 0;
    let position = from ?? (await this.positionIn(forumId));
    while (position < upTo) {
      const page = await this.feed.readForumAfter(forumId, position, PAGE);
      const due = page.filter(({ feedPosition }) => feedPosition <= upTo);
      if (due.length === 0) break;
      for (const event of due) {
        if (!(await this.settle(event))) {
          position = await this.positionIn(forumId);
          break;
        }
        taken += 1;
        position = event.feedPosition;
      }
    }
    return { taken, position };
  }

  private positionIn(forumId: string): Promise<number> {
    return positionIn(this.dataSource.manager, this.effects.name, forumId);
  }

  /** Tries a blocked stream's waiting events in order, and frees it when the last one is done. */
  async unblock(streamId: string): Promise<UnblockOutcome> {
    let drained = 0;
    for (;;) {
      this.options.signal.throwIfAborted();
      const position = await firstParked(this.dataSource.manager, this.effects.name, streamId);
      if (position === undefined) {
        if (await this.lift(streamId)) return { drained };
        continue;
      }
      const event = await this.eventAt(position);
      try {
        if (await this.takeParked(event)) drained += 1;
      } catch (error) {
        if (this.isTransient(error)) throw error;
        await renewBlock(this.dataSource.manager, this.effects.name, event, messageOf(error));
        this.log.error(`stream ${streamId} stays parked at feed position ${position}: ${messageOf(error)}`);
        return { drained, error: messageOf(error) };
      }
    }
  }

  /** @returns false when the consumer was moved meanwhile and has to look again where it stands. */
  private async settle(event: FeedEvent): Promise<boolean> {
    const { attempts, backoff, signal } = this.options;
    for (let failures = 1; ; failures += 1) {
      signal.throwIfAborted();
      try {
        return await this.attempt(event);
      } catch (error) {
        if (error instanceof BlockChanged) return false;
        if (this.isTransient(error)) throw error;
        if (failures >= attempts) return await this.setAside(event, messageOf(error));
        await pause(waitAfter(failures, backoff), signal);
      }
    }
  }

  private async attempt(event: FeedEvent): Promise<boolean> {
    const { name, handle, prepare } = this.effects;
    const blocked = prepare && (await isBlocked(this.dataSource.manager, name, event.streamId));
    if (blocked === false) await prepare?.(event);
    return this.dataSource.transaction(async (tx) => {
      if (!(await advanceTo(tx, name, event))) return false;
      const held = await holdBlock(tx, name, event.streamId);
      if (blocked !== undefined && held !== blocked) throw new BlockChanged();
      await (held ? park(tx, name, event) : handle(event, tx));
      return true;
    });
  }

  private async setAside(event: FeedEvent, error: string): Promise<boolean> {
    const { name } = this.effects;
    const parked = await this.dataSource.transaction(async (tx) => {
      if (!(await advanceTo(tx, name, event))) return false;
      await block(tx, name, event, error);
      await park(tx, name, event);
      return true;
    });
    if (parked) this.log.error(`stream ${event.streamId} is parked from feed position ${event.feedPosition}: ${error}`);
    return parked;
  }

  private async takeParked(event: FeedEvent): Promise<boolean> {
    const { name, handle, prepare } = this.effects;
    await prepare?.(event);
    return this.dataSource.transaction(async (tx) => {
      await holdBlock(tx, name, event.streamId);
      if ((await firstParked(tx, name, event.streamId)) !== event.feedPosition) return false;
      await handle(event, tx);
      await takeFromParking(tx, name, event);
      return true;
    });
  }

  private lift(streamId: string): Promise<boolean> {
    const { name } = this.effects;
    return this.dataSource.transaction(async (tx) => {
      await holdBlock(tx, name, streamId);
      if ((await firstParked(tx, name, streamId)) !== undefined) return false;
      await liftBlock(tx, name, streamId);
      return true;
    });
  }

  private async eventAt(position: number): Promise<FeedEvent> {
    const [event] = await this.feed.readFeed({ after: position - 1, limit: 1 });
    if (event?.feedPosition === position) return event;
    throw new Error(`the feed has no event at position ${position}: restore parked_event and feed from one backup`);
  }

  private isTransient(error: unknown): boolean {
    return isInfrastructureFailure(error) || this.effects.isTransient?.(error) === true;
  }
}
