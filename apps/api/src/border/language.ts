import { LANGUAGES, type Language } from '@nap/contracts';

type Preference = { readonly tag: string; readonly quality: number };

const preferencesIn = (header: string): readonly Preference[] =>
  header
    .split(',')
    .map((entry): Preference => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      const quality = weight === undefined ? 1 : Number(weight.slice(2));
      return { tag, quality: Number.isFinite(quality) ? quality : 0 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);

/** Any Chinese is answered in the one we have: a reader of `zh-CN` is better served by it than by English. */
const spoken = (tag: string): Language | undefined => {
  const primary = tag.split('-')[0];
  return LANGUAGES.find((language) => language.split('-')[0] === primary);
};

/** The first of the languages in `Accept-Language` that we have; undefined where it names none of them. */
export const statedLanguage = (acceptLanguage: string | undefined): Language | undefined => {
  for (const { tag } of preferencesIn(acceptLanguage ?? '')) {
    const language = spoken(tag);
    if (language !== undefined) return language;
  }
  return undefined;
};

/** The language of an answer by the request's `Accept-Language`; English where nothing fits. */
export const languageOf = (acceptLanguage: string | undefined): Language => statedLanguage(acceptLanguage) ?? 'en';
