import { addPeriod, dateOf } from '@nap/calendar';
import { type Decision, accept, refuse } from '@nap/kernel';

import type { OpenPublicComment } from './cycle.commands';
import type { CycleEvent } from './cycle.events';
import type { CycleRefusal } from './cycle.refusals';
import { type OpenedCycle, isSettled, phaseOf } from './cycle.state';

/** Two weeks at the least, both end days counted (handbook p. 46); the clock closes it. */
export const decideCommentWindow = (
  { data }: OpenPublicComment,
  cycle: OpenedCycle,
): Decision<CycleEvent, CycleRefusal> => {
  const { moment, ...window } = data;
  const phase = phaseOf(cycle, window.phase);
  if (phase === undefined) return refuse('phase-not-in-profile', '/phase', { phase: window.phase });
  if (phase.rule.closedBy !== 'report-after-comment') {
    return refuse('comment-window-not-in-phase', '/phase', { phase: window.phase });
  }
  if (isSettled(phase)) return refuse('phase-already-closed', '/phase', { phase: window.phase });
  if (window.opensOn > dateOf(moment.local)) return refuse('date-in-future', '/opensOn', { date: window.opensOn });
  const earliestEnd = addPeriod(window.opensOn, cycle.profile.commentWindow.length);
  if (window.endsOn < earliestEnd) return refuse('comment-window-too-short', '/endsOn', { earliest: earliestEnd });
  const overlaps = cycle.windows.some(
    (other) => other.phase === window.phase && other.opensOn <= window.endsOn && window.opensOn <= other.endsOn,
  );
  if (overlaps) return refuse('comment-window-already-open', '/opensOn');
  return accept({ type: 'PublicCommentOpened', data: { ...window, occurredOn: window.opensOn } });
};
