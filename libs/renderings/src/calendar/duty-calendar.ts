import { type CivilDate, type Instant, addDays } from '@nap/calendar';
import type { PhaseName } from '@nap/domain';
import { ICalCalendar, type ICalEventData, ICalEventTransparency } from 'ical-generator';

import { type Language, textsIn } from '../languages/language';
import type { OwedDuty } from '../notice/duty.notice';
import { owedInWords } from '../notice/words/duty.words';

/** What is due: the deliverable of a phase, the opening of its public comment, or a duty outside cycles. */
export type OwedItem =
  { readonly stream: 'cycle'; readonly phase: PhaseName; readonly duty: 'phase' | 'comment-window' } | OwedDuty;

export type DutyEntry = {
  /** The same as in letters about the duty, so that a calendar shows it once. */
  readonly uid: string;
  readonly revision: number;
  /** Moves only when the duty does: a calendar without news is the same text. */
  readonly stampedAt: Instant;
  readonly forum: string;
  readonly item: OwedItem;
  /** A whole day, or an instant. */
  readonly due: { readonly on: CivilDate } | { readonly at: Instant };
};

/** How often to ask again, in seconds. */
const ASK_AGAIN_S = 3_600;

const titleOf = (item: OwedItem, language: Language): string => {
  const t = textsIn(language);
  if (item.stream !== 'cycle') return t('calendar.dueNow', { item: owedInWords(item, language) });
  return item.duty === 'comment-window'
    ? t('calendar.commentWindow', { phase: t(`phase.${item.phase}`) })
    : t('calendar.due', { item: t(`duty.${item.phase}`) });
};

/** Days as text: a Date would be read in the process's own zone. */
const timeOf = ({ due }: DutyEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay'> =>
  'on' in due ? { start: due.on, end: addDays(due.on, 1), allDay: true } : { start: due.at };

/** A person's own duties as iCalendar, to subscribe to. It names nobody, so that a lost address tells little. */
export const renderDutyCalendar = (entries: readonly DutyEntry[], language: Language): string =>
  new ICalCalendar({
    prodId: { company: 'nap-cycle-engine', product: 'duties', language: language.toUpperCase() },
    name: textsIn(language)('login.calendar'),
    ttl: ASK_AGAIN_S,
    events: entries.map((entry) => ({
      ...timeOf(entry),
      id: entry.uid,
      sequence: entry.revision,
      stamp: entry.stampedAt,
      summary: titleOf(entry.item, language),
      location: entry.forum,
      transparency: ICalEventTransparency.TRANSPARENT,
    })),
  }).toString();
