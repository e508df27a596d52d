import type { FeedEvent } from '@nap/event-store';
import { dedicatedClient } from '@nap/platform';
import { Logger } from '@nestjs/common';
import type { Client, Pool } from 'pg';

import { encodeCloudEvent } from '../cloud-events/binary';
import type { FeedReader } from '../feed-reader';
import { offerUntilTaken } from '../offer';
import { messageOf, pause, waitAfter } from '../pause';
import { LARGEST_OFFER, type MessageHandler, type Subscription } from '../port';
import { type Cursor, acknowledge, enrol, readCursor, tryToLead } from './group-cursor';

const BACKOFF = { first: 250, cap: 5_000 } as const;

type Options = {
  readonly pool: Pool;
  readonly feed: FeedReader;
  readonly installation: string;
  readonly pollMs: number;
  readonly group: string;
  readonly topic: string;
  readonly handler: MessageHandler;
};

/** One member of a group; only the one whose session holds the group's lock is given messages, the others stand by. */
export class PostgresSubscription implements Subscription {
  /** Never settles: whatever this meets, it tries again. */
  readonly failed = new Promise<never>(() => undefined);
  readonly started: Promise<void>;

  private readonly log: Logger;
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;
  private markStarted: () => void = () => undefined;
  private idle = new AbortController();

  constructor(private readonly options: Options) {
    this.log = new Logger(`Feed group ${options.group}`);
    this.started = new Promise((resolve) => {
      this.markStarted = resolve;
    });
    this.ended = this.keepConsuming();
  }

  readonly stop = async (): Promise<void> => {
    this.stopping.abort();
    this.wake();
    await this.ended;
  };

  /** Ends the wait for the next poll. */
  wake(): void {
    this.idle.abort();
  }

  private async keepConsuming(): Promise<void> {
    const { signal } = this.stopping;
    for (let losses = 1; !signal.aborted; losses += 1) {
      try {
        await this.consumeInOneSession();
      } catch (error) {
        this.log.warn(`session lost, a new one takes over: ${messageOf(error)}`);
      }
      this.markStarted();
      await pause(waitAfter(losses, BACKOFF), signal);
    }
  }

  private async consumeInOneSession(): Promise<void> {
    const session = dedicatedClient(this.options.pool);
    session.on('error', () => {
      this.wake(); // its next statement fails and says why
    });
    try {
      await session.connect();
      const id = await enrol(session, this.options.group, this.options.topic);
      while (!this.stopping.signal.aborted) {
        const woken = this.nextWake();
        const leads = await tryToLead(session, id);
        this.markStarted();
        if (leads) await this.consumeAsLeader(session, id);
        else await pause(this.options.pollMs, woken);
      }
    } finally {
      await session.end();
    }
  }

  private async consumeAsLeader(session: Client, id: number): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const woken = this.nextWake(); // before the look, so that what is published during it is not slept over
      const cursor = await readCursor(session, id);
      const due = await this.published(cursor);
      const last = due.at(-1);
      if (last === undefined) await pause(this.options.pollMs, woken);
      else if (await this.take(due)) await acknowledge(session, id, last.feedPosition, cursor.generation);
      else return;
    }
  }

  private async published({ acknowledged, published }: Cursor): Promise<readonly FeedEvent[]> {
    if (acknowledged >= published) return [];
    const page = await this.options.feed.readFeed({ after: acknowledged, limit: LARGEST_OFFER });
    return page.filter(({ feedPosition }) => feedPosition <= published);
  }

  private take(events: readonly FeedEvent[]): Promise<boolean> {
    const { topic, handler, installation } = this.options;
    const messages = events.map((event) => ({
      ...encodeCloudEvent(event, installation),
      topic,
      partition: 0,
      offset: String(event.feedPosition),
    }));
    return offerUntilTaken(messages, handler, this.stopping.signal, this.log);
  }

  private nextWake(): AbortSignal {
    if (!this.stopping.signal.aborted) this.idle = new AbortController();
    return this.idle.signal;
  }
}
