import type { CivilDate } from '@nap/calendar';
import type { Role } from '@nap/domain';

/** Who holds what; `heldFrom` and `heldUntil` are both days on which the role is held. */
export type RoleRow = {
  readonly assignmentId: string;
  readonly personId: string;
  readonly role: Role;
  readonly heldFrom: CivilDate;
  readonly heldUntil: CivilDate | null;
  /** Binds a lead agency to one cycle. */
  readonly cycleId: string | null;
  readonly assignedOn: CivilDate;
  /** The id means nobody any more since this day. */
  readonly erasedOn: CivilDate | null;
};
