import {
  announcementBody,
  attendanceBody,
  departureBody,
  groundsBody,
  minuteTakerBody,
  moveBody,
  occurredAtBody,
  openingBody,
  proxyBody,
  secondCallBody,
} from '@nap/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type MeetingAddress, type Stored } from '../acts/acts';
import { API_ROOT, seatIdPipe } from '../border/addresses';
import { noBody } from '../border/no-body';
import { ZodPipe } from '../border/zod.pipe';
import { OnMeeting } from './meeting-address';

/** What people do to a meeting from its call to its close; each demands a key, and the rules demand the role. */
@Controller(`${API_ROOT}/forums/:forum/meetings/:meeting`)
@Access('key')
export class MeetingActsController {
  constructor(private readonly acts: Acts) {}

  @Post('announce')
  @HttpCode(200)
  announce(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(announcementBody)) data: z.output<typeof announcementBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'AnnounceMeeting', data });
  }

  @Post('move')
  @HttpCode(200)
  move(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(moveBody)) data: z.output<typeof moveBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'MoveMeeting', data });
  }

  @Post('cancel')
  @HttpCode(200)
  cancel(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(groundsBody)) data: z.output<typeof groundsBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'CancelMeeting', data });
  }

  @Post('minute-taker')
  @HttpCode(200)
  assignMinuteTaker(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(minuteTakerBody)) data: z.output<typeof minuteTakerBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'AssignMinuteTaker', data });
  }

  @Post('proxies')
  @HttpCode(200)
  notifyProxy(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(proxyBody)) data: z.output<typeof proxyBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'NotifyProxy', data });
  }

  @Post('proxies/:seat/withdraw')
  @HttpCode(200)
  withdrawProxy(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'WithdrawProxy', data: { seatId } });
  }

  @Post('attendance')
  @HttpCode(200)
  recordAttendance(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(attendanceBody)) data: z.output<typeof attendanceBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'RecordAttendance', data });
  }

  @Post('departures')
  @HttpCode(200)
  recordDeparture(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(departureBody)) data: z.output<typeof departureBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'RecordDeparture', data });
  }

  @Post('open')
  @HttpCode(200)
  open(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(openingBody)) data: z.output<typeof openingBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'OpenMeeting', data });
  }

  @Post('second-call')
  @HttpCode(200)
  issueSecondCall(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(secondCallBody)) data: z.output<typeof secondCallBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'IssueSecondCall', data });
  }

  @Post('close')
  @HttpCode(200)
  close(
    @OnMeeting() act: ActOn<MeetingAddress>,
    @Body(new ZodPipe(occurredAtBody)) data: z.output<typeof occurredAtBody>,
  ): Promise<Stored> {
    return this.acts.changeMeeting(act, { type: 'CloseMeeting', data });
  }
}
