import { LoginLinks, PeopleStore } from '@nap/people';
import { renderLoginPage } from '@nap/renderings';
import { Body, Controller, Get, Inject, Logger, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { ApiProblem } from '../border/api-problem';
import type { ApiRequest } from '../border/request';
import { ZodPipe } from '../border/zod.pipe';
import { Readings } from '../pages/readings';
import { AUTH_OPTIONS, type AuthOptions, isLoopbackName } from './auth.options';
import { SessionCookies } from './cookies';
import { demoForm, emailForm, loginQuery } from './login.forms';
import { LoginDesk } from './login-desk';

const RETRY_AFTER_S = 900;
const DEMO_PEOPLE = 200;

type Shown = Parameters<typeof renderLoginPage>[1];
type RefusedBecause = Extract<Shown, { kind: 'refused' }>['because'];

const STATUS: Readonly<Record<RefusedBecause, number>> = {
  used: 410,
  expired: 410,
  'other-browser': 403,
  unknown: 404,
  'too-many': 429,
};

/** How people come in. No answer tells whether an address is known, and opening a link uses nothing up. */
@Controller('login')
@Access('public')
export class LoginController {
  private readonly log = new Logger('Login');

  constructor(
    private readonly links: LoginLinks,
    private readonly people: PeopleStore,
    private readonly cookies: SessionCookies,
    private readonly desk: LoginDesk,
    private readonly readings: Readings,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
  ) {}

  @Get()
  async show(
    @Query(new ZodPipe(loginQuery)) { sent, back }: z.output<typeof loginQuery>,
    @Req() request: ApiRequest,
    @Res() response: Response,
  ): Promise<void> {
    if (back !== undefined) this.cookies.keepBack(response, back);
    const inside = await this.desk.insideOf(request);
    if (inside !== null) {
      this.write(request, response, inside);
      return;
    }
    if (this.options.mode === 'dev') {
      const people = await this.people.list(null, DEMO_PEOPLE);
      this.write(request, response, { kind: 'demo', people });
      return;
    }
    this.write(request, response, sent === 'yes' ? { kind: 'sent' } : { kind: 'ask', isRefused: false });
  }

  @Post()
  async ask(@Body() body: unknown, @Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    if (this.options.mode === 'dev') return this.pick(demoForm.parse(body).person, request, response);
    const { email } = emailForm.parse(body);
    if (email === null) {
      this.write(request, response.status(400), { kind: 'ask', isRefused: true });
      return;
    }
    const browser = this.cookies.keepBrowser(request, response);
    const outcome = await this.links.ask({ email, browser, client: request.ip ?? '' });
    if (outcome === 'too-many') {
      this.log.warn('too many links were asked for from one address');
      response.setHeader('Retry-After', String(RETRY_AFTER_S));
      this.refuse(request, response, 'too-many');
      return;
    }
    response.redirect(303, '/login?sent=yes');
  }

  /** Programs that look through letters follow every link, so this one only asks back. */
  @Get(':token')
  async look(@Param('token') token: string, @Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const state = await this.links.look(token, this.cookies.browserOf(request));
    if (state === 'good') {
      this.write(request, response, { kind: 'confirm', token });
      return;
    }
    this.refuse(request, response, state);
  }

  @Post(':token')
  async use(@Param('token') token: string, @Req() request: ApiRequest, @Res() response: Response): Promise<void> {
    const outcome = await this.links.use(token, this.cookies.browserOf(request));
    if ('refused' in outcome) {
      this.log.warn(`a link was refused: ${outcome.refused}`);
      this.refuse(request, response, outcome.refused);
      return;
    }
    await this.desk.letIn(outcome.personId, request, response);
  }

  private async pick(personId: string, request: ApiRequest, response: Response): Promise<void> {
    // A name of somebody else's may lead here from a browser on this machine; its pages are not ours.
    if (!isLoopbackName(request.hostname)) throw new ApiProblem({ code: 'cross-site-request' });
    const person = await this.people.find(personId);
    if (person === undefined) response.redirect(303, '/login');
    else await this.desk.letIn(person.id, request, response);
  }

  private refuse(request: ApiRequest, response: Response, because: RefusedBecause): void {
    this.write(request, response.status(STATUS[because]), { kind: 'refused', because });
  }

  private write(request: ApiRequest, response: Response, shown: Shown): void {
    response.setHeader('Cache-Control', 'no-store');
    response.vary('Accept-Language');
    response.type('html').send(renderLoginPage(this.readings.of(request), shown));
  }
}
