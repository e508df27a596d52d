import { readFileSync } from 'node:fs';

import { wrongUsage } from './exit';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not permitted',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not UTF-8',
};

/** @throws CliError when the file cannot be read or is not UTF-8. */
export const textOf = (path: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
    throw wrongUsage(`${path} cannot be read: ${reasons[code] ?? String(error)}`);
  }
};

/** @throws CliError when the file cannot be read or is not JSON in UTF-8. */
export const readJsonFile = (path: string): unknown => {
  const content = textOf(path);
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw wrongUsage(`${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
};
