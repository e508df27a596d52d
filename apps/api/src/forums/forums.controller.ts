import { fields, newForumBody } from '@nap/contracts';
import { ForumQueries, type ForumRow, type Stored as StoredRow } from '@nap/read-models';
import { forumStreamId } from '@nap/domain';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { type Act, CurrentAct } from '../acts/act';
import { Acts, type Stored, changed, created } from '../acts/acts';
import { entityTag } from '../acts/precondition';
import { API_ROOT, addressOf, forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { linkToNext } from '../border/next-page';
import { type PageQuery, type ViewQuery, pageQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';

const reminderHourBody = z.strictObject({ reminderHour: fields.timeOfDay });

type ForumView = Omit<ForumRow, 'forumId'> & { readonly id: string; readonly version: number };

const viewOf = ({ forumId, streamId: _stream, feedPosition: _position, ...row }: StoredRow<ForumRow>): ForumView => ({
  id: forumId,
  ...row,
});

@Controller(`${API_ROOT}/forums`)
export class ForumsController {
  constructor(
    private readonly acts: Acts,
    private readonly forums: ForumQueries,
    private readonly views: FreshViews,
  ) {}

  @Post()
  @Access('admin')
  async register(
    @Body(new ZodPipe(newForumBody)) { id, ...body }: z.output<typeof newForumBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const stored = await this.acts.onForum(act, id, { type: 'RegisterForum', data: { forumId: id, ...body } });
    return created(response, addressOf.forum(id), { ...stored, id });
  }

  @Post(':forum/reminder-hour')
  @Access('key')
  @HttpCode(200)
  async setReminderHour(
    @Param('forum', forumIdPipe) forum: string,
    @Body(new ZodPipe(reminderHourBody)) data: z.output<typeof reminderHourBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onForum(act, forum, { type: 'SetReminderHour', data }));
  }

  @Get()
  @Access('public')
  async list(
    @Query(new ZodPipe(pageQuery)) page: PageQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly items: readonly ForumView[] }> {
    const { after, limit } = page;
    const items = (await this.forums.list({ limit, ...(after === undefined ? {} : { after }) })).map(viewOf);
    linkToNext(response, `${API_ROOT}/forums`, page, items);
    return { items };
  }

  @Get(':forum')
  @Access('public')
  async find(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ForumView> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    const row = await this.forums.find(forum);
    if (row === null) throw new ApiProblem({ code: 'forum-not-found' });
    response.setHeader('ETag', entityTag(row.version));
    return viewOf(row);
  }
}
