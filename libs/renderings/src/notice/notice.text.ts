import type { Language } from '@nap/contracts';
import { zoneInWords } from '@nap/zones';

import { listIn, textsIn } from '../languages/language';
import type { Notice, NoticeLetter } from './notice';
import { cycleWords } from './words/cycle.words';
import { decisionWords } from './words/decision.words';
import { dutyWords } from './words/duty.words';
import { forumWords } from './words/forum.words';
import { meetingWords } from './words/meeting.words';
import type { Words } from './words/words';

/** The words of a letter, one line each, before they become text or HTML. */
export type NoticeText = {
  readonly subject: string;
  readonly greeting: string;
  readonly lead: string;
  readonly next: string;
  readonly facts: Words['facts'];
  readonly list: Words['list'];
  readonly action: string;
  readonly notes: readonly string[];
};

const wordsOf = (notice: Notice, language: Language): Words => {
  if ('duty' in notice) return dutyWords(notice, language);
  switch (notice.stream) {
    case 'cycle':
      return cycleWords(notice, language);
    case 'meeting':
      return meetingWords(notice, language);
    case 'decision':
      return decisionWords(notice, language);
    case 'forum':
      return forumWords(notice, language);
  }
};

/** A line break in a name would begin a new header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

export const noticeSubject = ({
  notice,
  language,
  forum,
}: Pick<NoticeLetter, 'notice' | 'language'> & { readonly forum: { readonly name: string } }): string => {
  const t = textsIn(language);
  const text = t(`notice.${notice.kind}.subject`, wordsOf(notice, language).params);
  return oneLine(t('mail.subject', { forum: forum.name, text }));
};

const ATTACHED = {
  PUBLISH: 'calendarAttached',
  REQUEST: 'invitationAttached',
  CANCEL: 'cancellationAttached',
} as const;

const whyOf = ({ language, forum, roles, standsInFor }: NoticeLetter): string => {
  const t = textsIn(language);
  const titles = (names: NoticeLetter['roles']): string =>
    listIn(
      language,
      names.map((role) => t(`role.${role}`)),
    );
  // Who gets the letter in a role of their own is not told of every vacancy besides.
  if (roles.length > 0) return t('mail.why', { roles: titles(roles), forum: forum.name });
  return standsInFor.length > 0
    ? t('mail.standsIn', { roles: titles(standsInFor), forum: forum.name })
    : t('mail.whyInPerson', { forum: forum.name });
};

export const noticeText = (letter: NoticeLetter): NoticeText => {
  const { notice, language, forum, entry } = letter;
  const t = textsIn(language);
  const { params, facts, list, tellsTimes } = wordsOf(notice, language);
  const place = { zone: zoneInWords(forum.zone, language), id: forum.zone };
  return {
    subject: noticeSubject(letter),
    greeting: t('mail.greeting', { name: oneLine(letter.recipientName) }),
    lead: t(`notice.${notice.kind}.lead`, params),
    next: t(`notice.${notice.kind}.next`, params),
    facts,
    list,
    action: t(`mail.action.${notice.stream}`, { id: notice.id }),
    notes: [
      whyOf(letter),
      t(tellsTimes ? 'mail.zoneOfTimes' : 'mail.zone', place),
      ...(entry === null ? [] : [t(`mail.${ATTACHED[entry.method]}`)]),
    ],
  };
};
