import type { DomainEvent } from '@nap/domain';

/** What every stored row carries: the stream it shows, at which version, and the feed position of that version. */
export type Stamp = {
  readonly streamId: string;
  readonly forumId: string;
  readonly version: number;
  readonly feedPosition: number;
};

export type Stored<Row> = Row & Stamp;

/**
 * One read model: a table whose rows each belong to one stream, and the pure fold that makes them. A row holds nothing
 * that depends on today.
 */
export type View<Row extends object> = {
  readonly table: string;
  /** The columns that name a row, in order. */
  readonly key: readonly (keyof Row & string)[];
  readonly streams: 'forum' | 'cycle';
  /** The stream's rows after the event, in any order; no row is ever dropped. Events of no concern change nothing. */
  readonly evolve: (rows: readonly Row[], event: DomainEvent) => readonly Row[];
};
