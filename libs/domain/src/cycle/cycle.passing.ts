import {
  type CivilDate,
  type CivilDateTime,
  MIDNIGHT,
  addDays,
  addPeriod,
  at,
  dateOf,
  latest,
  period,
  inTimeOrder,
} from '@nap/calendar';
import { unreachable } from '@nap/kernel';

import { outcomeOfRung } from '../deadline/rung';
import { type Step, byDueOrder, latestCommentOpening, stepAt } from '../deadline/deadline.steps';
import type { Moment } from '../moment/moment';
import type { Role } from '../role/role';
import { agendaOf, isPending } from './cycle.agenda';
import { closePhase, completedOn } from './cycle.completion';
import type { CycleEvent, PhaseDuty } from './cycle.events';
import { type CycleState, type OpenedCycle, type PhaseState, evolveCycle, isSettled, phaseOf } from './cycle.state';

/** The chair briefs the IRM's researcher (handbook p. 57). */
export const BRIEFS_THE_IRM: readonly Role[] = ['chair'];

type Item =
  | { readonly kind: 'step'; readonly when: CivilDateTime; readonly step: Step }
  /** A duty done by known facts is closed on its day, in due order with the steps around it. */
  | { readonly kind: 'closing'; readonly when: CivilDateTime; readonly phase: PhaseState };

const closings = (cycle: OpenedCycle): readonly Item[] =>
  cycle.phases.flatMap((phase): readonly Item[] => {
    const done = completedOn(cycle, phase);
    if (done === null || phase.opensOn === null || isSettled(phase)) return [];
    return [{ kind: 'closing', when: at(latest(done, phase.opensOn), MIDNIGHT), phase }];
  });

const inOrder = (a: Item, b: Item): number => {
  const byMoment = inTimeOrder(a.when, b.when);
  if (byMoment !== 0) return byMoment;
  if (a.kind === 'step' && b.kind === 'step') return byDueOrder(a.step, b.step);
  return a.kind === b.kind ? 0 : a.kind === 'step' ? -1 : 1;
};

const duties: Partial<Record<Step['step'], PhaseDuty>> = {
  'irm-briefing': 'irm-briefing',
  'latest-comment-window': 'comment-window',
  'comment-window-reminder': 'comment-window',
};

const sameLadder = (a: Step, b: Step): boolean => a.step === b.step && a.phase === b.phase && a.revision === b.revision;

const recordReminder = (
  cycle: OpenedCycle,
  phase: PhaseState,
  step: Step,
  today: CivilDate,
  due: readonly Step[],
): CycleEvent => {
  const duty = duties[step.step] ?? 'phase';
  const data = { ...stamp(cycle, step, today), ...deadline(step), duty, rung: step.rung ?? period('P0D') };
  const outcome = outcomeOfRung({
    on: step.on,
    plannedOn: phase.plannedOn,
    due: duty === 'comment-window' ? latestCommentOpening(cycle.profile, step.dueOn) : step.dueOn,
    local: at(today, MIDNIGHT),
    newer: due.filter((other) => sameLadder(other, step) && other.on > step.on).at(-1)?.rung ?? null,
    historical: data.historical,
  });
  if (outcome.kind === 'skipped') return { type: 'ReminderSkipped', data: { ...data, reason: outcome.reason } };
  if (outcome.kind === 'superseded') return { type: 'ReminderSuperseded', data: { ...data, by: outcome.by } };
  const recipients = duty === 'irm-briefing' ? BRIEFS_THE_IRM : phase.rule.recipients.before;
  return { type: 'ReminderIssued', data: { ...data, recipients } };
};

const stamp = (cycle: OpenedCycle, step: Step, today: CivilDate) => ({
  occurredOn: step.on,
  dueAt: stepAt(step),
  doneOn: today,
  historical: cycle.clocksStartedOn !== null && step.on < cycle.clocksStartedOn,
});

const deadline = ({ phase, dueOn, revision }: Step) => ({ phase, dueOn, revision });

const recordStep = (
  cycle: OpenedCycle,
  phase: PhaseState,
  step: Step,
  today: CivilDate,
  due: readonly Step[],
): CycleEvent => {
  const rung = stamp(cycle, step, today);
  const { overdue, before } = phase.rule.recipients;
  switch (step.step) {
    case 'opens':
      return { type: 'PhaseOpened', data: { ...rung, ...deadline(step), opensOn: step.on } };
    case 'due':
    case 'latest-comment-window':
      return { type: 'DeadlineReached', data: { ...rung, ...deadline(step), duty: duties[step.step] ?? 'phase' } };
    case 'missed':
      return { type: 'DeadlineMissed', data: { ...rung, ...deadline(step) } };
    case 'ends':
      return { type: 'PhaseClosed', data: { phase: step.phase, closedOn: step.dueOn, occurredOn: step.dueOn } };
    case 'overdue-notice':
      return {
        type: 'OverdueNoticeIssued',
        data: { ...rung, ...deadline(step), rung: step.rung ?? period('P0D'), recipients: overdue },
      };
    case 'warned': {
      const reachedOn = reachedDay(phase, step);
      return { type: 'ContraryToProcessWarned', data: { ...rung, ...deadline(step), reachedOn, recipients: overdue } };
    }
    case 'reached':
      return { type: 'ContraryToProcessReached', data: { ...rung, ...deadline(step), recipients: overdue } };
    case 'irm-report-missing-at-drafting':
      return { type: 'IrmReportMissingAtDrafting', data: { ...rung, phase: step.phase, recipients: before } };
    case 'comment-closes': {
      const windowId = step.key.slice(`${step.phase}/comment-closes/`.length);
      return { type: 'PublicCommentClosed', data: { ...rung, phase: step.phase, windowId, endsOn: step.dueOn } };
    }
    case 'reminder':
    case 'comment-window-reminder':
    case 'irm-briefing':
      return recordReminder(cycle, phase, step, today, due);
    default:
      return unreachable(step.step);
  }
};

const reachedDay = (phase: PhaseState, step: Step): CivilDate =>
  phase.rule.escalation === null ? step.on : addPeriod(addDays(step.dueOn, 1), phase.rule.escalation.reached);

/** Everything that is due up to the moment and not yet recorded, in due order; nothing while no clock runs. */
export const passTime = (state: CycleState, { local, reminderHour }: Moment): readonly CycleEvent[] => {
  if (state.status !== 'running') return [];
  const due = agendaOf(state, reminderHour).filter((step) => stepAt(step) <= local);
  const items: readonly Item[] = [
    ...due.map((step): Item => ({ kind: 'step', when: stepAt(step), step })),
    ...closings(state).filter(({ when }) => when <= local),
  ].sort(inOrder);
  const events: CycleEvent[] = [];
  let now: CycleState = state;
  for (const item of items) {
    for (const event of eventsOf(now, item, dateOf(local), due)) {
      events.push(event);
      now = evolveCycle(now, event);
    }
  }
  return events;
};

const eventsOf = (now: CycleState, item: Item, today: CivilDate, due: readonly Step[]): readonly CycleEvent[] => {
  if (now.status !== 'running') return [];
  const phase = phaseOf(now, item.kind === 'step' ? item.step.phase : item.phase.rule.phase);
  if (phase === undefined) return [];
  if (item.kind === 'closing') return closePhase(now, phase);
  return isPending(now, item.step) ? [recordStep(now, phase, item.step, today, due)] : [];
};
