import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { ApiProblem } from '../border/api-problem';
import { FOR_EVER } from '../border/caching';
import { Assets } from './assets';

@Controller('assets')
@Access('public')
export class AssetsController {
  constructor(private readonly assets: Assets) {}

  /** Never changes under its name, so that a browser need not ask twice. */
  @Get(':file')
  find(@Param('file') file: string, @Res({ passthrough: true }) response: Response): StreamableFile {
    const asset = this.assets.find(file);
    if (asset === undefined) throw new ApiProblem({ code: 'not-found' });
    response.setHeader('Cache-Control', FOR_EVER);
    return new StreamableFile(asset.content, { type: asset.type, length: asset.content.length });
  }
}
