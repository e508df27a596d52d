import { dateOf } from '@nap/calendar';
import type { Language } from '@nap/contracts';
import { dayInWords, momentInWords } from '@nap/zones';

import { type TextParams, textsIn } from '../../languages/language';
import type { DecisionNotice } from '../decision.notice';
import type { Fact, Words } from './words';

const paramsOf = (notice: DecisionNotice, language: Language): TextParams => {
  const t = textsIn(language);
  const { title } = notice;
  switch (notice.kind) {
    case 'vote-opened':
    case 'vote-reminder':
      return {
        title,
        day: dayInWords(dateOf(notice.closesAt), language),
        closes: momentInWords(notice.closesAt, language),
        ...('daysLeft' in notice ? { count: notice.daysLeft } : {}),
      };
    case 'decision-failed':
      return { title, reason: t(`failed.${notice.reason}`) };
    case 'advice-issued':
      return { title, date: dayInWords(notice.answerDue, language) };
    case 'government-answered':
      return { title, accepted: t(`accepted.${notice.accepted}`) };
    default:
      return { title };
  }
};

const factsOf = (notice: DecisionNotice, language: Language): readonly Fact[] => {
  const t = textsIn(language);
  const fact = (name: string, value: string): Fact => ({ label: t(`fact.${name}`), value });
  if ('tally' in notice) {
    const { yes, no, abstain, needed } = notice.tally;
    return needed === null ? [] : [fact('tally', t('tally', { yes, no, abstain }))]; // consensus is not counted
  }
  if ('secret' in notice) return [fact('ballot', t(`secrecy.${notice.secret ? 'secret' : 'open'}`))];
  return 'url' in notice && notice.url !== null ? [fact('answer', notice.url)] : [];
};

export const decisionWords = (notice: DecisionNotice, language: Language): Words => ({
  params: paramsOf(notice, language),
  facts: factsOf(notice, language),
  list: null,
  tellsTimes: 'closesAt' in notice,
});
