import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../../access/access';
import type { MeetingAddress } from '../../acts/acts';
import { forumIdPipe } from '../../border/addresses';
import type { ApiRequest } from '../../border/request';
import { InMeeting } from '../../meetings/meeting-address';
import { WorkDesk } from '../work-desk';
import { CALL_FORM } from './call-form';
import { MeetingWork } from './meeting-work';

/** Forms of what people do to a meeting, and the one that calls it; the rules demand the role. */
@Controller('forums/:forum')
@Access('key')
export class MeetingWorkController {
  constructor(
    private readonly work: MeetingWork,
    private readonly desk: WorkDesk,
  ) {}

  @Get('work/call')
  async showCall(
    @Param('forum', forumIdPipe) forum: string,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.show(CALL_FORM, await this.work.callPlaceOf({ forum }), request, response);
  }

  @Post('work/call')
  @HttpCode(200)
  async takeCall(
    @Param('forum', forumIdPipe) forum: string,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    await this.desk.take(CALL_FORM, await this.work.callPlaceOf({ forum }), request, response);
  }

  @Get('meetings/:meeting/work/:act')
  async show(
    @InMeeting() address: MeetingAddress,
    @Param('act') act: string,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const form = this.work.formOf(act);
    await this.desk.show(form, await this.work.placeOf(address, request.holder ?? null), request, response);
  }

  @Post('meetings/:meeting/work/:act')
  @HttpCode(200)
  async take(
    @InMeeting() address: MeetingAddress,
    @Param('act') act: string,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const form = this.work.formOf(act);
    await this.desk.take(form, await this.work.placeOf(address, request.holder ?? null), request, response);
  }
}
