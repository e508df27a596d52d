import { pathOf, renderPreferencesPage } from '@nap/renderings';
import { isZone } from '@nap/zones';
import { Controller, Get, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { ZodPipe } from '../border/zod.pipe';
import { ownAddress } from './own-address';
import { PageInterceptor } from './page.interceptor';
import { isLanguage, keepPreferences } from './preferences';
import { Readings } from './readings';

const LONGEST_ADDRESS = 2_000;
const LONGEST_ZONE = 64;

const address = z
  .string()
  .max(LONGEST_ADDRESS)
  .default('/')
  .transform((given) => ownAddress(given));
const zoneText = z.string().max(LONGEST_ZONE).default('');

const preferencesQuery = z.strictObject({
  back: address,
  saved: z.literal('yes').optional(),
  'unknown-zone': zoneText,
});

const choiceQuery = z.strictObject({
  back: address,
  language: z.string().max(35).optional(),
  zone: zoneText.transform((text) => text.trim()),
  roc: z.literal('yes').optional(),
});

/** How this reader wants pages. */
@Controller()
@Access('public')
export class PreferencesController {
  constructor(private readonly readings: Readings) {}

  @Get('preferences')
  @UseInterceptors(PageInterceptor)
  show(
    @Query(new ZodPipe(preferencesQuery)) query: z.output<typeof preferencesQuery>,
    @Req() request: Request,
  ): string {
    const unknownZone = query['unknown-zone'] === '' ? null : query['unknown-zone'];
    const { back, saved } = query;
    return renderPreferencesPage(this.readings.of(request), { back, isSaved: saved !== undefined, unknownZone });
  }

  /** A form that is sent as an address: it changes nothing but the cookies of the browser it is sent from. */
  @Get('preferences/choice')
  choose(
    @Query(new ZodPipe(choiceQuery)) { back, language, zone, roc }: z.output<typeof choiceQuery>,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const isUnknown = zone !== '' && !isZone(zone);
    const chosen = isLanguage(language) ? language : null;
    keepPreferences(request, response, {
      language: chosen,
      zone: isZone(zone) ? zone : null,
      rocYears: roc === 'yes',
    });
    const told = isUnknown ? `&unknown-zone=${encodeURIComponent(zone)}` : '&saved=yes';
    response.redirect(303, `${pathOf.preferences(back)}${told}`);
  }
}
