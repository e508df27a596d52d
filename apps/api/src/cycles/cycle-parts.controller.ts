import { cycleStreamId } from '@nap/domain';
import { Controller, Get, Param, Query } from '@nestjs/common';

import { Access } from '../access/access';
import type { CycleAddress } from '../acts/acts';
import { API_ROOT, commentWindowIdPipe, evidenceIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { type Items, type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';
import { InCycle } from './cycle-address';
import { CycleViews, type CommentWindowView, type EvidenceView, type PhaseView } from './cycle-views';

/** The public facts inside cycles. */
@Controller(`${API_ROOT}/forums/:forum/cycles/:cycle`)
@Access('public')
export class CyclePartsController {
  constructor(
    private readonly cycles: CycleViews,
    private readonly views: FreshViews,
  ) {}

  @Get('phases')
  async phases(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<PhaseView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.cycles.phasesOf(address) };
  }

  @Get('phases/:phase')
  async phase(
    @InCycle() address: CycleAddress,
    @Param('phase') phase: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<PhaseView> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return this.cycles.phaseOf(address, phase);
  }

  @Get('evidence')
  async evidence(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<EvidenceView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.cycles.evidenceOf(address) };
  }

  @Get('evidence/:evidence')
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

  @Get('comment-windows')
  async commentWindows(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<CommentWindowView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.cycles.commentWindowsOf(address) };
  }

  @Get('comment-windows/:window')
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
