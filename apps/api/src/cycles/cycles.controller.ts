import { yearOf } from '@nap/calendar';
import { newCycleBody } from '@nap/contracts';
import { cycleStreamId, forumStreamId } from '@nap/domain';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type Act, CurrentAct } from '../acts/act';
import { Acts, type CycleAddress, type Stored, created } from '../acts/acts';
import { newId } from '../acts/new-id';
import { entityTag } from '../acts/precondition';
import { API_ROOT, addressOf, forumIdPipe } from '../border/addresses';
import { type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';
import { InCycle } from './cycle-address';
import { type CycleView, CycleViews } from './cycle-views';

@Controller(`${API_ROOT}/forums/:forum/cycles`)
export class CyclesController {
  constructor(
    private readonly acts: Acts,
    private readonly cycles: CycleViews,
    private readonly views: FreshViews,
  ) {}

  /** Answers with the stream of the cycle, not of the forum that decided: that is what its address shows. */
  @Post()
  @Access('key')
  async open(
    @Param('forum', forumIdPipe) forum: string,
    @Body(new ZodPipe(newCycleBody)) body: z.output<typeof newCycleBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const { profile, start, end, lengths } = body;
    const cycleId = newId(forum, body.id, `${forum}-${String(yearOf(start))}`);
    await this.acts.onForum(act, forum, { type: 'OpenCycle', data: { cycleId, profile, start, end, lengths } });
    const stored = await this.acts.child(act, cycleStreamId(cycleId));
    return created(response, addressOf.cycle(forum, cycleId), { ...stored, id: cycleId });
  }

  @Get()
  @Access('public')
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<{ readonly items: readonly CycleView[] }> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    return { items: await this.cycles.ofForum(forum) };
  }

  @Get(':cycle')
  @Access('public')
  async find(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CycleView> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    const view = await this.cycles.find(address);
    response.setHeader('ETag', entityTag(view.version));
    return view;
  }
}
