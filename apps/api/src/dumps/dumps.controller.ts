import { createHash } from 'node:crypto';

import type { KeyHolder } from '@nap/people';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { FOR_EVER } from '../border/caching';
import { type ApiRequest, Reader } from '../border/request';
import { ZodPipe } from '../border/zod.pipe';
import { Admission } from '../feed/admission';
import { cursorAt } from '../feed/cursor';
import { leavingOf } from '../feed/departure';
import { FeedPlaces } from '../feed/feed-places';
import { sendInTime } from '../feed/paced-response';
import { DUMP_FORMATS, type DumpFormat } from './dump-format';
import { FeedDumps } from './feed-dumps';

const dumpQuery = z.strictObject({
  /** The place up to which the feed is in the dump; its end where none is named. */
  until: z.string().default('latest'),
});

type DumpQuery = z.output<typeof dumpQuery>;

const dumpPipe = new ZodPipe(dumpQuery);

/** How dumps are kept in bounds. */
export class DumpLimits {
  constructor(
    /** One address may read so many dumps at once. */
    readonly perAddress = 4,
    /** Who takes nothing for so long, in milliseconds, is cut off and sees by the missing last line that it is. */
    readonly stall = 60_000,
  ) {}
}

/** The whole feed as one file, for those who want all of it at once. */
@Controller(`${API_ROOT}/feed`)
export class DumpsController {
  private readonly admission: Admission;

  constructor(
    private readonly places: FeedPlaces,
    private readonly dumps: FeedDumps,
    private readonly limits: DumpLimits,
  ) {
    this.admission = new Admission(limits.perAddress);
  }

  @Get('dump.ndjson')
  @Access('public')
  async asLines(
    @Query(dumpPipe) query: DumpQuery,
    @Reader() reader: KeyHolder | null,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(query, reader, DUMP_FORMATS.ndjson, request, response);
  }

  @Get('dump.csv')
  @Access('public')
  async asTable(
    @Query(dumpPipe) query: DumpQuery,
    @Reader() reader: KeyHolder | null,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.send(query, reader, DUMP_FORMATS.csv, request, response);
  }

  private async send(
    { until }: DumpQuery,
    reader: KeyHolder | null,
    format: DumpFormat,
    request: ApiRequest,
    response: Response,
  ): Promise<void> {
    const upTo = await this.places.find(until);
    if (request.method !== 'HEAD') this.admission.admit(request.ip ?? '', response);
    const cursor = cursorAt(upTo.feedId, upTo.position);
    response.setHeader('Feed-Id', upTo.feedId);
    response.setHeader('Next-Cursor', cursor);
    response.attachment(`feed-${String(upTo.position)}.${format.extension}`);
    response.setHeader('Content-Type', format.mediaType);
    if (reader === null) {
      response.setHeader('ETag', `W/"${cursor}"`);
      if (upTo.isOfThisFeed) response.setHeader('Cache-Control', FOR_EVER);
    }
    const isKnown = reader === null && request.fresh;
    if (isKnown || request.method === 'HEAD') {
      response.status(isKnown ? 304 : 200).end();
      return;
    }
    response.setHeader('Trailer', 'Repr-Digest');
    response.flushHeaders(); // from here on a failure cuts the dump off: no problem may be kept in its place
    const [whole, left] = [createHash('sha256'), leavingOf(response)];
    for await (const text of this.dumps.textOf({ reader, upTo, format }, whole)) {
      await sendInTime(text, { response, left, stall: this.limits.stall });
      if (left.aborted) return;
    }
    response.addTrailers({ 'Repr-Digest': `sha-256=:${whole.digest('base64')}:` });
    response.end();
  }
}
