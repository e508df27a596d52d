import { cycleStreamId, forumStreamId } from '@nap/domain';
import { fields } from '@nap/contracts';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';

import { Access } from '../access/access';
import type { CycleAddress } from '../acts/acts';
import { API_ROOT, commentWindowIdPipe, evidenceIdPipe, forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';
import { InCycle } from './cycle-address';
import {
  CycleViews,
  type CommentWindowView,
  type DeadlineView,
  type EvidenceView,
  type PhaseView,
} from './cycle-views';

type Items<Item> = { readonly items: readonly Item[] };

/** With a cycle `min-version` counts that cycle's stream, without one the forum's. */
const deadlinesQuery = viewQuery.extend({
  cycle: fields.slug.optional(),
  status: z.enum(['planned', 'open', 'met', 'missed', 'waived']).optional(),
});

/** The public facts inside cycles. */
@Controller(`${API_ROOT}/forums/:forum`)
@Access('public')
export class CyclePartsController {
  constructor(
    private readonly cycles: CycleViews,
    private readonly views: FreshViews,
  ) {}

  @Get('deadlines')
  async deadlines(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(deadlinesQuery)) query: z.output<typeof deadlinesQuery>,
  ): Promise<Items<DeadlineView>> {
    const { cycle, status } = query;
    const streamId = cycle === undefined ? forumStreamId(forum) : cycleStreamId(cycle);
    await this.views.showing(streamId, query['min-version']);
    const filter = {
      ...(cycle === undefined ? {} : { cycleId: cycle }),
      ...(status === undefined ? {} : { status }),
    };
    return { items: await this.cycles.deadlinesOf(forum, filter) };
  }

  @Get('cycles/:cycle/phases')
  async phases(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<PhaseView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.cycles.phasesOf(address) };
  }

  @Get('cycles/:cycle/phases/:phase')
  async phase(
    @InCycle() address: CycleAddress,
    @Param('phase') phase: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<PhaseView> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return this.cycles.phaseOf(address, phase);
  }

  @Get('cycles/:cycle/evidence')
  async evidence(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<EvidenceView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.cycles.evidenceOf(address) };
  }

  @Get('cycles/:cycle/evidence/:evidence')
  async pieceOfEvidence(
    @InCycle() address: CycleAddress,
    @Param('evidence', evidenceIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<EvidenceView> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    const found = (await this.cycles.evidenceOf(address)).find(({ evidenceId }) => evidenceId === id);
    if (found === undefined) throw new ApiProblem({ code: 'evidence-not-found' });
    return found;
  }

  @Get('cycles/:cycle/comment-windows')
  async commentWindows(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<CommentWindowView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.cycles.commentWindowsOf(address) };
  }

  @Get('cycles/:cycle/comment-windows/:window')
  async commentWindow(
    @InCycle() address: CycleAddress,
    @Param('window', commentWindowIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<CommentWindowView> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    const found = (await this.cycles.commentWindowsOf(address)).find(({ windowId }) => windowId === id);
    if (found === undefined) throw new ApiProblem({ code: 'not-found' });
    return found;
  }
}
