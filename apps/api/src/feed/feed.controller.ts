import type { KeyHolder } from '@nap/people';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { FOR_EVER } from '../border/caching';
import { Reader } from '../border/request';
import { ZodPipe } from '../border/zod.pipe';
import { BATCH_TYPE } from './cloud-events';
import { leavingOf } from './departure';
import { type FeedPage, FeedPages } from './feed-pages';
import { type FeedRequest, feedQuery, filterOf } from './feed.query';

const nextPage = (next: string, request: FeedRequest): string => {
  const { types, forumId, streamId } = filterOf(request);
  const query = new URLSearchParams({ after: next, limit: String(request.limit) });
  if (types !== undefined) query.set('type', types.join(','));
  if (forumId !== undefined) query.set('forum', forumId);
  if (streamId !== undefined) query.set('stream', streamId);
  if (request.wait > 0) query.set('wait', String(request.wait));
  return `${API_ROOT}/feed?${query.toString()}`;
};

/** Everything that happened, in one order, from any place on: complete, resumable, never shortened. */
@Controller(`${API_ROOT}/feed`)
export class FeedController {
  constructor(private readonly pages: FeedPages) {}

  /** The feed never ends: an empty page is its end for now, and its next page is where to ask again. */
  @Get()
  @Access('public')
  async read(
    @Query(new ZodPipe(feedQuery)) query: FeedRequest,
    @Reader() reader: KeyHolder | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FeedPage['events']> {
    const { events, feedId, next, isFinal } = await this.pages.page(query, reader, leavingOf(response));
    response.type(BATCH_TYPE);
    response.setHeader('Feed-Id', feedId);
    response.setHeader('Next-Cursor', next);
    response.setHeader('Link', `<${nextPage(next, query)}>; rel="next"`);
    if (isFinal && reader === null) response.setHeader('Cache-Control', FOR_EVER);
    return events;
  }
}
