import { daysBetween } from '@nap/calendar';
import { type Due, type Duty, type DutyName, type DutyStep, dayOf, isOwed } from '@nap/domain';

const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

const inWords = (due: Due): string => due.slice(0, 16).replace('T', ' ');

const isDay = (due: Due): boolean => dayOf(due) === due;

const momentOf = ({ step, on, due }: DutyStep): string => {
  switch (step) {
    case 'reminder':
      return `reminder ${days(daysBetween(on, dayOf(due)))} before ${inWords(due)}`;
    case 'missed':
      return `${inWords(due)} has ${isDay(due) ? 'ended' : 'passed'}`;
    case 'overdue-notice':
      return `notice ${days(daysBetween(dayOf(due), on))} after ${inWords(due)}`;
  }
};

/** What a timer waits for, in words for those who look after the timers. */
export const dutySummary = (step: DutyStep): string =>
  step.subject === null ? momentOf(step) : `${momentOf(step)} (${step.subject})`;

/** What a run is found by: the duties that are owed, and whether one is late. */
export const owedAmong = (
  duties: readonly Duty[],
): { readonly phases: readonly DutyName[]; readonly overdue: boolean } => {
  const owed = duties.filter(isOwed);
  return {
    phases: [...new Set(owed.map(({ duty }) => duty))].sort(),
    overdue: owed.some(({ status }) => status === 'missed'),
  };
};
