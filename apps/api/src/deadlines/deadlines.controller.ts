import { fields } from '@nap/contracts';
import { cycleStreamId, forumStreamId } from '@nap/domain';
import { DeadlineQueries, type DeadlineRow, ForumQueries, type Stored } from '@nap/read-models';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';

import { Access } from '../access/access';
import { API_ROOT, forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { type Items, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';
import { type Shown, shown } from '../views/shown';

const STATUSES = ['planned', 'open', 'met', 'missed', 'waived', 'ruled-out', 'released'] as const;

/** With a cycle `min-version` counts that cycle's stream, without one the forum's. */
const deadlinesQuery = viewQuery.extend({
  cycle: fields.slug.optional(),
  owner: z.enum(['forum', 'cycle', 'meeting', 'decision']).optional(),
  status: z.enum(STATUSES).optional(),
  /** Missed and still owed. */
  overdue: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false),
});

type DeadlineView = Omit<Shown<Stored<DeadlineRow>>, 'deadlineId'> & { readonly id: string };

const viewOf = (row: Stored<DeadlineRow>): DeadlineView => {
  const { deadlineId, ...rest } = shown(row);
  return { id: deadlineId, ...rest };
};

/** What a forum, its cycles, its meetings and its decisions owe and owed. */
@Controller(`${API_ROOT}/forums/:forum/deadlines`)
@Access('public')
export class DeadlinesController {
  constructor(
    private readonly forums: ForumQueries,
    private readonly deadlines: DeadlineQueries,
    private readonly views: FreshViews,
  ) {}

  @Get()
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(deadlinesQuery)) query: z.output<typeof deadlinesQuery>,
  ): Promise<Items<DeadlineView>> {
    const { cycle, owner, status, overdue } = query;
    const streamId = cycle === undefined ? forumStreamId(forum) : cycleStreamId(cycle);
    await this.views.showing(streamId, query['min-version']);
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    const rows = await this.deadlines.ofForum(forum, {
      ...(cycle === undefined ? {} : { cycleId: cycle }),
      ...(owner === undefined ? {} : { owner }),
      ...(status === undefined ? {} : { status }),
    });
    return { items: rows.filter((row) => !overdue || row.status === 'missed').map(viewOf) };
  }
}
