import { type DynamicModule, Inject, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Pool } from 'pg';
import type { DataSourceOptions, MigrationInterface, Logger as TypeOrmLogger } from 'typeorm';

/** The role every process works under: it may add to the log and never change it. `migrate` creates it. */
export const APP_ROLE = 'nap_app';

const SESSION = `-c role=${APP_ROLE} -c transaction_timeout=30s -c TimeZone=UTC`;
const MIGRATION_LOCK = [0x6e_61_70, 1] as const;

export type Migration = new () => MigrationInterface;

/** @param name shown in `pg_stat_activity`, so that an operator sees which process holds what. */
export const openPool = (url: string, name: string, max = 8): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: name,
    options: SESSION,
    max,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const logger = new Logger('Database');
  pool.on('error', (error) => logger.warn(`an idle connection was lost: ${error.message}`));
  return pool;
};

/** A connection outside the pool with the pool's settings, for what must outlive one statement: LISTEN, session locks. */
export const dedicatedClient = (pool: Pool): Client => new Client(pool.options);

/**
 * One connection with the rights of the URL's user, who owns the tables: for operators' work that changes them.
 * Its writes may be lost with the server's machine until a transaction asks for `synchronous_commit = on`.
 */
export const ownerClient = (url: string, name: string): Client =>
  new Client({
    connectionString: url,
    application_name: name,
    options: '-c transaction_timeout=30s -c lock_timeout=5s -c synchronous_commit=off -c TimeZone=UTC',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });

/** Settings of a TypeORM data source that works as the apps do; entities are named by the caller. */
export const dataSourceOptions = (url: string, name: string): DataSourceOptions & { readonly type: 'postgres' } => ({
  type: 'postgres',
  url,
  applicationName: name,
  synchronize: false,
  migrationsRun: false,
  installExtensions: false,
  poolSize: 8,
  extra: { options: SESSION, connectionTimeoutMillis: 5_000, keepAlive: true },
});

const PREPARE_ROLE = `
do $$
begin
  if not exists (select from pg_roles where rolname = '${APP_ROLE}') then
    create role ${APP_ROLE} nologin;
  end if;
exception
  when duplicate_object or unique_violation then null; -- another database of the cluster was quicker
end $$;
do $$
begin
  if not pg_has_role(current_user, '${APP_ROLE}', 'set') then
    grant ${APP_ROLE} to current_user with set true;
  end if;
end $$;
grant usage on schema public to ${APP_ROLE};
alter default privileges in schema public grant select, insert, update, delete on tables to ${APP_ROLE};
alter default privileges in schema public grant usage, select on sequences to ${APP_ROLE};`;

/**
 * Brings a database to the newest schema; one at a time, each migration in a transaction of its own.
 * @returns the names of the migrations that ran now, oldest first.
 * @throws when the URL's user may not create the role of the apps: the message says what an administrator has to run.
 */
export const migrate = async (url: string, migrations: readonly Migration[]): Promise<readonly string[]> => {
  const { DataSource } = await import('typeorm'); // loaded here only: processes without read models stay small
  const told: string[] = [];
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    applicationName: 'nap-migrate',
    migrations: [...migrations],
    installExtensions: false,
    logger: keepingMigrationLines(told),
    poolSize: 2,
    extra: { connectionTimeoutMillis: 5_000 },
  });
  await dataSource.initialize();
  try {
    const lock = dataSource.createQueryRunner();
    await lock.query('select pg_advisory_lock($1, $2)', [...MIGRATION_LOCK]);
    await prepareRole(() => lock.query(PREPARE_ROLE));
    const ran = await dataSource.runMigrations({ transaction: 'each' }).catch((error: unknown) => {
      throw new Error(told.at(-1) ?? 'the migrations failed', { cause: error });
    });
    await lock.release();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
};

/** TypeORM names the migration that failed only to its logger, whose default writes to standard output. */
const keepingMigrationLines = (lines: string[]): TypeOrmLogger => ({
  logMigration: (message) => lines.push(message),
  logQuery: () => undefined,
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  log: () => undefined,
});

const prepareRole = async (prepare: () => Promise<unknown>): Promise<void> => {
  try {
    await prepare();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `the role ${APP_ROLE} could not be prepared (${reason}); let an administrator run: ` +
        `CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO <the user of DATABASE_URL>;`,
      { cause: error },
    );
  }
};

/** Gives a process its one `Pool` and closes it after everything else has stopped. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Pool) private readonly pool: Pool) {}

  static forRoot(url: string, name: string): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: Pool, useFactory: () => openPool(url, name) }],
      exports: [Pool],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
