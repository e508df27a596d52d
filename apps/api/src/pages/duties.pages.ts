import { CalendarTokens, type KeyHolder } from '@nap/people';
import { type DutiesShown, pathOf, renderDutiesPage } from '@nap/renderings';
import { zone } from '@nap/zones';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { ApiProblem } from '../border/api-problem';
import { noBody } from '../border/no-body';
import { type ApiRequest, Reader } from '../border/request';
import { noQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { Duties } from '../duties/duties';
import { AUTH_OPTIONS, type AuthOptions } from '../sessions/auth.options';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';
import { Standings } from './standings';

const known = (reader: KeyHolder | null): KeyHolder => {
  if (reader === null) throw new ApiProblem({ code: 'unauthenticated' });
  return reader;
};

/** What the reader owes, and the address of the calendar that carries it along. */
@Controller('duties')
@Access('key')
@UseInterceptors(PageInterceptor)
export class DutiesPages {
  constructor(
    private readonly duties: Duties,
    private readonly calendars: CalendarTokens,
    private readonly standings: Standings,
    private readonly readings: Readings,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
  ) {}

  @Get()
  show(
    @Query(new ZodPipe(noQuery)) _query: object,
    @Reader() reader: KeyHolder | null,
    @Req() request: ApiRequest,
  ): Promise<string> {
    return this.page(known(reader), request, null);
  }

  /** The answer itself shows the address, this once: only its hash is stored. No browser may keep it. */
  @Post('calendar')
  @HttpCode(200)
  async make(
    @Body(new ZodPipe(noBody)) _body: object,
    @Reader() reader: KeyHolder | null,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const holder = known(reader);
    const token = await this.calendars.issue(holder.personId);
    if (token === undefined) throw new ApiProblem({ code: 'not-found' });
    response.setHeader('Cache-Control', 'no-store');
    return this.page(holder, request, `${this.options.publicUrl.href.replace(/\/$/, '')}/calendars/${token}.ics`);
  }

  /** Taken back twice is taken back. */
  @Post('calendar/end')
  async revoke(
    @Body(new ZodPipe(noBody)) _body: object,
    @Reader() reader: KeyHolder | null,
    @Res() response: Response,
  ): Promise<void> {
    await this.calendars.revoke(known(reader).personId);
    response.redirect(303, pathOf.duties);
  }

  private async page({ personId, admin }: KeyHolder, request: ApiRequest, address: string | null): Promise<string> {
    const [duties, calendar] = await Promise.all([this.duties.of(personId), this.calendars.find(personId)]);
    return renderDutiesPage(this.readings.of(request, duties[0]?.forum.localLanguages), {
      duties: duties
        .filter(({ row }) => row.status !== 'planned')
        .map(({ row, forum, what }): DutiesShown['duties'][number] => ({
          ...row,
          forum: { forumId: forum.forumId, name: forum.name, zone: zone(forum.zone) },
          today: this.standings.todayIn(forum),
          what,
        })),
      calendar,
      address,
      formToken: request.session?.formToken ?? '',
      isAdmin: admin,
    });
  }
}
