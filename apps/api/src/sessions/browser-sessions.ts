import { timingSafeEqual } from 'node:crypto';

import { type KeyHolder, Sessions } from '@nap/people';
import { Inject, Injectable } from '@nestjs/common';

import { ApiProblem } from '../border/api-problem';
import type { ApiRequest } from '../border/request';
import { AUTH_OPTIONS, type AuthOptions } from './auth.options';
import { SessionCookies } from './cookies';

/** The field of a form, and the header of a script's request, that shows that a page of the session sent it. */
const FORM_TOKEN_FIELD = 'form-token';
const FORM_TOKEN_HEADER = 'x-form-token';

const isSafe = ({ method }: ApiRequest): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

const isSame = (given: unknown, wanted: string): boolean =>
  typeof given === 'string' &&
  given.length === wanted.length &&
  timingSafeEqual(Buffer.from(given), Buffer.from(wanted));

/** Takes the token out of the form: what the form is about need not know it. */
const tokenIn = (request: ApiRequest): unknown => {
  const header = request.get(FORM_TOKEN_HEADER);
  if (header !== undefined) return header;
  const body = request.body as Readonly<Record<string, unknown>> | undefined;
  const { [FORM_TOKEN_FIELD]: token, ...rest } = body ?? {};
  request.body = rest;
  return token;
};

/** Sessions as requests come with them: whoever has one may do what a key of the same person may. */
@Injectable()
export class BrowserSessions {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
  ) {}

  /** Who asks by the request's cookie; null without a session that runs. */
  async holderOf(request: ApiRequest): Promise<KeyHolder | null> {
    const secret = this.cookies.sessionOf(request);
    const session = secret === undefined ? null : await this.sessions.find(secret);
    if (session === null) return null;
    const { sessionId, personId, admin, formToken } = session;
    request.session = { sessionId, formToken };
    return { keyId: sessionId, personId, admin };
  }

  /**
   * A browser sends its cookies whoever makes it send a request. So a request that changes something must come from a
   * page of ours, and where it acts for a session, must hold what only that session's pages know.
   * @param actsForSession false for what anybody may send, such as a wish to log in.
   * @throws ApiProblem `cross-site-request`, `form-token-invalid` (403).
   */
  checkOrigin(request: ApiRequest, actsForSession: boolean): void {
    if (isSafe(request)) return;
    if (!this.isOwnPage(request)) throw new ApiProblem({ code: 'cross-site-request' });
    const token = tokenIn(request);
    if (!actsForSession || request.session === undefined) return;
    if (!isSame(token, request.session.formToken)) throw new ApiProblem({ code: 'form-token-invalid' });
  }

  /** By what browsers say of themselves and pages cannot forge; older ones say less, programs nothing. */
  private isOwnPage(request: ApiRequest): boolean {
    const site = request.get('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin') return false;
    const origin = request.get('origin');
    if (origin === undefined) return true;
    if (!URL.canParse(origin)) return false; // `null`, of pages without an origin of their own
    const { host } = new URL(origin);
    return host === request.get('host') || host === this.options.publicUrl.host;
  }
}
