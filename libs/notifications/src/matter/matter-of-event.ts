import {
  type CycleEvent,
  type DomainEvent,
  type OpenedCycle,
  type PhaseState,
  type Role,
  isSettled,
  latestCommentOpening,
  phaseOf,
} from '@nap/domain';

import { type Audience, type Matter, audienceOf } from './matter';

/** The event types of which anybody is told; the others need no look at the stream. */
export const NOTIFIED_TYPES: ReadonlySet<string> = new Set<DomainEvent['type']>([
  'PhaseOpened',
  'ReminderIssued',
  'DeadlineMissed',
  'OverdueNoticeIssued',
  'ContraryToProcessWarned',
  'ContraryToProcessReached',
  'DeadlineMoved',
  'IrmReportMissingAtDrafting',
]);

const REMINDERS = {
  phase: 'reminder',
  'comment-window': 'comment-window-reminder',
  'irm-briefing': 'irm-briefing',
} as const;

const these = (roles: readonly Role[]): Audience => ({ roles, butNot: [] });

const told = (event: CycleEvent, cycle: OpenedCycle, phase: PhaseState): Omit<Matter, 'phase'> | null => {
  const { type, data } = event;
  const { rule, dueOn, revision } = phase;
  switch (type) {
    case 'PhaseOpened':
      return { ...data, kind: 'phase-opened', audience: audienceOf('phase-opened', rule) };
    case 'ReminderIssued': {
      const isOpening = data.duty === 'comment-window';
      const lastDay = isOpening ? latestCommentOpening(cycle.profile, data.dueOn) : data.dueOn;
      return { ...data, kind: REMINDERS[data.duty], dueOn: lastDay, audience: these(data.recipients) };
    }
    case 'DeadlineMissed':
      return { ...data, kind: 'deadline-missed', audience: audienceOf('deadline-missed', rule) };
    case 'OverdueNoticeIssued':
      return { ...data, kind: 'overdue', audience: these(data.recipients) };
    case 'ContraryToProcessWarned':
      return { ...data, kind: 'escalation-warned', audience: these(data.recipients) };
    case 'ContraryToProcessReached':
      return { ...data, kind: 'escalation-reached', audience: these(data.recipients) };
    case 'DeadlineMoved':
      // Nobody was told the day of a phase that has not begun; its opening will tell the new one.
      if (!phase.opened || isSettled(phase) || cycle.status === 'in-preparation') return null;
      return { ...data, kind: 'deadline-moved', audience: audienceOf('deadline-moved', rule) };
    case 'IrmReportMissingAtDrafting': {
      const kind = 'irm-report-missing-at-drafting';
      return { kind, dueOn: dueOn ?? data.occurredOn, revision, audience: these(data.recipients) };
    }
    default:
      return null;
  }
};

/**
 * What people are told of an event, or null. Nobody is told of steps from before the clocks started.
 * @param cycle as it stands after the event.
 */
export const matterOfEvent = (event: CycleEvent, cycle: OpenedCycle): Matter | null => {
  if (!('phase' in event.data) || ('historical' in event.data && event.data.historical)) return null;
  const phase = phaseOf(cycle, event.data.phase);
  if (phase === undefined) return null;
  const matter = told(event, cycle, phase);
  if (matter === null) return null;
  const { kind, dueOn, revision, audience, opensOn, from, reachedOn } = matter;
  return {
    kind,
    phase: phase.rule.phase,
    dueOn,
    revision,
    audience,
    ...(kind === 'phase-opened' && opensOn !== undefined ? { opensOn } : {}),
    ...(from === undefined ? {} : { from }),
    ...(reachedOn === undefined ? {} : { reachedOn }),
  };
};
