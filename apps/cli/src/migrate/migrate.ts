import { type FirstAdmin, type Person, createFirstAdmin } from '@nap/people';
import { type Config, migrate, openPool } from '@nap/platform';

import { allMigrations } from '../migrations';
import { reachPostgres } from '../servers';

/**
 * Brings the schema up to date, then lets the first admin in where there is none.
 * @returns the migrations that ran now, and the admin if one was made.
 */
export const migrateAndAdmit = async (
  config: Pick<Config, 'DATABASE_URL'>,
  admin: Pick<Person, 'name' | 'email'>,
): Promise<{ readonly ran: readonly string[]; readonly admin: FirstAdmin | null }> => {
  await reachPostgres(config);
  const ran = await migrate(config.DATABASE_URL, allMigrations);
  const pool = openPool(config.DATABASE_URL, 'nap-migrate', 1);
  try {
    return { ran, admin: await createFirstAdmin(pool, { ...admin, language: 'en' }) };
  } finally {
    await pool.end();
  }
};
