import { ApiKeys, type KeyHolder } from '@nap/people';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Response } from 'express';

import { ApiProblem } from '../border/api-problem';
import { RateLimits } from '../border/rate-limits';
import { type ApiRequest, requestOf } from '../border/request';
import { BrowserSessions } from '../sessions/browser-sessions';
import { Access, type AccessLevel } from './access';

const BEARER = /^Bearer +(\S+) *$/i;

const unauthenticated = (): ApiProblem =>
  new ApiProblem({ code: 'unauthenticated' }, { 'WWW-Authenticate': 'Bearer realm="nap"' });

/** Finds out whose key or session a request came with, and denies by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: ApiKeys,
    private readonly sessions: BrowserSessions,
    private readonly limits: RateLimits,
  ) {}

  /**
   * @throws ApiProblem `unauthenticated` (401) without a valid key or session, `not-permitted` (403) with too small a one,
   *   `too-many-requests` (429) to a key or session that asked for too much, `cross-site-request` and `form-token-invalid` (403) for what a browser was made to send.
   */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const access = this.decisionOn(context);
    const byKey = await this.holderOf(request);
    const holder = byKey ?? (await this.sessions.holderOf(request));
    request.holder = holder;
    if (holder !== null) context.switchToHttp().getResponse<Response>().set(this.limits.take('key', holder.keyId));
    if (byKey === null && (access === 'public' || holder !== null)) {
      this.sessions.checkOrigin(request, access !== 'public');
    }
    if (access === 'public') return true;
    if (holder === null) throw unauthenticated();
    if (access === 'key' || (access === 'admin' && holder.admin)) return true;
    throw new ApiProblem({ code: 'not-permitted' });
  }

  private decisionOn(context: ExecutionContext): AccessLevel | undefined {
    return this.reflector.getAllAndOverride(Access, [context.getHandler(), context.getClass()]);
  }

  /** A key that is sent must be good, also where none is needed: its holder would else read less without knowing why. */
  private async holderOf(request: ApiRequest): Promise<KeyHolder | null> {
    const header = request.get('authorization');
    if (header === undefined) return null;
    const [, token] = BEARER.exec(header) ?? [];
    const holder = token === undefined ? null : await this.keys.verify(token);
    if (holder === null) throw unauthenticated();
    return holder;
  }
}
