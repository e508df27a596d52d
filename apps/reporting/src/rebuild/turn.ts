import type { Sql } from './connection';

const REBUILD_LOCK = [0x6e_61_70, 3] as const;

/**
 * Keeps apart, until the connection ends, who replaces the views (`alone`) from who reads all of them (`beside`).
 * @throws when somebody is at it.
 */
export const takeTurn = async (sql: Sql, how: 'alone' | 'beside'): Promise<void> => {
  const lock = how === 'alone' ? 'pg_try_advisory_lock' : 'pg_try_advisory_lock_shared';
  const [turn] = await sql.query<{ taken: boolean }[]>(`select ${lock}($1, $2) as taken`, [...REBUILD_LOCK]);
  if (turn?.taken === true) return;
  throw new Error('a rebuild or a verification of the views is under way: wait until it has ended, then try again');
};
