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

/** The texts of one language by key, such as `phase.drafting`; an unknown key comes back as it is. */
export const textsIn = (language: Language): Translate => {
  const translate = translations.getFixedT(language);
  return (key, params = {}) => translate(key, params);
};

/** `chair, secretary, and lead agency`, in the manner of the language. */
export const listIn = (language: Language, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
