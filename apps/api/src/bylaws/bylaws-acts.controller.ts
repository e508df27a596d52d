import { bylawsBody, frequencyBody, mandateBody } from '@nap/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type ForumAddress, type Stored } from '../acts/acts';
import { API_ROOT } from '../border/addresses';
import { ZodPipe } from '../border/zod.pipe';
import { OnForum } from '../forums/forum-address';

/** The rules a forum gives itself; after the first ones each change names the decision that made it. */
@Controller(`${API_ROOT}/forums/:forum`)
@Access('key')
export class BylawsActsController {
  constructor(private readonly acts: Acts) {}

  @Post('bylaws')
  @HttpCode(200)
  adopt(
    @OnForum() act: ActOn<ForumAddress>,
    @Body(new ZodPipe(bylawsBody)) data: z.output<typeof bylawsBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'AdoptBylaws', data });
  }

  @Post('mandates')
  @HttpCode(200)
  defineMandate(
    @OnForum() act: ActOn<ForumAddress>,
    @Body(new ZodPipe(mandateBody)) data: z.output<typeof mandateBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'DefineMandate', data });
  }

  @Post('frequency')
  @HttpCode(200)
  changeFrequency(
    @OnForum() act: ActOn<ForumAddress>,
    @Body(new ZodPipe(frequencyBody)) data: z.output<typeof frequencyBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'ChangeFrequency', data });
  }
}
