import type { CommitmentRecorded } from '@nap/domain';

import type { View } from '../view/view';
import type { CommitmentRow } from './commitments.row';

const recorded = (rows: readonly CommitmentRow[], { data }: CommitmentRecorded): readonly CommitmentRow[] => {
  const { occurredOn, ...commitment } = data;
  const isIt = ({ commitmentId }: CommitmentRow): boolean => commitmentId === commitment.commitmentId;
  if (!rows.some(isIt)) {
    return [...rows, { ...commitment, place: rows.length, revision: 0, recordedOn: occurredOn, changedOn: occurredOn }];
  }
  return rows.map((row) =>
    isIt(row) ? { ...row, ...commitment, revision: row.revision + 1, changedOn: occurredOn } : row,
  );
};

/** What every plan promises, as it was last recorded. */
export const commitmentsView: View<CommitmentRow> = {
  table: 'commitments',
  key: ['cycleId', 'commitmentId'],
  evolve: { cycle: (rows, { event }) => (event.type === 'CommitmentRecorded' ? recorded(rows, event) : rows) },
};
