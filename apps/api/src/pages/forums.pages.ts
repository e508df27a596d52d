import { forumStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { ForumQueries, MeetingQueries } from '@nap/read-models';
import { renderForumPage, renderForumsPage } from '@nap/renderings';
import { zone } from '@nap/zones';
import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { Reader } from '../border/request';
import { type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { RoleViews } from '../forums/role-views';
import { FreshViews } from '../views/fresh-views';
import { MeetingWork } from '../work/meetings/meeting-work';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';
import { Standings } from './standings';

const FORUMS_AT_ONCE = 100;
const MEETINGS_SHOWN = 20;

const forumsQuery = z.strictObject({ after: z.string().max(100).optional() });

/** Every forum, and one of them. */
@Controller()
@Access('public')
@UseInterceptors(PageInterceptor)
export class ForumsPages {
  constructor(
    private readonly forums: ForumQueries,
    private readonly meetings: MeetingQueries,
    private readonly roles: RoleViews,
    private readonly standings: Standings,
    private readonly views: FreshViews,
    private readonly readings: Readings,
    private readonly work: MeetingWork,
  ) {}

  @Get()
  async all(
    @Query(new ZodPipe(forumsQuery)) { after }: z.output<typeof forumsQuery>,
    @Req() request: Request,
  ): Promise<string> {
    const rows = await this.forums.list({ limit: FORUMS_AT_ONCE, ...(after === undefined ? {} : { after }) });
    const languages = rows.map(({ localLanguages }) => localLanguages);
    const shared = (languages[0] ?? []).filter((tag) => languages.every((spoken) => spoken.includes(tag)));
    return renderForumsPage(this.readings.of(request, shared), {
      forums: await this.standings.ofForums(rows),
      after: rows.length < FORUMS_AT_ONCE ? null : (rows.at(-1)?.forumId ?? null),
    });
  }

  @Get('forums/:forum')
  async one(
    @Param('forum', forumIdPipe) forumId: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Req() request: Request,
  ): Promise<string> {
    await this.views.showing(forumStreamId(forumId), query['min-version']);
    const forum = await this.forums.find(forumId);
    if (forum === null) throw new ApiProblem({ code: 'forum-not-found' });
    const today = this.standings.todayIn(forum);
    const [roles, cycles, meetings, latest] = await Promise.all([
      this.roles.ofForum(forumId, reader),
      this.standings.cyclesOf(forumId),
      this.meetings.upcoming(forumId, this.standings.localTime(forum), { limit: MEETINGS_SHOWN }),
      this.meetings.ofForum(forumId, { limit: 2 * MEETINGS_SHOWN }),
    ]);
    const { name, localLanguages } = forum;
    return renderForumPage(this.readings.of(request, localLanguages), {
      ...{ forumId, name, localLanguages, today, meetings },
      pastMeetings: latest
        .filter(({ meetingId }) => !meetings.some((coming) => coming.meetingId === meetingId))
        .slice(0, MEETINGS_SHOWN),
      mayCall: await this.work.mayCall(forumId, reader),
      zone: zone(forum.zone),
      roles: roles.filter(({ from, until }) => from <= today && (until === null || today <= until)),
      cycles: cycles.toReversed(),
    });
  }
}
