import { isIrmEvidence, isIrmEvent } from '../cycle/cycle.evidence';
import type { CycleState } from '../cycle/cycle.state';
import type { Role } from '../role/role';
import type { Order } from './order';

type CommandType = Order['command']['type'];

const LEADS: readonly Role[] = ['poc', 'chair'];
const IRM: readonly Role[] = ['irm-researcher'];

/** Who may send a command, beside the admin; an empty list is the admin alone, null the clock alone. */
const PERMISSIONS: Readonly<Record<CommandType, readonly Role[] | null>> = {
  RegisterForum: [],
  ErasePerson: [],
  SetReminderHour: LEADS,
  AssignRole: LEADS,
  EndRole: LEADS,
  OpenCycle: LEADS,
  StartClocks: LEADS,
  RecordEvidence: LEADS,
  WithdrawEvidence: LEADS,
  OpenPublicComment: [...LEADS, 'co-chair', 'secretary'],
  WaivePhase: LEADS,
  AmendCalendar: LEADS,
  SuspendCycle: LEADS,
  ResumeCycle: LEADS,
  ShiftCohort: LEADS,
  PassTime: null,
  FollowPredecessor: null,
};

const rolesFor = (order: Order, cycle: CycleState | null): readonly Role[] | null => {
  const { command } = order;
  if (command.type === 'RecordEvidence') return isIrmEvidence(command.data.evidence.kind) ? IRM : LEADS;
  if (command.type === 'WithdrawEvidence' && cycle !== null && cycle.status !== 'none') {
    const recorded = cycle.evidence.find(({ evidenceId }) => evidenceId === command.data.evidenceId);
    return recorded !== undefined && isIrmEvent(recorded.type) ? IRM : LEADS;
  }
  return PERMISSIONS[command.type];
};

/** Whether a person with these roles on this day may send the order; denied unless the table says so. */
export const isPermitted = (
  order: Order,
  caller: { readonly admin: boolean; readonly roles: readonly Role[] },
  cycle: CycleState | null = null,
): boolean => {
  const allowed = rolesFor(order, cycle);
  if (allowed === null) return false;
  return caller.admin || caller.roles.some((role) => allowed.includes(role));
};
