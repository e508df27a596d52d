import type { StreamKind } from '@nap/domain';
import type { EntityManager } from 'typeorm';

import { canonicalLines } from './canonical';
import { columnOf, fromRecord, toRecord } from './columns';
import { type Stamp, type Step, type Stored, type View, rowsAfter } from './view';

/** The tables that the API reads. A rebuild writes the same tables in a schema of its own and then swaps the two. */
export const LIVE_SCHEMA = 'read_model';

export type Sql = Pick<EntityManager, 'query'>;

/** The rows of one stream in memory, while its events are folded one after the other. */
export type OpenRows = {
  readonly take: (step: Step) => void;
  /** The rows as they are to be stored, after the newest step. */
  readonly stamped: (stamp: Stamp) => readonly Stored<object>[];
};

type SelectOptions = { readonly schema?: string; readonly order?: string; readonly limit?: number };

/** A view with its table. */
export class ViewTable<Row extends object> {
  readonly name: string;
  /** The columns that name a row, in order. */
  readonly key: readonly string[];

  constructor(private readonly view: View<Row>) {
    this.name = view.table;
    this.key = view.key;
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

  /** The rows of several streams, in no order. */
  ofStreams(sql: Sql, streams: readonly string[], schema: string): Promise<readonly Stored<Row>[]> {
    return this.select(sql, 'stream_id = any ($1::text[])', [streams], { schema });
  }

  /** The rows of a stream before its next event, as they were stored; none before its first. */
  open(stored: readonly object[] = []): OpenRows {
    let rows = stored as readonly Row[];
    let last: Step | undefined;
    return {
      take: (step) => {
        if (this.view.memoryless) last = step;
        else rows = rowsAfter(this.view, rows, step);
      },
      stamped: (stamp) =>
        (last === undefined ? rows : rowsAfter(this.view, [], last)).map((row) => ({ ...row, ...stamp })),
    };
  }

  /** Rows of the form that `select` and `OpenRows` give as text, one line each, by key: equal rows are equal text. */
  linesOf(rows: readonly object[]): readonly string[] {
    return canonicalLines(this.view.key, rows as readonly Stored<Row>[]);
  }

  /** What names a row, in words. */
  nameOf(row: object): string {
    return this.view.key.map((column) => String((row as Stored<Row>)[column])).join(' ');
  }

  /** What is stored, as text. */
  async lines(sql: Sql, schema: string): Promise<readonly string[]> {
    return this.linesOf(await this.select(sql, 'true', [], { schema }));
  }

  shows(stream: StreamKind): boolean {
    return this.view.evolve[stream] !== undefined;
  }

  /** Writes rows of the form that `OpenRows` gives, whether or not they were there before. */
  async store(sql: Sql, rows: readonly object[], schema: string): Promise<void> {
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
