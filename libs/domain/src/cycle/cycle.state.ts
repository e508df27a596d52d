import type { CivilDate } from '@nap/calendar';

import type { PhaseName, PhaseRule, RuleProfile } from '../profile/rule-profile';
import type { Commitment } from './commitment';
import { daysOfPhase } from './cycle.calendar';
import type { CommitmentRecorded, CycleEvent, EvidenceEvent, StepEvent } from './cycle.events';

export type PhaseStatus = 'planned' | 'open' | 'overdue' | 'closed' | 'waived';

export type PhaseState = {
  readonly rule: PhaseRule;
  readonly status: PhaseStatus;
  /** Null while the phase's anchor is not known. */
  readonly opensOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  /** How often the deadline was moved. */
  readonly revision: number;
  /** The forum's day on which this revision was planned. */
  readonly plannedOn: CivilDate;
  readonly opened: boolean;
  readonly missed: boolean;
};

export type RecordedEvidence = {
  readonly evidenceId: string;
  readonly type: EvidenceEvent['type'];
  readonly phase: PhaseName;
  readonly language: string | null;
  readonly occurredOn: CivilDate;
  readonly withdrawn: boolean;
};

export type CommentWindow = {
  readonly windowId: string;
  readonly phase: PhaseName;
  readonly opensOn: CivilDate;
  readonly endsOn: CivilDate;
};

export type CycleState =
  | { readonly status: 'none' }
  | {
      readonly status: 'in-preparation' | 'running' | 'suspended';
      readonly cycleId: string;
      readonly forumId: string;
      readonly profile: RuleProfile;
      readonly languages: readonly string[];
      readonly start: CivilDate;
      readonly end: CivilDate;
      readonly clocksStartedOn: CivilDate | null;
      readonly phases: readonly PhaseState[];
      readonly evidence: readonly RecordedEvidence[];
      readonly windows: readonly CommentWindow[];
      /** Of the plan, in the order of their first recording. */
      readonly commitments: readonly Commitment[];
      /** Keys of the steps that were recorded. */
      readonly done: ReadonlySet<string>;
    };

export type OpenedCycle = Exclude<CycleState, { status: 'none' }>;

/** A record, so that the compiler asks for a new kind of evidence here. */
const EVIDENCE: Readonly<Record<EvidenceEvent['type'], true>> = {
  PlanAdopted: true,
  PlanSubmitted: true,
  ReportVersionPublished: true,
  SummaryVersionPublished: true,
  IrmDraftShared: true,
  IrmPanelReviewed: true,
  GovernmentCommentReceived: true,
  IrmReportFinalised: true,
  IrmReportPublished: true,
  FormalResponsePublished: true,
};

/** Whether an event is what a person can prove, rather than a step or a decision. */
export const isEvidence = <Event extends { readonly type: string }>(
  event: Event,
): event is Extract<Event, { readonly type: EvidenceEvent['type'] }> => Object.hasOwn(EVIDENCE, event.type);

export const initialCycle: CycleState = { status: 'none' };

export const phaseOf = (cycle: OpenedCycle, name: PhaseName): PhaseState | undefined =>
  cycle.phases.find(({ rule }) => rule.phase === name);

/** Nothing is owed any more. */
export const isSettled = ({ status }: PhaseState): boolean => status === 'closed' || status === 'waived';

const opened = (event: Extract<CycleEvent, { type: 'CycleOpened' }>): OpenedCycle => {
  const { cycleId, forumId, profile, languages, start, end, occurredOn } = event.data;
  return {
    status: 'in-preparation',
    cycleId,
    forumId,
    profile,
    languages,
    start,
    end,
    clocksStartedOn: null,
    evidence: [],
    windows: [],
    commitments: [],
    done: new Set(),
    phases: profile.phases.map((rule) => ({
      rule,
      status: 'planned',
      ...(daysOfPhase(rule, { start, end }, null) ?? { opensOn: null, dueOn: null }),
      revision: 0,
      plannedOn: occurredOn,
      opened: false,
      missed: false,
    })),
  };
};

const withPhase = (cycle: OpenedCycle, name: PhaseName, change: (phase: PhaseState) => PhaseState): OpenedCycle => ({
  ...cycle,
  phases: cycle.phases.map((phase) => (phase.rule.phase === name ? change(phase) : phase)),
});

const withDone = (cycle: OpenedCycle, key: string): OpenedCycle => ({ ...cycle, done: new Set([...cycle.done, key]) });

/** The key of the step that an event records; the same text that `stepsOfPhase` gives the step. */
const stepKeyOf = (cycle: OpenedCycle, event: StepEvent): string | null => {
  const { type, data } = event;
  switch (type) {
    case 'PhaseOpened':
      return `${data.phase}/opens`;
    case 'DeadlineReached':
      return `${data.phase}/${data.duty === 'comment-window' ? 'latest-comment-window' : 'due'}#${data.revision}`;
    case 'ReminderIssued':
    case 'ReminderSkipped':
    case 'ReminderSuperseded': {
      if (data.duty === 'irm-briefing') return `${data.phase}/irm-briefing`;
      const step = data.duty === 'phase' ? 'reminder' : 'comment-window-reminder';
      return `${data.phase}/${step}/${data.rung}#${data.revision}`;
    }
    case 'DeadlineMissed':
      return `${data.phase}/missed#${data.revision}`;
    case 'OverdueNoticeIssued':
      return `${data.phase}/overdue-notice/${data.rung}#${data.revision}`;
    case 'ContraryToProcessWarned':
    case 'ContraryToProcessReached': {
      const step = type === 'ContraryToProcessWarned' ? 'warned' : 'reached';
      const rung = phaseOf(cycle, data.phase)?.rule.escalation?.[step];
      return rung === undefined ? null : `${data.phase}/${step}/${rung}#${data.revision}`;
    }
    case 'IrmReportMissingAtDrafting':
      return `${data.phase}/irm-report-missing-at-drafting`;
    case 'PublicCommentClosed':
      return `${data.phase}/comment-closes/${data.windowId}`;
    default:
      event satisfies never; // an event of a newer release says nothing to this one
      return null;
  }
};

/** What became of the cycle by a step that a clock recorded. */
const evolveByStep = (cycle: OpenedCycle, event: StepEvent): OpenedCycle => {
  const key = stepKeyOf(cycle, event);
  const recorded = key === null ? cycle : withDone(cycle, key);
  const { phase: name } = event.data;
  switch (event.type) {
    case 'PhaseOpened':
      return withPhase(recorded, name, (phase) => ({
        ...phase,
        opened: true,
        status: phase.status === 'planned' ? 'open' : phase.status,
      }));
    case 'DeadlineMissed':
      return withPhase(recorded, name, (phase) => ({
        ...phase,
        missed: true,
        status: phase.status === 'open' ? 'overdue' : phase.status,
      }));
    default:
      return recorded;
  }
};

const withEvidence = (cycle: OpenedCycle, event: EvidenceEvent): OpenedCycle => {
  const { evidenceId, phase, occurredOn, recordedOn } = event.data;
  const recorded: RecordedEvidence = {
    evidenceId,
    type: event.type,
    phase,
    language: 'language' in event.data ? event.data.language : null,
    occurredOn,
    withdrawn: false,
  };
  const known = { ...cycle, evidence: [...cycle.evidence, recorded] };
  return event.type === 'PlanSubmitted' ? anchoredToSubmission(known, recordedOn) : known;
};

/** The first live submission is the anchor of what begins with it; a phase already opened keeps its days. */
const anchoredToSubmission = (cycle: OpenedCycle, plannedOn: CivilDate): OpenedCycle => {
  const days = cycle.evidence
    .filter(({ type, withdrawn }) => type === 'PlanSubmitted' && !withdrawn)
    .map(({ occurredOn }) => occurredOn)
    .sort();
  return {
    ...cycle,
    phases: cycle.phases.map((phase) =>
      phase.rule.opens.from !== 'submission' || phase.opened || phase.revision > 0
        ? phase
        : {
            ...phase,
            ...(daysOfPhase(phase.rule, cycle, days[0] ?? null) ?? { opensOn: null, dueOn: null }),
            plannedOn,
          },
    ),
  };
};

const withoutEvidence = (cycle: OpenedCycle, evidenceId: string, on: CivilDate): OpenedCycle =>
  anchoredToSubmission(
    {
      ...cycle,
      evidence: cycle.evidence.map((item) => (item.evidenceId === evidenceId ? { ...item, withdrawn: true } : item)),
    },
    on,
  );

const withCommitment = (cycle: OpenedCycle, { data }: CommitmentRecorded): OpenedCycle => {
  const { cycleId: _cycle, occurredOn: _day, ...commitment } = data;
  const isKnown = cycle.commitments.some(({ commitmentId }) => commitmentId === commitment.commitmentId);
  return {
    ...cycle,
    commitments: isKnown
      ? cycle.commitments.map((known) => (known.commitmentId === commitment.commitmentId ? commitment : known))
      : [...cycle.commitments, commitment],
  };
};

const reopened = (phase: PhaseState, on: CivilDate): PhaseState => ({
  ...phase,
  status: phase.missed ? 'overdue' : phase.opened ? 'open' : 'planned',
  plannedOn: on,
});

const moved = (phase: PhaseState, data: Extract<CycleEvent, { type: 'DeadlineMoved' }>['data']): PhaseState => ({
  ...phase,
  opensOn: data.opensOn,
  dueOn: data.dueOn,
  revision: data.revision,
  plannedOn: data.occurredOn,
  missed: false,
  status: phase.status === 'overdue' ? 'open' : phase.status,
});

/** What became of the cycle by an event; never throws, and leaves the state alone where an event says nothing of it. */
export const evolveCycle = (state: CycleState, event: CycleEvent): CycleState => {
  if (event.type === 'CycleOpened') return state.status === 'none' ? opened(event) : state;
  if (state.status === 'none') return state;
  if (isEvidence(event)) return withEvidence(state, event);
  const { data, type } = event;
  switch (type) {
    case 'ClocksStarted':
      return { ...state, status: 'running', clocksStartedOn: data.occurredOn };
    case 'PublicCommentOpened':
      return { ...state, windows: [...state.windows, data] };
    case 'PhaseClosed':
      return withPhase(state, data.phase, (phase) => ({ ...phase, status: 'closed' }));
    case 'PhaseReopened':
      return withPhase(state, data.phase, (phase) => reopened(phase, data.occurredOn));
    case 'PhaseWaived':
      return withPhase(state, data.phase, (phase) => ({ ...phase, status: 'waived' }));
    case 'EvidenceWithdrawn':
      return withoutEvidence(state, data.evidenceId, data.occurredOn);
    case 'CommitmentRecorded':
      return withCommitment(state, event);
    case 'CalendarAmended':
      return { ...state, ...('end' in data.change ? data.change : {}) };
    case 'CohortShifted':
      return { ...state, start: data.start, end: data.end };
    case 'DeadlineMoved':
      return withPhase(state, data.phase, (phase) => moved(phase, data));
    case 'CycleSuspended':
      return { ...state, status: 'suspended' };
    case 'CycleResumed':
      return { ...state, status: 'running' };
    case 'DeadlineMet':
    case 'MissRectified':
      return state;
    default:
      return evolveByStep(state, event);
  }
};
