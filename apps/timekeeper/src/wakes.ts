import { type DomainEvent, type StreamKind, streamNamed } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { type ClockRef, decisionClock, forumClock, meetingClock, napCycleClock } from '@nap/workflow-api';

/** Whose clock has to look again: that of the stream the fact is in, all living clocks of the forum, or nobody's. */
type Wakes = 'its own' | 'all of the forum' | 'nobody';

/** Which fact wakes which clock. A fact that moves no step wakes nobody. */
const WAKES: Readonly<Record<DomainEvent['type'], Wakes>> = {
  ForumRegistered: 'its own',
  ReminderHourSet: 'all of the forum',
  RoleAssigned: 'nobody',
  RoleEnded: 'nobody',
  PersonErased: 'its own', // a seat may fall empty
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
  CommitmentRecorded: 'nobody', // its days are data of the plan
  CalendarAmended: 'its own',
  DeadlineMoved: 'its own',
  CycleSuspended: 'its own',
  CycleResumed: 'its own',
  CohortShifted: 'its own',
  DutyRuledOut: 'its own',

  BylawsAdopted: 'its own',
  MandateDefined: 'nobody',
  FrequencyChanged: 'its own',
  FrequencyBreached: 'nobody',
  SeatEstablished: 'nobody',
  SeatAbolished: 'its own',
  SeatFilled: 'its own',
  SeatVacated: 'its own',
  SubstituteNamed: 'nobody',
  DeputyNamed: 'nobody',
  AbsenceRecorded: 'nobody',
  LapseWarned: 'nobody',
  LapseProposed: 'its own',
  LapseDismissed: 'its own',
  MembershipLapsed: 'nobody', // the seat falls vacant with it
  ParityBroken: 'nobody',
  ParityRestored: 'nobody',
  TermEnded: 'its own',
  MeetingRegistered: 'nobody',
  MeetingRescheduled: 'nobody',
  MeetingStruck: 'nobody',
  MeetingHeld: 'its own',
  MotionRegistered: 'nobody',

  MeetingScheduled: 'its own',
  MeetingRecorded: 'nobody', // has no life in time
  MeetingAnnounced: 'nobody',
  MeetingMoved: 'its own',
  MeetingCancelled: 'its own',
  MinuteTakerAssigned: 'nobody',
  AgendaDrafted: 'nobody', // what meets a duty is followed by DeadlineMet
  AgendaApproved: 'nobody',
  AgendaReturned: 'nobody',
  AgendaDraftCirculated: 'nobody',
  AgendaCommented: 'nobody',
  MaterialsSent: 'nobody',
  AgendaRevised: 'nobody',
  AgendaFinalApproved: 'nobody',
  AgendaFinalised: 'nobody',
  ProxyNotified: 'nobody',
  ProxyWithdrawn: 'nobody',
  AttendanceRecorded: 'nobody',
  DepartureRecorded: 'nobody',
  MeetingOpened: 'nobody',
  QuorumReached: 'nobody',
  QuorumFailed: 'nobody',
  QuorumLost: 'nobody',
  DecisionNoted: 'nobody',
  MeetingAdjourned: 'its own',
  SecondCallIssued: 'its own',
  MeetingFailed: 'its own',
  MeetingClosed: 'its own',
  MinutesDrafted: 'nobody',
  MinutesDraftCirculated: 'nobody',
  MinutesApproved: 'nobody',
  MinutesPublished: 'nobody',
  ActionItemOpened: 'its own',
  ActionItemDone: 'nobody',
  ActionItemKeptUnderTracking: 'its own',
  ActionItemReleasedFromTracking: 'its own',

  MotionTabled: 'nobody', // nothing is owed yet
  MotionWithdrawn: 'its own',
  ObjectionRaised: 'nobody',
  ObjectionWithdrawn: 'nobody',
  ItemDeferred: 'nobody',
  PositionPaperFiled: 'nobody',
  DialogueExhausted: 'nobody',
  VoteOpened: 'its own',
  BallotCast: 'nobody', // who is reminded is known when it rings
  VoteReminderIssued: 'its own',
  VoteClosed: 'its own',
  DecisionTaken: 'nobody',
  DecisionFailed: 'nobody',
  AdviceIssued: 'its own',
  GovernmentReasonGiven: 'nobody',
  DecisionRecognised: 'nobody',
  AgencyInstructed: 'its own',
  AgencyReported: 'nobody',
  ExternalApprovalRequested: 'nobody',
  ExternalApprovalGranted: 'nobody',
  ExternalApprovalRefused: 'nobody',
};

const wakesOf = (type: string): Wakes => (WAKES as Readonly<Partial<Record<string, Wakes>>>)[type] ?? 'its own'; // a newer release's fact: better one look too many

const CLOCKS: Readonly<Record<StreamKind, (id: string) => ClockRef>> = {
  forum: forumClock,
  cycle: napCycleClock,
  meeting: meetingClock,
  decision: decisionClock,
};

const ownClock = (streamId: string): readonly ClockRef[] => {
  const stream = streamNamed(streamId);
  return stream === undefined ? [] : [CLOCKS[stream.kind](stream.id)];
};

/**
 * The clocks that have to look again after a fact, but for the one that made the fact: its ring has the answer already.
 * @param livingIn all clocks of a forum that have something to wait for, its own among them.
 */
export const clocksToWake = async (
  { type, streamId, forumId, meta }: FeedEvent,
  livingIn: (forumId: string) => Promise<readonly ClockRef[]>,
): Promise<readonly ClockRef[]> => {
  const wakes = wakesOf(type);
  if (wakes === 'nobody') return [];
  const clocks = wakes === 'its own' ? ownClock(streamId) : await livingIn(forumId);
  return clocks.filter(({ workflowId }) => workflowId !== meta.causationId);
};
