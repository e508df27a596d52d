import type { CivilDate } from '@nap/calendar';

import type { PhaseName, PhaseRule, RuleProfile } from '../profile/rule-profile';
import { daysOfPhase } from './cycle.calendar';
import type { CycleEvent, EvidenceEvent } from './cycle.events';

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
      /** Keys of the steps that were recorded. */
      readonly done: ReadonlySet<string>;
    };

export type OpenedCycle = Exclude<CycleState, { status: 'none' }>;

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

/** The key of a step's event; the same text that `stepsOfPhase` gives the step. */
const reminderKey = ({
  phase,
  duty,
  rung,
  revision,
}:
  | Extract<CycleEvent, { type: 'ReminderIssued' }>['data']
  | Extract<CycleEvent, { type: 'ReminderSkipped' }>['data']
  | Extract<CycleEvent, { type: 'ReminderSuperseded' }>['data']): string => {
  if (duty === 'irm-briefing') return `${phase}/irm-briefing`;
  return `${phase}/${duty === 'phase' ? 'reminder' : 'comment-window-reminder'}/${rung}#${revision}`;
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
  const { data, type } = event;
  switch (type) {
    case 'ClocksStarted':
      return { ...state, status: 'running', clocksStartedOn: data.occurredOn };
    case 'PhaseOpened':
      return withDone(
        withPhase(state, data.phase, (phase) => ({
          ...phase,
          opened: true,
          status: phase.status === 'planned' ? 'open' : phase.status,
        })),
        `${data.phase}/opens`,
      );
    case 'DeadlineReached':
      return withDone(
        state,
        `${data.phase}/${data.duty === 'comment-window' ? 'latest-comment-window' : 'due'}#${data.revision}`,
      );
    case 'ReminderIssued':
    case 'ReminderSkipped':
    case 'ReminderSuperseded':
      return withDone(state, reminderKey(data));
    case 'DeadlineMissed':
      return withDone(
        withPhase(state, data.phase, (phase) => ({
          ...phase,
          missed: true,
          status: phase.status === 'open' ? 'overdue' : phase.status,
        })),
        `${data.phase}/missed#${data.revision}`,
      );
    case 'OverdueNoticeIssued':
      return withDone(state, `${data.phase}/overdue-notice/${data.rung}#${data.revision}`);
    case 'ContraryToProcessWarned':
    case 'ContraryToProcessReached': {
      const step = type === 'ContraryToProcessWarned' ? 'warned' : 'reached';
      const escalation = phaseOf(state, data.phase)?.rule.escalation;
      return escalation === null || escalation === undefined
        ? state
        : withDone(state, `${data.phase}/${step}/${escalation[step]}#${data.revision}`);
    }
    case 'IrmReportMissingAtDrafting':
      return withDone(state, `${data.phase}/irm-report-missing-at-drafting`);
    case 'PublicCommentOpened':
      return { ...state, windows: [...state.windows, data] };
    case 'PublicCommentClosed':
      return withDone(state, `${data.phase}/comment-closes/${data.windowId}`);
    case 'PhaseClosed':
      return withDone(
        withPhase(state, data.phase, (phase) => ({ ...phase, status: 'closed' })),
        `${data.phase}/closed`,
      );
    case 'PhaseReopened':
      return withPhase(state, data.phase, (phase) => reopened(phase, data.occurredOn));
    case 'PhaseWaived':
      return withPhase(state, data.phase, (phase) => ({ ...phase, status: 'waived' }));
    case 'EvidenceWithdrawn':
      return withoutEvidence(state, data.evidenceId, data.occurredOn);
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
      return withEvidence(state, event);
  }
};
