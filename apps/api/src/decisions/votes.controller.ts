import { ballotBody, voteBody } from '@nap/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { idMadeBy } from '../acts/act';
import { type ActOn, Acts, type DecisionAddress, type Stored, changed } from '../acts/acts';
import { API_ROOT } from '../border/addresses';
import { noBody } from '../border/no-body';
import { ZodPipe } from '../border/zod.pipe';
import { OnDecision } from './decision-address';

/** Votes on a motion, in a meeting or by correspondence. */
@Controller(`${API_ROOT}/forums/:forum/decisions/:decision`)
@Access('key')
export class VotesController {
  constructor(private readonly acts: Acts) {}

  /** Answers with the vote's id also where the quorum turns out to be lost, so that no vote was opened: the decision tells. */
  @Post('vote')
  @HttpCode(200)
  async open(
    @OnDecision() { act, address, response }: ActOn<DecisionAddress>,
    @Body(new ZodPipe(voteBody)) body: z.output<typeof voteBody>,
  ): Promise<Stored> {
    const id = idMadeBy(act);
    const stored = await this.acts.onDecision(act, address, { type: 'OpenVote', data: { voteId: id, ...body } });
    return changed(response, { ...stored, id });
  }

  @Post('ballots')
  @HttpCode(200)
  castBallot(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(ballotBody)) data: z.output<typeof ballotBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'CastBallot', data });
  }

  @Post('vote/close')
  @HttpCode(200)
  close(
    @OnDecision() act: ActOn<DecisionAddress>,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeDecision(act, { type: 'CloseVote', data: {} });
  }
}
