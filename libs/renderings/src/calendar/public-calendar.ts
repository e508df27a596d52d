import { type CivilDate, type Instant, addDays } from '@nap/calendar';
import type { Language } from '@nap/contracts';
import type { MeetingKind, PhaseName } from '@nap/domain';
import { ICalCalendar, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

import { textsIn } from '../languages/language';

/** What every entry has: who asks again gets the same entry under the same id, with a revision that only grows. */
type Entry = { readonly uid: string; readonly revision: number; readonly isCancelled: boolean };

/** A phase: the days planned for it, the day on which it is due, or the day on which it was done. */
type PhaseEntry = Entry & {
  readonly kind: 'phase' | 'due' | 'done';
  readonly phase: PhaseName;
  readonly cycleId: string;
  readonly from: CivilDate;
  /** The last day. */
  readonly until: CivilDate;
};

type MeetingEntry = Entry & {
  readonly kind: 'meeting';
  readonly meeting: MeetingKind;
  readonly title: string | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly place: string | null;
  readonly url: string | null;
};

export type PublicCalendarEntry = PhaseEntry | MeetingEntry;

type PublicCalendar = {
  /** Of the forum. */
  readonly name: string;
  /** Moves only when the forum's data do, so that a calendar without news is the same text. */
  readonly stampedAt: Instant;
  readonly entries: readonly PublicCalendarEntry[];
};

/** How often to ask again, in seconds. */
const ASK_AGAIN_S = 3_600;

const titleOf = (entry: PublicCalendarEntry, forum: string, language: Language): string => {
  const t = textsIn(language);
  switch (entry.kind) {
    case 'phase':
      return `${t('calendar.phase', { phase: t(`phase.${entry.phase}`) })} (${entry.cycleId})`;
    case 'due':
      return `${t('calendar.due', { item: t(`duty.${entry.phase}`) })} (${entry.cycleId})`;
    case 'done':
      return `${t('calendar.done', { item: t(`duty.${entry.phase}`) })} (${entry.cycleId})`;
    case 'meeting':
      return entry.title ?? t('calendar.meeting', { forum, meeting: t(`meeting.${entry.meeting}`) });
  }
};

/** Days as text: a Date would be read in the process's own zone. Instants are written in UTC. */
const timeOf = (entry: PublicCalendarEntry): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'transparency'> =>
  entry.kind === 'meeting'
    ? { start: entry.startsAt, end: entry.endsAt, transparency: ICalEventTransparency.OPAQUE }
    : {
        start: entry.from,
        end: addDays(entry.until, 1), // DTEND is the day after the last
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
      };

/** A forum's or a cycle's days as iCalendar, to subscribe to. What was cancelled stays in it, marked as that. */
export const renderPublicCalendar = (calendar: PublicCalendar, language: Language): string =>
  new ICalCalendar({
    prodId: { company: 'nap-cycle-engine', product: 'calendar', language: language.toUpperCase() },
    name: calendar.name,
    ttl: ASK_AGAIN_S,
    events: calendar.entries.map((entry) => ({
      ...timeOf(entry),
      id: entry.uid,
      sequence: entry.revision,
      stamp: calendar.stampedAt,
      summary: titleOf(entry, calendar.name, language),
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(entry.kind === 'meeting' ? { location: entry.place, url: entry.url } : {}),
    })),
  }).toString();
