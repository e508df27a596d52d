import { type CivilDate, type Instant, addDays } from '@nap/calendar';
import type { Language } from '@nap/contracts';
import type { DutyName, MeetingKind, PhaseName } from '@nap/domain';
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

/** What a meeting, a decision or the forum owes: when it is due, or the day on which it was done. */
type OwedEntry = Entry & {
  readonly kind: 'owed' | 'owed-done';
  readonly duty: DutyName;
  /** Tells apart duties of one name: an action item, a seat, an agency. */
  readonly subject: string | null;
  /** The meeting, the decision or the forum. */
  readonly ownerId: string;
  /** A whole day, or an instant. */
  readonly due: { readonly on: CivilDate } | { readonly at: Instant };
};

export type PublicCalendarEntry = PhaseEntry | MeetingEntry | OwedEntry;

type PublicCalendar = {
  /** Of the forum. */
  readonly name: string;
  /** Moves only when the forum's data do, so that a calendar without news is the same text. */
  readonly stampedAt: Instant;
  readonly entries: readonly PublicCalendarEntry[];
};

/** How often to ask again, in seconds. */
const ASK_AGAIN_S = 3_600;

const owedIn = ({ duty, subject }: OwedEntry, language: Language): string => {
  const t = textsIn(language);
  const name = t(`page.deadline.duty.${duty}`);
  return subject === null ? name : t('page.deadline.of', { duty: name, subject });
};

const titleOf = (entry: PublicCalendarEntry, forum: string, language: Language): string => {
  const t = textsIn(language);
  switch (entry.kind) {
    case 'phase':
      return `${t('calendar.phase', { phase: t(`phase.${entry.phase}`) })} (${entry.cycleId})`;
    case 'due':
      return `${t('calendar.due', { item: t(`duty.${entry.phase}`) })} (${entry.cycleId})`;
    case 'done':
      return `${t('calendar.done', { item: t(`duty.${entry.phase}`) })} (${entry.cycleId})`;
    case 'owed':
      return `${t('calendar.dueNow', { item: owedIn(entry, language) })} (${entry.ownerId})`;
    case 'owed-done':
      return `${t('calendar.done', { item: owedIn(entry, language) })} (${entry.ownerId})`;
    case 'meeting':
      return entry.title ?? t('calendar.meeting', { forum, meeting: t(`meeting.${entry.meeting}`) });
  }
};

type Time = Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'transparency'>;

/** Days as text: a Date would be read in the process's own zone. */
const wholeDays = (from: CivilDate, until: CivilDate): Time => ({
  start: from,
  end: addDays(until, 1), // DTEND is the day after the last
  allDay: true,
  transparency: ICalEventTransparency.TRANSPARENT,
});

/** Instants are written in UTC. */
const timeOf = (entry: PublicCalendarEntry): Time => {
  switch (entry.kind) {
    case 'meeting':
      return { start: entry.startsAt, end: entry.endsAt, transparency: ICalEventTransparency.OPAQUE };
    case 'owed':
    case 'owed-done':
      if ('on' in entry.due) return wholeDays(entry.due.on, entry.due.on);
      return { start: entry.due.at, transparency: ICalEventTransparency.TRANSPARENT };
    default:
      return wholeDays(entry.from, entry.until);
  }
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
