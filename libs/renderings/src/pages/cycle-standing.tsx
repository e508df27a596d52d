import { type CivilDate, daysBetween, yearOf } from '@nap/calendar';
import type { PhaseStatus } from '@nap/domain';
import type { CycleRow, PhaseRow } from '@nap/read-models';
import type { ReactElement } from 'react';

import { type Mood, Tag } from './frame/tag';
import { useReading, useTexts, useWords } from './frame/reading';

export type CycleShown = Pick<CycleRow, 'cycleId' | 'status' | 'startsOn' | 'endsOn'>;
export type PhaseStanding = Pick<PhaseRow, 'phase' | 'status' | 'dueOn'>;

export type CycleStanding = CycleShown & { readonly phases: readonly PhaseStanding[] };

export const MOOD_OF_PHASE: Readonly<Record<PhaseStatus, Mood>> = {
  planned: 'planned',
  open: 'running',
  overdue: 'late',
  closed: 'done',
  waived: 'waived',
};

/** The year before the first of the Republic of China calendar. */
export const FIRST_ROC_YEAR = 1911;

/** A cycle's name by the years of its implementation. */
export const useCycleName = (): ((cycle: Pick<CycleShown, 'startsOn' | 'endsOn'>) => string) => {
  const { rocYears } = useReading();
  const w = useWords();
  const year = (day: CivilDate): string => String(yearOf(day) - (rocYears ? FIRST_ROC_YEAR : 0));
  return ({ startsOn, endsOn }) => w('cycle.name', { from: year(startsOn), to: year(endsOn) });
};

type PhaseState = { readonly text: string; readonly isLate: boolean };

/** How a phase stands today, in words; of an overdue one for how long. */
export const usePhaseState = (): ((phase: PhaseStanding, today: CivilDate) => PhaseState) => {
  const w = useWords();
  return ({ status, dueOn }, today) =>
    status === 'overdue' && dueOn !== null
      ? { text: w('cycle.overdueBy', { count: Math.max(1, daysBetween(dueOn, today)) }), isLate: true }
      : { text: w(`cycle.phaseState.${status}`), isLate: status === 'overdue' };
};

export const PhaseTag = ({
  phase,
  today,
}: {
  readonly phase: PhaseStanding;
  readonly today: CivilDate;
}): ReactElement => <Tag mood={MOOD_OF_PHASE[phase.status]} text={usePhaseState()(phase, today).text} />;

const isOver = ({ status }: PhaseStanding): boolean => status === 'closed' || status === 'waived';

/** Whether anything is still to come of it. */
export const isUnderWay = ({ phases }: CycleStanding): boolean => !phases.every(isOver);

/** Where a cycle stands: its open and overdue phases, else whether it has begun or is over. */
export const Standing = ({
  cycle,
  today,
}: {
  readonly cycle: CycleStanding;
  readonly today: CivilDate;
}): ReactElement => {
  const [t, w] = [useTexts(), useWords()];
  const current = cycle.phases.filter(({ status }) => status === 'open' || status === 'overdue');
  if (cycle.status !== 'running') {
    return <Tag mood="planned" text={w(`cycle.cycleState.${cycle.status}`)} />;
  }
  if (current.length === 0) {
    return isUnderWay(cycle) ? (
      <Tag mood="planned" text={w('cycle.notBegun')} />
    ) : (
      <Tag mood="done" text={w('cycle.finished')} />
    );
  }
  return (
    <ul className="govuk-list">
      {current.map((phase) => (
        <li key={phase.phase}>
          {t(`phase.${phase.phase}`)} <PhaseTag phase={phase} today={today} />
        </li>
      ))}
    </ul>
  );
};
