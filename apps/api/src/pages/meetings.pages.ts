import { DEADLINE_CATALOGUE, meetingStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { DeadlineQueries, ForumQueries, type ForumRow, MeetingQueries, type Stored } from '@nap/read-models';
import { type DeadlineShown, renderMeetingPage } from '@nap/renderings';
import { zone } from '@nap/zones';
import { Controller, Get, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { ActionItemViews } from '../action-items/action-item-views';
import type { MeetingAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import { Reader } from '../border/request';
import { viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { DecisionViews } from '../decisions/decision-views';
import { InMeeting } from '../meetings/meeting-address';
import { MeetingViews } from '../meetings/meeting-views';
import { FreshViews } from '../views/fresh-views';
import { MeetingWork } from '../work/meetings/meeting-work';
import { Assets } from './assets';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';
import { Standings } from './standings';

const LONGEST_STREAM = 200;

/** `of` names the stream whose version is waited for, where somebody has just acted on another one: a motion, the forum. */
const pageQuery = viewQuery.extend({ of: z.string().max(LONGEST_STREAM).optional() });

/** A meeting before, while and after it is held, with what the JSON views let this reader see and nothing else. */
@Controller('forums/:forum/meetings')
@Access('public')
@UseInterceptors(PageInterceptor)
export class MeetingsPages {
  constructor(
    private readonly forums: ForumQueries,
    private readonly rows: MeetingQueries,
    private readonly meetings: MeetingViews,
    private readonly decisions: DecisionViews,
    private readonly actionItems: ActionItemViews,
    private readonly deadlines: DeadlineQueries,
    private readonly standings: Standings,
    private readonly views: FreshViews,
    private readonly readings: Readings,
    private readonly assets: Assets,
    private readonly work: MeetingWork,
  ) {}

  @Get(':meeting')
  async one(
    @InMeeting() address: MeetingAddress,
    @Query(new ZodPipe(pageQuery)) { of, 'min-version': version }: z.output<typeof pageQuery>,
    @Reader() reader: KeyHolder | null,
    @Req() request: Request,
  ): Promise<string> {
    await this.views.showing(of ?? meetingStreamId(address.meeting), version);
    const [forum, row] = await Promise.all([
      this.forums.find(address.forum),
      this.rows.find(address.forum, address.meeting),
    ]);
    if (forum === null || row === null) {
      throw new ApiProblem({ code: 'meeting-not-found', params: { meeting: address.meeting } });
    }
    const { forumId, name, localLanguages } = forum;
    const [meeting, motions, minutes, actionItems, deadlines, acts] = await Promise.all([
      this.meetings.find(address, reader),
      this.decisions.ofMeeting(address, reader),
      this.meetings.minutesSeen(address, reader),
      this.actionItems.ofMeeting(address, reader),
      this.deadlinesOf(forum, address.meeting),
      this.work.actsFor(address, reader),
    ]);
    return renderMeetingPage(this.readings.of(request, localLanguages), {
      ...{ meeting, motions, minutes, actionItems, deadlines, acts },
      forum: { forumId, name, zone: zone(forum.zone) },
      today: this.standings.todayIn(forum),
      feedPosition: row.feedPosition,
      script: this.assets.addressOf('live.js'),
    });
  }

  private async deadlinesOf(forum: Stored<ForumRow>, meetingId: string): Promise<readonly DeadlineShown[]> {
    const { forumId, name } = forum;
    const rows = await this.deadlines.ofOwner('meeting', meetingId);
    return rows.map((row) => ({
      ...row,
      forum: { forumId, name, zone: zone(forum.zone) },
      today: this.standings.todayIn(forum),
      lead: DEADLINE_CATALOGUE.find(({ phase, duty }) => phase === row.phase && duty === row.duty)?.lead ?? 'owner',
    }));
  }
}
