import { type CivilDate, daysBetween } from '@nap/calendar';
import type { DeadlineRow } from '@nap/read-models';

import type { Translate } from '../languages/language';
import { type Words, useTexts, useWords } from './frame/reading';

export type NamedDeadline = Pick<DeadlineRow, 'phase' | 'duty' | 'subject'>;

const nameOf = ({ phase, duty, subject }: NamedDeadline, t: Translate, w: Words): string => {
  if (phase !== null) {
    return duty === 'comment-window' ? w('deadline.commentWindow', { phase: t(`phase.${phase}`) }) : t(`duty.${phase}`);
  }
  if (duty === 'phase' || duty === 'comment-window') return duty;
  const name = w(`deadline.duty.${duty}`);
  return subject === null ? name : w('deadline.of', { duty: name, subject });
};

/** What is due, in words: the phase's own duty, or that of a meeting, a decision or the forum. */
export const useDeadlineName = (): ((deadline: NamedDeadline) => string) => {
  const [t, w] = [useTexts(), useWords()];
  return (deadline) => nameOf(deadline, t, w);
};

/** Whether it is owed though its day has passed; nothing is due late on the day itself. */
export const isLate = ({ status, dueOn }: Pick<DeadlineRow, 'status' | 'dueOn'>, today: CivilDate): boolean =>
  status === 'missed' || (status === 'open' && dueOn !== null && dueOn < today);

/** Days that have passed since the due day. */
export const daysLate = (dueOn: CivilDate, today: CivilDate): number => Math.max(0, daysBetween(dueOn, today));
