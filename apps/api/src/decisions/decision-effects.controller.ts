import {
  agencyBody,
  agencyReportBody,
  externalApprovalBody,
  externalApprovalGrantBody,
  governmentAnswerBody,
  groundsBody,
  recognitionBody,
} from '@nap/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type DecisionAddress, type Stored } from '../acts/acts';
import { API_ROOT } from '../border/addresses';
import { ZodPipe } from '../border/zod.pipe';
import { OnDecision } from './decision-address';

/** What follows a decision: the government’s answer, recognition, instructions to agencies, approval from outside. */
@Controller(`${API_ROOT}/forums/:forum/decisions/:decision`)
@Access('key')
export class DecisionEffectsController {
  constructor(private readonly acts: Acts) {}

  @Post('government-answer')
  @HttpCode(200)
  giveGovernmentReason(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(governmentAnswerBody)) data: z.output<typeof governmentAnswerBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'GiveGovernmentReason', data });
  }

  @Post('recognise')
  @HttpCode(200)
  recognise(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(recognitionBody)) data: z.output<typeof recognitionBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'RecogniseDecision', data });
  }

  @Post('agencies')
  @HttpCode(200)
  instructAgency(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(agencyBody)) data: z.output<typeof agencyBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'InstructAgency', data });
  }

  @Post('agencies/report')
  @HttpCode(200)
  reportAgency(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(agencyReportBody)) data: z.output<typeof agencyReportBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'ReportAgency', data });
  }

  @Post('external-approval')
  @HttpCode(200)
  requestExternalApproval(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(externalApprovalBody)) data: z.output<typeof externalApprovalBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'RequestExternalApproval', data });
  }

  @Post('external-approval/grant')
  @HttpCode(200)
  grantExternalApproval(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(externalApprovalGrantBody)) data: z.output<typeof externalApprovalGrantBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'GrantExternalApproval', data });
  }

  @Post('external-approval/refuse')
  @HttpCode(200)
  refuseExternalApproval(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(groundsBody)) data: z.output<typeof groundsBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'RefuseExternalApproval', data });
  }
}
