import { readFileSync } from 'node:fs';

import { type Config, ConfigError, loadConfig } from '@nap/platform';
import { Client } from 'pg';

import { CliError, EXIT, wrongUsage } from './exit';
import type { Terminal } from './terminal';

/** @throws CliError naming every setting that is missing or wrong. */
export const settingsOf = ({ env }: Pick<Terminal, 'env'>): Config => {
  try {
    return loadConfig(env, (path) => readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof ConfigError) throw wrongUsage(error.message);
    throw error;
  }
};

/** @throws CliError when PostgreSQL does not answer, before anything was begun. */
export const reachPostgres = async ({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>): Promise<void> => {
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && error.message !== '' ? error.message : String(error);
    throw new CliError(
      EXIT.unreachable,
      `PostgreSQL does not answer at ${new URL(DATABASE_URL).host} (${reason}): run npm start, or point DATABASE_URL at yours`,
      { cause: error },
    );
  }
  await client.end();
};
