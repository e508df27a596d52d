import type { AbsenceRecordOf } from '@nap/domain';
import type { Language } from '@nap/contracts';
import { dayInWords } from '@nap/zones';

import { type TextParams, textsIn } from '../../languages/language';
import type { ForumNotice } from '../forum.notice';
import type { Fact, Words } from './words';

const paramsOf = (notice: ForumNotice, language: Language): TextParams => {
  const t = textsIn(language);
  switch (notice.kind) {
    case 'lapse-proposed':
      return {
        seat: notice.seatId,
        person: notice.person ?? t('unnamed'),
        rule: t(`lapse.${notice.rule}`),
        date: dayInWords(notice.confirmBy, language),
      };
    case 'parity-broken':
      return { government: notice.government, others: notice.others };
    default:
      return { seat: notice.seatId };
  }
};

const factsOf = (notice: ForumNotice, language: Language): readonly Fact[] => {
  const t = textsIn(language);
  const fact = (name: string, value: string): Fact => ({ label: t(`fact.${name}`), value });
  const recordOf = ({ inARow, ofYear }: AbsenceRecordOf): readonly Fact[] => [
    fact('inARow', String(inARow)),
    fact('ofYear', t('ofYear', { ...ofYear })),
  ];
  switch (notice.kind) {
    case 'lapse-warned':
      return recordOf(notice.record);
    case 'lapse-proposed': {
      const days = notice.missedOn.map((day) => dayInWords(day, language));
      return [...recordOf(notice.record), ...(days.length === 0 ? [] : [fact('missedOn', days.join(' · '))])];
    }
    case 'seat-vacated':
      return [
        ...(notice.substitute === null ? [] : [fact('substitute', notice.substitute.name ?? t('unnamed'))]),
        ...(notice.fillBy === null ? [] : [fact('fillBy', dayInWords(notice.fillBy, language))]),
      ];
    default:
      return [];
  }
};

export const forumWords = (notice: ForumNotice, language: Language): Words => ({
  params: paramsOf(notice, language),
  facts: factsOf(notice, language),
  list: null,
  tellsTimes: false,
});
