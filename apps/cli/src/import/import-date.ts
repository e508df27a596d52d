import { type CivilDate, addDays, addPeriod, civilDate, isCivilDate, period } from '@nap/calendar';

/** Year 1 of the Republic of China calendar is 1912. */
const ROC_OFFSET = 1911;
const ERA = '(民國|西元)?';
const YEAR = `${ERA}\\s*(\\d{2,4})\\s*([年./-])\\s*`;
const DAY = new RegExp(`^${YEAR}(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?$`);
const MONTH = new RegExp(`^${YEAR}(\\d{1,2})\\s*月?$`);

/** Years of two digits are of the Republic of China only where they say so: `12/05/24` may be anything. */
const yearOf = (era: string, digits: string, sign: string): number | undefined => {
  if (digits.length === 4) return era === '民國' ? undefined : Number(digits);
  if (era === '西元' || (digits.length === 2 && era === '' && sign !== '年')) return undefined;
  return Number(digits) + ROC_OFFSET;
};

const dayOf = (year: number | undefined, month: string, day: string): CivilDate | undefined => {
  const iso = `${String(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return year !== undefined && isCivilDate(iso) ? iso : undefined;
};

/** Digits and signs of East Asian width are read like all others. */
const plain = (written: string): string => written.normalize('NFKC').trim();

/** A day as official papers write it: `2024-02-16`, or in the calendar of the Republic of China `113/02/16`, `民國113年2月16日`; else undefined. */
export const importedDate = (written: string): CivilDate | undefined => {
  const [, era = '', year, sign = '', month = '', day = ''] = DAY.exec(plain(written)) ?? [];
  return year === undefined ? undefined : dayOf(yearOf(era, year, sign), month, day);
};

/** Which day a month stands for: its first for a beginning, its last for what is due or ends. */
export type Edge = 'first' | 'last';

/** A day, or a month such as `2024-05`, `113/05` or `民國113年5月` as the day at its edge; undefined for all other words. */
export const plannedDate = (written: string, edge: Edge): CivilDate | undefined => {
  const day = importedDate(written);
  if (day !== undefined) return day;
  const [, era = '', year, sign = '', month = ''] = MONTH.exec(plain(written)) ?? [];
  const first = year === undefined ? undefined : dayOf(yearOf(era, year, sign), month, '1');
  if (first === undefined || edge === 'first') return first;
  return addDays(addPeriod(civilDate(first), period('P1M')), -1);
};

/** A span such as `2023-24` or `2025–2028` is one mention, of its last year. */
const GREGORIAN_YEARS = /(?<!\d)((?:19|20)\d{2})(?:\s*[-‐‑–]\s*(\d{4}|\d{2}))?(?!\d)/g;
const ROC_YEARS = /(?:民國\s*(\d{2,3})|(?<!\d)(\d{3})(?=\s*年))/g;

const lastOfSpan = (from: string, to: string | undefined): number => {
  if (to === undefined) return Number(from);
  const last = Number(to.length === 2 ? `${from.slice(0, 2)}${to}` : to);
  return last > Number(from) ? last : Number(from); // `2024-03` is a month
};

/** The years that words speak of, each once, in order. */
export const yearsNamedIn = (words: string): readonly number[] => {
  const text = plain(words);
  const years = [
    ...[...text.matchAll(GREGORIAN_YEARS)].map(([, from = '', to]) => lastOfSpan(from, to)),
    ...[...text.matchAll(ROC_YEARS)].map(([, named, counted]) => Number(named ?? counted) + ROC_OFFSET),
  ];
  return [...new Set(years)].sort((a, b) => a - b);
};
