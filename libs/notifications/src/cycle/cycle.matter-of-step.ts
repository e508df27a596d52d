import { type OpenedCycle, type Step, latestCommentOpening, phaseOf } from '@nap/domain';

import { type CycleMatter, audienceOf } from './cycle.matter';

const KINDS: Readonly<Partial<Record<Step['step'], CycleMatter['kind']>>> = {
  opens: 'phase-opened',
  reminder: 'reminder',
  'comment-window-reminder': 'comment-window-reminder',
  'irm-briefing': 'irm-briefing',
  missed: 'deadline-missed',
  'overdue-notice': 'overdue',
  warned: 'escalation-warned',
  reached: 'escalation-reached',
  'irm-report-missing-at-drafting': 'irm-report-missing-at-drafting',
};

/** What people will be told of a coming step if nobody acts before it, or null. */
export const matterOfStep = (
  step: Step,
  cycle: OpenedCycle,
  reachedOn: CycleMatter['dueOn'] | null,
): CycleMatter | null => {
  const kind = KINDS[step.step];
  const phase = phaseOf(cycle, step.phase);
  if (kind === undefined || phase === undefined) return null;
  const { revision, dueOn } = step;
  return {
    kind,
    phase: step.phase,
    dueOn: kind === 'comment-window-reminder' ? latestCommentOpening(cycle.profile, dueOn) : dueOn,
    revision,
    audience: audienceOf(kind, phase.rule),
    ...(kind === 'phase-opened' ? { opensOn: step.on } : {}),
    ...(kind === 'escalation-warned' && reachedOn !== null ? { reachedOn } : {}),
  };
};
