import { createHash } from 'node:crypto';

/** What an event's hash is made of: the stored columns as text, `recordedAt` as an instant of UTC in milliseconds. */
export type HashedEvent = {
  readonly messageId: string;
  readonly streamId: string;
  readonly version: number;
  readonly forumId: string;
  readonly type: string;
  readonly schemaVersion: number;
  /** The data's JSON text as it was stored. */
  readonly data: string;
  readonly meta: string;
  readonly recordedAt: string;
  readonly commandId: string;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly actor: string;
};

/** The chain before the first event. */
export const CHAIN_START = Buffer.alloc(32);

/** sha256 over every stored column behind its length in bytes; the database computes the same when it appends. */
export const eventHash = (event: HashedEvent): Buffer => {
  const columns = [
    event.messageId,
    event.streamId,
    String(event.version),
    event.forumId,
    event.type,
    String(event.schemaVersion),
    event.data,
    event.meta,
    event.recordedAt,
    event.commandId,
    event.correlationId,
    event.causationId,
    event.actor,
  ];
  const text = columns.map((column) => (column === null ? '-' : `${String(Buffer.byteLength(column))}:${column}`));
  return createHash('sha256').update(text.join('')).digest();
};

/** sha256 over the chain before, the position in eight bytes, the message id and the event's hash. */
export const chainAfter = (before: Buffer, position: number, messageId: string, hash: Buffer): Buffer => {
  const place = Buffer.alloc(8);
  place.writeBigInt64BE(BigInt(position));
  const id = Buffer.from(messageId.replaceAll('-', ''), 'hex');
  return createHash('sha256').update(before).update(place).update(id).update(hash).digest();
};
