import type { KeyHolder } from '@nap/people';
import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { type ApiRequest, Reader } from '../border/request';
import { ZodPipe } from '../border/zod.pipe';
import { FeedPlaces } from './feed-places';
import { FeedStreams } from './feed-streams';
import { type FeedStreamRequest, beginningOf, feedStreamQuery, filterOf } from './feed.query';

/** The feed as it grows, for programs that stay connected. */
@Controller(`${API_ROOT}/feed/stream`)
export class FeedStreamController {
  constructor(
    private readonly places: FeedPlaces,
    private readonly streams: FeedStreams,
  ) {}

  /** `Last-Event-ID` wins: who comes back asks again with the parameters it began with. */
  @Get()
  @Access('public')
  async follow(
    @Query(new ZodPipe(feedStreamQuery)) query: FeedStreamRequest,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Reader() holder: KeyHolder | null,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const place = await this.places.find(lastEventId ?? beginningOf(query));
    if (request.method === 'HEAD') {
      response.type('text/event-stream').end();
      return;
    }
    await this.streams.serve({ holder, address: request.ip ?? '', place, filter: filterOf(query) }, response);
  }
}
