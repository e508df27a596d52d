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
import { stateIn, statesView, stepOf } from '../states/states.evolve';
import { type Foldable, StreamFold } from './stream-fold';
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
/** What is shown of streams, beside the states that the rows are read off. */
const shown = VIEWS.filter(({ name }) => name !== tables.states.name);

/** Rows of every view as text, one line each, in one fixed order: two folds of the same feed are equal. */
export type ViewLines = Readonly<Record<string, readonly string[]>>;

/**
 * Brings every view up to one event of the feed, in the caller's transaction; events have to come in feed order.
 * @param schema where the tables are; a rebuild names its own.
 * @throws for an event type that only a newer release knows: the stream waits for that release.
 */
export const project = async (event: PlacedEvent, sql: Sql, schema: string = LIVE_SCHEMA): Promise<void> => {
  const states = await tables.states.ofStream(sql, event.streamId, schema);
  const taken = { event, step: stepOf(event, stateIn(states[0])) };
  await tables.states.apply(sql, taken, schema, states);
  for (const table of shown) await table.apply(sql, taken, schema);
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
