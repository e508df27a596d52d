import type { ForumEvent } from '@nap/domain';

import type { View } from '../view/view';
import type { BylawsRow } from './bylaws.row';

const evolve = (rows: readonly BylawsRow[], { type, data }: ForumEvent): readonly BylawsRow[] => {
  switch (type) {
    case 'BylawsAdopted': {
      const { version, bylaws, occurredOn, decisionId } = data;
      const earlier = rows.map((row) => ({ ...row, supersededOn: row.supersededOn ?? occurredOn }));
      const adopted = { bylawsVersion: version, bylaws, adoptedOn: occurredOn, decisionId };
      return [...earlier, { ...adopted, supersededOn: null, frequencyChanges: [] }];
    }
    case 'FrequencyChanged': {
      const { usual, whileDrafting, decisionId, occurredOn } = data;
      const change = { usual, whileDrafting, decisionId, changedOn: occurredOn };
      return rows.map((row) =>
        row.supersededOn === null
          ? {
              ...row,
              bylaws: { ...row.bylaws, frequency: { usual, whileDrafting } },
              frequencyChanges: [...row.frequencyChanges, change],
            }
          : row,
      );
    }
    default:
      return rows;
  }
};

/** The bylaws in force and those before them. */
export const bylawsView: View<BylawsRow> = {
  table: 'bylaws',
  key: ['forumId', 'bylawsVersion'],
  evolve: { forum: (rows, { event }) => evolve(rows, event) },
};
