import type { DomainEvent, StreamKind } from '@nap/domain';

export type EventType = DomainEvent['type'];

/** Who may read an event's data: everybody, people with a role in the forum, or nobody outside the engine. */
export type Visibility = 'public' | 'forum' | 'sealed';

type Entry = {
  readonly visibility: Visibility;
  /** The kinds of stream in which it is found. */
  readonly streams: readonly StreamKind[];
  readonly meaning: string;
};

const found =
  (...streams: readonly StreamKind[]) =>
  (meaning: string, visibility: Visibility = 'public'): Entry => ({ visibility, streams, meaning });

const ofForum = found('forum');
const ofCycle = found('cycle');
const ofMeeting = found('meeting');
const ofDecision = found('decision');
/** Of a cycle's phases and of the duties around meetings and decisions alike. */
const ofDeadlines = found('cycle', 'forum', 'meeting', 'decision');

/** Every event of the domain: who may read it and what it says. */
export const eventCatalogue = {
  ForumRegistered: ofForum('A forum exists, with its zone, local languages and reminder hour.'),
  ReminderHourSet: ofForum('Reminders of the forum ring at another hour from now on.'),
  RoleAssigned: ofForum('A person holds a role from one day, until another if one is given.', 'forum'),
  RoleEnded: ofForum('The last day on which a role is held was set.', 'forum'),
  CycleRegistered: ofForum('The forum has a further cycle, opened by a person or by its own clock.'),
  CycleActivated: ofForum('The clocks of one of the forum’s cycles run from this day.'),
  CycleRescheduled: ofForum('Implementation of a cycle has another first or last day.'),
  SuccessorMoved: ofForum('The next cycle follows the amended end of the one before it.'),
  PersonErased: ofForum('A person’s data were erased; their id means nobody any more.', 'forum'),

  BylawsAdopted: ofForum('The forum has a new version of its bylaws: how it decides, quorum, notice, terms.'),
  MandateDefined: ofForum('Who has the say on a topic: the members decide, they advise, or the government keeps it.'),
  FrequencyChanged: ofForum('Regular meetings are held in another rhythm from now on; null: as needed.'),
  FrequencyBreached: ofForum('Longer than the rule allows has passed since the last held meeting.'),

  SeatEstablished: ofForum('The forum has a further seat, of the sector named.'),
  SeatAbolished: ofForum('A seat was abolished with grounds; it counts no more.'),
  SeatFilled: ofForum('A person holds a seat from one day, until another if the term has an end.', 'forum'),
  SeatVacated: ofForum('A seat has no holder any more, for the reason named.', 'forum'),
  SubstituteNamed: ofForum('The person who follows when the seat falls vacant was named.', 'forum'),
  DeputyNamed: ofForum('The person who sits for the holder as a rule was named.', 'forum'),
  AbsenceRecorded: ofForum('The holder of a seat missed a regular meeting, in person and by proxy.', 'forum'),
  LapseWarned: ofForum('One more absence and the lapse of the membership will be proposed.', 'forum'),
  LapseProposed: ofForum('The absences reach what the bylaws allow; the lapse waits for a person to confirm.', 'forum'),
  LapseDismissed: ofForum('A proposed lapse was dismissed with grounds; the membership goes on.', 'forum'),
  MembershipLapsed: ofForum('The lapse of a membership was confirmed; its seat falls vacant.', 'forum'),
  ParityBroken: ofForum('The government’s active seats and all others are not equal in number any more.'),
  ParityRestored: ofForum('The government’s active seats and all others are equal in number again.'),
  TermEnded: ofForum('The last day of a seat’s term has passed.', 'forum'),

  MeetingRegistered: ofForum('The forum knows of a meeting, called or written down later.'),
  MeetingRescheduled: ofForum('A meeting of the forum has another time.'),
  MeetingStruck: ofForum('A meeting will not be held: it was cancelled, or its second call had no quorum.'),
  MeetingHeld: ofForum('A meeting was held with a quorum; absences are counted and the rhythm begins anew.'),
  MotionRegistered: ofForum('The forum knows of a motion, put to the meeting named or to correspondence.'),

  ReminderIssued: ofDeadlines('A reminder was due and was given to the roles named.'),
  ReminderSkipped: ofDeadlines('A reminder was not given, for the reason named.'),
  ReminderSuperseded: ofDeadlines('A reminder was not given because a newer rung was due at the same time.'),
  DeadlineMissed: ofDeadlines('The deadline passed with the duty open; it is overdue.'),
  OverdueNoticeIssued: ofDeadlines('The roles named were told that a duty is overdue.'),
  DeadlineMet: ofDeadlines('A duty was done, late by the days named.'),
  MissRectified: ofDeadlines('A recorded miss was none: the act is dated in time.'),
  DeadlineMoved: ofDeadlines('A duty is due at another time; its reminders begin a new revision.'),

  CycleOpened: ofCycle('A cycle exists, with the whole rule profile it keeps to its end.'),
  ClocksStarted: ofCycle('The cycle’s steps are due from this day; earlier ones are recorded as historical.'),
  PhaseOpened: ofCycle('The first day of a phase has come.'),
  DeadlineReached: ofCycle('The due day of a phase, or the latest day to open its comment window, has come.'),
  ContraryToProcessWarned: ofCycle('The delay will count as acting contrary to process on the day named.'),
  ContraryToProcessReached: ofCycle('The delay counts as acting contrary to process.'),
  IrmReportMissingAtDrafting: ofCycle('The next drafting began without the IRM report that is meant for it.'),
  PhaseClosed: ofCycle('Nothing is owed in a phase any more.'),
  PhaseReopened: ofCycle('Evidence that closed a phase was withdrawn; the phase is owed again.'),
  PhaseWaived: ofCycle('A person declared, with grounds, that a phase does not apply to this plan.'),
  PlanAdopted: ofCycle('The plan was adopted.'),
  PlanSubmitted: ofCycle('The plan was submitted.'),
  ReportVersionPublished: ofCycle('A report was published in one language.'),
  SummaryVersionPublished: ofCycle('A summary of an IRM report was published in one language.'),
  IrmDraftShared: ofCycle('The IRM shared the draft of its report for comment.'),
  IrmPanelReviewed: ofCycle('The IRM’s expert panel reviewed the draft.'),
  GovernmentCommentReceived: ofCycle('The government commented on the draft.'),
  IrmReportFinalised: ofCycle('The IRM finished its report.'),
  IrmReportPublished: ofCycle('The IRM published its report.'),
  FormalResponsePublished: ofCycle('The government published its response to an IRM report.'),
  EvidenceWithdrawn: ofCycle('Evidence recorded by mistake was withdrawn with grounds; both facts stay.'),
  PublicCommentOpened: ofCycle('The public may comment until the end of the last day named.'),
  PublicCommentClosed: ofCycle('The last day of public comment has ended.'),
  CommitmentRecorded: ofCycle('The plan promises this; an earlier recording of the same commitment holds no more.'),
  CalendarAmended: ofCycle('A person moved, with grounds, the end of implementation or the due day of one phase.'),
  CycleSuspended: ofCycle('Reminders and escalation rest; no date moves.'),
  CycleResumed: ofCycle('Reminders and escalation go on.'),
  CohortShifted: ofCycle('Implementation moved by twelve months, to the next cohort.'),

  MeetingScheduled: ofMeeting('A meeting was called, with the bylaws it keeps to its end.'),
  MeetingRecorded: ofMeeting('A meeting of the past was written down; no clock runs for it.'),
  MeetingAnnounced: ofMeeting('Date and place of the meeting are public.'),
  MeetingMoved: ofMeeting('The meeting has another time; what is not done yet is due anew.'),
  MeetingCancelled: ofMeeting('The meeting will not be held, on the grounds given.'),
  MinuteTakerAssigned: ofMeeting('A person was asked to write the minutes.', 'forum'),
  AgendaDrafted: ofMeeting('The secretary submitted a draft agenda for approval.', 'forum'),
  AgendaApproved: ofMeeting('The chair or the co-chair approved the draft agenda.'),
  AgendaReturned: ofMeeting('The chair or the co-chair returned the agenda with grounds.'),
  AgendaDraftCirculated: ofMeeting('The approved draft agenda went to the members, who may comment.'),
  AgendaCommented: ofMeeting('A person commented on the draft agenda.', 'forum'),
  MaterialsSent: ofMeeting('Papers for the meeting went to the members.'),
  AgendaRevised: ofMeeting('The agenda was revised after the comments and waits for the second approval.', 'forum'),
  AgendaFinalApproved: ofMeeting('The chair or the co-chair approved the final agenda.'),
  AgendaFinalised: ofMeeting('The final agenda is public.'),
  ProxyNotified: ofMeeting('A member gave notice of who sits for the seat in this meeting.', 'forum'),
  ProxyWithdrawn: ofMeeting('The notice of a proxy was taken back.'),
  AttendanceRecorded: ofMeeting('A person is there, for a seat or beside the seats.', 'forum'),
  DepartureRecorded: ofMeeting('A person has left the meeting.', 'forum'),
  MeetingOpened: ofMeeting('The person named opened the meeting.', 'forum'),
  QuorumReached: ofMeeting('Enough seats are present, at the opening or at a vote.'),
  QuorumFailed: ofMeeting('Too few seats were present at the opening.'),
  QuorumLost: ofMeeting('Enough seats were present at the opening, too few at a vote.'),
  DecisionNoted: ofMeeting('What became of a motion was noted for the minutes.'),
  MeetingAdjourned: ofMeeting('The meeting did not take place for want of a quorum; a second call is owed.'),
  SecondCallIssued: ofMeeting('The adjourned meeting was called again, with a smaller quorum.'),
  MeetingFailed: ofMeeting('The second call had no quorum either; its items go to the next meeting.'),
  MeetingClosed: ofMeeting('The meeting was closed; seats present and absent are counted.'),
  MinutesDrafted: ofMeeting('The minutes were drafted, filled in from the log.', 'forum'),
  MinutesDraftCirculated: ofMeeting('The draft minutes went to the members.'),
  MinutesApproved: ofMeeting('The chair or the co-chair approved the minutes.'),
  MinutesPublished: ofMeeting('The minutes are public.'),
  ActionItemOpened: ofMeeting('A person owes what the meeting agreed, by the day named.', 'forum'),
  ActionItemDone: ofMeeting('An action item was done.'),
  ActionItemKeptUnderTracking: ofMeeting('A later meeting kept an action item under tracking.'),
  ActionItemReleasedFromTracking: ofMeeting('A later meeting released an action item; nothing more is asked.'),
  DutyRuledOut: ofMeeting('A duty could not be met from the start; it is not reported as missed.'),

  MotionTabled: ofDecision('A motion was tabled, with the rule and the numbers by which it is decided.', 'forum'),
  MotionWithdrawn: ofDecision('The motion was withdrawn with grounds.'),
  ObjectionRaised: ofDecision('A seat objects; there is no consensus while it does.', 'forum'),
  ObjectionWithdrawn: ofDecision('A seat objects no more.'),
  ItemDeferred: ofDecision('The motion was set aside to the next meeting, with grounds.'),
  PositionPaperFiled: ofDecision('One side wrote down its position on a motion set aside.'),
  DialogueExhausted: ofDecision('The criterion of the bylaws was met; the motion may go to a vote.', 'forum'),
  VoteOpened: ofDecision('A vote was opened, with the seats entitled and the ballots needed.', 'forum'),
  BallotCast: ofDecision('A seat cast its ballot; of a secret vote the choice lies in the urn.', 'forum'),
  VoteReminderIssued: ofDecision('A reminder was given to those alone who had not voted.', 'sealed'),
  VoteClosed: ofDecision('The vote was closed and its ballots were counted.'),
  DecisionTaken: ofDecision('The motion was carried; it binds where the members have the say.'),
  DecisionFailed: ofDecision('The motion was not carried, or too few ballots were cast.'),
  AdviceIssued: ofDecision('The decision is advice; the government owes a reasoned answer by the day named.'),
  GovernmentReasonGiven: ofDecision('The government answered the advice with its reasons.'),
  DecisionRecognised: ofDecision('The government recognised the decision.'),
  AgencyInstructed: ofDecision('An agency was instructed to carry out the decision by the day named.'),
  AgencyReported: ofDecision('An agency reported what it did.'),
  ExternalApprovalRequested: ofDecision('The decision waits for approval from outside the forum.'),
  ExternalApprovalGranted: ofDecision('The decision was approved from outside the forum.'),
  ExternalApprovalRefused: ofDecision('Approval from outside the forum was refused with grounds.'),
} as const satisfies Readonly<Record<EventType, Entry>>;

export const EVENT_TYPES = Object.keys(eventCatalogue) as readonly EventType[];

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventCatalogue, type);

/** A type that this release does not know is readable by nobody. */
export const visibilityOf = (type: string): Visibility =>
  isEventType(type) ? eventCatalogue[type].visibility : 'sealed';
