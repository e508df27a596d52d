import { newSeatBody } from '@nap/contracts';
import { forumStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type ForumAddress, type Stored, created } from '../acts/acts';
import { entityTag } from '../acts/precondition';
import { API_ROOT, addressOf, forumIdPipe, seatIdPipe } from '../border/addresses';
import { Reader } from '../border/request';
import { type Items, type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { OnForum } from '../forums/forum-address';
import { FreshViews } from '../views/fresh-views';
import { type SeatView, SeatViews } from './seat-views';

/** The seats of a forum; what is done to one is in its acts. */
@Controller(`${API_ROOT}/forums/:forum/seats`)
export class SeatsController {
  constructor(
    private readonly acts: Acts,
    private readonly seats: SeatViews,
    private readonly views: FreshViews,
  ) {}

  @Post()
  @Access('key')
  async establish(
    @OnForum() { act, address, response }: ActOn<ForumAddress>,
    @Body(new ZodPipe(newSeatBody)) { id, sector }: z.output<typeof newSeatBody>,
  ): Promise<Stored> {
    const command = { type: 'EstablishSeat', data: { seatId: id, sector } } as const;
    const stored = await this.acts.onForum(act, address.forum, command);
    return created(response, addressOf.seat(address.forum, id), { ...stored, id });
  }

  @Get()
  @Access('public')
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
  ): Promise<Items<SeatView>> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    return { items: await this.seats.ofForum(forum, reader) };
  }

  @Get(':seat')
  @Access('public')
  async find(
    @Param('forum', forumIdPipe) forum: string,
    @Param('seat', seatIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeatView> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    const seat = await this.seats.find(forum, id, reader);
    response.setHeader('ETag', entityTag(seat.version));
    return seat;
  }
}
