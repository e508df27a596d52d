import { dayInWords, zoneInWords } from '@nap/zones';

import { type TextParams, listIn, textsIn } from '../languages/language';
import type { Notice, NoticeLetter } from './notice';

/** The words of a letter, one line each, before they become text or HTML. */
export type NoticeText = {
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly next: string;
  readonly action: string;
  readonly notes: readonly string[];
};

const countOf = (notice: Notice): number | null => {
  if ('daysLeft' in notice) return notice.daysLeft;
  return 'daysOverdue' in notice ? notice.daysOverdue : null;
};

const paramsOf = ({ notice, language }: Pick<NoticeLetter, 'notice' | 'language'>): TextParams => {
  const t = textsIn(language);
  const count = countOf(notice);
  return {
    phase: t(`phase.${notice.phase}`),
    item: t(`duty.${notice.phase}`),
    closes: t(`closes.${notice.phase}`),
    date: dayInWords(notice.dueOn, language),
    ...('opensOn' in notice ? { opened: dayInWords(notice.opensOn, language) } : {}),
    ...('from' in notice ? { from: dayInWords(notice.from, language) } : {}),
    ...('reachedOn' in notice ? { reached: dayInWords(notice.reachedOn, language) } : {}),
    ...(count === null ? {} : { count }),
  };
};

/** A line break in a name would begin a new header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

export const noticeSubject = ({
  notice,
  language,
  forum,
}: Pick<NoticeLetter, 'notice' | 'language' | 'forum'>): string => {
  const t = textsIn(language);
  const text = t(`notice.${notice.kind}.subject`, paramsOf({ notice, language }));
  return oneLine(t('mail.subject', { forum: forum.name, text }));
};

export const noticeText = (letter: NoticeLetter): NoticeText => {
  const { notice, language, forum, roles, standsInFor } = letter;
  const t = textsIn(language);
  const params = paramsOf(letter);
  const titles = (names: NoticeLetter['roles']): string =>
    listIn(
      language,
      names.map((role) => t(`role.${role}`)),
    );
  return {
    subject: noticeSubject(letter),
    greeting: t('mail.greeting', { name: oneLine(letter.recipientName) }),
    lead: t(`notice.${notice.kind}.lead`, params),
    next: t(`notice.${notice.kind}.next`, params),
    action: t('mail.action', { cycle: letter.cycleId }),
    notes: [
      // Who gets the letter in a role of their own is not told of every vacancy besides.
      roles.length > 0
        ? t('mail.why', { roles: titles(roles), forum: forum.name })
        : t('mail.standsIn', { roles: titles(standsInFor), forum: forum.name }),
      t('mail.zone', { zone: zoneInWords(forum.zone, language), id: forum.zone }),
      ...(letter.entry === null ? [] : [t('mail.calendarAttached')]),
    ],
  };
};
