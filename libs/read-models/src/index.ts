export { ActionItemQueries } from './action-items/action-items.queries';
export type { ActionItemReview, ActionItemRow } from './action-items/action-items.row';
export { BylawsQueries } from './bylaws/bylaws.queries';
export type { BylawsRow, FrequencyChange } from './bylaws/bylaws.row';
export { CycleQueries } from './cycles/cycles.queries';
export type { CycleRow } from './cycles/cycles.row';
export { DeadlineQueries } from './deadlines/deadlines.queries';
export type { DeadlineMove, DeadlineRow, OverdueNotice, ReminderEntry } from './deadlines/deadlines.row';
export { DecisionQueries } from './decisions/decisions.queries';
export type {
  AgencyEntry,
  ApprovalEntry,
  DecisionResult,
  DecisionRow,
  DeferralEntry,
  GovernmentAnswer,
  ObjectionEntry,
  PositionPaper,
  VoteEntry,
} from './decisions/decisions.row';
export { ForumQueries } from './forums/forums.queries';
export type { ForumRow } from './forums/forums.row';
export { MandateQueries } from './mandates/mandates.queries';
export type { DefinedMandate, MandateRow } from './mandates/mandates.row';
export { MeetingQueries } from './meetings/meetings.queries';
export type { AgendaComment, AgendaReturn, MeetingMove, MeetingRow, QuorumEntry } from './meetings/meetings.row';
export { readModelsMigrations } from './migrations';
export { PhaseQueries } from './phases/phases.queries';
export type { CommentWindowEntry, EvidenceLink, PhaseRow } from './phases/phases.row';
export { ReadModelsModule } from './read-models.module';
export { RoleQueries } from './roles/roles.queries';
export type { RoleRow } from './roles/roles.row';
export { SeatQueries } from './seats/seats.queries';
export type { PastHolder, SeatRow } from './seats/seats.row';
export { StandingQueries } from './standings/standings.queries';
export type { Breach, StandingRow } from './standings/standings.row';
export type { Page } from './view/page';
export { foldViews, project, storedViews } from './view/projection';
export type { Stamp, Stored } from './view/view';
export { ViewVersions } from './view/view-versions';
