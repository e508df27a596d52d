import { isBrowserSecret, newSecret } from '@nap/people';
import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';

import { cookieOf, decoded } from '../border/cookies';
import type { ApiRequest } from '../border/request';
import { ownAddress } from '../pages/own-address';
import { AUTH_OPTIONS, type AuthOptions, isLoopbackName } from './auth.options';

/** As long as a link works. */
const BROWSER_MS = 15 * 60_000;

/**
 * The cookies of those who log in. `__Host-` keeps other hosts of the domain from planting them; browsers take it over
 * TLS alone, so plain HTTP on loopback goes without.
 */
@Injectable()
export class SessionCookies {
  private readonly isPlain: boolean;

  constructor(@Inject(AUTH_OPTIONS) { publicUrl }: AuthOptions) {
    this.isPlain = publicUrl.protocol === 'http:' && isLoopbackName(publicUrl.hostname);
  }

  sessionOf(request: ApiRequest): string | undefined {
    return cookieOf(request, this.named('nap_session'));
  }

  /** Without a date: it ends with the browser, or when the session does. */
  keepSession(response: Response, secret: string): void {
    response.cookie(this.named('nap_session'), secret, this.options());
  }

  dropSession(response: Response): void {
    response.clearCookie(this.named('nap_session'), this.options());
  }

  /** What binds a link to this browser; empty where nothing does. */
  browserOf(request: ApiRequest): string {
    return cookieOf(request, this.named('nap_browser')) ?? '';
  }

  /** The browser's own secret, made now unless it has one: links asked for one after the other all work in it. */
  keepBrowser(request: ApiRequest, response: Response): string {
    const known = this.browserOf(request);
    const secret = isBrowserSecret(known) ? known : newSecret();
    response.cookie(this.named('nap_browser'), secret, { ...this.options(), maxAge: BROWSER_MS });
    return secret;
  }

  dropBrowser(response: Response): void {
    response.clearCookie(this.named('nap_browser'), this.options());
  }

  /** The page to return to once somebody has come in; none where nothing was asked for. */
  backOf(request: ApiRequest): string | null {
    const back = cookieOf(request, this.named('nap_back'));
    return back === undefined ? null : ownAddress(decoded(back));
  }

  keepBack(response: Response, back: string): void {
    response.cookie(this.named('nap_back'), ownAddress(back), { ...this.options(), maxAge: BROWSER_MS });
  }

  dropBack(response: Response): void {
    response.clearCookie(this.named('nap_back'), this.options());
  }

  private named(name: string): string {
    return this.isPlain ? name : `__Host-${name}`;
  }

  private options(): CookieOptions {
    return { httpOnly: true, path: '/', sameSite: 'lax', secure: !this.isPlain };
  }
}
