import { type CivilDate, addDays, addPeriod } from '@nap/calendar';
import { type CycleState, type ForumState, type OpenedCycle, type Step, agendaOf, phaseOf, stepAt } from '@nap/domain';
import type { Person } from '@nap/people';

import { noticeOn } from '../cycle/cycle.matter';
import { matterOfStep } from '../cycle/cycle.matter-of-step';
import { holdersOn } from '../planner/delivery-planner';
import { resolveRecipients } from '../recipients/recipients';
import { type PreviewedLetter, previewedRecipients } from './previewed-letter';

/** A letter to come about a cycle. */
export type PreviewedMail = PreviewedLetter & { readonly phase: Step['phase']; readonly dueOn: CivilDate };

const reachedOnOf = (cycle: OpenedCycle, { phase, dueOn }: Step): CivilDate | null => {
  const escalation = phaseOf(cycle, phase)?.rule.escalation ?? null;
  return escalation === null ? null : addPeriod(addDays(dueOn, 1), escalation.reached);
};

/**
 * Every coming letter of a cycle in due order: who would get what, on which day, in which language. Empty while no
 * clock runs.
 * @param people those who hold roles in the forum; others are taken for unreachable.
 */
export const previewMails = (
  cycle: CycleState,
  forum: ForumState,
  people: readonly Person[],
): readonly PreviewedMail[] => {
  if (cycle.status === 'none') return [];
  return agendaOf(cycle, forum.reminderHour).flatMap((step): readonly PreviewedMail[] => {
    const matter = matterOfStep(step, cycle, reachedOnOf(cycle, step));
    if (matter === null) return [];
    const { kind, phase, dueOn } = matter;
    const resolved = resolveRecipients(matter.audience, holdersOn(forum, cycle.cycleId, step.on, people));
    const notice = noticeOn(matter, cycle.cycleId, step.on);
    const { on, rung } = step;
    return [
      { on, at: stepAt(step), kind, phase, rung, dueOn, ...previewedRecipients(resolved, people, forum, () => notice) },
    ];
  });
};
