import { Controller, Get, Res, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { describeApi } from './description';
import type { OpenApi } from './openapi';

/** The API about itself. */
@Controller(API_ROOT)
@Access('public')
export class DescriptionController {
  private document: OpenApi | undefined;

  constructor(private readonly modules: ModulesContainer) {}

  /** The same as long as the process runs, and for everybody. */
  @Get('openapi.json')
  openApi(@Res({ passthrough: true }) response: Response): OpenApi {
    response.type('application/vnd.oai.openapi+json;version=3.1');
    this.document ??= describeApi(this.controllers());
    return this.document;
  }

  private controllers(): readonly Type[] {
    return [...this.modules.values()].flatMap(({ controllers }) =>
      [...controllers.values()].flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as Type] : [])),
    );
  }
}
