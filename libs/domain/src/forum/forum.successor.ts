import {
  type CivilDate,
  MIDNIGHT,
  type TimeOfDay,
  addDays,
  addPeriod,
  at,
  period,
  yearOf,
  inTimeOrder,
} from '@nap/calendar';

import { spanFrom } from '../cycle/cycle.calendar';
import type { ForumEvent } from './forum.events';
import { type ForumState, type RegisteredCycle, successorOf } from './forum.state';

/** The next plan is drafted in the last six months of the running one (handbook p. 46). */
const DRAFTING_BEFORE_END = period('-P6M');

export type SuccessorStep = {
  readonly key: string;
  readonly step: 'open-successor';
  /** The cycle that gets a successor. */
  readonly cycleId: string;
  readonly on: CivilDate;
  readonly time: TimeOfDay;
};

const firstActivation = (forum: ForumState): CivilDate | null =>
  forum.cycles
    .map(({ activatedOn }) => activatedOn)
    .filter((day) => day !== null)
    .sort()[0] ?? null;

const openingDay = ({ end }: RegisteredCycle): CivilDate => addPeriod(addDays(end, 1), DRAFTING_BEFORE_END);

/** The successors that the forum's clock has still to open, in due order. */
export const successorAgendaOf = (forum: ForumState): readonly SuccessorStep[] => {
  const first = firstActivation(forum);
  if (first === null) return [];
  return forum.cycles
    .filter(
      (cycle) => cycle.activatedOn !== null && successorOf(forum, cycle.cycleId) === null && openingDay(cycle) >= first,
    )
    .map((cycle): SuccessorStep => ({
      key: `${cycle.cycleId}/open-successor`,
      step: 'open-successor',
      cycleId: cycle.cycleId,
      on: openingDay(cycle),
      time: MIDNIGHT,
    }))
    .sort((a, b) => inTimeOrder(a.on, b.on));
};

const freeId = (forum: ForumState, start: CivilDate): string => {
  const byYear = `${forum.forumId}-${yearOf(start)}`;
  return forum.cycles.some(({ cycleId }) => cycleId === byYear) ? `${forum.forumId}-${start.slice(0, 7)}` : byYear;
};

/** Opens the successor; its clocks run from the day it was due, also when the clock rings late. */
export const openSuccessor = (forum: ForumState, step: SuccessorStep): readonly ForumEvent[] => {
  const cycle = forum.cycles.find(({ cycleId }) => cycleId === step.cycleId);
  if (cycle === undefined) return [];
  const start = addDays(cycle.end, 1);
  const cycleId = freeId(forum, start);
  return [
    {
      type: 'CycleRegistered',
      data: {
        cycleId,
        ...spanFrom(start, cycle.profile),
        predecessor: cycle.cycleId,
        openedBy: 'clock',
        dueAt: at(step.on, step.time),
        profile: cycle.profile,
        occurredOn: step.on,
      },
    },
    { type: 'CycleActivated', data: { cycleId, occurredOn: step.on } },
  ];
};
