import type { Language } from '@nap/contracts';
import { dayInWords } from '@nap/zones';

import { textsIn } from '../../languages/language';
import type { CycleNotice } from '../cycle.notice';
import type { Words } from './words';

const countOf = (notice: CycleNotice): number | null => {
  if ('daysLeft' in notice) return notice.daysLeft;
  return 'daysOverdue' in notice ? notice.daysOverdue : null;
};

export const cycleWords = (notice: CycleNotice, language: Language): Words => {
  const t = textsIn(language);
  const count = countOf(notice);
  return {
    params: {
      phase: t(`phase.${notice.phase}`),
      item: t(`duty.${notice.phase}`),
      closes: t(`closes.${notice.phase}`),
      date: dayInWords(notice.dueOn, language),
      ...('opensOn' in notice ? { opened: dayInWords(notice.opensOn, language) } : {}),
      ...('from' in notice ? { from: dayInWords(notice.from, language) } : {}),
      ...('reachedOn' in notice ? { reached: dayInWords(notice.reachedOn, language) } : {}),
      ...(count === null ? {} : { count }),
    },
    facts: [],
    list: null,
    tellsTimes: false,
  };
};
