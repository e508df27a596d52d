import { cycleStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { CycleQueries, ForumQueries, PhaseQueries } from '@nap/read-models';
import { renderCyclePage } from '@nap/renderings';
import { zone } from '@nap/zones';
import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';

import { Access } from '../access/access';
import { cycleIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { Reader } from '../border/request';
import { type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { RoleViews } from '../forums/role-views';
import { FreshViews } from '../views/fresh-views';
import { CycleWork } from '../work/cycles/cycle-work';
import { Letters } from './letters';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';
import { Standings } from './standings';

@Controller('cycles')
@Access('public')
@UseInterceptors(PageInterceptor)
export class CyclesPages {
  constructor(
    private readonly forums: ForumQueries,
    private readonly cycles: CycleQueries,
    private readonly phases: PhaseQueries,
    private readonly roles: RoleViews,
    private readonly letters: Letters,
    private readonly standings: Standings,
    private readonly views: FreshViews,
    private readonly work: CycleWork,
    private readonly readings: Readings,
  ) {}

  @Get(':cycle')
  async one(
    @Param('cycle', cycleIdPipe) cycleId: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Req() request: Request,
  ): Promise<string> {
    await this.views.showing(cycleStreamId(cycleId), query['min-version']);
    const cycle = await this.cycles.byId(cycleId);
    const forum = cycle === null ? null : await this.forums.find(cycle.forumId);
    if (cycle === null || forum === null) throw new ApiProblem({ code: 'cycle-not-found' });
    const all = await this.cycles.ofForum(forum.forumId);
    const [phases, roles] = await Promise.all([
      this.phases.ofCycles(all.map((each) => each.cycleId)),
      this.roles.ofForum(forum.forumId, reader),
    ]);
    const phasesOf = (id: string) => phases.filter((phase) => phase.cycleId === id);
    const { forumId, name, localLanguages } = forum;
    return renderCyclePage(this.readings.of(request, localLanguages), {
      cycle,
      forum: { forumId, name, zone: zone(forum.zone) },
      today: this.standings.todayIn(forum),
      phases: phasesOf(cycleId),
      told: await this.letters.ofCycle(cycleId, roles),
      acts: await this.work.actsFor(cycleId, reader),
      others: all
        .filter((each) => each.cycleId !== cycleId)
        .map((each) => ({ ...each, phases: phasesOf(each.cycleId) })),
    });
  }
}
