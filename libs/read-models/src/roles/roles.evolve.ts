import type { ForumEvent } from '@nap/domain';

import type { View } from '../view/view';
import type { RoleRow } from './roles.row';

const evolve = (rows: readonly RoleRow[], { type, data }: ForumEvent): readonly RoleRow[] => {
  switch (type) {
    case 'RoleAssigned': {
      const { assignmentId, personId, role, from, until, cycleId, occurredOn } = data;
      const assigned = { assignmentId, personId, role, cycleId, heldFrom: from, heldUntil: until };
      return [...rows, { ...assigned, assignedOn: occurredOn, erasedOn: null }];
    }
    case 'RoleEnded':
      return rows.map((row) => (row.assignmentId === data.assignmentId ? { ...row, heldUntil: data.until } : row));
    case 'PersonErased':
      return rows.map((row) => (row.personId === data.personId ? { ...row, erasedOn: data.occurredOn } : row));
    default:
      return rows;
  }
};

/** Who holds which role of a forum, from when and until when. */
export const rolesView: View<RoleRow> = {
  table: 'roles',
  key: ['assignmentId'],
  evolve: { forum: (rows, { event }) => evolve(rows, event) },
};
