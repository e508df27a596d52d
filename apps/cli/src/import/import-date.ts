import { type CivilDate, isCivilDate } from '@nap/calendar';

/** Year 1 of the Republic of China calendar is 1912. */
const ROC_OFFSET = 1911;
const ROC = /^(?:民國)?\s*(\d{2,3})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;

/** A day as official papers write it: `2024-02-16`, or in the calendar of the Republic of China `113/02/16`, `民國113年2月16日`; else undefined. */
export const importedDate = (written: string): CivilDate | undefined => {
  const text = written.trim();
  if (isCivilDate(text)) return text;
  const [, year, month = '', day = ''] = ROC.exec(text) ?? [];
  if (year === undefined) return undefined;
  const iso = `${String(Number(year) + ROC_OFFSET)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(iso) ? iso : undefined;
};
