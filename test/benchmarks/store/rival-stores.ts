import { randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { Client, Pool } from 'pg';

import { type Bench, addressOf } from '../framework/benchmark';
import type { Rivals } from '../framework/rivals';
import { type Contender, EVENT_DATA, EVENT_TYPE, auditOf } from './contender';

type Installed = Extract<Rivals, { readonly installed: true }>;

const METADATA = { correlationId: 'bench', causationId: 'bench', actor: 'clock' } as const;

const onServer = async (url: string, ...statements: readonly string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

const emptyDatabase = async (bench: Bench, name: string): Promise<string> => {
  const server = addressOf(bench, 'DATABASE_URL');
  await onServer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

/** The part of emmett's PostgreSQL store that is measured. */
type Emmett = {
  readonly getPostgreSQLEventStore: (
    url: string,
    options: { readonly connectionOptions: { readonly pooled: true; readonly pool: Pool } },
  ) => {
    readonly schema: { readonly migrate: () => Promise<unknown> };
    readonly appendToStream: (
      stream: string,
      events: readonly object[],
      options: { readonly expectedStreamVersion: bigint },
    ) => Promise<unknown>;
    readonly close: () => Promise<void>;
  };
};

export const EMMETT = '@event-driven-io/emmett-postgresql';

/** emmett by its own API, its schema made beforehand. */
export const emmettStore = async (bench: Bench, rivals: Installed, connections: number): Promise<Contender> => {
  const url = await emptyDatabase(bench, 'bench_emmett');
  const pool = new Pool({ connectionString: url, max: connections });
  bench.defer(() => pool.end());
  const { getPostgreSQLEventStore } = rivals.load(EMMETT) as Emmett;
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  bench.defer(() => store.close());
  await store.schema.migrate();
  return {
    append: ({ streamId, version }) =>
      store.appendToStream(streamId, [{ type: EVENT_TYPE, data: EVENT_DATA, metadata: METADATA }], {
        expectedStreamVersion: BigInt(version),
      }),
    audit: auditOf(pool, 'select stream_id as stream, stream_position as version from emt_messages'),
  };
};

export const MESSAGE_DB = '@eventide/message-db';

const INSTALLED_BY = [
  ...['roles/message-store', 'schema/message-store', 'extensions/pgcrypto', 'tables/messages', 'types/message'],
  ...['message-store-version', 'hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id'].map(
    (name) => `functions/${name}`,
  ),
  ...['functions/stream-version', 'functions/write-message'],
];

/** message-db by its SQL function, each writer in a category of its own, or all in one. */
export const messageDb = async (
  bench: Bench,
  rivals: Installed,
  connections: number,
  categories: 'one' | 'of-writers',
): Promise<Contender> => {
  const url = await emptyDatabase(bench, `bench_message_db_${categories === 'one' ? 'one' : 'many'}`);
  const folder = path.join(rivals.folderOf(MESSAGE_DB), 'database');
  const indexes = readdirSync(path.join(folder, 'indexes')).map((file) => `indexes/${file.replace('.sql', '')}`);
  const scripts = [...INSTALLED_BY, ...indexes].map((name) => readFileSync(path.join(folder, `${name}.sql`), 'utf8'));
  await onServer(url, 'set search_path = message_store, public', ...scripts);
  const pool = new Pool({ connectionString: url, max: connections, options: '-c search_path=message_store,public' });
  bench.defer(() => pool.end());
  const metadata = JSON.stringify(METADATA);
  return {
    append: ({ streamId, version, writer }) =>
      pool.query({
        name: 'write_message',
        text: 'select write_message($1, $2, $3, $4, $5, $6)',
        values: [
          randomUUID(),
          `${categories === 'one' ? 'cycle' : `cycle${String(writer)}`}-${streamId}`,
          EVENT_TYPE,
          JSON.stringify(EVENT_DATA),
          metadata,
          version - 1,
        ],
      }),
    audit: auditOf(pool, 'select stream_name as stream, position + 1 as version from message_store.messages'),
  };
};
