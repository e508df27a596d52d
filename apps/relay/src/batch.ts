import type { OutgoingRecord } from '@nap/messaging';

export const MAX_BATCH_EVENTS = 500;
export const MAX_BATCH_BYTES = 524_288;

/** The first of the records that fit into one batch, at least one; frozen, since a retry must send the same. */
export const cutBatch = (records: readonly OutgoingRecord[]): readonly OutgoingRecord[] => {
  const batch: OutgoingRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    bytes += sizeOf(record);
    if (batch.length > 0 && (bytes > MAX_BATCH_BYTES || batch.length === MAX_BATCH_EVENTS)) break;
    batch.push(Object.freeze(record));
  }
  return Object.freeze(batch);
};

const sizeOf = ({ key, value, headers }: OutgoingRecord): number => {
  let bytes = Buffer.byteLength(key) + Buffer.byteLength(value);
  for (const [name, text] of Object.entries(headers)) bytes += Buffer.byteLength(name) + Buffer.byteLength(text);
  return bytes;
};
