import type { ClientBase, Pool } from 'pg';
import { v5 as uuidV5 } from 'uuid';

import { metaText } from './rows';
import type {
  AppendOutcome,
  Beside,
  CommandContext,
  NewDocument,
  NewEvent,
  StoredCommand,
  StreamAppend,
} from './types';

const MAX_EVENT_BYTES = 262_144;

/** The namespace of message ids: the same command always makes the same ids. */
const MESSAGES = '8b6f1f0e-3c53-5d0c-9d0a-2f6d4b8f7a11';

const SQL = `select outcome, stream_id, version from append_events($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,
  $13, $14, $15, $16, $17, $18, $19)`;

const SQL_OF_ONE = 'select append_one($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as version';

const UNIQUE_VIOLATION = '23505';

export class EventTooLargeError extends Error {}

/** @param index the event's number among all events of the command, from 0. */
export const messageIdOf = (commandId: string, index: number): string =>
  uuidV5(`${commandId}/${String(index)}`, MESSAGES);

type AppendRow = {
  readonly outcome: AppendOutcome['kind'];
  readonly stream_id: string;
  readonly version: number;
};

/** One statement in a transaction of its own, unless rows are written beside the events or the usual case fails. */
export const append = async (
  pool: Pool,
  context: CommandContext,
  streams: readonly StreamAppend[],
  documents: readonly NewDocument[],
  beside: Beside | null,
): Promise<AppendOutcome> => {
  try {
    if (beside !== null) return await appendedWith(pool, parameters(context, streams, documents), beside);
    const lone = documents.length === 0 ? loneEvent(streams) : null;
    const outcome = lone === null ? null : await appendedAlone(pool, context, lone);
    return outcome ?? (await appended(pool, parameters(context, streams, documents)));
  } catch (error) {
    if ((error as { readonly code?: string }).code !== UNIQUE_VIOLATION) throw error;
    // an id is taken: by this command's first attempt, or the log holds what no command of ours can have made
    const stored = await lookUp(pool, context.commandId);
    if (stored === undefined) throw error;
    return stored.bodyHash === context.bodyHash ? { kind: 'repeated', result: stored.result } : { kind: 'other-body' };
  }
};

type LoneEvent = Omit<StreamAppend, 'events'> & { readonly event: NewEvent };

const loneEvent = (streams: readonly StreamAppend[]): LoneEvent | null => {
  const [stream, ...others] = streams;
  const [event, ...more] = stream?.events ?? [];
  if (stream === undefined || event === undefined || others.length + more.length > 0) return null;
  return { ...stream, event };
};

/** @returns null where the stream does not take the event: nothing is stored, and append_events says why. */
const appendedAlone = async (pool: Pool, context: CommandContext, lone: LoneEvent): Promise<AppendOutcome | null> => {
  const meta = metaText(context.occurredAt);
  const { rows } = await pool.query<{ version: number | null }>({
    name: 'append_one',
    text: SQL_OF_ONE,
    values: [
      context.commandId,
      context.bodyHash,
      context.correlationId,
      context.causationId,
      context.actor,
      meta,
      lone.streamId,
      lone.expectedVersion,
      lone.forumId,
      messageIdOf(context.commandId, 0),
      lone.event.type,
      lone.event.schemaVersion,
      dataText(lone.event.type, lone.event.data, meta),
    ],
  });
  const version = rows[0]?.version ?? null;
  return version === null ? null : { kind: 'appended', result: { streamId: lone.streamId, version } };
};

const appended = async (database: Pool | ClientBase, values: unknown[]): Promise<AppendOutcome> => {
  const { rows } = await database.query<AppendRow>({ name: 'append_events', text: SQL, values });
  return outcomeOf(rows[0]);
};

/** The append comes first: it takes its locks before the transaction has written anything. */
const appendedWith = async (pool: Pool, values: unknown[], beside: Beside): Promise<AppendOutcome> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const outcome = await appended(client, values);
    if (outcome.kind === 'appended') await beside(client);
    await client.query('commit');
    return outcome;
  } catch (error) {
    await client.query('rollback').catch((reason: unknown) => {
      broken = reason as Error; // the pool must not lend this connection again
    });
    throw error;
  } finally {
    client.release(broken);
  }
};

export const lookUp = async (pool: Pool, commandId: string): Promise<StoredCommand | undefined> => {
  const { rows } = await pool.query<{ body_hash: string; stream_id: string; version: number }>({
    name: 'look_up_command',
    text: 'select body_hash, stream_id, version from commands where id = $1',
    values: [commandId],
  });
  const row = rows[0];
  return row && { bodyHash: row.body_hash, result: { streamId: row.stream_id, version: row.version } };
};

const outcomeOf = (row: AppendRow | undefined): AppendOutcome => {
  if (row === undefined) throw new Error('append_events answered nothing: run `nap migrate`');
  const result = { streamId: row.stream_id, version: row.version };
  switch (row.outcome) {
    case 'appended':
    case 'repeated':
      return { kind: row.outcome, result };
    case 'other-body':
      return { kind: 'other-body' };
    case 'conflict':
      return { kind: 'conflict', streamId: row.stream_id, actualVersion: row.version };
  }
};

const parameters = (
  context: CommandContext,
  streams: readonly StreamAppend[],
  documents: readonly NewDocument[],
): unknown[] => {
  if (streams.length === 0) throw new Error('an append names at least the stream its command was addressed to');
  if (new Set(streams.map((stream) => stream.streamId)).size !== streams.length) {
    throw new Error(`an append names each stream once: ${streams.map((stream) => stream.streamId).join(', ')}`);
  }
  const meta = metaText(context.occurredAt);
  const events = streams
    .flatMap(({ streamId, forumId, expectedVersion, events: added }) =>
      added.map((event, index) => ({ streamId, forumId, version: expectedVersion + index + 1, event })),
    )
    .map((placed, index) => ({
      ...placed,
      messageId: messageIdOf(context.commandId, index),
      data: dataText(placed.event.type, placed.event.data, meta),
    }));
  return [
    context.commandId,
    context.bodyHash,
    context.correlationId,
    context.causationId,
    context.actor,
    meta,
    streams.map((stream) => stream.streamId),
    streams.map((stream) => stream.expectedVersion),
    events.map((placed) => placed.streamId),
    events.map((placed) => placed.version),
    events.map((placed) => placed.forumId),
    events.map((placed) => placed.messageId),
    events.map((placed) => placed.event.type),
    events.map((placed) => placed.event.schemaVersion),
    events.map((placed) => placed.data),
    documents.map((document) => document.hash),
    documents.map((document) => document.salt),
    documents.map((document) => document.text),
    documents.map((document) => document.personId),
  ];
};

const dataText = (type: string, data: object, meta: string): string => {
  const text = JSON.stringify(data);
  const bytes = Buffer.byteLength(text) + Buffer.byteLength(meta);
  if (bytes > MAX_EVENT_BYTES) {
    throw new EventTooLargeError(
      `${type} has ${String(bytes)} bytes, at most ${String(MAX_EVENT_BYTES)} are stored: link to the text instead of holding it`,
    );
  }
  return text;
};
