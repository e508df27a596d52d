import { approvalBody, minutesBody, occurredAtBody } from '@nap/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type MeetingAddress, type Stored } from '../acts/acts';
import { API_ROOT } from '../border/addresses';
import { noBody } from '../border/no-body';
import { ZodPipe } from '../border/zod.pipe';
import { OnMeeting } from './meeting-address';

/** Minutes from their draft to the public; each act demands a key, and the rules demand the role. */
@Controller(`${API_ROOT}/forums/:forum/meetings/:meeting`)
@Access('key')
export class MinutesActsController {
  constructor(private readonly acts: Acts) {}

  @Post('minutes')
  @HttpCode(200)
  draft(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(minutesBody)) data: z.output<typeof minutesBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'DraftMinutes', data });
  }

  @Post('minutes/circulate')
  @HttpCode(200)
  circulate(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'CirculateMinutes', data: {} });
  }

  @Post('minutes/approve')
  @HttpCode(200)
  approve(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(approvalBody)) data: z.output<typeof approvalBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'ApproveMinutes', data });
  }

  @Post('minutes/publish')
  @HttpCode(200)
  publish(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(occurredAtBody)) data: z.output<typeof occurredAtBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'PublishMinutes', data });
  }
}
