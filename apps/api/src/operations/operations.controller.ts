import type { OperationsAnswer } from '@nap/contracts';
import { renderOperationsPage } from '@nap/renderings';
import { Controller, Get, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { noQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { PageInterceptor } from '../pages/page.interceptor';
import { Readings } from '../pages/readings';
import { InstallationState } from './installation-state';

/** How the installation is, for those who run it. */
@Controller()
@Access('admin')
export class OperationsController {
  constructor(
    private readonly installation: InstallationState,
    private readonly readings: Readings,
  ) {}

  @Get(`${API_ROOT}/operations`)
  find(@Query(new ZodPipe(noQuery)) _query: object): Promise<OperationsAnswer> {
    return this.installation.read();
  }

  @Get('operations')
  @UseInterceptors(PageInterceptor)
  async show(@Req() request: Request): Promise<string> {
    return renderOperationsPage(this.readings.of(request), await this.installation.read());
  }
}
