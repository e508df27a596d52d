import {
  type CycleEvent,
  type OpenedCycle,
  type PhaseState,
  isSettled,
  latestCommentOpening,
  phaseOf,
} from '@nap/domain';

import { audience } from '../recipients/audience';
import { type CycleMatter, audienceOf } from './cycle.matter';

const REMINDERS = {
  phase: 'reminder',
  'comment-window': 'comment-window-reminder',
  'irm-briefing': 'irm-briefing',
} as const;

const told = (event: CycleEvent, cycle: OpenedCycle, phase: PhaseState): Omit<CycleMatter, 'phase'> | null => {
  const { type, data } = event;
  const { rule, dueOn, revision } = phase;
  switch (type) {
    case 'PhaseOpened':
      return { ...data, kind: 'phase-opened', audience: audienceOf('phase-opened', rule) };
    case 'ReminderIssued': {
      const isOpening = data.duty === 'comment-window';
      const lastDay = isOpening ? latestCommentOpening(cycle.profile, data.dueOn) : data.dueOn;
      return { ...data, kind: REMINDERS[data.duty], dueOn: lastDay, audience: audience({ roles: data.recipients }) };
    }
    case 'DeadlineMissed':
      return { ...data, kind: 'deadline-missed', audience: audienceOf('deadline-missed', rule) };
    case 'OverdueNoticeIssued':
      return { ...data, kind: 'overdue', audience: audience({ roles: data.recipients }) };
    case 'ContraryToProcessWarned':
      return { ...data, kind: 'escalation-warned', audience: audience({ roles: data.recipients }) };
    case 'ContraryToProcessReached':
      return { ...data, kind: 'escalation-reached', audience: audience({ roles: data.recipients }) };
    case 'DeadlineMoved':
      // Nobody was told the day of a phase that has not begun; its opening will tell the new one.
      if (!phase.opened || isSettled(phase) || cycle.status === 'in-preparation') return null;
      return { ...data, kind: 'deadline-moved', audience: audienceOf('deadline-moved', rule) };
    case 'IrmReportMissingAtDrafting': {
      const kind = 'irm-report-missing-at-drafting';
      return { kind, dueOn: dueOn ?? data.occurredOn, revision, audience: audience({ roles: data.recipients }) };
    }
    default:
      return null;
  }
};

/**
 * What people are told of an event, or null. Nobody is told of steps from before the clocks started.
 * @param cycle as it stands after the event.
 */
export const matterOfCycleEvent = (event: CycleEvent, cycle: OpenedCycle): CycleMatter | null => {
  if (!('phase' in event.data) || ('historical' in event.data && event.data.historical)) return null;
  const phase = phaseOf(cycle, event.data.phase);
  if (phase === undefined) return null;
  const matter = told(event, cycle, phase);
  if (matter === null) return null;
  const { kind, dueOn, revision, opensOn, from, reachedOn } = matter;
  return {
    kind,
    phase: phase.rule.phase,
    dueOn,
    revision,
    audience: matter.audience,
    ...(kind === 'phase-opened' && opensOn !== undefined ? { opensOn } : {}),
    ...(from === undefined ? {} : { from }),
    ...(reachedOn === undefined ? {} : { reachedOn }),
  };
};
