import { decoded } from '../border/cookies';
import { LANGUAGES, type Language } from '@nap/contracts';
import { type Zone, isZone } from '@nap/zones';
import type { CookieOptions, Request, Response } from 'express';

/** How a reader wants pages, as far as the browser says so. */
export type Preferences = {
  readonly language: Language | null;
  readonly zone: Zone | null;
  readonly rocYears: boolean;
};

const COOKIES = { language: 'nap-language', zone: 'nap-zone', years: 'nap-years' } as const;
const ONE_YEAR_MS = 31_536_000_000;

export const isLanguage = (tag: unknown): tag is Language => LANGUAGES.some((language) => language === tag);

const cookieIn = (header: string | undefined, name: string): string | undefined => {
  const found = (header ?? '').split(';').find((pair) => pair.trim().startsWith(`${name}=`));
  return found === undefined ? undefined : decoded(found.slice(found.indexOf('=') + 1).trim());
};

/** What a cookie says that is none of our values is not said at all. */
export const preferencesIn = (cookies: string | undefined): Preferences => {
  const language = cookieIn(cookies, COOKIES.language);
  const zone = cookieIn(cookies, COOKIES.zone) ?? '';
  return {
    language: isLanguage(language) ? language : null,
    zone: isZone(zone) ? zone : null,
    rocYears: cookieIn(cookies, COOKIES.years) === 'roc',
  };
};

/** They hold nothing secret; no script needs them, and none may read them. */
const kept = ({ secure }: Request): CookieOptions => ({
  httpOnly: true,
  maxAge: ONE_YEAR_MS,
  path: '/',
  sameSite: 'lax',
  secure,
});

export const keepLanguage = (request: Request, response: Response, language: Language): void => {
  response.cookie(COOKIES.language, language, kept(request));
};

export const keepPreferences = (
  request: Request,
  response: Response,
  { language, zone, rocYears }: Preferences,
): void => {
  if (language !== null) keepLanguage(request, response, language);
  if (zone === null) response.clearCookie(COOKIES.zone, { path: '/' });
  else response.cookie(COOKIES.zone, zone, kept(request));
  response.cookie(COOKIES.years, rocYears ? 'roc' : 'common', kept(request));
};
