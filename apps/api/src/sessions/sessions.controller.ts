import type { KeyHolder } from '@nap/people';
import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { ApiProblem } from '../border/api-problem';
import { type ApiRequest, Reader } from '../border/request';
import { SessionCookies } from './cookies';
import { LoginDesk } from './login-desk';

/** How people go out. */
@Controller()
@Access('key')
export class SessionsController {
  constructor(
    private readonly desk: LoginDesk,
    private readonly cookies: SessionCookies,
  ) {}

  @Post('logout')
  async logout(
    @Reader() reader: KeyHolder | null,
    @Req() { session }: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    if (reader !== null && session !== undefined) await this.desk.end(reader.personId, session.sessionId);
    this.cookies.dropSession(response);
    // Not "cookies": that would take those of every other site of the domain with them.
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
    response.redirect(303, '/login');
  }

  /** Ends any of the reader's sessions, such as one left open on another machine. */
  @Post('sessions/:session/end')
  async end(
    @Param('session') sessionId: string,
    @Reader() reader: KeyHolder | null,
    @Res() response: Response,
  ): Promise<void> {
    const hasEnded = reader !== null && (await this.desk.end(reader.personId, sessionId));
    if (!hasEnded) throw new ApiProblem({ code: 'not-found' });
    response.redirect(303, '/login');
  }
}
