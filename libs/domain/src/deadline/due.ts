import {
  type CivilDate,
  type CivilDateTime,
  MIDNIGHT,
  type Period,
  addDays,
  addPeriod,
  at,
  dateOf,
  daysBetween,
  negated,
} from '@nap/calendar';

/** When a duty is owed on the forum's wall clock: by the end of a day, or before a moment of a day. */
export type Due = CivilDate | CivilDateTime;

export const isMoment = (due: Due): due is CivilDateTime => due.includes('T');

/** The civil day on which a deadline ends. */
export const dayOf = (due: Due): CivilDate => (isMoment(due) ? dateOf(due) : due);

/** The first moment at which the duty is late: that of the next day, or the moment itself. */
export const lateFrom = (due: Due): CivilDateTime => (isMoment(due) ? due : at(addDays(due, 1), MIDNIGHT));

/** Begun days by which an act is late; 0 when it was in time. A moment is late from itself on, a day from the next. */
export const lateByDays = (due: Due, done: CivilDateTime): number => {
  if (done < lateFrom(due)) return 0;
  const days = daysBetween(dayOf(due), dateOf(done));
  return isMoment(due) && done.slice(11) >= due.slice(11) ? days + 1 : days;
};

/** The same wall-clock time whole days, weeks or months away; `-P7D` is one week before, also over a change of the clocks. */
export const shifted = (moment: CivilDateTime, by: Period): CivilDateTime =>
  `${addPeriod(dateOf(moment), by)}${moment.slice(10)}` as CivilDateTime;

/** The same wall-clock time so long before a moment. */
export const before = (moment: CivilDateTime, notice: Period): CivilDateTime => shifted(moment, negated(notice));
