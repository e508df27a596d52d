import { type CycleState, type Role, phaseOf } from '@nap/domain';
import type { DeadlineRow } from '@nap/read-models';

type Owed = Pick<DeadlineRow, 'owner' | 'duty' | 'phase' | 'status'>;

const FREQUENCY: readonly Owed['duty'][] = ['meeting-frequency', 'six-month-minimum'];

/**
 * The roles that are reminded of a deadline, and are told of it once it is missed. None for what single persons owe:
 * action items, and ballots, of which it is secret who has cast one.
 * @param cycle the cycle that owes it; its profile names the roles.
 */
export const rolesOwing = (owed: Owed, cycle: CycleState | null): readonly Role[] => {
  const isMissed = owed.status === 'missed';
  switch (owed.owner) {
    case 'cycle': {
      const phase =
        cycle === null || cycle.status === 'none' || owed.phase === null ? undefined : phaseOf(cycle, owed.phase);
      if (phase === undefined) return [];
      const { before, overdue } = phase.rule.recipients;
      return isMissed ? [...before, ...overdue] : before;
    }
    case 'meeting':
      if (owed.duty === 'action-item') return [];
      return isMissed ? ['chair', 'co-chair', 'secretary'] : ['secretary'];
    case 'decision':
      if (owed.duty === 'vote') return [];
      return isMissed ? ['poc', 'chair'] : ['poc'];
    case 'forum':
      return FREQUENCY.includes(owed.duty) ? ['chair', 'co-chair', 'secretary', 'poc'] : ['chair', 'secretary'];
  }
};
