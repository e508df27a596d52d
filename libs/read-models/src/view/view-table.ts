import type { FeedEvent } from '@nap/event-store';
import type { EntityManager } from 'typeorm';

import { canonicalLines } from './canonical';
import { columnOf, fromRecord, toRecord } from './columns';
import { type Step, type Stored, type View, rowsAfter } from './view';

/** The tables that the API reads. A rebuild writes the same tables in a schema of its own and then swaps the two. */
export const LIVE_SCHEMA = 'read_model';

export type Sql = Pick<EntityManager, 'query'>;

/** An event of the feed with what it means. */
export type Taken = { readonly event: FeedEvent; readonly step: Step };

type SelectOptions = { readonly schema?: string; readonly order?: string; readonly limit?: number };

/** A view with its table. */
export class ViewTable<Row extends object> {
  readonly name: string;

  constructor(private readonly view: View<Row>) {
    this.name = view.table;
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

  /**
   * Brings the event's stream up to the event, in the caller's transaction.
   * @param known the stream's rows, where the caller has read them already.
   */
  async apply(sql: Sql, taken: Taken, schema: string, known?: readonly Stored<Row>[]): Promise<void> {
    if (!this.shows(taken)) return;
    const rows = known ?? (await this.ofStream(sql, taken.event.streamId, schema));
    await this.upsert(sql, this.evolved(rows, taken), schema);
  }

  ofStream(sql: Sql, streamId: string, schema: string): Promise<readonly Stored<Row>[]> {
    return this.select(sql, 'stream_id = $1', [streamId], { schema });
  }

  /** Folds a feed from its first event, without a database. */
  fold(feed: readonly Taken[]): readonly string[] {
    const streams = new Map<string, readonly Stored<Row>[]>();
    for (const taken of feed.filter((item) => this.shows(item))) {
      const { streamId } = taken.event;
      streams.set(streamId, this.evolved(streams.get(streamId) ?? [], taken));
    }
    return canonicalLines(this.view.key, [...streams.values()].flat());
  }

  /** What is stored, in the form of `fold`. */
  async lines(sql: Sql, schema: string): Promise<readonly string[]> {
    return canonicalLines(this.view.key, await this.select(sql, 'true', [], { schema }));
  }

  private shows({ step }: Taken): boolean {
    return this.view.evolve[step.stream] !== undefined;
  }

  private evolved(rows: readonly Stored<Row>[], { event, step }: Taken): readonly Stored<Row>[] {
    const { streamId, forumId, version, feedPosition } = event;
    return rowsAfter(this.view, rows, step).map((row) => ({ ...row, streamId, forumId, version, feedPosition }));
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
