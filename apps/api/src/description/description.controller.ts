import { Controller, Get, Res, type Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { describeApi } from './description';
import { renderDocsPage } from './docs.page';
import type { OpenApi } from './openapi';

/** The API about itself. */
@Controller()
@Access('public')
export class DescriptionController {
  private document: OpenApi | undefined;
  private page: string | undefined;

  constructor(private readonly modules: ModulesContainer) {}

  /** The same as long as the process runs, and for everybody. */
  @Get(`${API_ROOT}/openapi.json`)
  openApi(@Res({ passthrough: true }) response: Response): OpenApi {
    response.type('application/vnd.oai.openapi+json;version=3.1');
    return this.described();
  }

  /** For people, as one page without scripts. */
  @Get('api/docs')
  docs(@Res({ passthrough: true }) response: Response): string {
    response.type('html');
    this.page ??= renderDocsPage(this.described());
    return this.page;
  }

  private described(): OpenApi {
    this.document ??= describeApi(this.controllers());
    return this.document;
  }

  private controllers(): readonly Type[] {
    return [...this.modules.values()].flatMap(({ controllers }) =>
      [...controllers.values()].flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as Type] : [])),
    );
  }
}
