import type { NextFunction, Request, Response } from 'express';

import { isPageAddress } from '../border/page-address';
import { ownAddress } from './own-address';
import { isLanguage, keepLanguage } from './preferences';

/** `?lang=` on any page keeps the language in a cookie and leads to the same address without it. */
export const switchLanguage = (request: Request, response: Response, next: NextFunction): void => {
  const { lang } = request.query;
  if (lang === undefined || request.method !== 'GET' || !isPageAddress(request.path)) {
    next();
    return;
  }
  if (isLanguage(lang)) keepLanguage(request, response, lang);
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(303, ownAddress(request.originalUrl, 'lang'));
};
