import { type CalendarPart, calendarOf } from '../calendar/letter-calendar';
import { inLetterFrame } from '../letter/letter-frame';
import type { NoticeLetter } from './notice';
import { noticeText } from './notice.text';

/** A letter ready to be sent. */
export type RenderedMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: CalendarPart | null;
};

/** One letter as text, HTML and, where a coming day is announced, a calendar entry. */
export const renderNoticeMail = (letter: NoticeLetter): RenderedMail => {
  const { language, link, entry } = letter;
  const words = noticeText(letter);
  return {
    subject: words.subject,
    ...inLetterFrame({ words, link, language }),
    calendar: entry === null ? null : calendarOf(letter, entry),
  };
};
