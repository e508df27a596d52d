import { restoreLogRows, verifyFeed } from '@nap/event-store';
import type { BackupTable } from '@nap/platform';
import { type Client, escapeIdentifier } from 'pg';

import { rowsOf } from '../backup/check-backup';
import { LOG_FILE, backupTables, fileOf } from '../backup/contents';
import type { BackupFile, Manifest } from '../backup/manifest';
import { CliError, EXIT } from '../exit';
import { type RestoreProgress, moveProgress, together } from './target';

/** A transaction takes well below a second, and memory holds no more than this. */
const PAGE_ROWS = 500;
const PAGE_CHARACTERS = 1_000_000;

const tableOf = (file: string): BackupTable | undefined => backupTables.find((backed) => fileOf(backed) === file);

const insertRows = async (
  target: Client,
  { table }: BackupTable,
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> => {
  const names = columns.map((column) => escapeIdentifier(column)).join(', ');
  await target.query(
    `insert into ${table} (${names}) overriding system value
     select ${names} from json_populate_recordset(null::${table}, $1)`,
    [`[${rows.join(',')}]`],
  );
};

/** Stores the pages of one file, each in a transaction with how far it brings the restore. */
const loadFile = async (
  target: Client,
  folder: string,
  file: BackupFile,
  done: number,
  interrupted: AbortSignal,
): Promise<void> => {
  const table = tableOf(file.name);
  let page: string[] = [];
  let characters = 0;
  let read = 0;
  const store = async (): Promise<void> => {
    const [first] = page;
    if (first === undefined) return;
    const columns = Object.keys(JSON.parse(first) as object);
    await together(target, async () => {
      await (table === undefined ? restoreLogRows(target, columns, page) : insertRows(target, table, columns, page));
      await moveProgress(target, file.name, read);
    });
    page = [];
    characters = 0;
  };
  for await (const row of rowsOf(folder, file)) {
    read += 1;
    if (read <= done) continue;
    if (interrupted.aborted) {
      throw new CliError(EXIT.interrupted, 'interrupted: the same command goes on where this one stopped');
    }
    page.push(row);
    characters += row.length;
    if (page.length === PAGE_ROWS || characters >= PAGE_CHARACTERS) await store();
  }
  await store();
};

/** Brings back what is not back yet, file after file. */
export const loadFiles = async (
  target: Client,
  folder: string,
  { files }: Manifest,
  progress: RestoreProgress,
  interrupted: AbortSignal,
): Promise<void> => {
  for (const file of files) await loadFile(target, folder, file, progress.get(file.name) ?? 0, interrupted);
};

/** @throws CliError when the database does not hold what the backup holds. */
export const requireWhole = async (target: Client, { files, feed }: Manifest): Promise<void> => {
  for (const { name, rows: expected } of files) {
    const table = name === LOG_FILE ? 'events' : (tableOf(name)?.table ?? '');
    const { rows } = await target.query<{ count: string }>(`select count(*) from ${table}`);
    if (Number(rows[0]?.count) === expected) continue;
    throw new CliError(
      EXIT.failed,
      `${table} has ${rows[0]?.count ?? '0'} rows, the backup ${String(expected)}: begin with a new database`,
    );
  }
  const verification = await verifyFeed(target);
  if (verification.sound && verification.head === feed.head && verification.chain === feed.chain) return;
  const flaw = verification.sound ? 'another end' : `${verification.reason} at ${String(verification.feedPosition)}`;
  throw new CliError(EXIT.failed, `the restored log is not that of the backup (${flaw}): begin with a new database`);
};
