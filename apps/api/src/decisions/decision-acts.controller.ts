import { deferralBody, groundsBody, objectionBody, positionPaperBody } from '@nap/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { idMadeBy } from '../acts/act';
import { type ActOn, Acts, type DecisionAddress, type Stored, created } from '../acts/acts';
import { API_ROOT, addressOf, seatIdPipe } from '../border/addresses';
import { noBody } from '../border/no-body';
import { ZodPipe } from '../border/zod.pipe';
import { OnDecision } from './decision-address';

/** What people do to a motion before it is decided; each demands a key, and the rules demand the role. */
@Controller(`${API_ROOT}/forums/:forum/decisions/:decision`)
@Access('key')
export class DecisionActsController {
  constructor(private readonly acts: Acts) {}

  @Post('withdraw')
  @HttpCode(200)
  withdraw(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(groundsBody)) data: z.output<typeof groundsBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'WithdrawMotion', data });
  }

  @Post('objections')
  @HttpCode(200)
  raiseObjection(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(objectionBody)) data: z.output<typeof objectionBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'RaiseObjection', data });
  }

  @Post('objections/:seat/withdraw')
  @HttpCode(200)
  withdrawObjection(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'WithdrawObjection', data: { seatId } });
  }

  @Post('consensus')
  @HttpCode(200)
  declareConsensus(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'DeclareConsensus', data: {} });
  }

  @Post('defer')
  @HttpCode(200)
  defer(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(deferralBody)) data: z.output<typeof deferralBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'DeferItem', data });
  }

  @Post('dialogue-exhausted')
  @HttpCode(200)
  declareDialogueExhausted(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'DeclareDialogueExhausted', data: {} });
  }

  /** Both sides write down their positions while the item is set aside. */
  @Post('position-papers')
  async filePositionPaper(
    @OnDecision() { act, address, response }: ActOn<DecisionAddress>,
    @Body(new ZodPipe(positionPaperBody)) body: z.output<typeof positionPaperBody>,
  ): Promise<Stored> {
    const id = idMadeBy(act);
    const command = { type: 'FilePositionPaper', data: { paperId: id, ...body } } as const;
    const stored = await this.acts.onDecision(act, address, command);
    return created(response, addressOf.positionPaper(address.forum, address.decision, id), { ...stored, id });
  }
}
