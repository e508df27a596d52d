import { EVENT_TYPES, fields } from '@nap/contracts';
import { cycleStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { pathOf, renderEventPage, renderFeedPage } from '@nap/renderings';
import { Controller, Get, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { Reader } from '../border/request';
import { chosen, noQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { AllForums } from './all-forums';
import { FeedExplorer } from './feed-explorer';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';

const LONGEST_CURSOR = 100;
const cursor = z.string().max(LONGEST_CURSOR);

const explorerQuery = z
  .strictObject({
    forum: chosen(fields.slug),
    cycle: chosen(fields.slug),
    type: chosen(z.enum(EVENT_TYPES)),
    day: chosen(fields.businessDay),
    before: chosen(cursor),
    after: chosen(cursor),
  })
  .superRefine(({ before, after }, context) => {
    if (before === undefined || after === undefined) return;
    context.addIssue({ code: 'custom', path: ['before'], params: { rule: 'given-twice', other: 'after' } });
  });

/** The feed for people's eyes. */
@Controller('feed')
@Access('public')
@UseInterceptors(PageInterceptor)
export class FeedExplorerPages {
  constructor(
    private readonly explorer: FeedExplorer,
    private readonly forums: AllForums,
    private readonly readings: Readings,
  ) {}

  @Get()
  async all(
    @Query(new ZodPipe(explorerQuery)) query: z.output<typeof explorerQuery>,
    @Reader() reader: KeyHolder | null,
    @Req() request: Request,
  ): Promise<string> {
    const { forum, cycle, type, day = null, before = null, after = null } = query;
    const filter = {
      ...(type === undefined ? {} : { types: [type] }),
      ...(forum === undefined ? {} : { forumId: forum }),
      ...(cycle === undefined ? {} : { streamId: cycleStreamId(cycle) }),
    };
    const [found, forums] = await Promise.all([
      this.explorer.page({ filter, day, before, after }, reader),
      this.forums.list(),
    ]);
    return renderFeedPage(this.readings.of(request), {
      ...found,
      filter: { forum: forum ?? null, cycle: cycle ?? null, type: type ?? null, day },
      types: EVENT_TYPES.toSorted(),
      forums,
    });
  }

  /** Whatever names the event leads to the one address that it has for good. */
  @Get(':cursor')
  async one(
    @Param('cursor') given: string,
    @Query(new ZodPipe(noQuery)) _query: object,
    @Reader() reader: KeyHolder | null,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const place = await this.explorer.placeOf(given);
    if (place.cursor !== given) {
      response.redirect(303, pathOf.event(place.cursor));
      return;
    }
    const event = await this.explorer.event(place.position, place.head, reader);
    response.send(renderEventPage(this.readings.of(request), event));
  }
}
