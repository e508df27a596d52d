import { openLogForRestore } from '@nap/event-store';
import { removeLoneAdmin } from '@nap/people';
import { Client } from 'pg';

import { backupTables } from '../backup/contents';
import type { Manifest } from '../backup/manifest';
import { CliError, EXIT } from '../exit';

/** Beside the keys of migrations and of the relay's lead. */
const RESTORE_LOCK = [0x6e_61_70, 3] as const;

/** Each page counts only with its progress, so a crash may lose the newest of both. */
const SESSION = '-c TimeZone=UTC -c synchronous_commit=off';

const PROCESSES = ['nap-api', 'nap-notifier', 'nap-relay', 'nap-reporting', 'nap-timekeeper', 'nap-worker'];

const refused = (line: string): CliError => new CliError(EXIT.failed, line);

/** Gives `work` a session of the database's owner, alone among restores; no process of the engine may be at work. */
export const withTarget = async <Result>(url: string, work: (target: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client({ connectionString: url, application_name: 'nap-restore', options: SESSION });
  await client.connect();
  try {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1, $2) as alone', [
      ...RESTORE_LOCK,
    ]);
    if (rows[0]?.alone !== true) throw refused('another restore works on this database: wait for it, or stop it');
    const { rows: busy } = await client.query<{ name: string }>(
      `select distinct application_name as name from pg_stat_activity
        where datname = current_database() and application_name = any ($1) order by 1`,
      [PROCESSES],
    );
    if (busy.length > 0) {
      throw refused(`stop the engine first: ${busy.map(({ name }) => name).join(', ')} is connected to the database`);
    }
    return await work(client);
  } finally {
    await client.end();
  }
};

/** Runs statements as one transaction. */
export const together = async <Result>(target: Client, work: () => Promise<Result>): Promise<Result> => {
  await target.query('begin');
  try {
    const result = await work();
    await target.query('commit');
    return result;
  } catch (error) {
    await target.query('rollback').catch(() => undefined); // a lost connection has rolled back
    throw error;
  }
};

/** How many rows of each file are back, where a restore was begun. */
export type RestoreProgress = ReadonlyMap<string, number>;

const begun = async (target: Client): Promise<{ readonly seal: string; readonly progress: RestoreProgress } | null> => {
  const { rows: tables } = await target.query<{ table: string | null }>(
    `select to_regclass('unfinished_restore') as table`,
  );
  if (tables[0]?.table == null) return null;
  const { rows } = await target.query<{ seal: string; file: string; rows: string }>(
    'select seal, file, rows from unfinished_restore',
  );
  return {
    seal: rows[0]?.seal ?? '',
    progress: new Map(rows.map(({ file, rows: done }) => [file, Number(done)])),
  };
};

const requireSchemaOf = async (target: Client, { migrations }: Manifest): Promise<void> => {
  const { rows } = await target.query<{ name: string }>('select name from migrations');
  const known = new Set(rows.map(({ name }) => name));
  const missing = migrations.filter((name) => !known.has(name));
  if (missing.length === 0) return;
  throw refused(
    `the backup has migrations that the database has not (${missing.join(', ')}): take the release that wrote it, or a newer one, and run nap migrate`,
  );
};

const requireEmpty = async (target: Client): Promise<void> => {
  const tables = ['events', ...backupTables.map(({ table }) => table)].filter((table) => table !== 'api_keys');
  const isAlone = await removeLoneAdmin(target);
  for (const table of tables) {
    const { rowCount } = await target.query(`select from ${table} limit 1`);
    if (rowCount === 0 && (table !== 'people' || isAlone)) continue;
    throw refused(
      `the database is not empty (${table}): restore into one of its own, made by CREATE DATABASE and nap migrate`,
    );
  }
};

/**
 * Begins a restore into an empty database, or goes on with one that was interrupted.
 * @throws CliError when the database holds anything else.
 */
export const beginRestore = async (target: Client, manifest: Manifest, seal: string): Promise<RestoreProgress> => {
  const unfinished = await begun(target);
  if (unfinished !== null) {
    if (unfinished.seal === seal) return unfinished.progress;
    throw refused('a restore of another backup was not finished here: finish that one, or begin with a new database');
  }
  await requireSchemaOf(target, manifest);
  await together(target, async () => {
    await requireEmpty(target);
    await target.query(
      'create table unfinished_restore (seal text not null, file text primary key, rows bigint not null)',
    );
    await openLogForRestore(target, manifest.feed.id);
    for (const { name } of manifest.files) {
      await target.query('insert into unfinished_restore (seal, file, rows) values ($1, $2, 0)', [seal, name]);
    }
  });
  return new Map();
};

export const moveProgress = (target: Client, file: string, rows: number): Promise<unknown> =>
  target.query('update unfinished_restore set rows = $2 where file = $1', [file, rows]);

export const forgetProgress = (target: Client): Promise<unknown> => target.query('drop table unfinished_restore');
