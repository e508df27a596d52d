import { commitmentBody } from '@nap/contracts';
import { cycleStreamId } from '@nap/domain';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type Act, CurrentAct } from '../acts/act';
import { Acts, type CycleAddress, type Stored, created } from '../acts/acts';
import { API_ROOT, addressOf, commitmentIdPipe } from '../border/addresses';
import { type Items, type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { InCycle } from '../cycles/cycle-address';
import { FreshViews } from '../views/fresh-views';
import { type CommitmentView, CommitmentViews } from './commitment-views';

/** What a plan promises. */
@Controller(`${API_ROOT}/forums/:forum/cycles/:cycle/commitments`)
export class CommitmentsController {
  constructor(
    private readonly acts: Acts,
    private readonly commitments: CommitmentViews,
    private readonly views: FreshViews,
  ) {}

  /** Takes the place of what was recorded under the same id; the same again changes nothing. */
  @Post()
  @Access('key')
  async record(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(commitmentBody)) { id, ...promised }: z.output<typeof commitmentBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const command = { type: 'RecordCommitment', data: { commitmentId: id, ...promised } } as const;
    const stored = await this.acts.onCycle(act, address, command);
    return created(response, addressOf.commitment(address.forum, address.cycle, id), { ...stored, id });
  }

  @Get()
  @Access('public')
  async list(
    @InCycle() address: CycleAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<CommitmentView>> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return { items: await this.commitments.ofCycle(address) };
  }

  @Get(':commitment')
  @Access('public')
  async find(
    @InCycle() address: CycleAddress,
    @Param('commitment', commitmentIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<CommitmentView> {
    await this.views.showing(cycleStreamId(address.cycle), query['min-version']);
    return this.commitments.find(address, id);
  }
}
