import {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';

import { textsIn } from '../languages/language';
import type { CalendarEntry, DeadlineEntry, InvitationEntry, Mailbox, NoticeLetter } from '../notice/notice';
import { owedInWords } from '../notice/words/duty.words';

/** An iCalendar object; the MIME type's `method` has to say the same as METHOD inside it. */
export type CalendarPart = {
  readonly method: CalendarEntry['method'];
  readonly filename: string;
  readonly content: string;
};

type Announcing = Pick<NoticeLetter, 'notice' | 'language' | 'forum' | 'link'>;

const titleOf = ({ notice, language, forum }: Announcing): string => {
  const t = textsIn(language);
  if ('duty' in notice) return t('calendar.dueNow', { item: owedInWords(notice, language) });
  switch (notice.stream) {
    case 'cycle':
      return notice.kind === 'comment-window-reminder'
        ? t('calendar.commentWindow', { phase: t(`phase.${notice.phase}`) })
        : t('calendar.due', { item: t(`duty.${notice.phase}`) });
    case 'meeting':
      return notice.kind === 'action-item-opened'
        ? t('calendar.dueNow', { item: notice.what })
        : t('calendar.meeting', { forum: forum.name, meeting: t(`meeting.${notice.meeting}`) });
    case 'decision':
      return t('calendar.dueNow', { item: t('owed.vote.item', { title: notice.title }) });
    case 'forum':
      return forum.name;
  }
};

/** A parameter's value cannot hold a quotation mark, nor a line break anywhere: the rest would be read as something else. */
const asParameter = ({ name, email }: Mailbox): Mailbox => ({ name: name.replace(/["\r\n]+/g, ' '), email });

const isDay = (due: DeadlineEntry['due']): boolean => !due.includes('T');

/**
 * The end of a deadline, as a whole day or as a moment, that keeps no time busy. No attendee: addresses stay with us.
 */
const deadline = (letter: Announcing, { due }: DeadlineEntry): Partial<ICalEventData> => ({
  // A day as text: a Date would be read in the process's own zone.
  start: due,
  allDay: isDay(due),
  location: letter.forum.name,
  transparency: ICalEventTransparency.TRANSPARENT,
});

/** One meeting and one attendee, the reader: nobody learns who else was invited, nor is an answer waited for. */
const invitation = ({ method, startsAt, endsAt, place, attendee }: InvitationEntry): Partial<ICalEventData> => ({
  start: startsAt,
  end: endsAt,
  location: place,
  status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  attendees: [
    {
      ...asParameter(attendee),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: false,
    },
  ],
});

/** The calendar entry of a letter. UID and SEQUENCE let a repeat change nothing and a move replace what was before. */
export const calendarOf = (letter: Announcing, entry: CalendarEntry): CalendarPart => {
  const { uid, revision, stampedAt, organizer, method } = entry;
  const calendar = new ICalCalendar({
    prodId: { company: 'nap-cycle-engine', product: 'notices', language: letter.language.toUpperCase() },
    method: ICalCalendarMethod[method],
    events: [
      {
        id: uid,
        sequence: revision,
        stamp: stampedAt,
        summary: titleOf(letter),
        organizer: asParameter(organizer),
        url: letter.link,
        ...(method === 'PUBLISH' ? deadline(letter, entry) : invitation(entry)),
      } as ICalEventData,
    ],
  });
  return {
    method,
    filename: method === 'PUBLISH' ? 'deadline.ics' : 'meeting.ics',
    content: calendar.toString(),
  };
};
