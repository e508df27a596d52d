import { type CycleEvent, type CycleOpened, type EvidenceEvent, daysOfPhase, isEvidence } from '@nap/domain';

import type { View } from '../view/view';
import type { EvidenceLink, PhaseRow } from './phases.row';

type Change = (row: PhaseRow) => Partial<PhaseRow>;

const planned = ({ data }: CycleOpened): readonly PhaseRow[] =>
  data.profile.phases.map((rule, place) => ({
    cycleId: data.cycleId,
    phase: rule.phase,
    place,
    closedBy: rule.closedBy,
    status: 'planned',
    // What begins with an act that nobody has done yet gets its days when it opens.
    ...(daysOfPhase(rule, data, null) ?? { opensOn: null, dueOn: null }),
    revision: 0,
    openedOn: null,
    closedOn: null,
    waivedOn: null,
    overdueSince: null,
    missedOn: null,
    lateByDays: null,
    escalation: 'none',
    evidence: [],
    commentWindows: [],
  }));

const reopened: Change = ({ missedOn, openedOn }) => ({
  status: missedOn !== null ? 'overdue' : openedOn !== null ? 'open' : 'planned',
  overdueSince: missedOn,
  closedOn: null,
  lateByDays: null,
});

const linkOf = ({ type, data }: EvidenceEvent): EvidenceLink => ({
  evidenceId: data.evidenceId,
  type,
  language: 'language' in data ? data.language : null,
  url: data.url,
  occurredOn: data.occurredOn,
  recordedOn: data.recordedOn,
  withdrawnOn: null,
});

const deadlineChange = (event: CycleEvent): Change | null => {
  const { type, data } = event;
  switch (type) {
    case 'PhaseOpened':
      return ({ status }) => ({
        status: status === 'planned' ? 'open' : status,
        openedOn: data.occurredOn,
        opensOn: data.opensOn,
        dueOn: data.dueOn,
        revision: data.revision,
      });
    case 'DeadlineMissed':
      return ({ status }) => ({
        missedOn: data.occurredOn,
        ...(status === 'open' ? { status: 'overdue', overdueSince: data.occurredOn } : {}),
      });
    case 'DeadlineMoved':
      return ({ status }) => ({
        opensOn: data.opensOn,
        dueOn: data.dueOn,
        revision: data.revision,
        status: status === 'overdue' ? 'open' : status,
        missedOn: null,
        overdueSince: null,
        escalation: 'none',
      });
    case 'DeadlineMet':
      return () => ({ lateByDays: data.lateByDays });
    case 'ContraryToProcessWarned':
      return () => ({ escalation: 'warned' });
    case 'ContraryToProcessReached':
      return () => ({ escalation: 'reached' });
    case 'PhaseClosed':
      return () => ({ status: 'closed', closedOn: data.closedOn, overdueSince: null });
    case 'PhaseReopened':
      return reopened;
    case 'PhaseWaived':
      return () => ({ status: 'waived', waivedOn: data.occurredOn, overdueSince: null });
    default:
      return null;
  }
};

const evidenceChange = (event: CycleEvent): Change | null => {
  if (isEvidence(event)) return ({ evidence }) => ({ evidence: [...evidence, linkOf(event)] });
  const { type, data } = event;
  switch (type) {
    case 'EvidenceWithdrawn':
      return ({ evidence }) => ({
        evidence: evidence.map((link) =>
          link.evidenceId === data.evidenceId ? { ...link, withdrawnOn: data.occurredOn } : link,
        ),
      });
    case 'PublicCommentOpened':
      return ({ commentWindows }) => {
        const { windowId, opensOn, endsOn, url } = data;
        return { commentWindows: [...commentWindows, { windowId, opensOn, endsOn, url, closedOn: null }] };
      };
    case 'PublicCommentClosed':
      return ({ commentWindows }) => ({
        commentWindows: commentWindows.map((window) =>
          window.windowId === data.windowId ? { ...window, closedOn: data.occurredOn } : window,
        ),
      });
    default:
      return null;
  }
};

const evolve = (rows: readonly PhaseRow[], event: CycleEvent): readonly PhaseRow[] => {
  if (event.type === 'CycleOpened') return planned(event);
  const change = deadlineChange(event) ?? evidenceChange(event);
  if (change === null || !('phase' in event.data)) return rows;
  const { phase } = event.data;
  return rows.map((row) => (row.phase === phase ? { ...row, ...change(row) } : row));
};

/** Every phase of every cycle: its days, what became of it, and the links that prove it. */
export const phasesView: View<PhaseRow> = {
  table: 'phases',
  key: ['cycleId', 'phase'],
  evolve: { cycle: (rows, { event }) => evolve(rows, event) },
};
