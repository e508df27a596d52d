import { completionBody, reviewBody } from '@nap/contracts';
import { forumStreamId, meetingStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type MeetingAddress, type Stored } from '../acts/acts';
import { entityTag } from '../acts/precondition';
import { API_ROOT, actionItemIdPipe, forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { Reader } from '../border/request';
import { type Items, type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { InMeeting, OnMeeting } from '../meetings/meeting-address';
import { FreshViews } from '../views/fresh-views';
import { type ActionItemView, ActionItemViews } from './action-item-views';

/** What meetings asked of people; an item belongs to the meeting whose minutes opened it. */
@Controller(`${API_ROOT}/forums/:forum`)
export class ActionItemsController {
  constructor(
    private readonly acts: Acts,
    private readonly items: ActionItemViews,
    private readonly views: FreshViews,
  ) {}

  @Post('meetings/:meeting/action-items/:item/complete')
  @Access('key')
  @HttpCode(200)
  complete(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Param('item', actionItemIdPipe) itemId: string,
    @Body(new ZodPipe(completionBody)) body: z.output<typeof completionBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'CompleteActionItem', data: { itemId, ...body } });
  }

  @Post('meetings/:meeting/action-items/:item/review')
  @Access('key')
  @HttpCode(200)
  review(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Param('item', actionItemIdPipe) itemId: string,
    @Body(new ZodPipe(reviewBody)) body: z.output<typeof reviewBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'ReviewActionItem', data: { itemId, ...body } });
  }

  /** What is still open in the whole forum. */
  @Get('action-items')
  @Access('public')
  async open(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
  ): Promise<Items<ActionItemView>> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    return { items: await this.items.openIn(forum, reader) };
  }

  @Get('meetings/:meeting/action-items')
  @Access('public')
  async list(
    @InMeeting() address: MeetingAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
  ): Promise<Items<ActionItemView>> {
    await this.views.showing(meetingStreamId(address.meeting), query['min-version']);
    return { items: await this.items.ofMeeting(address, reader) };
  }

  @Get('meetings/:meeting/action-items/:item')
  @Access('public')
  async find(
    @InMeeting() address: MeetingAddress,
    @Param('item', actionItemIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActionItemView> {
    await this.views.showing(meetingStreamId(address.meeting), query['min-version']);
    const item = (await this.items.ofMeeting(address, reader)).find((known) => known.id === id);
    if (item === undefined) throw new ApiProblem({ code: 'action-item-not-found', params: { item: id } });
    response.setHeader('ETag', entityTag(item.version));
    return item;
  }
}
