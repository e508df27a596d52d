import type { ForumEvent } from '@nap/domain';

import type { View } from '../view/view';
import type { MandateRow } from './mandates.row';

const evolve = (rows: readonly MandateRow[], { type, data }: ForumEvent): readonly MandateRow[] => {
  if (type !== 'MandateDefined') return rows;
  const { topic, mandate, decisionId, occurredOn } = data;
  const defined = { topic, mandate, decisionId, definedOn: occurredOn };
  const before = rows.find((row) => row.topic === topic);
  if (before === undefined) return [...rows, { ...defined, earlier: [] }];
  const { mandate: earlier, decisionId: by, definedOn } = before;
  const now = { ...defined, earlier: [...before.earlier, { mandate: earlier, decisionId: by, definedOn }] };
  return rows.map((row) => (row === before ? now : row));
};

/** Who has the say, topic by topic. */
export const mandatesView: View<MandateRow> = {
  table: 'mandates',
  key: ['forumId', 'topic'],
  evolve: { forum: (rows, { event }) => evolve(rows, event) },
};
