import type { Language } from '@nap/contracts';
import { dateOf } from '@nap/calendar';
import { type Due, isMoment } from '@nap/domain';
import { dayInWords, momentInWords } from '@nap/zones';

import { type TextParams, textsIn } from '../../languages/language';
import type { DutyNotice, OwedDuty } from '../duty.notice';
import type { Words } from './words';

/** A deadline in words: its day, with the time where it has one. */
export const dueInWords = (due: Due, language: Language): string =>
  isMoment(due) ? momentInWords(due, language) : dayInWords(due, language);

const aboutOf = (owed: OwedDuty, language: Language): TextParams => ({
  ...('startsAt' in owed ? { meets: dayInWords(dateOf(owed.startsAt), language) } : {}),
  ...('what' in owed ? { what: owed.what } : {}),
  ...('title' in owed ? { title: owed.title } : {}),
  ...('agency' in owed ? { agency: owed.agency } : {}),
  ...('seatId' in owed ? { seat: owed.seatId } : {}),
});

/** What is due, as the subject of a sentence. */
export const owedInWords = (owed: OwedDuty, language: Language): string =>
  textsIn(language)(`owed.${owed.duty}.item`, aboutOf(owed, language));

export const dutyWords = (notice: DutyNotice, language: Language): Words => {
  const t = textsIn(language);
  const awaitsApproval = notice.kind === 'duty-reminder' && notice.awaitsApproval;
  return {
    params: {
      item: owedInWords(notice, language),
      todo: awaitsApproval ? t('approve') : t(`owed.${notice.duty}.todo`),
      late: t(`owed.${notice.duty}.late`),
      date: dueInWords(notice.due, language),
      ...('from' in notice ? { from: dueInWords(notice.from, language) } : {}),
      ...('daysLeft' in notice ? { count: notice.daysLeft } : {}),
      ...('daysOverdue' in notice ? { count: notice.daysOverdue } : {}),
    },
    facts: [],
    list: null,
    tellsTimes: isMoment(notice.due),
  };
};
