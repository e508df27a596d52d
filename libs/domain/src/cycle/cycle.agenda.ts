import { MIDNIGHT, type TimeOfDay, addDays } from '@nap/calendar';

import { type Step, byDueOrder, stepsOfPhase } from '../deadline/deadline.steps';
import { type CycleState, type OpenedCycle, type PhaseState, isSettled, phaseOf } from './cycle.state';

const windowSteps = (cycle: OpenedCycle): readonly Step[] =>
  cycle.windows.map(({ phase, windowId, endsOn }) => ({
    key: `${phase}/comment-closes/${windowId}`,
    phase,
    step: 'comment-closes',
    rung: null,
    on: addDays(endsOn, 1),
    time: MIDNIGHT,
    revision: phaseOf(cycle, phase)?.revision ?? 0,
    dueOn: endsOn,
  }));

/** Every step of the cycle's unsettled phases and windows, recorded or not. */
const allSteps = (cycle: OpenedCycle, reminderHour: TimeOfDay): readonly Step[] => [
  ...cycle.phases.flatMap((phase) => {
    const { rule, opensOn, dueOn, revision } = phase;
    return opensOn === null || dueOn === null || isSettled(phase)
      ? []
      : stepsOfPhase(cycle.profile, { rule, opensOn, dueOn, revision }, cycle.end, reminderHour);
  }),
  ...windowSteps(cycle),
];

const needsAnOverduePhase = (step: Step): boolean => ['overdue-notice', 'warned', 'reached'].includes(step.step);

const isOwed = (cycle: OpenedCycle, step: Step, phase: PhaseState): boolean => {
  if (step.step === 'comment-closes') return true;
  if (isSettled(phase)) return false;
  if (needsAnOverduePhase(step)) return cycle.clocksStartedOn === null || step.on >= cycle.clocksStartedOn;
  if (step.step === 'opens') return !phase.opened;
  if (step.step === 'latest-comment-window' || step.step === 'comment-window-reminder') {
    return !cycle.windows.some(({ phase: name }) => name === step.phase);
  }
  return true;
};

/** Whether a clock still has to record the step. Steps after a miss wait for it: they follow in due order. */
export const isPending = (cycle: OpenedCycle, step: Step): boolean => {
  const phase = phaseOf(cycle, step.phase);
  return (
    phase !== undefined && phase.revision === step.revision && !cycle.done.has(step.key) && isOwed(cycle, step, phase)
  );
};

/** The steps that clocks have still to record, in due order; none while no clock runs. */
export const agendaOf = (cycle: CycleState, reminderHour: TimeOfDay): readonly Step[] =>
  cycle.status !== 'running'
    ? []
    : allSteps(cycle, reminderHour)
        .filter((step) => isPending(cycle, step))
        .sort(byDueOrder);

/** Nothing can fall due any more: every phase is settled, or waits for a submission that is no longer owed. */
export const isCycleOver = (cycle: CycleState): boolean => {
  if (cycle.status === 'none') return false;
  const drafting = phaseOf(cycle, 'drafting');
  return (
    cycle.phases.every(
      (phase) => isSettled(phase) || (phase.opensOn === null && (drafting === undefined || isSettled(drafting))),
    ) && agendaOf(cycle, MIDNIGHT).length === 0
  );
};
