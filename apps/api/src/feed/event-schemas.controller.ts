import { EVENT_SCHEMA_ADDRESSES, asyncApiDocument, eventSchemaNamed } from '@nap/contracts';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { FOR_EVER } from '../border/caching';

/** What events look like, for programs that read them. */
@Controller(API_ROOT)
export class EventSchemasController {
  private readonly asyncApi = JSON.stringify(asyncApiDocument());

  /** The address of every schema by the name of its event type. */
  @Get('schemas/events')
  @Access('public')
  list(): typeof EVENT_SCHEMA_ADDRESSES {
    return EVENT_SCHEMA_ADDRESSES;
  }

  /** @throws ApiProblem `not-found` for a type or a version that there is none of. */
  @Get('schemas/events/:name')
  @Access('public')
  show(@Param('name') name: string, @Res({ passthrough: true }) response: Response): string {
    const schema = eventSchemaNamed(name);
    if (schema === undefined) throw new ApiProblem({ code: 'not-found' });
    response.type('application/schema+json').setHeader('Cache-Control', FOR_EVER);
    return JSON.stringify(schema);
  }

  @Get('asyncapi.json')
  @Access('public')
  @Header('Content-Type', 'application/json')
  describe(): string {
    return this.asyncApi;
  }
}
