import { PeopleStore, Sessions } from '@nap/people';
import type { LoginShown } from '@nap/renderings';
import { Injectable, Logger } from '@nestjs/common';
import type { Response } from 'express';

import type { ApiRequest } from '../border/request';
import { SessionCookies } from './cookies';

/** Where sessions begin and end. */
@Injectable()
export class LoginDesk {
  private readonly log = new Logger('Login');

  constructor(
    private readonly sessions: Sessions,
    private readonly people: PeopleStore,
    private readonly cookies: SessionCookies,
  ) {}

  /** What a reader who is logged in sees of the own sessions; null for everybody else. */
  async insideOf({ session, holder }: ApiRequest): Promise<Extract<LoginShown, { kind: 'inside' }> | null> {
    if (session === undefined || holder === undefined || holder === null) return null;
    const [person, all] = await Promise.all([this.people.find(holder.personId), this.sessions.listOf(holder.personId)]);
    if (person === undefined) return null;
    return {
      kind: 'inside',
      name: person.name,
      formToken: session.formToken,
      sessions: all.map(({ sessionId, agent, createdAt, lastSeenAt }) => ({
        sessionId,
        agent,
        begunAt: createdAt,
        seenAt: lastSeenAt,
        isThisOne: sessionId === session.sessionId,
      })),
    };
  }

  /** Begins a session under a secret of its own, and ends the one that the browser came with. */
  async letIn(personId: string, request: ApiRequest, response: Response): Promise<void> {
    const agent = request.get('user-agent') ?? '';
    const { sessionId, secret } = await this.sessions.begin(personId, agent, this.cookies.sessionOf(request));
    this.cookies.keepSession(response, secret);
    this.cookies.dropBrowser(response);
    this.cookies.dropBack(response);
    this.log.log(`person ${personId} logged in, session ${sessionId}`);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, this.cookies.backOf(request) ?? '/login');
  }

  /** @param sessionId of the person; another session than the request's own may be meant. @returns false for none. */
  async end(personId: string, sessionId: string): Promise<boolean> {
    const hasEnded = await this.sessions.end(personId, sessionId);
    if (hasEnded) this.log.log(`person ${personId} ended session ${sessionId}`);
    return hasEnded;
  }
}
