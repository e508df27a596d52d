import { type CivilDateTime, dateOf } from '@nap/calendar';
import { newMeetingBody, pastMeetingBody } from '@nap/contracts';
import { forumStreamId, meetingStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import {
  type ActOn,
  Acts,
  type ForumAddress,
  type ForumOrder,
  type MeetingAddress,
  type Stored,
  created,
} from '../acts/acts';
import { newId } from '../acts/new-id';
import { entityTag } from '../acts/precondition';
import { API_ROOT, addressOf, forumIdPipe } from '../border/addresses';
import { linkToNext } from '../border/next-page';
import { Reader } from '../border/request';
import { type Items, type ViewQuery, pageQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { OnForum } from '../forums/forum-address';
import { FreshViews } from '../views/fresh-views';
import { InMeeting } from './meeting-address';
import type { MeetingSummary, MeetingView } from './meeting-view';
import { MeetingViews } from './meeting-views';
import type { MinutesView } from './minutes-view';

const meetingsQuery = viewQuery.extend(pageQuery.shape).extend({
  status: z.enum(['scheduled', 'open', 'adjourned', 'closed', 'failed', 'cancelled', 'recorded']).optional(),
});

const newMeetingId = (
  { address: { forum } }: ActOn<ForumAddress>,
  asked: string | null,
  startsAt: CivilDateTime,
): string => newId(forum, asked, `${forum}-${dateOf(startsAt)}`);

/** The meetings of a forum; calling and recording answer with the stream of the meeting: that is what its address shows. */
@Controller(`${API_ROOT}/forums/:forum/meetings`)
export class MeetingsController {
  constructor(
    private readonly acts: Acts,
    private readonly meetings: MeetingViews,
    private readonly views: FreshViews,
  ) {}

  @Post()
  @Access('key')
  schedule(
    @OnForum() act: ActOn<ForumAddress>,
    @Body(new ZodPipe(newMeetingBody)) { id, ...body }: z.output<typeof newMeetingBody>,
  ): Promise<Stored> {
    const meetingId = newMeetingId(act, id, body.startsAt);
    return this.begin(act, { type: 'ScheduleMeeting', data: { meetingId, ...body } });
  }

  /** Writes down a meeting of the past: no clock runs for it. */
  @Post('records')
  @Access('key')
  record(
    @OnForum() act: ActOn<ForumAddress>,
    @Body(new ZodPipe(pastMeetingBody)) { id, ...body }: z.output<typeof pastMeetingBody>,
  ): Promise<Stored> {
    const meetingId = newMeetingId(act, id, body.startsAt);
    return this.begin(act, { type: 'RecordMeeting', data: { meetingId, ...body } });
  }

  @Get()
  @Access('public')
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(meetingsQuery)) query: z.output<typeof meetingsQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Items<MeetingSummary>> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    const items = await this.meetings.ofForum(forum, query);
    linkToNext(response, addressOf.meetings(forum), query, items, { status: query.status });
    return { items };
  }

  @Get(':meeting')
  @Access('public')
  async find(
    @InMeeting() address: MeetingAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeetingView> {
    await this.views.showing(meetingStreamId(address.meeting), query['min-version']);
    const view = await this.meetings.find(address, reader);
    response.setHeader('ETag', entityTag(view.version));
    return view;
  }

  /** Published ones for everybody, drafts for the forum's own people. */
  @Get(':meeting/minutes')
  @Access('public')
  async minutes(
    @InMeeting() address: MeetingAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MinutesView> {
    await this.views.showing(meetingStreamId(address.meeting), query['min-version']);
    const view = await this.meetings.minutesOf(address, reader);
    response.setHeader('ETag', entityTag(view.version));
    return view;
  }

  private async begin(
    { act, address: { forum }, response }: ActOn<ForumAddress>,
    command: Extract<ForumOrder, { readonly type: 'ScheduleMeeting' | 'RecordMeeting' }>,
  ): Promise<Stored> {
    const { meetingId } = command.data;
    await this.acts.onForum(act, forum, command);
    const stored = await this.acts.child(act, meetingStreamId(meetingId));
    return created(response, addressOf.meeting(forum, meetingId), { ...stored, id: meetingId });
  }
}
