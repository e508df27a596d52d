import { type Config, type Migration, migrate } from '@nap/platform';
import { Client } from 'pg';

export type ThrowawayDatabase = { readonly url: string; readonly drop: () => Promise<void> };

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

/** A migrated database of this rehearsal's own, on the server of DATABASE_URL. @param name letters, digits and `_`. */
export const createThrowawayDatabase = async (
  { DATABASE_URL }: Pick<Config, 'DATABASE_URL'>,
  name: string,
  migrations: readonly Migration[],
): Promise<ThrowawayDatabase> => {
  await onServer(DATABASE_URL, `create database ${name}`);
  const url = new URL(DATABASE_URL);
  url.pathname = `/${name}`;
  const drop = (): Promise<void> => onServer(DATABASE_URL, `drop database if exists ${name} with (force)`);
  try {
    await migrate(url.href, migrations);
  } catch (error) {
    await drop();
    throw error;
  }
  return { url: url.href, drop };
};
