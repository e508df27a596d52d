import { eventually } from '@nap/testing';
import { Client } from 'pg';

/** Taken by whoever writes to a stream, until its transaction ends. */
export const lockOfStream = (streamId: string): string =>
  `select pg_advisory_xact_lock(hashtextextended('${streamId}', 7))`;

/** Lets everybody read these tables and nobody write to them. */
export const lockOfTable = (...tables: readonly string[]): string =>
  `lock table ${tables.join(', ')} in share row exclusive mode`;

const waiting = async (client: Client): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select from pg_locks where not granted
        and database = (select oid from pg_database where datname = current_database())`,
  );
  return rowCount !== null && rowCount > 0;
};

/**
 * Holds a process in the middle of a transaction: takes a lock that it will need, brings the transaction about, and
 * calls `work` when it waits; then the lock is given back.
 */
export const heldBy = async (
  url: string,
  lock: string,
  bringAbout: () => unknown,
  work: () => Promise<unknown>,
): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(lock);
    await bringAbout();
    await eventually('somebody waits for the lock', () => waiting(client), 30_000);
    await work();
  } finally {
    await client.query('rollback');
    await client.end();
  }
};
