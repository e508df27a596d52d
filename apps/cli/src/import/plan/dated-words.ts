import type { CivilDate } from '@nap/calendar';
import type { Texts } from '@nap/domain';

import { plannedDate, yearsNamedIn } from '../import-date';
import type { Entry, Found } from './source';

/** Why a person should look at a date: a day is not named, words alone, several, or words that say another year. */
export type Reason = 'missing' | 'worded' | 'double' | 'contradictory';

/** A date that the engine does not take, or takes with a doubt. */
export type DateFinding = {
  readonly line: number;
  readonly field: 'start' | 'due';
  readonly reason: Reason;
  /** As the file has it; empty where it has nothing. */
  readonly words: string;
  /** The day that is recorded; null: the words alone are. */
  readonly readAs: CivilDate | null;
};

type Places = {
  readonly day: string | undefined;
  readonly wording: Readonly<Record<string, string>> | undefined;
};

export type DatedWords = {
  readonly on: CivilDate | null;
  readonly wording: Texts | null;
  readonly finding: DateFinding | null;
};

/** BCP 47 for a language that nobody has named. */
const UNDETERMINED = 'und';

const wordsIn = (entry: Entry, places: Places): readonly (readonly [string, Found])[] =>
  Object.entries(places.wording ?? {}).flatMap(([language, place]) =>
    entry
      .read(place)
      .slice(0, 1)
      .map((found) => [language, found] as const),
  );

const reasonOf = (written: string | undefined, words: string, day: CivilDate | undefined): Reason | null => {
  const years = yearsNamedIn(words);
  if (words !== '' && years.length > 1) return 'double';
  if (day === undefined) return written === undefined ? 'missing' : 'worded';
  const [year] = years;
  return year === undefined || String(year) === day.slice(0, 4) ? null : 'contradictory';
};

/** What an entry says of its first or last day. Words are kept as they are; nobody guesses what they mean. */
export const datedWords = (entry: Entry, field: DateFinding['field'], places: Places): DatedWords => {
  const { day: dayPlace, wording } = places;
  if (dayPlace === undefined && wording === undefined) return { on: null, wording: null, finding: null };
  const [written] = dayPlace === undefined ? [] : entry.read(dayPlace);
  const day = written && plannedDate(written.text, field === 'start' ? 'first' : 'last');
  const words = wordsIn(entry, places);
  const [first] = words;
  const said = first?.[1] ?? (day === undefined ? written : undefined);
  const isKept = day === undefined && written !== undefined;
  const kept = [...words, ...(isKept ? [[UNDETERMINED, written] as const] : [])];
  const reason = reasonOf(dayPlace === undefined ? said?.text : written?.text, said?.text ?? '', day);
  return {
    on: day ?? null,
    wording: kept.length === 0 ? null : Object.fromEntries(kept.map(([language, { text }]) => [language, text])),
    finding:
      reason === null
        ? null
        : { line: (said ?? written)?.line ?? entry.line, field, reason, words: said?.text ?? '', readAs: day ?? null },
  };
};
