import { openPool } from '@nap/platform';
import type { Pool } from 'pg';

import { allMigrations } from '../../../apps/cli/src/migrations';
import { createThrowawayDatabase } from '../../../apps/cli/src/rehearsal/stage/throwaway-database';
import { type Bench, addressOf } from './benchmark';

export type BenchDatabase = { readonly url: string; readonly pool: Pool };

/** A migrated database of this name; the pool connects as the apps do. @param connections at most so many. */
export const newDatabase = async (bench: Bench, name: string, connections = 8): Promise<BenchDatabase> => {
  const { url } = await createThrowawayDatabase(
    { DATABASE_URL: addressOf(bench, 'DATABASE_URL') },
    name,
    allMigrations,
  );
  const pool = openPool(url, 'nap-bench', connections);
  bench.defer(() => pool.end());
  return { url, pool };
};
