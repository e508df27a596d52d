import { createHash } from 'node:crypto';

const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** JSON whose keys stand in one order, so that equal values have equal texts. */
export const canonicalJson = (value: object): string => JSON.stringify(value, sorted);

/** sha256 in hex of a value's canonical JSON. */
export const hashOf = (value: object): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
