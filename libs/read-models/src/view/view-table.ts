import { fromStored } from '@nap/contracts';
import type { FeedEvent } from '@nap/event-store';
import type { EntityManager } from 'typeorm';

import { canonicalLines } from './canonical';
import { columnOf, fromRecord, toRecord } from './columns';
import type { Stored, View } from './view';

/** The tables that the API reads. A rebuild writes the same tables in a schema of its own and then swaps the two. */
export const LIVE_SCHEMA = 'read_model';

export type Sql = Pick<EntityManager, 'query'>;

type SelectOptions = { readonly schema?: string; readonly order?: string; readonly limit?: number };

/** A view with its table. */
export class ViewTable<Row extends object> {
  readonly name: string;

  constructor(private readonly view: View<Row>) {
    this.name = view.table;
  }

  shows({ streamId }: Pick<FeedEvent, 'streamId'>): boolean {
    return streamId.startsWith(`${this.view.streams}-`);
  }

  /** Rows as they were written; `where` sees the columns of the table. */
  async select(
    sql: Sql,
    where: string,
    params: readonly unknown[],
    { schema = LIVE_SCHEMA, order = this.view.key.map(columnOf).join(', '), limit }: SelectOptions = {},
  ): Promise<readonly Stored<Row>[]> {
    // Through JSON, so that dates stay days and big integers numbers, whatever the driver's parsers do.
    const records = await sql.query<{ row: object }[]>(
      `select to_jsonb(v) as row from ${schema}.${this.name} v where ${where} order by ${order}` +
        (limit === undefined ? '' : ` limit ${String(limit)}`),
      [...params],
    );
    return records.map(({ row }) => fromRecord(row) as Stored<Row>);
  }

  /** Brings the event's stream up to the event, in the caller's transaction. */
  async apply(sql: Sql, event: FeedEvent, schema: string): Promise<void> {
    const rows = await this.select(sql, 'stream_id = $1', [event.streamId], { schema });
    await this.upsert(sql, this.evolved(rows, event), schema);
  }

  /** Folds a feed from its first event, without a database. */
  fold(feed: readonly FeedEvent[]): readonly string[] {
    const streams = new Map<string, readonly Stored<Row>[]>();
    for (const event of feed.filter((item) => this.shows(item))) {
      streams.set(event.streamId, this.evolved(streams.get(event.streamId) ?? [], event));
    }
    return canonicalLines(this.view.key, [...streams.values()].flat());
  }

  /** What is stored, in the form of `fold`. */
  async lines(sql: Sql, schema: string): Promise<readonly string[]> {
    return canonicalLines(this.view.key, await this.select(sql, 'true', [], { schema }));
  }

  private evolved(rows: readonly Stored<Row>[], event: FeedEvent): readonly Stored<Row>[] {
    const known = fromStored(event);
    if (known === undefined) throw new Error(`${event.type} is unknown here: deploy the newer release, then unblock`);
    const { streamId, forumId, version, feedPosition } = event;
    return this.view.evolve(rows, known).map((row) => ({ ...row, streamId, forumId, version, feedPosition }));
  }

  private async upsert(sql: Sql, rows: readonly Stored<Row>[], schema: string): Promise<void> {
    const [first] = rows;
    if (first === undefined) return;
    const table = `${schema}.${this.name}`;
    const key = this.view.key.map(columnOf);
    const columns = Object.keys(toRecord(first));
    const changes = columns.filter((column) => !key.includes(column)).map((name) => `${name} = excluded.${name}`);
    await sql.query(
      `insert into ${table} (${columns.join(', ')})
       select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1::jsonb)
       on conflict (${key.join(', ')}) do update set ${changes.join(', ')}`,
      [JSON.stringify(rows.map(toRecord))],
    );
  }
}
