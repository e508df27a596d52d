import type { FeedEvent, FeedSpan } from '@nap/event-store';
import { withLogContext } from '@nap/platform';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';

import type { FeedReader } from '../feed-reader';
import { type Backoff, messageOf, pause, waitAfter } from '../pause';
import { LARGEST_OFFER } from '../port';
import { isInfrastructureFailure } from './failure';
import { block, blockedAmong, firstParked, holdBlocks, liftBlock, park, renewBlock, takeFromParking } from './parking';
import { advanceOver, positionsIn } from './positions';

/** What one consumer does with events. */
export type EventEffects = {
  /** Names the consumer in its positions and as its group; never renamed. */
  readonly name: string;
  /**
   * Writes the rows of events, which come in feed order. Waits on nothing but this transaction; where it throws, they
   * are brought again, one by one.
   */
  readonly handle: (events: readonly FeedEvent[], tx: EntityManager) => Promise<void>;
  /** An event's effects outside PostgreSQL, before the transaction and outside any; they may come twice, so a repeat must be harmless. */
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

/** Feed positions by forum. */
export type Positions = ReadonlyMap<string, number>;

export type Advance = {
  /** Feed positions of the events taken: handled, or parked. */
  readonly taken: readonly number[];
  /** Where the consumer stands now. */
  readonly standing: Positions;
};

/** The consumer stands elsewhere, or other streams are blocked, than when it looked. */
class Overtaken extends Error {}

const streamsOf = (events: readonly FeedEvent[]): readonly string[] => [
  ...new Set(events.map(({ streamId }) => streamId)),
];

const spansBetween = (standing: Positions, reach: Positions): readonly FeedSpan[] =>
  [...reach]
    .map(([forumId, upTo]) => ({ forumId, after: standing.get(forumId) ?? 0, upTo }))
    .filter(({ after, upTo }) => after < upTo);

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((streamId) => other.has(streamId));

/**
 * Takes forums' events in order, rows and positions in one transaction: many events together, and one by one where one
 * of them fails. The events are read from the log: a message only tells how far, so an old topic, another schema
 * version or a lost message changes nothing.
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
   * Takes what forums have after the consumer's positions, up to a feed position each.
   * @param before where the consumer stood a moment ago, by forum.
   * @throws what is transient, so that the caller tries again later; nothing is passed over.
   */
  async advance(reach: Positions, before: Positions): Promise<Advance> {
    const taken: number[] = [];
    let standing = new Map(before);
    for (;;) {
      const spans = spansBetween(standing, reach);
      const events = spans.length === 0 ? [] : await this.feed.readSpans(spans, LARGEST_OFFER);
      if (events.length === 0) return { taken, standing };
      const done = (await this.settleTogether(events)) ? events : await this.settleOneByOne(events);
      for (const { forumId, feedPosition } of done) {
        taken.push(feedPosition);
        standing.set(forumId, feedPosition);
      }
      if (done.length < events.length) standing = new Map(await this.positionsIn(reach));
    }
  }

  /** Where the consumer stands in each of these forums that it has begun. */
  positionsIn(forums: ReadonlyMap<string, unknown>): Promise<Positions> {
    return positionsIn(this.dataSource.manager, this.effects.name, [...forums.keys()]);
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

  /** @returns false when they have to be settled one by one. */
  private async settleTogether(events: readonly FeedEvent[]): Promise<boolean> {
    if (events.length === 1) return false;
    this.options.signal.throwIfAborted();
    try {
      await this.attempt(events);
      return true;
    } catch (error) {
      if (this.isTransient(error)) throw error;
      return false;
    }
  }

  /** @returns those settled before the consumer was found to have been moved by somebody else. */
  private async settleOneByOne(events: readonly FeedEvent[]): Promise<readonly FeedEvent[]> {
    for (const [index, event] of events.entries()) {
      const { forumId: forum, streamId: stream, meta } = event;
      const settle = (): Promise<boolean> => this.settle(event);
      if (!(await withLogContext({ forum, stream, correlationId: meta.correlationId }, settle)))
        return events.slice(0, index);
    }
    return events;
  }

  /** @returns false when the consumer was moved meanwhile and has to look again where it stands. */
  private async settle(event: FeedEvent): Promise<boolean> {
    const { attempts, backoff, signal } = this.options;
    for (let failures = 1; ; failures += 1) {
      signal.throwIfAborted();
      try {
        await this.attempt([event]);
        return true;
      } catch (error) {
        if (error instanceof Overtaken) return false;
        if (this.isTransient(error)) throw error;
        if (failures >= attempts) return await this.setAside(event, messageOf(error));
        await pause(waitAfter(failures, backoff), signal);
      }
    }
  }

  /** @throws Overtaken when nothing was done, because it has to be looked again. */
  private async attempt(events: readonly FeedEvent[]): Promise<void> {
    const { name, handle, prepare } = this.effects;
    const streams = streamsOf(events);
    const blocked = prepare && (await blockedAmong(this.dataSource.manager, name, streams));
    for (const event of events) if (blocked?.has(event.streamId) === false) await prepare?.(event);
    await this.dataSource.transaction(async (tx) => {
      if (!(await advanceOver(tx, name, events))) throw new Overtaken();
      const held = await holdBlocks(tx, name, streams);
      if (blocked !== undefined && !isSame(held, blocked)) throw new Overtaken();
      const free = events.filter(({ streamId }) => !held.has(streamId));
      if (free.length > 0) await handle(free, tx);
      for (const event of events) if (held.has(event.streamId)) await park(tx, name, event);
    });
  }

  private async setAside(event: FeedEvent, error: string): Promise<boolean> {
    const { name } = this.effects;
    const parked = await this.dataSource.transaction(async (tx) => {
      if (!(await advanceOver(tx, name, [event]))) return false;
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
      await holdBlocks(tx, name, [event.streamId]);
      if ((await firstParked(tx, name, event.streamId)) !== event.feedPosition) return false;
      await handle([event], tx);
      await takeFromParking(tx, name, event);
      return true;
    });
  }

  private lift(streamId: string): Promise<boolean> {
    const { name } = this.effects;
    return this.dataSource.transaction(async (tx) => {
      await holdBlocks(tx, name, [streamId]);
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
