import { type ApiSubject, renderApiDocsPage, renderApiSubjectPage } from '@nap/renderings';
import { Controller, Get, Param, Req, Res, type Type, UseInterceptors } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { Request, Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { PageInterceptor } from '../pages/page.interceptor';
import { Readings } from '../pages/readings';
import { describeApi } from './description';
import { subjectsIn } from './document-reader';
import type { OpenApi } from './openapi';

/** The API about itself. */
@Controller()
@Access('public')
export class DescriptionController {
  private document: OpenApi | undefined;
  private bySubject: readonly ApiSubject[] | undefined;

  constructor(
    private readonly modules: ModulesContainer,
    private readonly readings: Readings,
  ) {}

  /** The same as long as the process runs, and for everybody. */
  @Get(`${API_ROOT}/openapi.json`)
  openApi(@Res({ passthrough: true }) response: Response): OpenApi {
    response.type('application/vnd.oai.openapi+json;version=3.1');
    return this.described();
  }

  /** For people: what there is. */
  @Get('api/docs')
  @UseInterceptors(PageInterceptor)
  docs(@Req() request: Request): string {
    const { description } = this.described()['info'] as { readonly description: string };
    return renderApiDocsPage(this.readings.of(request), { description, subjects: this.subjects() });
  }

  /** For people: what can be asked about one subject, in full. */
  @Get('api/docs/:subject')
  @UseInterceptors(PageInterceptor)
  subject(@Param('subject') name: string, @Req() request: Request): string {
    const found = this.subjects().find(({ subject }) => subject === name);
    if (found === undefined) throw new ApiProblem({ code: 'not-found' });
    return renderApiSubjectPage(this.readings.of(request), found);
  }

  private subjects(): readonly ApiSubject[] {
    this.bySubject ??= subjectsIn(this.described());
    return this.bySubject;
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
