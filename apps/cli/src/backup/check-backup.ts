import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';

import { LogCheck, type LoggedEvent } from '@nap/event-store';

import { CliError, EXIT } from '../exit';
import { LOG_FILE, backupParts } from './contents';
import { linesOf, rowIn } from './lines';
import type { BackupFile, Manifest } from './manifest';

/** A file of a backup is not what was written, or what was written is no sound log. */
export class DamagedBackupError extends CliError {
  constructor(file: string, line: number | null, reason: string) {
    super(EXIT.usage, `${file}${line === null ? '' : `, line ${String(line)}`}: ${reason}; take another backup`);
  }
}

/** The rows of a file, each proved by its own hash. */
export async function* rowsOf(
  folder: string,
  { name, rows }: Pick<BackupFile, 'name' | 'rows'>,
  onBytes?: (bytes: Buffer) => void,
): AsyncIterable<string> {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new DamagedBackupError(name, null, 'is missing');
  let number = 0;
  for await (const line of linesOf(file, onBytes)) {
    number += 1;
    const row = rowIn(line);
    if (row === undefined) throw new DamagedBackupError(name, number, 'is damaged');
    if (number > rows) throw new DamagedBackupError(name, number, `only ${String(rows)} lines were written`);
    yield row;
  }
  if (number < rows) throw new DamagedBackupError(name, number, `the last one, where ${String(rows)} were written`);
}

const checkFile = async (
  folder: string,
  file: BackupFile,
  onRow: (row: string, line: number) => void,
): Promise<void> => {
  const hash = createHash('sha256');
  let line = 0;
  for await (const row of rowsOf(folder, file, (bytes) => hash.update(bytes))) {
    line += 1;
    onRow(row, line);
  }
  if (hash.digest('hex') === file.sha256) return;
  throw new DamagedBackupError(
    file.name,
    null,
    'its lines are sound, but others or in another order than were written',
  );
};

/**
 * Reads the whole backup and proves that it is what was written, and that the log in it is sound.
 * @throws DamagedBackupError naming file and line.
 */
export const checkBackup = async (folder: string, manifest: Manifest): Promise<void> => {
  const log = new LogCheck();
  const known = new Set(backupParts.map(({ name }) => name));
  for (const file of manifest.files) {
    if (!known.has(file.name)) {
      throw new CliError(EXIT.usage, `${file.name} is unknown to this release: use the release that wrote the backup`);
    }
    const onRow = (row: string, line: number): void => {
      const flaw = log.flawOf(JSON.parse(row) as LoggedEvent);
      if (flaw !== undefined) throw new DamagedBackupError(file.name, line, flaw);
    };
    await checkFile(folder, file, file.name === LOG_FILE ? onRow : () => undefined);
  }
  const { head, chain } = manifest.feed;
  if (log.head === head && log.chain === chain && log.events === head + manifest.unplaced) return;
  throw new DamagedBackupError(LOG_FILE, null, `ends at ${String(log.head)}, not where the manifest says`);
};
