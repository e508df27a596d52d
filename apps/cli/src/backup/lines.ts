import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const BEFORE_ROW = '{"row":';
const BEFORE_HASH = ',"sha256":"';
const HASH_LENGTH = 64;
const AFTER_HASH = '"}';
const TAIL_LENGTH = BEFORE_HASH.length + HASH_LENGTH + AFTER_HASH.length;
const NEWLINE = 0x0a;

const hashOf = (row: string): string => createHash('sha256').update(row).digest('hex');

/** A row of JSON with its own hash: damage is found on its line. */
export const sealed = (row: string): string => `${BEFORE_ROW}${row}${BEFORE_HASH}${hashOf(row)}${AFTER_HASH}`;

/** @returns the row of a line; undefined where the line is not as it was written. */
export const rowIn = (line: string): string | undefined => {
  const row = line.slice(BEFORE_ROW.length, -TAIL_LENGTH);
  return sealed(row) === line ? row : undefined;
};

/** The lines of a file, without keeping more than one of them; a line ends at a newline and nowhere else. */
export async function* linesOf(
  file: string,
  onBytes: (bytes: Buffer) => void = () => undefined,
): AsyncIterable<string> {
  let rest: Buffer[] = [];
  for await (const bytes of createReadStream(file) as AsyncIterable<Buffer>) {
    onBytes(bytes);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      yield Buffer.concat([...rest, bytes.subarray(start, end)]).toString();
      rest = [];
      start = end + 1;
    }
    rest.push(bytes.subarray(start));
  }
  const last = Buffer.concat(rest);
  if (last.length > 0) yield last.toString();
}
