import { renderAtom } from '@nap/renderings';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { FOR_EVER } from '../border/caching';
import { AtomPages } from './atom-pages';

const ATOM_TYPE = 'application/atom+xml; charset=utf-8';

/** The feed as Atom, with the archives of RFC 5005. */
@Controller(`${API_ROOT}/feed/atom`)
export class AtomController {
  constructor(private readonly pages: AtomPages) {}

  @Get()
  @Access('public')
  @Header('Content-Type', ATOM_TYPE)
  async current(): Promise<string> {
    return renderAtom(await this.pages.current());
  }

  /** @throws ApiProblem `not-found` for an archive that is not full yet. */
  @Get(':archive')
  @Access('public')
  async archive(@Param('archive') number: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const document = /^[1-9]\d{0,12}$/.test(number) ? await this.pages.archive(Number(number)) : undefined;
    if (document === undefined) throw new ApiProblem({ code: 'not-found' });
    response.type(ATOM_TYPE).setHeader('Cache-Control', FOR_EVER);
    return renderAtom(document);
  }
}
