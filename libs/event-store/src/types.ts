import type { Instant } from '@nap/calendar';
import type { ClientBase } from 'pg';

/** An event as a decider made it, before it has a place. */
export type NewEvent = { readonly type: string; readonly schemaVersion: number; readonly data: object };

/** Who and what caused an append. `occurredAt` is the business instant of the command. */
export type CommandContext = {
  readonly commandId: string;
  /** sha256 (hex) of the canonical command body: the same id with another body is refused. */
  readonly bodyHash: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  /** A person's id, or `clock` for the engine's own timers. */
  readonly actor: string;
  readonly occurredAt: Instant;
};

/** What one stream gets. No events is a decision too: it is bound to the version it was made on. */
export type StreamAppend = {
  readonly streamId: string;
  readonly forumId: string;
  /** 0 for a stream that must not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly NewEvent[];
};

/** A text written by a person, kept beside the log; the event holds `hash` = sha256(salt ‖ text) in hex. */
export type NewDocument = {
  readonly hash: string;
  readonly salt: string;
  readonly text: string;
  readonly personId: string | null;
};

/** What is left of a document: its text, or the mark that it was erased. */
export type StoredDocument =
  { readonly hash: string; readonly text: string } | { readonly hash: string; readonly erasedAt: Instant };

/** The stream a command was addressed to, and its version afterwards. */
export type CommandResult = { readonly streamId: string; readonly version: number };

export type StoredCommand = { readonly bodyHash: string; readonly result: CommandResult };

/**
 * Writes other rows in the append's transaction, after the events; called only where the events are new, so once for a
 * command. It must wait on nothing but this connection: the streams' locks are held meanwhile.
 */
export type Beside = (connection: ClientBase) => Promise<void>;

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly result: CommandResult }
  /** The command id was stored before with the same body: this is the first result. */
  | { readonly kind: 'repeated'; readonly result: CommandResult }
  | { readonly kind: 'other-body' }
  | { readonly kind: 'conflict'; readonly streamId: string; readonly actualVersion: number };

export type StoredEvent = {
  readonly messageId: string;
  readonly streamId: string;
  readonly version: number;
  readonly forumId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** Upcast to the newest schema version. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: {
    readonly commandId: string;
    readonly correlationId: string;
    readonly causationId: string | null;
    readonly actor: string;
    readonly occurredAt: Instant;
  };
  readonly recordedAt: Instant;
};

/** An event with its place in the feed: dense, gapless, never re-assigned. */
export type FeedEvent = StoredEvent & {
  readonly feedPosition: number;
  /** The feed position of the forum's previous event, 0 for its first. */
  readonly previousInForum: number;
  /** sha256 in hex over the stored columns, each behind its length in bytes. */
  readonly eventHash: string;
  /** sha256 in hex over the previous event's chain and this event's position, id and hash. */
  readonly chain: string;
};

/** A stretch of one forum's events in the feed, open at its beginning. */
export type FeedSpan = {
  readonly forumId: string;
  /** Events after this feed position; 0 for all. */
  readonly after: number;
  /** Events up to this feed position, it included. */
  readonly upTo: number;
};

export type FeedQuery = {
  /** Events after this feed position; 0 for all. */
  readonly after: number;
  /** Events before this feed position; without it up to the newest. */
  readonly before?: number;
  /** The page that ends the stretch instead of the one that begins it, its last event first. */
  readonly newestFirst?: boolean;
  readonly limit: number;
  /** Ends the page before its data exceed so many bytes; one event always fits. */
  readonly maxBytes?: number;
  readonly types?: readonly string[];
  readonly forumId?: string;
  readonly streamId?: string;
  /** Gives the shape of each event's day, with which its hash agrees for ever; else the newest one. */
  readonly asStored?: boolean;
};
