import type { FeedEvent } from '@nap/event-store';
import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DataSource } from 'typeorm';

import { CloudEventError, decodeCloudEvent } from '../cloud-events/binary';
import type { FeedReader } from '../feed-reader';
import { messageOf, pause } from '../pause';
import type { IncomingMessage, MessagePort, Subscription } from '../port';
import { CatchUp, newestPerForum } from './catch-up';
import { type EventEffects, EventProcessor, type Positions, type UnblockOutcome } from './event.processor';
import { type BlockedStream, blockedStreams, requestedUnblocks } from './parking';
import { progressOf } from './positions';

export type FeedConsumerOptions = EventEffects & {
  readonly topic: string;
  /** How often an event is tried before its stream is parked; 5 unless set. */
  readonly attempts?: number;
  /** Milliseconds between two comparisons of consumer and log; 1,000 unless set. */
  readonly lookEvery?: number;
  /** After so many milliseconds behind the log without progress the log itself is read; 10,000 unless set. */
  readonly silence?: number;
};

/** Counted since the start of this process. */
export type ConsumerCounts = {
  /** Events taken, whatever way they came: handled, or parked behind a blocked stream. */
  readonly taken: number;
  /** Messages of events taken before. */
  readonly doubles: number;
  /** Events whose message did not come, found missing by a later one of their forum. */
  readonly filled: number;
  /** Events whose message did not come, found missing by comparison with the log. */
  readonly madeGood: number;
  /** Messages that are no events of this engine. */
  readonly unreadable: number;
  /** Messages of events that the log does not have: the topic belongs to another database, or to one since restored. */
  readonly strangers: number;
};

const RETRY = { first: 50, cap: 1_000 } as const;

/**
 * Brings every event of the feed to one handler, in the order of its forum, with rows and position in one transaction:
 * an event takes effect once, however often it is delivered. An event that cannot be handled parks its stream and
 * nothing else. Starts and stops with its Nest application.
 */
export class FeedConsumer implements OnApplicationBootstrap, OnModuleDestroy {
  /** Rejects when the subscription died for good; left unhandled it ends the process, for a supervisor to start anew. */
  readonly failed: Promise<never>;

  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private readonly processor: EventProcessor;
  private readonly catchUp: CatchUp;
  private readonly counts = { taken: 0, doubles: 0, filled: 0, madeGood: 0, unreadable: 0, strangers: 0 };
  private fail: (reason: Error) => void = () => undefined;
  private subscription: Subscription | undefined;
  private watching: Promise<void> = Promise.resolve();
  private tail: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly port: MessagePort,
    private readonly dataSource: DataSource,
    private readonly feed: FeedReader,
    private readonly options: FeedConsumerOptions,
  ) {
    const { name, attempts = 5, lookEvery = 1_000, silence = 10_000 } = options;
    this.log = new Logger(`Consumer ${name}`);
    this.failed = new Promise((_resolve, reject) => {
      this.fail = reject;
    });
    this.processor = new EventProcessor(dataSource, feed, options, {
      attempts,
      backoff: RETRY,
      signal: this.stopping.signal,
    });
    this.catchUp = new CatchUp({
      consumer: name,
      manager: dataSource.manager,
      feed,
      patience: Math.max(1, Math.ceil(silence / lookEvery)),
      advance: (reach) => this.oneByOne(() => this.advance(reach)),
    });
  }

  onApplicationBootstrap(): Promise<void> {
    return this.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.stop();
  }

  /** Resolves when the group is joined, or the first attempt to has failed and goes on in the background. */
  async start(): Promise<void> {
    if (this.subscription !== undefined) throw new Error(`consumer ${this.options.name} was started before`);
    this.watching = this.watch();
    const { topic } = this.options;
    this.subscription = await this.port.subscribe({ group: this.group, topic, handler: this.receive });
    this.subscription.failed.catch(this.fail);
  }

  /** Finishes the events in hand; what comes after it is left for the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.subscription?.stop();
    await this.watching;
    await this.tail;
  }

  /** The newest feed position taken. Events of other forums below it may still be on their way: see {@link lag}. */
  async position(): Promise<number> {
    return (await progressOf(this.dataSource.manager, this.options.name)).position;
  }

  /** How many events of the feed are not yet taken; exact, 0 when the consumer has caught up. */
  async lag(): Promise<number> {
    const { events } = await progressOf(this.dataSource.manager, this.options.name);
    return Math.max(0, (await this.feed.feedHead()) - events);
  }

  get name(): string {
    return this.options.name;
  }

  /** @throws when the road that messages come on cannot be asked. */
  async reachBroker(): Promise<void> {
    await this.port.lag(this.group, this.options.topic);
  }

  parked(): Promise<readonly BlockedStream[]> {
    return blockedStreams(this.dataSource.manager, this.options.name);
  }

  /** Tries a parked stream again, in order. */
  unblock(streamId: string): Promise<UnblockOutcome> {
    return this.oneByOne(() => this.processor.unblock(streamId));
  }

  statistics(): ConsumerCounts {
    return { ...this.counts };
  }

  /** One group per topic and consumer: installations and rehearsals may share a broker. */
  private get group(): string {
    return `${this.options.topic}.${this.options.name}`;
  }

  private readonly receive = async (messages: readonly IncomingMessage[]): Promise<void> => {
    const events = messages.flatMap((message) => this.read(message) ?? []);
    if (events.length > 0) await this.oneByOne(() => this.take(events));
  };

  private read(message: IncomingMessage): FeedEvent | undefined {
    try {
      return decodeCloudEvent(message);
    } catch (error) {
      if (!(error instanceof CloudEventError)) throw error;
      const { topic, partition, offset } = message;
      this.counts.unreadable += 1;
      this.log.error(`${topic}/${partition}@${offset} is no event of this engine and is passed over: ${error.message}`);
      return undefined;
    }
  }

  private async take(announced: readonly FeedEvent[]): Promise<void> {
    const before = await this.processor.positionsIn(newestPerForum(announced));
    const fresh = announced.filter(({ forumId, feedPosition }) => feedPosition > (before.get(forumId) ?? 0));
    this.counts.doubles += announced.length - fresh.length;
    const { taken, standing } = await this.processor.advance(newestPerForum(fresh), before);
    const expected = new Set(fresh.map(({ feedPosition }) => feedPosition));
    this.counts.taken += taken.length;
    this.counts.filled += taken.filter((position) => !expected.has(position)).length;
    for (const { forumId, feedPosition, messageId } of fresh) {
      if (feedPosition <= (standing.get(forumId) ?? 0)) continue;
      this.counts.strangers += 1;
      this.log.error(`event ${messageId} at ${feedPosition} is not in the log of this database, passed over`);
    }
  }

  private async advance(reach: Positions): Promise<number> {
    const { taken } = await this.processor.advance(reach, await this.processor.positionsIn(reach));
    this.counts.taken += taken.length;
    return taken.length;
  }

  /** Events come from the topic, the comparison with the log and operators; one of them at a time. */
  private oneByOne<Result>(work: () => Promise<Result>): Promise<Result> {
    const run = this.tail.then(work);
    this.tail = run.catch(() => undefined);
    return run;
  }

  private async watch(): Promise<void> {
    const { signal } = this.stopping;
    const { lookEvery = 1_000 } = this.options;
    while (!signal.aborted) {
      await pause(lookEvery, signal);
      try {
        await this.look();
      } catch (error) {
        if (error === signal.reason) return;
        this.log.warn(`comparison with the log failed, it is tried again: ${messageOf(error)}`);
      }
    }
  }

  private async look(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    for (const streamId of await requestedUnblocks(this.dataSource.manager, this.options.name)) {
      await this.unblock(streamId);
    }
    const madeGood = await this.catchUp.look();
    if (madeGood === 0) return;
    this.counts.madeGood += madeGood;
    this.log.warn(`${madeGood} events came from the log, not from ${this.options.topic}: is the topic intact?`);
  }
}
