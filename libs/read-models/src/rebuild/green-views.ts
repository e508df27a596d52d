import type { PlacedEvent } from '@nap/event-store';

import { createViews } from '../migrations/create-views';
import { VIEWS, project } from '../view/projection';
import { type Foldable, StreamFold } from '../view/stream-fold';
import { LIVE_SCHEMA, type Sql } from '../view/view-table';

/** The tables that a rebuild fills. */
export const GREEN_SCHEMA = 'read_model_green';
const REPLACED_SCHEMA = 'read_model_replaced';

/** The names of the views, as `nap rebuild` takes them; the last one is all of them. */
export const VIEW_NAMES: readonly string[] = VIEWS.map(({ name }) => name);

/** The views of that name, or every view for `all`; undefined for a name that no view has. */
export const viewsNamed = (name: string): readonly Foldable[] | undefined => {
  if (name === 'all') return VIEWS;
  const view = VIEWS.find((known) => known.name === name);
  return view && [view];
};

/**
 * A second set of the views' tables, filled beside the live ones and then put in their place. Its caller holds the
 * connection, and the owner's rights on the schema.
 */
export class GreenViews {
  /** Whether every view is replaced, or one beside live ones. */
  private readonly isWhole: boolean;

  constructor(
    private readonly sql: Sql,
    private readonly views: readonly Foldable[],
  ) {
    this.isWhole = views.length === VIEWS.length;
  }

  /** Makes the tables empty, whatever an earlier rebuild left. */
  async create(): Promise<void> {
    await this.drop();
    await this.sql.query(createViews(GREEN_SCHEMA));
    const other = await this.sql.query<{ name: string }[]>(
      `select coalesce(live.tablename, green.tablename) as name
         from (select tablename from pg_tables where schemaname = $1) live
         full join (select tablename from pg_tables where schemaname = $2) green using (tablename)
        where live.tablename is null or green.tablename is null`,
      [LIVE_SCHEMA, GREEN_SCHEMA],
    );
    if (other.length === 0) return;
    await this.drop();
    const names = other.map(({ name }) => name).join(', ');
    throw new Error(`${LIVE_SCHEMA} has not the tables of this release (${names}): run nap migrate first`);
  }

  /** An empty fold of a stream, for the views that are filled. */
  begin(): StreamFold {
    return new StreamFold(this.views);
  }

  /** Writes the rows of streams as they are folded, in place of those that an earlier fold of theirs left. */
  async store(folds: readonly StreamFold[]): Promise<void> {
    for (const view of this.views) {
      await view.store(
        this.sql,
        folds.flatMap((fold) => fold.rowsOf(view)),
        GREEN_SCHEMA,
      );
    }
  }

  /** Takes back every row of a stream. */
  async forget(streamId: string): Promise<void> {
    for (const { name } of this.views) {
      await this.sql.query(`delete from ${GREEN_SCHEMA}.${name} where stream_id = $1`, [streamId]);
    }
  }

  /** Brings all views up to one event, as the live ones are: for what cannot be written many streams at once. */
  project(event: PlacedEvent): Promise<void> {
    return project([event], this.sql, GREEN_SCHEMA);
  }

  /** Puts the filled tables in place of the live ones, in the caller's transaction; no reader waits for more than its end. */
  async swap(): Promise<void> {
    if (this.isWhole) {
      await this.sql.query(`alter schema ${LIVE_SCHEMA} rename to ${REPLACED_SCHEMA}`);
      await this.sql.query(`alter schema ${GREEN_SCHEMA} rename to ${LIVE_SCHEMA}`);
      return;
    }
    await this.sql.query(`create schema ${REPLACED_SCHEMA}`);
    for (const { name } of this.views) {
      await this.sql.query(`alter table ${LIVE_SCHEMA}.${name} set schema ${REPLACED_SCHEMA}`);
      await this.sql.query(`alter table ${GREEN_SCHEMA}.${name} set schema ${LIVE_SCHEMA}`);
    }
  }

  /** Removes what is not live. */
  async drop(): Promise<void> {
    await this.sql.query(`drop schema if exists ${GREEN_SCHEMA}, ${REPLACED_SCHEMA} cascade`);
  }
}
