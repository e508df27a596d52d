import { agendaBody, approvalBody, commentBody, materialsBody, occurredAtBody, returnBody } from '@nap/contracts';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type MeetingAddress, type Stored } from '../acts/acts';
import { API_ROOT } from '../border/addresses';
import { ZodPipe } from '../border/zod.pipe';
import { OnMeeting } from './meeting-address';

/** The road of an agenda and its papers to the members and the public; each act demands a key, and the rules demand the role. */
@Controller(`${API_ROOT}/forums/:forum/meetings/:meeting`)
@Access('key')
export class AgendaController {
  constructor(private readonly acts: Acts) {}

  @Post('agenda')
  @HttpCode(200)
  draft(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(agendaBody)) data: z.output<typeof agendaBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'DraftAgenda', data });
  }

  @Post('agenda/approve')
  @HttpCode(200)
  approve(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(approvalBody)) data: z.output<typeof approvalBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'ApproveAgenda', data });
  }

  @Post('agenda/return')
  @HttpCode(200)
  giveBack(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(returnBody)) data: z.output<typeof returnBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'ReturnAgenda', data });
  }

  @Post('agenda/circulate')
  @HttpCode(200)
  circulate(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(occurredAtBody)) data: z.output<typeof occurredAtBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'CirculateAgenda', data });
  }

  @Post('agenda/comments')
  @HttpCode(200)
  comment(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(commentBody)) data: z.output<typeof commentBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'CommentOnAgenda', data });
  }

  @Post('agenda/revise')
  @HttpCode(200)
  revise(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(agendaBody)) data: z.output<typeof agendaBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'ReviseAgenda', data });
  }

  @Post('agenda/publish')
  @HttpCode(200)
  publish(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(occurredAtBody)) data: z.output<typeof occurredAtBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'PublishAgenda', data });
  }

  @Post('materials')
  @HttpCode(200)
  sendMaterials(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(materialsBody)) data: z.output<typeof materialsBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'SendMaterials', data });
  }
}
