import { type CivilDate, addDays, addPeriod, period } from '@nap/calendar';

import type { Span } from '../cycle/cycle.calendar';

const BEFORE = period('-P6M');
const AFTER = period('P5M');

/** A cycle's life by calendar: six months before its first day to five months after its last (handbook p. 46). */
const lifeOf = ({ start, end }: Span): { readonly from: CivilDate; readonly until: CivilDate } => ({
  from: addPeriod(start, BEFORE),
  until: addPeriod(addDays(end, 1), AFTER),
});

/** Whether three cycles of a forum would run on one day; counted by calendar, not by open phases. */
export const threeAtOnce = (spans: readonly Span[]): boolean => {
  const lives = spans.map(lifeOf);
  return lives.some(({ from }) => lives.filter((other) => other.from <= from && from < other.until).length > 2);
};
