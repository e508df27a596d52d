import { type DomainEvent, cycleStreamId, forumStreamId } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { type ClockRef, forumClock, napCycleClock } from '@nap/workflow-api';

/** Whose clock has to look again: that of the stream the fact is in, all clocks of the forum, or nobody's. */
type Wakes = 'its own' | 'all of the forum' | 'nobody';

/** Which fact wakes which clock. A fact that moves no step wakes nobody. */
const WAKES: Readonly<Record<DomainEvent['type'], Wakes>> = {
  ForumRegistered: 'its own',
  ReminderHourSet: 'all of the forum',
  RoleAssigned: 'nobody',
  RoleEnded: 'nobody',
  PersonErased: 'nobody',
  CycleRegistered: 'its own',
  CycleActivated: 'its own',
  CycleRescheduled: 'its own',
  SuccessorMoved: 'its own',

  CycleOpened: 'its own',
  ClocksStarted: 'its own',
  PhaseOpened: 'its own',
  DeadlineReached: 'its own',
  ReminderIssued: 'its own',
  ReminderSkipped: 'its own',
  ReminderSuperseded: 'its own',
  DeadlineMissed: 'its own',
  OverdueNoticeIssued: 'its own',
  ContraryToProcessWarned: 'its own',
  ContraryToProcessReached: 'its own',
  IrmReportMissingAtDrafting: 'its own',
  DeadlineMet: 'its own',
  MissRectified: 'nobody',
  PhaseClosed: 'its own',
  PhaseReopened: 'its own',
  PhaseWaived: 'its own',
  PlanAdopted: 'its own',
  PlanSubmitted: 'its own', // some phases begin with it
  ReportVersionPublished: 'its own',
  SummaryVersionPublished: 'nobody',
  IrmDraftShared: 'nobody',
  IrmPanelReviewed: 'nobody',
  GovernmentCommentReceived: 'nobody',
  IrmReportFinalised: 'nobody',
  IrmReportPublished: 'its own',
  FormalResponsePublished: 'nobody',
  EvidenceWithdrawn: 'its own',
  PublicCommentOpened: 'its own',
  PublicCommentClosed: 'its own',
  CalendarAmended: 'its own',
  DeadlineMoved: 'its own',
  CycleSuspended: 'its own',
  CycleResumed: 'its own',
  CohortShifted: 'its own',
};

const wakesOf = (type: string): Wakes => (WAKES as Readonly<Partial<Record<string, Wakes>>>)[type] ?? 'its own'; // a newer release's fact: better one look too many

const ownClock = (streamId: string): readonly ClockRef[] => {
  const [cycle, forum] = [cycleStreamId(''), forumStreamId('')];
  if (streamId.startsWith(cycle)) return [napCycleClock(streamId.slice(cycle.length))];
  return streamId.startsWith(forum) ? [forumClock(streamId.slice(forum.length))] : [];
};

/**
 * The clocks that have to look again after a fact, but for the one that made the fact: its ring has the answer already.
 * @param cyclesOf the ids of a forum's cycles.
 */
export const clocksToWake = async (
  { type, streamId, forumId, meta }: FeedEvent,
  cyclesOf: (forumId: string) => Promise<readonly string[]>,
): Promise<readonly ClockRef[]> => {
  const wakes = wakesOf(type);
  if (wakes === 'nobody') return [];
  const clocks =
    wakes === 'its own'
      ? ownClock(streamId)
      : [forumClock(forumId), ...(await cyclesOf(forumId)).map((cycleId) => napCycleClock(cycleId))];
  return clocks.filter(({ workflowId }) => workflowId !== meta.causationId);
};
