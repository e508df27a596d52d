import { z } from 'zod';

import {
  type CivilDate,
  type CivilDateTime,
  type Period,
  type TimeOfDay,
  isCivilDate,
  isPeriod,
  isTimeOfDay,
} from '@nap/calendar';
import { PHASE_NAMES, ROLES, SECTORS } from '@nap/domain';
import { type Zone, isZone } from '@nap/zones';

import { isForwards, isPositive } from './lengths';

/** What a scalar of ours must be; each has a sentence in every language in `field-issues.ts`. */
export type FieldRule =
  | 'civil-date'
  | 'civil-date-time'
  | 'time-of-day'
  | 'period'
  | 'zone'
  | 'language-tag'
  | 'http-url'
  | 'slug'
  | 'plan-id'
  | 'no-language'
  | 'text'
  | 'blank'
  | 'hash'
  | 'date-range'
  | 'one-change'
  | 'given-twice'
  | 'repeated'
  | 'length'
  | 'positive-length'
  | 'share'
  | 'ladder'
  | 'exhaustion'
  | 'profile'
  | 'profile-phase-missing'
  | 'profile-closing'
  | 'profile-length'
  | 'profile-anchor'
  | 'profile-ladder'
  | 'profile-escalation'
  | 'profile-comment-window'
  | 'profile-implementation'
  | 'profile-name-taken';

/** A check that names its rule, so that the sentence can be chosen in the reader's language. */
export const by = (rule: FieldRule): { readonly params: { readonly rule: FieldRule } } => ({ params: { rule } });

/** A string that passes a type guard. */
export const branded = <Brand extends string>(
  is: (text: string) => text is Brand,
  rule: FieldRule,
): z.ZodString & z.ZodType<Brand, string> => z.string().refine(is, { ...by(rule), abort: true });

export const civilDate = branded<CivilDate>(isCivilDate, 'civil-date').meta({ title: 'civil date', format: 'date' });

const EARLIEST = '1900-01-01';
const LATEST = '2199-12-31';

/** A day on its way in: far enough from the ends of the calendar that everything counted from it is a day too. */
export const businessDay = civilDate.refine((day) => EARLIEST <= day && day <= LATEST, {
  params: { ...by('date-range').params, earliest: EARLIEST, latest: LATEST },
});

const isCivilDateTime = (text: string): text is CivilDateTime =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text) && isCivilDate(text.slice(0, 10));
export const civilDateTime = branded<CivilDateTime>(isCivilDateTime, 'civil-date-time').meta({
  title: 'civil date-time',
});

/** A moment of the forum's wall clock on its way in, `2026-03-10T14:00` or with seconds; never with an offset. */
export const businessMoment = z
  .string()
  .transform((written) => (/T\d{2}:\d{2}$/.test(written) ? `${written}:00` : written))
  .pipe(civilDateTime)
  .refine((moment) => businessDay.safeParse(moment.slice(0, 10)).success, {
    params: { ...by('date-range').params, earliest: EARLIEST, latest: LATEST },
  });

export const timeOfDay = branded<TimeOfDay>(isTimeOfDay, 'time-of-day').meta({ title: 'time of day' });

const isBoundedPeriod = (length: string): length is Period => isPeriod(length) && !/\d{4}/.test(length);

/** At most three digits a unit, so that no sum leaves the calendar. */
export const period = branded<Period>(isBoundedPeriod, 'period').meta({ title: 'period', format: 'duration' });

/** A length that people have, or are given; never backwards. */
export const forwardLength = period.refine(isForwards, by('length'));

/** A length that is none at all makes no rhythm. */
export const positiveLength = period.refine(isPositive, by('positive-length'));

export const zone = branded<Zone>(isZone, 'zone');

export const phaseName = z.enum(PHASE_NAMES).meta({ id: 'PhaseName', title: 'phase' });
export const role = z.enum(ROLES).meta({ id: 'Role', title: 'role' });
export const sector = z.enum(SECTORS).meta({ id: 'Sector', title: 'sector' });

/** A person as events name one; an event that holds one is never public. */
export const personRef = z.string().meta({ title: 'person id' });

/** The id of a forum or a cycle: it becomes part of stream names, addresses and workflow ids. */
export const slug = z.string().refine((text) => /^[a-z0-9](-?[a-z0-9]){0,62}$/.test(text), by('slug'));

// PostgreSQL stores no NUL, and a lone surrogate would not come back as it was hashed.
const UNSTORABLE = /(?![\t\n\r])[\p{Cc}\p{Surrogate}]/u;

/** Text a person wrote: not blank, bounded, and storable as it is. */
export const text = (longest: number): z.ZodString =>
  z
    .string()
    .max(longest)
    .refine((written) => !UNSTORABLE.test(written), by('text'))
    .refine((written) => written.trim() !== '', by('blank'));

const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

const isLanguageTag = (tag: string): boolean => {
  if (!LANGUAGE_TAG.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

/** A BCP 47 tag in its canonical spelling: `zh-tw` is read as `zh-TW`, so that tags compare as text. */
export const languageTag = z
  .string()
  .max(35)
  .refine(isLanguageTag, { ...by('language-tag'), abort: true })
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

const isHttpUrl = (address: string): boolean => {
  if (!/^https?:\/\/[^\s\\]+$/i.test(address) || !URL.canParse(address)) return false;
  const { username, password, hostname } = new URL(address);
  return hostname !== '' && username === '' && password === '';
};

/** An absolute http or https address without a user name in it. */
export const httpUrl = z
  .string()
  .max(2048)
  .refine((address) => !UNSTORABLE.test(address) && isHttpUrl(address), by('http-url'))
  .meta({ title: 'address', format: 'uri' });

/** sha256 in lower-case hexadecimal. */
export const hash = z
  .string()
  .refine((digest) => /^[0-9a-f]{64}$/.test(digest), by('hash'))
  .meta({ title: 'document hash' });
