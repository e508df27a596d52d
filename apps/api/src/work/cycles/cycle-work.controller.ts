import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../../access/access';
import { cycleIdPipe } from '../../border/addresses';
import type { ApiRequest } from '../../border/request';
import { WorkDesk } from '../work-desk';
import { CycleWork } from './cycle-work';

/** Forms of what people do to a cycle; the rules demand the role. */
@Controller('cycles/:cycle/work/:act')
@Access('key')
export class CycleWorkController {
  constructor(
    private readonly work: CycleWork,
    private readonly desk: WorkDesk,
  ) {}

  @Get()
  async show(
    @Param('cycle', cycleIdPipe) cycle: string,
    @Param('act') act: string,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const form = this.work.formOf(act);
    await this.desk.show(form, await this.work.placeOf(cycle), request, response);
  }

  @Post()
  @HttpCode(200)
  async take(
    @Param('cycle', cycleIdPipe) cycle: string,
    @Param('act') act: string,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    const form = this.work.formOf(act);
    await this.desk.take(form, await this.work.placeOf(cycle), request, response);
  }
}
