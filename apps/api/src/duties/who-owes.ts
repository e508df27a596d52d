import { type CycleState, type Role, TOLD_OF_DECISIONS, TOLD_OF_MEETINGS, phaseOf, toldOfForum } from '@nap/domain';
import type { DeadlineRow } from '@nap/read-models';

type Owed = Pick<DeadlineRow, 'owner' | 'duty' | 'phase' | 'status'>;

/**
 * The roles that are reminded of a deadline, and are told of it once it is missed. None for what single persons owe:
 * action items, and ballots, of which it is secret who has cast one.
 * @param cycle the cycle that owes it; its profile names the roles.
 */
export const rolesOwing = (owed: Owed, cycle: CycleState | null): readonly Role[] => {
  const when = owed.status === 'missed' ? 'overdue' : 'before';
  switch (owed.owner) {
    case 'cycle': {
      const phase =
        cycle === null || cycle.status === 'none' || owed.phase === null ? undefined : phaseOf(cycle, owed.phase);
      if (phase === undefined) return [];
      const { before, overdue } = phase.rule.recipients;
      return when === 'overdue' ? [...before, ...overdue] : before;
    }
    case 'meeting':
      return owed.duty === 'action-item' ? [] : TOLD_OF_MEETINGS[when];
    case 'decision':
      return owed.duty === 'vote' ? [] : TOLD_OF_DECISIONS[when];
    case 'forum':
      return toldOfForum(owed.duty)[when];
  }
};
