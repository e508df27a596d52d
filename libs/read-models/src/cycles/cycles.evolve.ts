import type { CycleEvent, CycleOpened } from '@nap/domain';

import type { View } from '../view/view';
import type { CycleRow } from './cycles.row';

const opened = ({ data }: CycleOpened): CycleRow => ({
  cycleId: data.cycleId,
  status: 'in-preparation',
  profile: data.profile.id,
  profileVersion: data.profile.version,
  languages: data.languages,
  startsOn: data.start,
  endsOn: data.end,
  predecessor: data.predecessor,
  openedBy: data.openedBy,
  openedOn: data.occurredOn,
  clocksStartedOn: null,
  suspendedOn: null,
  shiftedOn: null,
});

const changeBy = (event: CycleEvent): Partial<CycleRow> => {
  switch (event.type) {
    case 'ClocksStarted':
      return { status: 'running', clocksStartedOn: event.data.occurredOn };
    case 'CycleSuspended':
      return { status: 'suspended', suspendedOn: event.data.occurredOn };
    case 'CycleResumed':
      return { status: 'running', suspendedOn: null };
    case 'CalendarAmended': {
      const { change } = event.data;
      return {
        ...('start' in change ? { startsOn: change.start } : {}),
        ...('end' in change ? { endsOn: change.end } : {}),
      };
    }
    case 'CohortShifted':
      return { startsOn: event.data.start, endsOn: event.data.end, shiftedOn: event.data.occurredOn };
    default:
      return {};
  }
};

const evolve = (rows: readonly CycleRow[], event: CycleEvent): readonly CycleRow[] =>
  event.type === 'CycleOpened' ? [opened(event)] : rows.map((row) => ({ ...row, ...changeBy(event) }));

/** The cycles of every forum. */
export const cyclesView: View<CycleRow> = {
  table: 'cycles',
  key: ['cycleId'],
  evolve: { cycle: (rows, { event }) => evolve(rows, event) },
};
