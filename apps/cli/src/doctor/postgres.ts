import { statfs } from 'node:fs/promises';

import type { Pool } from 'pg';

import { allMigrations } from '../migrations';
import { type Finding, ok, someOf, wrong } from './finding';

const LEAST_VERSION = 180_000;
const MOST_CONNECTIONS_USED = 0.9;
const MOST_CLOCK_ERROR_MS = 2_000;
const LEAST_FREE_GB = 1;
const GIGABYTE = 1_000_000_000;

type Server = {
  readonly version: number;
  readonly name: string;
  readonly used: number;
  readonly allowed: number;
  readonly now: number;
};

export const examinePostgres = async (pool: Pool): Promise<readonly Finding[]> => {
  const asked = Date.now();
  const { rows } = await pool.query<Server>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name,
            (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
            current_setting('max_connections')::int as allowed,
            extract(epoch from clock_timestamp())::float8 * 1000 as now`,
  );
  const answered = Date.now();
  const [server] = rows;
  if (server === undefined) return [];
  const { version, name, used, allowed, now } = server;
  const error = now < asked ? asked - now : now > answered ? now - answered : 0;
  const findings: Finding[] = [];
  if (version < LEAST_VERSION) {
    findings.push(wrong('PostgreSQL', `the server is ${name}`, 'move the data to PostgreSQL 18 or later'));
  }
  if (used > allowed * MOST_CONNECTIONS_USED) {
    const what = `${String(used)} of ${String(allowed)} connections are used`;
    findings.push(wrong('PostgreSQL', what, 'raise max_connections, or stop what holds them: see pg_stat_activity'));
  }
  if (error > MOST_CLOCK_ERROR_MS) {
    const what = `its clock and this machine's are ${String(Math.round(error / 1_000))} s apart`;
    findings.push(wrong('PostgreSQL', what, 'let both machines take their time from the network (NTP)'));
  }
  if (findings.length > 0) return findings;
  return [ok('PostgreSQL', `${name.split(' ')[0] ?? name}, ${String(used)} of ${String(allowed)} connections used`)];
};

/** The names of the migrations that the database has, in the order in which they ran. */
const migrationsIn = async (pool: Pool): Promise<readonly string[]> => {
  const { rows: tables } = await pool.query(`select from pg_tables where tablename = 'migrations'`);
  if (tables.length === 0) return [];
  const { rows } = await pool.query<{ name: string }>('select name from migrations order by id');
  return rows.map(({ name }) => name);
};

export const examineMigrations = async (pool: Pool): Promise<readonly Finding[]> => {
  const known = allMigrations.map((migration) => new migration().name ?? migration.name);
  const there = await migrationsIn(pool);
  const pending = known.filter((name) => !there.includes(name));
  const newer = there.filter((name) => !known.includes(name));
  const findings: Finding[] = [];
  if (pending.length > 0) {
    findings.push(wrong('migrations', `${String(pending.length)} pending: ${someOf(pending)}`, 'nap migrate'));
  }
  if (newer.length > 0) {
    const what = `the database knows ${someOf(newer)}, this release does not`;
    findings.push(wrong('migrations', what, 'run the newer release, or restore the backup from before it'));
  }
  return findings.length > 0 ? findings : [ok('migrations', `all ${String(there.length)} have run`)];
};

const nearby = (url: string): boolean => ['127.0.0.1', '::1', '[::1]', 'localhost'].includes(new URL(url).hostname);

/** Space for the database where it lies on this machine and lets itself be asked; nothing is said otherwise. */
export const examineDisk = async (pool: Pool, url: string): Promise<readonly Finding[]> => {
  if (!nearby(url)) return [];
  const { rows } = await pool.query<{ folder: string | null }>(
    `select current_setting('data_directory') as folder from pg_roles
      where rolname = current_user and pg_has_role(current_user, 'pg_read_all_settings', 'usage')`,
  );
  const space = await statfs(rows[0]?.folder ?? '.').catch(() => undefined);
  if (space === undefined) return [];
  const free = (space.bavail * space.bsize) / GIGABYTE;
  const what = `${free.toFixed(1)} GB free`;
  if (free >= LEAST_FREE_GB) return [ok('disk', what)];
  return [wrong('disk', what, 'make room: on a full disk nothing is lost, and no order is taken')];
};
