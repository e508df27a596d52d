import { parse } from 'csv-parse/sync';

import { wrongUsage } from '../exit';
import { textOf } from '../json-file';

/** One line of a CSV file by its columns, with the line it began on, counted from 1. */
export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

type Parsed = {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number; readonly invalid_field_length: number };
};

/**
 * Reads a CSV file with a header line, in UTF-8 with or without a byte order mark.
 * @throws CliError when it cannot be read, a needed column is missing, or a line has more or fewer cells than the header.
 */
export const readRows = (path: string, needed: readonly string[]): readonly Row[] => {
  const content = textOf(path);
  let parsed: readonly Parsed[];
  try {
    parsed = parse(content, { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw wrongUsage(`${path} is not CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
  const columns = Object.keys(parsed[0]?.record ?? {});
  const missing = needed.filter((column) => !columns.includes(column));
  if (parsed.length === 0) throw wrongUsage(`${path} holds no line below its header`);
  if (missing.length > 0) {
    throw wrongUsage(`${path} has no column ${missing.join(', ')}; its columns are ${columns.join(', ')}`);
  }
  return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }));
};

/** What is wrong with a line of a file. */
export type Fault = { readonly line: number; readonly column: string; readonly what: string };

/** @throws CliError naming every line and column that is wrong; nothing is imported then. */
export const refuseFaults = (path: string, faults: readonly Fault[]): void => {
  if (faults.length === 0) return;
  const lines = faults.map(({ line, column, what }) => `  line ${String(line)}, ${column}: ${what}`);
  throw wrongUsage(`${path} cannot be imported, nothing was:\n${lines.join('\n')}`);
};
