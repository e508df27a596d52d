import { randomBytes } from 'node:crypto';

import { type Migration, dataSourceOptions, migrate, openPool } from '@nap/platform';
import { Client, type Pool } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

export type TestDatabase = {
  /** Connects as the owner: may do what the apps may not. */
  readonly url: string;
  /** Connects as the apps do. */
  readonly pool: Pool;
  /** Connects as the apps do. */
  readonly dataSource: DataSource;
  readonly drop: () => Promise<void>;
};

/**
 * A database of this test file's own, migrated, on the server of DATABASE_URL.
 * @throws when the server is not there, saying how to get one: a missing server is a failure, never a skip.
 */
export const createTestDatabase = async (
  migrations: readonly Migration[],
  entities: NonNullable<DataSourceOptions['entities']> = [],
): Promise<TestDatabase> => {
  const server = serverUrl();
  const name = `nap_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = (): Promise<void> => onServer(server, `drop database ${name} with (force)`);
  await migrate(url.href, migrations).catch(async (error: unknown) => {
    await remove();
    throw error;
  });

  const pool = openPool(url.href, 'nap-test', 20);
  const dataSource = new DataSource({ ...dataSourceOptions(url.href, 'nap-test'), entities });
  await dataSource.initialize();
  return {
    url: url.href,
    pool,
    dataSource,
    drop: async () => {
      await Promise.all([pool.end(), dataSource.destroy()]);
      await remove();
    },
  };
};

const serverUrl = (): string => {
  const url = process.env['DATABASE_URL'];
  if (url === undefined || url === '') {
    throw new Error(
      'DATABASE_URL is not set: run `npm test`, or point it at a PostgreSQL 18 where databases may be made',
    );
  }
  return url;
};

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`PostgreSQL of DATABASE_URL does not answer: run \`npm test\`, or start it first`, {
      cause: error,
    });
  }
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
