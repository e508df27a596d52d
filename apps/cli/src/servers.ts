import type { Config } from '@nap/platform';
import { Connection } from '@temporalio/client';
import { Kafka, logLevel } from 'kafkajs';
import { Client } from 'pg';

import { CliError, EXIT } from './exit';

const PATIENCE_MS = 5_000;

const unreachable = (server: string, setting: string, cause: unknown): CliError => {
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
  return new CliError(
    EXIT.unreachable,
    `${server} does not answer (${reason}): run npm start, or point ${setting} at yours`,
    { cause },
  );
};

/** @throws CliError when PostgreSQL does not answer, before anything was begun. */
export const reachPostgres = async ({ DATABASE_URL }: Pick<Config, 'DATABASE_URL'>): Promise<void> => {
  const client = new Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: PATIENCE_MS });
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(`PostgreSQL at ${new URL(DATABASE_URL).host}`, 'DATABASE_URL', error);
  }
  await client.end();
};

/** @throws CliError when no broker answers; without brokers there is nothing to reach. */
export const reachKafka = async (brokers: readonly string[]): Promise<void> => {
  if (brokers.length === 0) return;
  const admin = new Kafka({
    clientId: 'nap-cli',
    brokers: [...brokers],
    connectionTimeout: PATIENCE_MS,
    retry: { retries: 0 },
    logLevel: logLevel.NOTHING,
  }).admin();
  try {
    await admin.connect();
  } catch (error) {
    throw unreachable(`Kafka at ${brokers.join(', ')}`, 'KAFKA_BROKERS', error);
  } finally {
    await admin.disconnect();
  }
};

/** @throws CliError when Temporal does not answer. */
export const connectTemporal = async ({
  TEMPORAL_ADDRESS: address,
}: Pick<Config, 'TEMPORAL_ADDRESS'>): Promise<Connection> => {
  const connection = Connection.lazy({ address, connectTimeout: PATIENCE_MS });
  try {
    await connection.ensureConnected();
    return connection;
  } catch (error) {
    await connection.close(); // else it tries on for ever
    throw unreachable(`Temporal at ${address}`, 'TEMPORAL_ADDRESS', error);
  }
};
