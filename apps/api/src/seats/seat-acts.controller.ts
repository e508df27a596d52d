import { deputyBody, groundsBody, seatFillingBody, substituteBody, vacancyBody } from '@nap/contracts';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type ActOn, Acts, type ForumAddress, type Stored } from '../acts/acts';
import { API_ROOT, seatIdPipe } from '../border/addresses';
import { noBody } from '../border/no-body';
import { ZodPipe } from '../border/zod.pipe';
import { OnForum } from '../forums/forum-address';

/** Who holds a seat, follows in it or sits for its holder; each act demands a key, and the rules demand the role. */
@Controller(`${API_ROOT}/forums/:forum/seats/:seat`)
@Access('key')
export class SeatActsController {
  constructor(private readonly acts: Acts) {}

  @Post('fill')
  @HttpCode(200)
  fill(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(seatFillingBody)) body: z.output<typeof seatFillingBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'FillSeat', data: { seatId, ...body } });
  }

  @Post('vacate')
  @HttpCode(200)
  vacate(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(vacancyBody)) body: z.output<typeof vacancyBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'VacateSeat', data: { seatId, ...body } });
  }

  @Post('substitute')
  @HttpCode(200)
  nameSubstitute(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(substituteBody)) body: z.output<typeof substituteBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'NameSubstitute', data: { seatId, ...body } });
  }

  @Post('deputy')
  @HttpCode(200)
  nameDeputy(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(deputyBody)) body: z.output<typeof deputyBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'NameDeputy', data: { seatId, ...body } });
  }

  @Post('abolish')
  @HttpCode(200)
  abolish(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(groundsBody)) body: z.output<typeof groundsBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'AbolishSeat', data: { seatId, ...body } });
  }

  @Post('lapse/confirm')
  @HttpCode(200)
  confirmLapse(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(noBody)) _body: z.output<typeof noBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'ConfirmLapse', data: { seatId } });
  }

  @Post('lapse/dismiss')
  @HttpCode(200)
  dismissLapse(
    @OnForum() act: ActOn<ForumAddress>,
    @Param('seat', seatIdPipe) seatId: string,
    @Body(new ZodPipe(groundsBody)) body: z.output<typeof groundsBody>,
  ): Promise<Stored> {
    return this.acts.changeForum(act, { type: 'DismissLapse', data: { seatId, ...body } });
  }
}
