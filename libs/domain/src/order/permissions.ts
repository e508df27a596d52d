import { isIrmEvidence, isIrmEvent } from '../cycle/cycle.evidence';
import type { CycleState } from '../cycle/cycle.state';
import type { Role } from '../role/role';
import type { Order } from './streams';

type CommandType = Order['command']['type'];

const LEADS: readonly Role[] = ['poc', 'chair'];
const CHAIRS: readonly Role[] = ['chair', 'co-chair'];
const SECRETARIAT: readonly Role[] = ['secretary', 'staff'];
const CHAIR_OR_SECRETARY: readonly Role[] = ['chair', 'secretary'];
const RUNS_THE_FORUM: readonly Role[] = ['chair', 'co-chair', 'secretary'];
/** Those who may sit or speak for a seat: whose seat it is, the decider asks. */
const FOR_A_SEAT: readonly Role[] = [...RUNS_THE_FORUM, 'staff', 'member'];
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
  RecordCommitment: [...LEADS, 'secretary'],
  AmendCalendar: LEADS,
  SuspendCycle: LEADS,
  ResumeCycle: LEADS,
  ShiftCohort: LEADS,
  AdoptBylaws: LEADS,
  DefineMandate: LEADS,
  ChangeFrequency: LEADS,
  EstablishSeat: RUNS_THE_FORUM,
  AbolishSeat: LEADS,
  FillSeat: RUNS_THE_FORUM,
  VacateSeat: RUNS_THE_FORUM,
  NameSubstitute: RUNS_THE_FORUM,
  NameDeputy: RUNS_THE_FORUM,
  ConfirmLapse: CHAIR_OR_SECRETARY,
  DismissLapse: CHAIR_OR_SECRETARY,
  ScheduleMeeting: RUNS_THE_FORUM,
  RecordMeeting: RUNS_THE_FORUM,
  TableMotion: [...RUNS_THE_FORUM, 'member'],
  AnnounceMeeting: RUNS_THE_FORUM,
  MoveMeeting: RUNS_THE_FORUM,
  CancelMeeting: RUNS_THE_FORUM,
  AssignMinuteTaker: RUNS_THE_FORUM,
  DraftAgenda: SECRETARIAT,
  ApproveAgenda: CHAIRS,
  ReturnAgenda: CHAIRS,
  CirculateAgenda: SECRETARIAT,
  SendMaterials: SECRETARIAT,
  CommentOnAgenda: [...RUNS_THE_FORUM, 'member', 'observer'],
  ReviseAgenda: SECRETARIAT,
  PublishAgenda: SECRETARIAT,
  NotifyProxy: FOR_A_SEAT,
  WithdrawProxy: FOR_A_SEAT,
  RecordAttendance: RUNS_THE_FORUM,
  RecordDeparture: RUNS_THE_FORUM,
  OpenMeeting: [...RUNS_THE_FORUM, 'member'],
  IssueSecondCall: RUNS_THE_FORUM,
  CloseMeeting: RUNS_THE_FORUM,
  DraftMinutes: [...SECRETARIAT, 'member'],
  CirculateMinutes: [...SECRETARIAT, 'member'],
  ApproveMinutes: CHAIRS,
  PublishMinutes: SECRETARIAT,
  CompleteActionItem: [...FOR_A_SEAT, 'poc', 'lead-agency'],
  ReviewActionItem: RUNS_THE_FORUM,
  WithdrawMotion: [...RUNS_THE_FORUM, 'member'],
  RaiseObjection: FOR_A_SEAT,
  WithdrawObjection: FOR_A_SEAT,
  DeclareConsensus: RUNS_THE_FORUM,
  DeferItem: RUNS_THE_FORUM,
  FilePositionPaper: FOR_A_SEAT,
  DeclareDialogueExhausted: CHAIRS,
  OpenVote: RUNS_THE_FORUM,
  CastBallot: FOR_A_SEAT,
  CloseVote: RUNS_THE_FORUM,
  GiveGovernmentReason: ['poc'],
  RecogniseDecision: ['poc'],
  InstructAgency: ['poc'],
  ReportAgency: ['poc', 'lead-agency'],
  RequestExternalApproval: RUNS_THE_FORUM,
  GrantExternalApproval: RUNS_THE_FORUM,
  RefuseExternalApproval: RUNS_THE_FORUM,
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

/** Whether a person with these roles may ever send such a command; what it is about may still forbid it. */
export const maySend = (
  type: CommandType,
  caller: { readonly admin: boolean; readonly roles: readonly Role[] },
): boolean => {
  const allowed = PERMISSIONS[type];
  if (allowed === null) return false;
  const isOfIrm = type === 'RecordEvidence' || type === 'WithdrawEvidence';
  return caller.admin || caller.roles.some((role) => allowed.includes(role) || (isOfIrm && IRM.includes(role)));
};
