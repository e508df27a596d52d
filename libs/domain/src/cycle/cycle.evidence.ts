import { dateOf } from '@nap/calendar';
import { type Decision, accept, refuse } from '@nap/kernel';

import type { ClosingRule, PhaseName } from '../profile/rule-profile';
import type { Evidence, RecordEvidence, WithdrawEvidence } from './cycle.commands';
import { closePhase, completedOn } from './cycle.completion';
import type { CycleEvent, EvidenceEvent } from './cycle.events';
import type { CycleRefusal } from './cycle.refusals';
import { type OpenedCycle, evolveCycle, phaseOf } from './cycle.state';

type Kind = Evidence['kind'];

/** Which event a kind of evidence makes, and the closing rules of the phases it can belong to. */
const KINDS: Readonly<Record<Kind, { readonly type: EvidenceEvent['type']; readonly fits: readonly ClosingRule[] }>> = {
  'plan-adopted': { type: 'PlanAdopted', fits: ['plan'] },
  'plan-submitted': { type: 'PlanSubmitted', fits: ['plan'] },
  'report-version': { type: 'ReportVersionPublished', fits: ['report', 'report-after-comment'] },
  'summary-version': { type: 'SummaryVersionPublished', fits: ['irm-report'] },
  'irm-draft-shared': { type: 'IrmDraftShared', fits: ['irm-report'] },
  'irm-panel-reviewed': { type: 'IrmPanelReviewed', fits: ['irm-report'] },
  'government-comment': { type: 'GovernmentCommentReceived', fits: ['irm-report'] },
  'irm-report-finalised': { type: 'IrmReportFinalised', fits: ['irm-report'] },
  'irm-report-published': { type: 'IrmReportPublished', fits: ['irm-report'] },
  'formal-response': { type: 'FormalResponsePublished', fits: ['irm-report'] },
};

/** The researcher's own acts; all other evidence is the government's. */
const IRM_KINDS: readonly Kind[] = [
  'summary-version',
  'irm-draft-shared',
  'irm-panel-reviewed',
  'irm-report-finalised',
  'irm-report-published',
];

export const isIrmEvidence = (kind: Kind): boolean => IRM_KINDS.includes(kind);
const IRM_TYPES: readonly string[] = IRM_KINDS.map((kind) => KINDS[kind].type);
export const isIrmEvent = (type: EvidenceEvent['type']): boolean => IRM_TYPES.includes(type);

const phaseNameOf = (evidence: Evidence): PhaseName => ('phase' in evidence ? evidence.phase : 'drafting');

const isHttpUrl = (text: string): boolean => /^https?:\/\/[^\s/]+/.test(text);

/** Publication follows the comment window: a version dated before one had closed is refused, not silently ignored. */
const waitsForComment = (cycle: OpenedCycle, evidence: Evidence, phase: PhaseName): boolean =>
  evidence.kind === 'report-version' &&
  phaseOf(cycle, phase)?.rule.closedBy === 'report-after-comment' &&
  !cycle.windows.some((window) => window.phase === phase && window.endsOn < evidence.occurredOn);

const toEvent = ({ data }: RecordEvidence): EvidenceEvent => {
  const { evidence, evidenceId, moment } = data;
  return {
    type: KINDS[evidence.kind].type,
    data: {
      evidenceId,
      phase: phaseNameOf(evidence),
      url: evidence.url,
      occurredOn: evidence.occurredOn,
      recordedOn: dateOf(moment.local),
      ...('language' in evidence ? { language: evidence.language } : {}),
    },
  } as EvidenceEvent;
};

const refusalOf = (command: RecordEvidence, cycle: OpenedCycle) => {
  const { evidence, evidenceId, moment } = command.data;
  const name = phaseNameOf(evidence);
  const phase = phaseOf(cycle, name);
  if (phase === undefined) return refuse('phase-not-in-profile', '/phase', { phase: name });
  if (!KINDS[evidence.kind].fits.includes(phase.rule.closedBy)) {
    return refuse('evidence-does-not-fit-phase', '/kind', { kind: evidence.kind, phase: name });
  }
  if (!isHttpUrl(evidence.url)) return refuse('evidence-url-missing', '/url');
  if (evidence.occurredOn > dateOf(moment.local)) {
    return refuse('date-in-future', '/occurredOn', { date: evidence.occurredOn });
  }
  if (cycle.evidence.some((known) => known.evidenceId === evidenceId)) return refuse('evidence-already-recorded');
  if (waitsForComment(cycle, evidence, name)) return refuse('comment-window-not-closed', '/occurredOn');
  return null;
};

/** The fact, and what it closes. Evidence may come before its phase opens: it counts when that opens. */
export const decideEvidence = (command: RecordEvidence, cycle: OpenedCycle): Decision<CycleEvent, CycleRefusal> => {
  const refusal = refusalOf(command, cycle);
  if (refusal !== null) return refusal;
  const fact = toEvent(command);
  const known = evolveCycle(cycle, fact);
  if (known.status === 'none' || known.status === 'in-preparation') return accept(fact);
  const phase = phaseOf(known, fact.data.phase);
  return accept(fact, ...(phase === undefined ? [] : closePhase(known, phase)));
};

/** What follows for a closed phase when evidence falls: it opens again, and closes by the evidence left where that suffices. */
const afterWithdrawal = (before: OpenedCycle, withdrawn: CycleEvent, name: PhaseName): readonly CycleEvent[] => {
  const left = evolveCycle(before, withdrawn);
  const closed = phaseOf(before, name);
  if (left.status === 'none' || closed?.status !== 'closed') return [];
  if (completedOn(before, closed) === completedOn(left, closed)) return [];
  const reopened: CycleEvent = { type: 'PhaseReopened', data: { phase: name, occurredOn: withdrawn.data.occurredOn } };
  const open = evolveCycle(left, reopened);
  const phase = open.status === 'none' ? undefined : phaseOf(open, name);
  return open.status === 'none' || phase === undefined ? [reopened] : [reopened, ...closePhase(open, phase)];
};

/** Takes back what was recorded by mistake; both facts stay in the log. */
export const decideWithdrawal = (
  { data }: WithdrawEvidence,
  cycle: OpenedCycle,
): Decision<CycleEvent, CycleRefusal> => {
  const recorded = cycle.evidence.find(({ evidenceId }) => evidenceId === data.evidenceId);
  if (recorded === undefined) return refuse('evidence-not-found', '/evidenceId');
  if (recorded.withdrawn) return refuse('evidence-already-withdrawn', '/evidenceId');
  const withdrawn: CycleEvent = {
    type: 'EvidenceWithdrawn',
    data: {
      evidenceId: data.evidenceId,
      phase: recorded.phase,
      grounds: data.grounds,
      occurredOn: dateOf(data.moment.local),
    },
  };
  return accept(withdrawn, ...afterWithdrawal(cycle, withdrawn, recorded.phase));
};
