import { LANGUAGES, type Language } from '@nap/contracts';
import { createInstance } from 'i18next';

import { en } from './en';
import { login as loginInEnglish } from './en/login';
import { zhTw } from './zh-tw';
import { login as loginInChinese } from './zh-tw/login';

export { LANGUAGES, type Language };

/** Fills `{{name}}`; `count` picks the plural form. */
export type TextParams = Readonly<Record<string, string | number>> & { readonly count?: number };

export type Translate = (key: string, params?: TextParams) => string;

export const isLanguage = (tag: string): tag is Language => LANGUAGES.some((language) => language === tag);

const translations = createInstance();
void translations.init({
  initAsync: false,
  fallbackLng: false,
  supportedLngs: LANGUAGES,
  // React escapes what goes into pages; plain text must not be escaped at all.
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: { ...en, login: loginInEnglish } },
    'zh-TW': { translation: { ...zhTw, login: loginInChinese } },
  },
});

/** Looks up a text without anything to fill in once: a page of a thousand rows asks for the same few again and again. */
const rememberingTexts = (language: Language): Translate => {
  const translate = translations.getFixedT(language);
  const known = new Map<string, string>();
  return (key, params) => {
    if (params !== undefined) return translate(key, params);
    const text = known.get(key) ?? translate(key, {});
    if (text !== key) known.set(key, text); // what is no key of ours is not kept: there is no end to it
    return text;
  };
};

const texts: Readonly<Record<Language, Translate>> = { en: rememberingTexts('en'), 'zh-TW': rememberingTexts('zh-TW') };

/** The texts of one language by key, such as `phase.drafting`; an unknown key comes back as it is. */
export const textsIn = (language: Language): Translate => texts[language];

/** `chair, secretary, and lead agency`, in the manner of the language. */
export const listIn = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
