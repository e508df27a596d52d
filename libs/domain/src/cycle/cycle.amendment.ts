import { type CivilDate, addDays, addPeriod, dateOf, period } from '@nap/calendar';
import { type Decision, type Refused, accept, refuse } from '@nap/kernel';

import type { PhaseName } from '../profile/rule-profile';
import { type Span, daysOfPhase, dayAfterEnd } from './cycle.calendar';
import type { AmendCalendar, FollowPredecessor, ShiftCohort } from './cycle.commands';
import type { CycleEvent } from './cycle.events';
import type { CycleRefusal } from './cycle.refusals';
import { type OpenedCycle, type PhaseState, isSettled, phaseOf } from './cycle.state';

type CycleDecision = Decision<CycleEvent, CycleRefusal>;

const movedTo = (
  phase: PhaseState,
  opensOn: CivilDate,
  dueOn: CivilDate,
  occurredOn: CivilDate,
): readonly CycleEvent[] =>
  phase.dueOn === null || (phase.dueOn === dueOn && phase.opensOn === opensOn)
    ? []
    : [
        {
          type: 'DeadlineMoved',
          data: {
            phase: phase.rule.phase,
            opensOn,
            from: phase.dueOn,
            dueOn,
            revision: phase.revision + 1,
            occurredOn,
          },
        },
      ];

/** The deadlines that move with a new span: those whose anchor moved, unless their duty is done. */
const movedDeadlines = (cycle: OpenedCycle, span: Span, occurredOn: CivilDate): readonly CycleEvent[] =>
  cycle.phases.flatMap((phase) => {
    const before = daysOfPhase(phase.rule, cycle, null);
    const after = daysOfPhase(phase.rule, span, null);
    if (isSettled(phase) || before === null || after === null) return [];
    if (before.opensOn === after.opensOn && before.dueOn === after.dueOn) return [];
    return movedTo(phase, after.opensOn, after.dueOn, occurredOn);
  });

const spanRefusal = (cycle: OpenedCycle, span: Span): Refused<CycleRefusal> | null => {
  const implementation = cycle.phases.find(({ rule }) => rule.closedBy === 'last-day');
  if (implementation !== undefined && isSettled(implementation)) return refuse('implementation-over', '/end');
  if (span.end < span.start) return refuse('end-before-start', '/end', { start: span.start });
  if (span.start === cycle.start && span.end === cycle.end) return refuse('calendar-unchanged', '/end');
  return null;
};

const amendEnd = (data: AmendCalendar['data'], end: CivilDate, cycle: OpenedCycle): CycleDecision => {
  const span = { start: cycle.start, end };
  const refusal = spanRefusal(cycle, span);
  if (refusal !== null) return refusal;
  const occurredOn = dateOf(data.moment.local);
  return accept(
    { type: 'CalendarAmended', data: { grounds: data.grounds, change: { end }, occurredOn } },
    ...movedDeadlines(cycle, span, occurredOn),
  );
};

const amendPhase = (
  data: AmendCalendar['data'],
  change: { readonly phase: PhaseName; readonly dueOn: CivilDate },
  cycle: OpenedCycle,
): CycleDecision => {
  const phase = phaseOf(cycle, change.phase);
  if (phase === undefined) return refuse('phase-not-in-profile', '/phase', { phase: change.phase });
  if (phase.rule.closedBy === 'last-day') return refuse('end-is-amended-for-the-cycle', '/phase');
  if (isSettled(phase)) return refuse('phase-already-closed', '/phase', { phase: change.phase });
  if (phase.opensOn === null) return refuse('phase-not-planned', '/phase', { phase: change.phase });
  if (change.dueOn < phase.opensOn) return refuse('due-before-opening', '/dueOn', { opensOn: phase.opensOn });
  if (change.dueOn === phase.dueOn) return refuse('calendar-unchanged', '/dueOn');
  const occurredOn = dateOf(data.moment.local);
  return accept(
    { type: 'CalendarAmended', data: { grounds: data.grounds, change, occurredOn } },
    ...movedTo(phase, phase.opensOn, change.dueOn, occurredOn),
  );
};

/** Moves the last day of implementation with all that is counted from it, or one phase's due day alone. */
export const decideAmendment = (data: AmendCalendar['data'], cycle: OpenedCycle): CycleDecision =>
  'end' in data.change ? amendEnd(data, data.change.end, cycle) : amendPhase(data, data.change, cycle);

/** The plan goes to next year's cohort: both ends of implementation move by twelve months. */
export const decideCohortShift = ({ moment, grounds }: ShiftCohort['data'], cycle: OpenedCycle): CycleDecision => {
  const year = period('P12M');
  const span = { start: addPeriod(cycle.start, year), end: addDays(addPeriod(dayAfterEnd(cycle), year), -1) };
  const refusal = spanRefusal(cycle, span);
  if (refusal !== null) return refusal;
  const occurredOn = dateOf(moment.local);
  return accept(
    { type: 'CohortShifted', data: { grounds, ...span, occurredOn } },
    ...movedDeadlines(cycle, span, occurredOn),
  );
};

/** Follows the amended end of the predecessor, unless this plan has already been adopted. */
export const decideFollowing = (
  { moment, grounds, start, end }: FollowPredecessor['data'],
  cycle: OpenedCycle,
): CycleDecision => {
  if (cycle.evidence.some(({ type, withdrawn }) => type === 'PlanAdopted' && !withdrawn)) {
    return refuse('successor-already-adopted', '/end', { cycle: cycle.cycleId });
  }
  const refusal = spanRefusal(cycle, { start, end });
  if (refusal !== null) return refusal;
  const occurredOn = dateOf(moment.local);
  return accept(
    { type: 'CalendarAmended', data: { grounds, change: { start, end }, occurredOn } },
    ...movedDeadlines(cycle, { start, end }, occurredOn),
  );
};
