import { type CivilDate, daysBetween, latest, monthsBetween, addDays } from '@nap/calendar';
import { unreachable } from '@nap/kernel';

import type { PhaseRule } from '../profile/rule-profile';
import type { CycleEvent } from './cycle.events';
import { type OpenedCycle, type PhaseState, type RecordedEvidence, isSettled } from './cycle.state';

type Completion = (cycle: OpenedCycle, live: readonly RecordedEvidence[]) => CivilDate | null;

const first = (dates: readonly CivilDate[]): CivilDate | null => [...dates].sort()[0] ?? null;

const lastOf = (dates: readonly (CivilDate | null)[]): CivilDate | null => {
  const known = dates.filter((date) => date !== null);
  const [head, ...rest] = known;
  return head === undefined || known.length < dates.length ? null : latest(head, ...rest);
};

const daysOf = (live: readonly RecordedEvidence[], type: RecordedEvidence['type']): readonly CivilDate[] =>
  live.filter((item) => item.type === type).map(({ occurredOn }) => occurredOn);

/** Adopted and submitted; the later of the two days counts. */
const planDelivered: Completion = (_, live) =>
  lastOf([first(daysOf(live, 'PlanAdopted')), first(daysOf(live, 'PlanSubmitted'))]);

/** A live version in each of the forum's languages and English (handbook p. 56); the latest of their first days counts. */
const reportComplete: Completion = ({ languages }, live) =>
  lastOf(
    languages.map((language) =>
      first(
        live
          .filter((item) => item.type === 'ReportVersionPublished' && item.language === language)
          .map(({ occurredOn }) => occurredOn),
      ),
    ),
  );

/** Only what was published after a comment window had closed counts (handbook p. 46). */
const reportAfterComment: Completion = (cycle, live) =>
  reportComplete(
    cycle,
    live.filter((item) => cycle.windows.some(({ phase, endsOn }) => phase === item.phase && endsOn < item.occurredOn)),
  );

const irmReport: Completion = (_, live) => first(daysOf(live, 'IrmReportPublished'));

const completionOf = (rule: PhaseRule): Completion => {
  switch (rule.closedBy) {
    case 'plan':
      return planDelivered;
    case 'report':
      return reportComplete;
    case 'report-after-comment':
      return reportAfterComment;
    case 'irm-report':
      return irmReport;
    case 'last-day':
      return () => null;
    default:
      return unreachable(rule.closedBy);
  }
};

/** The business day on which the phase's duty was done by the live evidence; null while something is lacking. */
export const completedOn = (cycle: OpenedCycle, { rule }: PhaseState): CivilDate | null =>
  completionOf(rule)(
    cycle,
    cycle.evidence.filter(({ phase, withdrawn }) => phase === rule.phase && !withdrawn),
  );

const implementationLeft = (cycle: OpenedCycle, { rule }: PhaseState, metOn: CivilDate) =>
  rule.closedBy === 'plan'
    ? {
        implementationLeft: {
          months: monthsBetween(metOn, addDays(cycle.end, 1)),
          minimumMonths:
            cycle.profile.minimumImplementation === null
              ? null
              : Number(/^P(\d+)M$/.exec(cycle.profile.minimumImplementation)?.[1] ?? 0),
        },
      }
    : {};

/** What is recorded when an opened phase is complete; nothing while it is not. */
export const closePhase = (cycle: OpenedCycle, phase: PhaseState): readonly CycleEvent[] => {
  const metOn = completedOn(cycle, phase);
  if (metOn === null || phase.dueOn === null || !phase.opened || isSettled(phase)) return [];
  const name = phase.rule.phase;
  const deadline = { phase: name, dueOn: phase.dueOn, revision: phase.revision, metOn, occurredOn: metOn };
  const lateByDays = Math.max(0, daysBetween(phase.dueOn, metOn));
  return [
    ...(phase.missed && lateByDays === 0 ? [{ type: 'MissRectified', data: deadline } as const] : []),
    {
      type: 'DeadlineMet',
      data: { ...deadline, lateByDays, ...(lateByDays > 0 ? implementationLeft(cycle, phase, metOn) : {}) },
    },
    { type: 'PhaseClosed', data: { phase: name, closedOn: metOn, occurredOn: metOn } },
  ];
};
