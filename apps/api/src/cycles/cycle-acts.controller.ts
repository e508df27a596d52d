import {
  amendmentBody,
  clocksBody,
  commentWindowBody,
  evidenceBody,
  groundsBody,
  resumptionBody,
  waiverBody,
} from '@nap/contracts';
import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type Act, CurrentAct, idMadeBy } from '../acts/act';
import { Acts, type CycleAddress, type Stored, changed, created } from '../acts/acts';
import { API_ROOT, addressOf, evidenceIdPipe } from '../border/addresses';
import { ZodPipe } from '../border/zod.pipe';
import { InCycle } from './cycle-address';

/** What people do to a cycle; each demands a key, and the rules demand the role. */
@Controller(`${API_ROOT}/forums/:forum/cycles/:cycle`)
@Access('key')
export class CycleActsController {
  constructor(private readonly acts: Acts) {}

  @Post('clocks')
  @HttpCode(200)
  async startClocks(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(clocksBody)) data: z.output<typeof clocksBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onCycle(act, address, { type: 'StartClocks', data }));
  }

  @Post('evidence')
  async recordEvidence(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(evidenceBody)) evidence: z.output<typeof evidenceBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const id = idMadeBy(act);
    const command = { type: 'RecordEvidence', data: { evidenceId: id, evidence } } as const;
    const stored = await this.acts.onCycle(act, address, command);
    return created(response, addressOf.evidence(address.forum, address.cycle, id), { ...stored, id });
  }

  @Post('evidence/:evidence/withdrawal')
  @HttpCode(200)
  async withdrawEvidence(
    @InCycle() address: CycleAddress,
    @Param('evidence', evidenceIdPipe) evidenceId: string,
    @Body(new ZodPipe(groundsBody)) { grounds }: z.output<typeof groundsBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const command = { type: 'WithdrawEvidence', data: { evidenceId, grounds } } as const;
    return changed(response, await this.acts.onCycle(act, address, command));
  }

  @Post('comment-windows')
  async openPublicComment(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(commentWindowBody)) body: z.output<typeof commentWindowBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const id = idMadeBy(act);
    const command = { type: 'OpenPublicComment', data: { windowId: id, ...body } } as const;
    const stored = await this.acts.onCycle(act, address, command);
    return created(response, addressOf.commentWindow(address.forum, address.cycle, id), { ...stored, id });
  }

  @Post('amendments')
  @HttpCode(200)
  async amendCalendar(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(amendmentBody)) data: z.output<typeof amendmentBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onCycle(act, address, { type: 'AmendCalendar', data }));
  }

  @Post('waivers')
  @HttpCode(200)
  async waivePhase(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(waiverBody)) data: z.output<typeof waiverBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onCycle(act, address, { type: 'WaivePhase', data }));
  }

  @Post('suspension')
  @HttpCode(200)
  async suspend(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(groundsBody)) data: z.output<typeof groundsBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onCycle(act, address, { type: 'SuspendCycle', data }));
  }

  @Post('resumption')
  @HttpCode(200)
  async resume(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(resumptionBody)) data: z.output<typeof resumptionBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onCycle(act, address, { type: 'ResumeCycle', data }));
  }

  @Post('cohort-shift')
  @HttpCode(200)
  async shiftCohort(
    @InCycle() address: CycleAddress,
    @Body(new ZodPipe(groundsBody)) data: z.output<typeof groundsBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    return changed(response, await this.acts.onCycle(act, address, { type: 'ShiftCohort', data }));
  }
}
