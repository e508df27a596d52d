import { type CivilDateTime, dateOf } from '@nap/calendar';
import type { Language } from '@nap/contracts';
import { dayInWords, momentInWords, timeInWords } from '@nap/zones';

import { type TextParams, textsIn } from '../../languages/language';
import type { MeetingNotice } from '../meeting.notice';
import type { Fact, Words } from './words';

/** Kinds that say again when and where the meeting is. */
const INVITES: readonly MeetingNotice['kind'][] = [
  'meeting-invitation',
  'meeting-moved',
  'meeting-second-call',
  'agenda-circulated',
  'agenda-published',
  'materials-sent',
  'proxy-named',
];

const spanInWords = ({ startsAt, endsAt }: MeetingNotice, language: Language): string => {
  const until = dateOf(startsAt) === dateOf(endsAt) ? timeInWords(endsAt, language) : momentInWords(endsAt, language);
  return textsIn(language)('span', { from: momentInWords(startsAt, language), until });
};

const paramsOf = (notice: MeetingNotice, language: Language): TextParams => {
  const t = textsIn(language);
  const inWords = (moment: CivilDateTime): string => momentInWords(moment, language);
  const common = {
    meeting: t(`meeting.${notice.meeting}`),
    day: dayInWords(dateOf(notice.startsAt), language),
    starts: inWords(notice.startsAt),
  };
  switch (notice.kind) {
    case 'meeting-moved':
      return { ...common, from: inWords(notice.from) };
    case 'agenda-returned':
      return { ...common, stage: t(`stage.${notice.stage}`), by: t(`role.${notice.by}`) };
    case 'proxy-notified':
      return { ...common, seat: notice.seatId, proxy: notice.proxy ?? t('unnamed') };
    case 'proxy-named':
      return { ...common, seat: notice.seatId };
    case 'quorum-failed':
      return { ...common, have: notice.have, need: notice.need };
    case 'action-item-opened':
      return { ...common, what: notice.what, date: dayInWords(notice.dueOn, language) };
    default:
      return common;
  }
};

const factsOf = (notice: MeetingNotice, language: Language): readonly Fact[] => {
  const t = textsIn(language);
  const fact = (name: string, value: string): Fact => ({ label: t(`fact.${name}`), value });
  return [
    ...(INVITES.includes(notice.kind) ? [fact('when', spanInWords(notice, language))] : []),
    ...(INVITES.includes(notice.kind) && notice.place !== null ? [fact('where', notice.place)] : []),
    ...('url' in notice && notice.url !== null ? [fact('page', notice.url)] : []),
    ...('due' in notice && notice.due !== null ? [fact('due', momentInWords(notice.due, language))] : []),
  ];
};

const listOf = (notice: MeetingNotice, language: Language): Words['list'] => {
  const t = textsIn(language);
  if (notice.kind === 'materials-sent') {
    return { label: t('fact.papers'), items: notice.papers.map(({ title, url }) => ({ text: title, url })) };
  }
  if (!('items' in notice)) return null;
  return { label: t('fact.agenda'), items: notice.items.map((text) => ({ text, url: null })) };
};

export const meetingWords = (notice: MeetingNotice, language: Language): Words => ({
  params: paramsOf(notice, language),
  facts: factsOf(notice, language),
  list: listOf(notice, language),
  tellsTimes: true,
});
