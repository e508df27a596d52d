import { type Language, LANGUAGES } from '@nap/contracts';
import type { Reading } from '@nap/renderings';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';

import { statedLanguage } from '../border/language';
import { Assets } from './assets';
import { ownAddress } from './own-address';
import { preferencesIn } from './preferences';

/** The language of a forum's people where the reader states none: the first of theirs that pages have. */
const languageOfForum = (localLanguages: readonly string[]): Language =>
  LANGUAGES.find((language) => localLanguages.includes(language)) ?? 'en';

/** Finds out how a request's reader wants the page. */
@Injectable()
export class Readings {
  constructor(private readonly assets: Assets) {}

  /** @param localLanguages of the forum that the page shows, for a reader who states no language. */
  of(request: Request, localLanguages: readonly string[] = []): Reading {
    const { language, zone, rocYears } = preferencesIn(request.get('cookie'));
    return {
      language: language ?? statedLanguage(request.get('accept-language')) ?? languageOfForum(localLanguages),
      zone,
      rocYears,
      url: ownAddress(request.originalUrl, 'lang'),
      styles: this.assets.addressOf('pages.css'),
      icon: this.assets.addressOf('icon.svg'),
    };
  }
}
