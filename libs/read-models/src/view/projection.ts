import { streamNamed } from '@nap/domain';
import type { PlacedEvent } from '@nap/event-store';

import { actionItemsView } from '../action-items/action-items.evolve';
import { bylawsView } from '../bylaws/bylaws.evolve';
import { commitmentsView } from '../commitments/commitments.evolve';
import { cyclesView } from '../cycles/cycles.evolve';
import { deadlinesView } from '../deadlines/deadlines.evolve';
import { decisionsView } from '../decisions/decisions.evolve';
import { forumsView } from '../forums/forums.evolve';
import { mandatesView } from '../mandates/mandates.evolve';
import { meetingsView } from '../meetings/meetings.evolve';
import { phasesView } from '../phases/phases.evolve';
import { rolesView } from '../roles/roles.evolve';
import { seatsView } from '../seats/seats.evolve';
import { standingsView } from '../standings/standings.evolve';
import { stateIn, statesView } from '../states/states.evolve';
import type { StateRow } from '../states/states.row';
import { type Foldable, StreamFold } from './stream-fold';
import type { Stored } from './view';
import { LIVE_SCHEMA, type Sql, ViewTable } from './view-table';

export const tables = {
  states: new ViewTable(statesView),
  forums: new ViewTable(forumsView),
  roles: new ViewTable(rolesView),
  cycles: new ViewTable(cyclesView),
  phases: new ViewTable(phasesView),
  commitments: new ViewTable(commitmentsView),
  deadlines: new ViewTable(deadlinesView),
  seats: new ViewTable(seatsView),
  bylaws: new ViewTable(bylawsView),
  mandates: new ViewTable(mandatesView),
  standings: new ViewTable(standingsView),
  meetings: new ViewTable(meetingsView),
  actionItems: new ViewTable(actionItemsView),
  decisions: new ViewTable(decisionsView),
};

/** Every view, in the order in which an event is brought to them. */
export const VIEWS: readonly Foldable[] = Object.values(tables);
/** Rows of every view as text, one line each, in one fixed order: two folds of the same feed are equal. */
export type ViewLines = Readonly<Record<string, readonly string[]>>;

/** The rows of streams by view and stream. */
type StoredRows = ReadonlyMap<string, ReadonlyMap<string, readonly Stored<object>[]>>;

const byStream = <Row extends Stored<object>>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> => {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const others = found.get(row.streamId);
    if (others === undefined) found.set(row.streamId, [row]);
    else others.push(row);
  }
  return found;
};

const storedRows = async (sql: Sql, streams: readonly string[], schema: string): Promise<StoredRows> => {
  const kinds = new Set(streams.map((streamId) => streamNamed(streamId)?.kind));
  const rows = new Map<string, ReadonlyMap<string, readonly Stored<object>[]>>();
  for (const view of VIEWS) {
    if (![...kinds].some((kind) => kind !== undefined && view.shows(kind))) continue;
    rows.set(view.name, byStream(await view.ofStreams(sql, streams, schema)));
  }
  return rows;
};

/** The streams as they are stored, ready to be folded further. */
const storedFolds = async (
  sql: Sql,
  streams: readonly string[],
  schema: string,
): Promise<ReadonlyMap<string, StreamFold>> => {
  const rows = await storedRows(sql, streams, schema);
  return new Map(
    streams.map((streamId) => {
      const rowsIn = ({ name }: Pick<Foldable, 'name'>): readonly Stored<object>[] =>
        rows.get(name)?.get(streamId) ?? [];
      const state = stateIn(rowsIn(tables.states)[0] as StateRow | undefined);
      return [streamId, new StreamFold(VIEWS, { rowsIn, state })];
    }),
  );
};

/**
 * Brings every view up to the last of some events of the feed, in the caller's transaction; events have to come in feed
 * order.
 * @param schema where the tables are; a rebuild names its own.
 * @throws for an event type that only a newer release knows: the stream waits for that release.
 */
export const project = async (
  events: readonly PlacedEvent[],
  sql: Sql,
  schema: string = LIVE_SCHEMA,
): Promise<void> => {
  const folds = await storedFolds(sql, [...new Set(events.map(({ streamId }) => streamId))], schema);
  for (const event of events) folds.get(event.streamId)?.take(event);
  for (const view of VIEWS)
    await view.store(
      sql,
      [...folds.values()].flatMap((fold) => fold.rowsOf(view)),
      schema,
    );
};

/** Folds a feed from its first event, without a database. */
export const foldViews = (feed: readonly PlacedEvent[]): ViewLines => {
  const folds = new Map<string, StreamFold>();
  for (const event of feed) {
    const fold = folds.get(event.streamId) ?? new StreamFold(VIEWS);
    fold.take(event);
    folds.set(event.streamId, fold);
  }
  const streams = [...folds.values()];
  return Object.fromEntries(
    VIEWS.map((table) => [table.name, table.linesOf(streams.flatMap((fold) => fold.rowsOf(table)))]),
  );
};

/** The rows of every view as they are stored in a schema. */
export const storedViews = async (sql: Sql, schema: string = LIVE_SCHEMA): Promise<ViewLines> => {
  const views: Record<string, readonly string[]> = {};
  for (const table of VIEWS) views[table.name] = await table.lines(sql, schema);
  return views;
};
