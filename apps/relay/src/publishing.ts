import { EventStore, FencedError, RelayCheckpoint } from '@nap/event-store';
import { MessagePort, type OutgoingRecord, encodeCloudEvent } from '@nap/messaging';
import { Inject, Injectable, Logger } from '@nestjs/common';

import { MAX_BATCH_BYTES, MAX_BATCH_EVENTS, cutBatch } from './batch';
import type { Term } from './leadership';
import { RELAY_OPTIONS, type RelayOptions, reasonOf, retryAfter } from './relay.options';
import { Wake, pause } from './wake';

/** Injection token of the `EventStore` that reads events as they were stored, without upcasting. */
export const STORED_FEED = Symbol('stored feed');

/** A consumer group that never reads: its lag is the number of messages in the topic. */
const AUDIT_GROUP = 'nap-relay-audit';

/** A topic that loses again what it was just given is not filled again before this has passed. */
const REFILL_PAUSE_MS = 15 * 60_000;

/** What the loops of one term know together. */
export type Progress = {
  /** The newest feed position known to this process. */
  head: number;
  published: number;
  readonly grown: Wake;
};

type Batch = readonly OutgoingRecord[];
type Retrying = <Result>(what: string, attempt: () => Promise<Result>) => Promise<Result | undefined>;

/** Brings the feed to the topic: in order, one batch in flight, never past a batch that was not acknowledged. */
@Injectable()
export class Publishing {
  private readonly logger = new Logger(Publishing.name);
  /** When the topic was last found short and filled again, by this process's own clock; undefined while it keeps what it is given. */
  private filledAt: number | undefined;
  /** Whether the topic is to be asked as soon as it is filled. */
  private isFilling = false;
  /** The batch after the one in flight: a backlog is not kept waiting for the database. */
  private ahead: { readonly from: number; readonly batch: Promise<Batch | undefined> } | undefined;

  constructor(
    @Inject(STORED_FEED) private readonly feed: EventStore,
    private readonly checkpoint: RelayCheckpoint,
    private readonly port: MessagePort,
    @Inject(RELAY_OPTIONS) private readonly options: RelayOptions,
  ) {}

  /**
   * Works until the term ends; the batch in flight is then still settled.
   * @throws FencedError when a later leader has taken over.
   */
  async run(term: Term, progress: Progress): Promise<void> {
    const halt = term.ended;
    halt.addEventListener('abort', () => progress.grown.call());
    const retrying: Retrying = (what, attempt) => this.retry(what, attempt, halt);

    const start = await retrying('taking the checkpoint', () => this.checkpoint.take(this.options.topic, term.epoch));
    progress.published = start ?? 0;
    try {
      for (let checkedAt = -Infinity; !halt.aborted;) {
        const isFilled = this.isFilling && progress.published >= progress.head;
        if (isFilled || performance.now() - checkedAt >= this.options.topicCheckMs) {
          if (isFilled) this.isFilling = false;
          await retrying('checking the topic', () => this.refillIfEmptied(term.epoch, progress));
          checkedAt = performance.now();
        }
        if (progress.published >= progress.head) await progress.grown.wait(this.options.topicCheckMs);
        else await this.publishNext(term.epoch, progress, retrying);
      }
    } finally {
      await this.settleAhead();
    }
  }

  /** @throws when the topic cannot be asked. */
  async reachBroker(): Promise<void> {
    await this.held();
  }

  /** Nothing is read behind the back of a process that ends. */
  private async settleAhead(): Promise<void> {
    const { ahead } = this;
    this.ahead = undefined;
    await ahead?.batch;
  }

  private async publishNext(epoch: number, progress: Progress, retrying: Retrying): Promise<void> {
    const { topic } = this.options;
    const from = progress.published;
    const batch = await (this.ahead?.from === from ? this.ahead.batch : this.read(from, retrying));
    this.ahead = undefined;
    if (batch === undefined || batch.length === 0) return;
    const next = from + batch.length;
    if (next < progress.head) this.ahead = { from: next, batch: this.read(next, retrying) };
    let tries = 0;
    const acknowledged = await retrying(`sending ${String(from + 1)} and on`, async () => {
      tries += 1;
      // a topic that was lost and made anew meanwhile begins with its first event, not with this batch
      if (tries > 1) await this.refillIfEmptied(epoch, progress);
      if (progress.published !== from) return false;
      await this.port.sendBatch(topic, batch);
      return true;
    });
    if (acknowledged !== true) return;
    await this.checkpoint.move(topic, epoch, from, next);
    progress.published = next;
  }

  private read(from: number, retrying: Retrying): Promise<Batch | undefined> {
    return retrying('reading the feed', () => this.nextBatch(from));
  }

  /** The feed is dense, so a batch's length says where it ends. */
  private async nextBatch(after: number): Promise<Batch> {
    const events = await this.feed.readFeed({ after, limit: MAX_BATCH_EVENTS, maxBytes: MAX_BATCH_BYTES });
    return cutBatch(events.map((event) => encodeCloudEvent(event, this.options.installation)));
  }

  /** A topic that was deleted and made anew has fewer messages than were published: it is filled again from the start. */
  private async refillIfEmptied(epoch: number, progress: Progress): Promise<void> {
    const { topic } = this.options;
    if (progress.published === 0) return;
    await this.port.connect();
    const held = await this.held();
    if (held >= progress.published) {
      this.filledAt = undefined;
      return;
    }
    if (this.filledAt !== undefined && performance.now() - this.filledAt < REFILL_PAUSE_MS) {
      this.logger.error(`${topic} does not keep what it is given: set retention.ms=-1 and cleanup.policy=delete`);
      return;
    }
    this.logger.warn(
      `${topic} holds ${String(held)} of ${String(progress.published)} events: filling it from the start`,
    );
    await this.checkpoint.move(topic, epoch, progress.published, 0);
    progress.published = 0;
    this.filledAt = performance.now();
    this.isFilling = true;
  }

  /** How many messages the topic holds. */
  private held(): Promise<number> {
    return this.port.lag(AUDIT_GROUP, this.options.topic);
  }

  /** Tries until it works; undefined when halted first. What is in flight is always settled before this returns. */
  private async retry<Result>(
    what: string,
    attempt: () => Promise<Result>,
    halt: AbortSignal,
  ): Promise<Result | undefined> {
    for (let failures = 0; !halt.aborted;) {
      try {
        const result = await attempt();
        if (failures > 0) this.logger.log(`${what}: done after ${String(failures)} failures`);
        return result;
      } catch (error) {
        if (error instanceof FencedError) throw error;
        failures += 1;
        this.logger.warn(`${what} failed ${String(failures)} times: ${reasonOf(error)}`);
        await pause(retryAfter(failures), halt);
      }
    }
    return undefined;
  }
}
