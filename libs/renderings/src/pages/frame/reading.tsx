import { type CivilDate, type CivilDateTime, MIDNIGHT, addDays, at } from '@nap/calendar';
import {
  type Zone,
  dayInWords,
  momentInWords,
  timeInWords,
  toInstant,
  toLocal,
  withOffset,
  zoneInWords,
} from '@nap/zones';
import { type ReactElement, createContext, useContext } from 'react';

import { type Language, type TextParams, type Translate, textsIn } from '../../languages/language';
import type { PageKey } from '../../languages/page-texts';

/** How a page is read: by whom we know only what the request says. */
export type Reading = {
  readonly language: Language;
  /** The reader's own zone; null where none is set. */
  readonly zone: Zone | null;
  /** Whether years are counted as in the Republic of China calendar. */
  readonly rocYears: boolean;
  /** Path and query of the page, without the choice of a language. */
  readonly url: string;
  /** Addresses of the style sheet and the icon; null where they were not built: the page can be read without. */
  readonly styles: string | null;
  readonly icon: string | null;
};

const ReadingContext = createContext<Reading>({
  language: 'en',
  zone: null,
  rocYears: false,
  url: '/',
  styles: null,
  icon: null,
});

export const ReadBy = ReadingContext.Provider;
export const useReading = (): Reading => useContext(ReadingContext);

/** The words that letters and pages share, such as `phase.drafting`. */
export const useTexts = (): Translate => textsIn(useReading().language);

export type Words = (key: PageKey, params?: TextParams) => string;

export const wordsIn = (language: Language): Words => {
  const t = textsIn(language);
  return (key, params) => t(`page.${key}`, params);
};

/** The words of the pages alone; a key that does not exist does not compile. */
export const useWords = (): Words => wordsIn(useReading().language);

/** The tag of the reader's language with the years wished for. */
const localeOf = ({ language, rocYears }: Reading): string => (rocYears ? `${language}-u-ca-roc` : language);

/** A civil day of a forum in the reader's words. */
export const useDayInWords = (): ((day: CivilDate) => string) => {
  const locale = localeOf(useReading());
  return (day) => dayInWords(day, locale);
};

/** A moment of the forum's wall clock in the reader's words, for the middle of a sentence. */
export const useMomentInWords = (): ((moment: CivilDateTime) => string) => {
  const locale = localeOf(useReading());
  return (moment) => momentInWords(moment, locale);
};

/** The time of day of such a moment. */
export const useTimeInWords = (): ((moment: CivilDateTime) => string) => {
  const { language } = useReading();
  return (moment) => timeInWords(moment, language);
};

export const Day = ({ on }: { readonly on: CivilDate }): ReactElement => (
  <time dateTime={on}>{useDayInWords()(on)}</time>
);

/** The last day of something, with the moment at which it ends for a reader in another zone. */
export const LastDay = ({ on, zone }: { readonly on: CivilDate; readonly zone: Zone }): ReactElement => {
  const reading = useReading();
  const w = useWords();
  const ending = at(addDays(on, 1), MIDNIGHT);
  const mine = reading.zone === null ? ending : toLocal(reading.zone, toInstant(zone, ending));
  if (reading.zone === null || mine === ending) return <Day on={on} />;
  const moment = momentInWords(mine, localeOf(reading));
  return (
    <>
      <Day on={on} />{' '}
      <span className="nap-aside">
        {w('frame.readersEnd', { moment, zone: zoneInWords(reading.zone, reading.language) })}
      </span>
    </>
  );
};

/** A moment of the forum's wall clock, with the reader's own beside it where that shows another. */
export const Moment = ({ at: shown, zone }: { readonly at: CivilDateTime; readonly zone: Zone }): ReactElement => {
  const reading = useReading();
  const w = useWords();
  const locale = localeOf(reading);
  const instant = toInstant(zone, shown);
  const mine = reading.zone === null ? shown : toLocal(reading.zone, instant);
  return (
    <>
      <time dateTime={withOffset(zone, instant)}>{momentInWords(shown, locale)}</time>
      {reading.zone === null || mine === shown ? null : (
        <>
          {' '}
          <span className="nap-aside">
            {w('frame.readersTime', {
              moment: momentInWords(mine, locale),
              zone: zoneInWords(reading.zone, reading.language),
            })}
          </span>
        </>
      )}
    </>
  );
};
