import type { Instant } from '@nap/calendar';
import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';

import { append, lookUp } from './append';
import { eraseDocuments, readDocuments } from './documents';
import {
  feedHead,
  feedId,
  lastBefore,
  lastCommonWith,
  positionOf,
  readFeed,
  readSpans,
  unsequenced,
} from './feed-reader';
import { FeedNudge } from './feed-nudge';
import { EVENT_COLUMNS, type EventRow, storedEvent } from './rows';
import type {
  AppendOutcome,
  Beside,
  CommandContext,
  FeedEvent,
  FeedQuery,
  FeedSpan,
  NewDocument,
  StoredCommand,
  StoredDocument,
  StoredEvent,
  StreamAppend,
} from './types';
import type { Upcasters } from './upcasters';

export const UPCASTERS = Symbol('upcasters');

/** The log: what happened, in streams, and in the one order everybody sees. It knows no domain. */
@Injectable()
export class EventStore {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(UPCASTERS) private readonly upcasters: Upcasters,
    @Inject(FeedNudge) private readonly nudge: Pick<FeedNudge, 'touch'>,
  ) {}

  /**
   * Stores the decision on one command in one transaction: all of it, or nothing. The first stream is the one the
   * command was addressed to; its version is the result. `beside` writes rows of another owner with it.
   * @throws EventTooLargeError above 256 KiB per event. A lost connection leaves open whether the append happened:
   * the same call again answers `repeated`, or stores it now.
   */
  async append(
    context: CommandContext,
    streams: readonly StreamAppend[],
    documents: readonly NewDocument[] = [],
    beside: Beside | null = null,
  ): Promise<AppendOutcome> {
    const outcome = await append(this.pool, context, streams, documents, beside);
    if (outcome.kind === 'appended') this.nudge.touch();
    return outcome;
  }

  /** What an accepted command left behind, also one without events; undefined for an id never stored. */
  lookUp(commandId: string): Promise<StoredCommand | undefined> {
    return lookUp(this.pool, commandId);
  }

  /** A stream's events after `afterVersion`, upcast, in order; empty for a stream that does not exist. */
  async readStream(streamId: string, afterVersion = 0): Promise<readonly StoredEvent[]> {
    const { rows } = await this.pool.query<EventRow>({
      name: 'read_stream',
      text: `select ${EVENT_COLUMNS} from events e where e.stream_id = $1 and e.version > $2 order by e.version`,
      values: [streamId, afterVersion],
    });
    return rows.map((row) => storedEvent(row, this.upcasters));
  }

  readFeed(query: FeedQuery): Promise<readonly FeedEvent[]> {
    return readFeed(this.pool, query, this.upcasters);
  }

  /** The first `limit` events of several forums' spans, in feed order. */
  readSpans(spans: readonly FeedSpan[], limit: number): Promise<readonly FeedEvent[]> {
    return readSpans(this.pool, spans, limit, this.upcasters);
  }

  /** The newest feed position, 0 for an empty feed. */
  feedHead(): Promise<number> {
    return feedHead(this.pool);
  }

  /** Names this feed: a database restored from a backup goes on under another id. */
  feedId(): Promise<string> {
    return feedId(this.pool);
  }

  /** The last position that a feed of before a restore shares with this one; undefined for one never heard of. */
  lastCommonWith(earlierFeedId: string): Promise<number | undefined> {
    return lastCommonWith(this.pool, earlierFeedId);
  }

  /** The feed position of an event by its message id; undefined for an id that the feed does not hold. */
  positionOf(messageId: string): Promise<number | undefined> {
    return positionOf(this.pool, messageId);
  }

  /** The position before the first event recorded at the instant or later; the head where there is none. */
  lastBefore(recordedAt: Instant): Promise<number> {
    return lastBefore(this.pool, recordedAt);
  }

  /** How many committed events wait for their place in the feed. */
  unsequenced(): Promise<number> {
    return unsequenced(this.pool);
  }

  /** The documents known under these hashes, in no order; an unknown hash is left out. */
  readDocuments(hashes: readonly string[]): Promise<readonly StoredDocument[]> {
    return readDocuments(this.pool, hashes);
  }

  /** Erases what a person wrote. @returns how many documents lost their text now. */
  eraseDocuments(personId: string): Promise<number> {
    return eraseDocuments(this.pool, personId);
  }
}
