import { ICalCalendar, ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

import { textsIn } from '../languages/language';
import type { DeadlineEntry, NoticeLetter } from '../notice/notice';

/** An iCalendar object; the MIME type's `method` has to say the same as METHOD inside it. */
export type CalendarPart = { readonly method: 'PUBLISH'; readonly filename: string; readonly content: string };

const titleOf = ({ notice, language }: Pick<NoticeLetter, 'notice' | 'language'>): string => {
  const t = textsIn(language);
  return notice.kind === 'comment-window-reminder'
    ? t('calendar.commentWindow', { phase: t(`phase.${notice.phase}`) })
    : t('calendar.due', { item: t(`duty.${notice.phase}`) });
};

/**
 * The due day as an all-day entry that keeps no time busy. UID names the deadline and SEQUENCE its moves, so that a
 * repeated letter changes nothing and a moved day replaces the one before it. No attendee: addresses stay with us.
 */
export const deadlineCalendar = (
  letter: Pick<NoticeLetter, 'notice' | 'language' | 'forum' | 'link'>,
  entry: DeadlineEntry,
): CalendarPart => {
  const calendar = new ICalCalendar({
    prodId: { company: 'nap-cycle-engine', product: 'notices', language: letter.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    events: [
      {
        id: entry.uid,
        sequence: entry.revision,
        stamp: entry.stampedAt,
        // A day as text: a Date would be read in the process's own zone.
        start: letter.notice.dueOn,
        allDay: true,
        summary: titleOf(letter),
        location: letter.forum.name,
        organizer: { name: entry.organizer.name, email: entry.organizer.email },
        transparency: ICalEventTransparency.TRANSPARENT,
        url: letter.link,
      },
    ],
  });
  return { method: 'PUBLISH', filename: 'deadline.ics', content: calendar.toString() };
};
