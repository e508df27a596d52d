import type { PlacedEvent } from '@nap/event-store';

import { type State, stepOf } from '../states/states.evolve';
import type { Stored } from './view';
import type { OpenRows, ViewTable } from './view-table';

/** A view's table, whatever its rows are. */
export type Foldable = Pick<
  ViewTable<object>,
  'name' | 'key' | 'lines' | 'linesOf' | 'nameOf' | 'ofStreams' | 'open' | 'select' | 'shows' | 'store'
>;

/** A stream as it is stored. */
export type StoredStream = {
  /** Its rows in one view. */
  readonly rowsIn: (view: Pick<Foldable, 'name'>) => readonly object[];
  readonly state: State | undefined;
};

const UNBEGUN: StoredStream = { rowsIn: () => [], state: undefined };

/** One stream's rows in every view, folded in memory: from its first event on, or from where they were stored. */
export class StreamFold {
  private opened: ReadonlyMap<string, OpenRows> = new Map();
  private state: State | undefined;
  private last: PlacedEvent | undefined;

  constructor(
    private readonly views: readonly Foldable[],
    private readonly stored: StoredStream = UNBEGUN,
  ) {
    this.state = stored.state;
  }

  /**
   * Takes the stream's next event.
   * @throws for an event that this release does not know; the rows may then be those of no version, and are to be dropped.
   */
  take(event: PlacedEvent): void {
    const step = stepOf(event, this.state);
    if (this.last === undefined) {
      const shown = this.views.filter((view) => view.shows(step.stream));
      this.opened = new Map(shown.map((view) => [view.name, view.open(this.stored.rowsIn(view))]));
    }
    for (const rows of this.opened.values()) rows.take(step);
    this.state = step.stream === 'cycle' ? undefined : step.after;
    this.last = event;
  }

  /** The stream's rows in one view as they are to be stored, after the newest event. */
  rowsOf({ name }: Pick<Foldable, 'name'>): readonly Stored<object>[] {
    const rows = this.opened.get(name);
    if (this.last === undefined || rows === undefined) return [];
    const { streamId, forumId, version, feedPosition } = this.last;
    return rows.stamped({ streamId, forumId, version, feedPosition });
  }
}
