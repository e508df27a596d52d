/** The languages people are spoken to in; every text has both. */
export const LANGUAGES = ['en', 'zh-TW'] as const;

export type Language = (typeof LANGUAGES)[number];

export type Texts = Readonly<Record<Language, string>>;

export type Params = Readonly<Record<string, string | number>>;

/** Puts the params into the `{name}` places of a text; a place without a param shows an ellipsis, never a brace. */
export const fill = (text: string, params: Params): string =>
  text.replace(/\{(\w+)\}/g, (_place, name: string) => String(params[name] ?? '…'));

export const placeholdersOf = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
