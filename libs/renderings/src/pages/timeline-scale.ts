import { type CivilDate, addDays, daysBetween } from '@nap/calendar';
import type { PhaseRow } from '@nap/read-models';

export type TimelinePhase = Pick<
  PhaseRow,
  'phase' | 'status' | 'opensOn' | 'dueOn' | 'closedOn' | 'overdueSince' | 'lateByDays'
>;

export type Span = { readonly from: CivilDate; readonly to: CivilDate };

/** The last day on which a phase is drawn: its due day, or the day its delay ended or has come to. */
export const endOf = ({ dueOn, closedOn, status, lateByDays }: TimelinePhase, today: CivilDate): CivilDate | null => {
  if (dueOn === null) return null;
  if (status === 'overdue') return today > dueOn ? today : dueOn;
  return closedOn !== null && (lateByDays ?? 0) > 0 ? addDays(dueOn, lateByDays ?? 0) : dueOn;
};

/** From the first to the last day of what is drawn; null where no phase has its days yet. */
export const spanOf = (phases: readonly TimelinePhase[], today: CivilDate): Span | null => {
  const from = phases.flatMap(({ opensOn }) => opensOn ?? []).sort()[0];
  const to = phases
    .flatMap((phase) => endOf(phase, today) ?? [])
    .sort()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
};

/** Whether two stretches of days have a day in common. */
export const overlap = (a: Span, b: Span): boolean => a.from <= b.to && b.from <= a.to;

/** Where a day begins in a picture; the end of a day is where the next one begins. */
export const scaleOf =
  ({ from, to }: Span, left: number, width: number): ((day: CivilDate) => number) =>
  (day) =>
    left + (width * daysBetween(from, day)) / (daysBetween(from, to) + 1);

/** The first days of the quarters in a span. */
export const quartersIn = ({ from, to }: Span): readonly CivilDate[] => {
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_year, index) =>
    String(Number(from.slice(0, 4)) + index),
  );
  return years
    .flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01` as CivilDate))
    .filter((day) => from <= day && day <= to);
};
