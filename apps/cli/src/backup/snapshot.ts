import { Client } from 'pg';

import { CliError, EXIT } from '../exit';

// The log may be long; a snapshot that only reads draws no xid, so nobody waits for it.
const SESSION = '-c TimeZone=UTC -c bytea_output=hex -c transaction_timeout=0';

const PAGE = 200;

/** What stands in the manifest beside the files. */
export type SnapshotFacts = {
  /** Names the snapshot to other sessions while this one lives. */
  readonly snapshot: string;
  readonly serverMajor: number;
  readonly madeAt: Date;
  readonly feed: { readonly id: string; readonly head: number; readonly chain: string };
  readonly migrations: readonly string[];
};

type StateRow = {
  readonly feed_id: string;
  readonly feed_position: string;
  readonly chain: string;
  readonly snapshot: string;
  readonly server: string;
  readonly now: Date;
};

/** The database as it stood at one instant, however long the reading takes. */
export class Snapshot {
  private constructor(
    private readonly client: Client,
    readonly facts: SnapshotFacts,
  ) {}

  /** Gives `work` a snapshot, and lets it go afterwards. */
  static async of<Result>(url: string, work: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
    const client = new Client({ connectionString: url, application_name: 'nap-backup', options: SESSION });
    await client.connect();
    try {
      await client.query('begin transaction isolation level repeatable read read only');
      return await work(new Snapshot(client, await factsOf(client)));
    } finally {
      await client.end();
    }
  }

  /** Each row of a query as PostgreSQL writes it in JSON, without keeping many of them. */
  async *rows(query: string): AsyncIterable<string> {
    await this.client.query(
      `declare backed_up no scroll cursor for select row_to_json(r)::text as row from (${query}) r`,
    );
    for (;;) {
      const { rows } = await this.client.query<{ row: string }>(`fetch ${String(PAGE)} from backed_up`);
      for (const { row } of rows) yield row;
      if (rows.length < PAGE) break;
    }
    await this.client.query('close backed_up');
  }
}

const factsOf = async (client: Client): Promise<SnapshotFacts> => {
  const { rows: unfinished } = await client.query<{ table: string | null }>(
    `select to_regclass('unfinished_restore') as table`,
  );
  if (unfinished[0]?.table != null) {
    throw new CliError(EXIT.failed, 'a restore into this database was not finished: finish it first, with nap restore');
  }
  const { rows } = await client.query<StateRow>(
    `select feed_id, feed_position, encode(chain, 'hex') as chain, pg_export_snapshot() as snapshot, now(),
            current_setting('server_version_num') as server from feed_state`,
  );
  const state = rows[0];
  if (state === undefined) throw new CliError(EXIT.failed, 'the feed has no state: restore it from a backup');
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migrations order by timestamp, name',
  );
  return {
    snapshot: state.snapshot,
    serverMajor: Math.floor(Number(state.server) / 10_000),
    madeAt: state.now,
    feed: { id: state.feed_id, head: Number(state.feed_position), chain: state.chain },
    migrations: migrations.map(({ name }) => name),
  };
};
