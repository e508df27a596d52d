import { type Instant, instantOf } from '@nap/calendar';

import type { HashedEvent } from './event-hash';
import type { FeedEvent, StoredEvent } from './types';
import { type EventData, type Upcasters, upcast } from './upcasters';

/** A row of `events` as the driver gives it; bigint comes as text. */
export type EventRow = {
  readonly stream_id: string;
  readonly version: number;
  readonly message_id: string;
  readonly forum_id: string;
  readonly type: string;
  readonly schema_version: number;
  readonly data: string;
  readonly meta: string;
  readonly recorded_at: Date;
  readonly command_id: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  readonly actor: string;
};

export type FeedRow = EventRow & {
  readonly feed_position: string;
  readonly previous_in_forum: string;
  readonly event_hash: Buffer;
  readonly chain: Buffer;
};

export const EVENT_COLUMNS = `e.stream_id, e.version, e.message_id, e.forum_id, e.type, e.schema_version, e.data, e.meta,
  e.recorded_at, e.command_id, e.correlation_id, e.causation_id, e.actor`;

export const FEED_COLUMNS = `${EVENT_COLUMNS}, f.feed_position, f.previous_in_forum, e.event_hash, f.chain`;

/** The part of `meta` that is no column of its own. */
type StoredMeta = { readonly occurredAt: Instant };

/** What is stored as an event's `meta`, as text. */
export const metaText = (occurredAt: Instant): string => JSON.stringify({ occurredAt } satisfies StoredMeta);

export const storedEvent = (row: EventRow, upcasters: Upcasters): StoredEvent => ({
  messageId: row.message_id,
  streamId: row.stream_id,
  version: row.version,
  forumId: row.forum_id,
  type: row.type,
  ...upcast(upcasters, row.type, row.schema_version, JSON.parse(row.data) as EventData),
  meta: {
    commandId: row.command_id,
    correlationId: row.correlation_id,
    causationId: row.causation_id,
    actor: row.actor,
    occurredAt: (JSON.parse(row.meta) as StoredMeta).occurredAt,
  },
  recordedAt: instantOf(row.recorded_at.getTime()),
});

export const feedEvent = (row: FeedRow, upcasters: Upcasters): FeedEvent => ({
  ...storedEvent(row, upcasters),
  feedPosition: Number(row.feed_position),
  previousInForum: Number(row.previous_in_forum),
  eventHash: row.event_hash.toString('hex'),
  chain: row.chain.toString('hex'),
});

export const hashedEvent = (row: EventRow): HashedEvent => ({
  messageId: row.message_id,
  streamId: row.stream_id,
  version: row.version,
  forumId: row.forum_id,
  type: row.type,
  schemaVersion: row.schema_version,
  data: row.data,
  meta: row.meta,
  recordedAt: row.recorded_at.toISOString(),
  commandId: row.command_id,
  correlationId: row.correlation_id,
  causationId: row.causation_id,
  actor: row.actor,
});
