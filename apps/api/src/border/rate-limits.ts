import { isIPv6 } from 'node:net';

import { RecentlyUsed } from '@nap/platform';
import { Inject, Injectable } from '@nestjs/common';

import { ApiProblem } from './api-problem';
import { BORDER_OPTIONS, type BorderOptions } from './border.options';

/** What is counted: requests of an address, of a key or session, wrong keys and wishes to log in of an address. */
export type LimitName = 'address' | 'key' | 'credentials' | 'login';

type Policy = { readonly quota: number; readonly windowS: number };
type Window = { readonly endsAtMs: number; readonly used: number };
type Standing = { readonly left: number; readonly resetS: number };

/** So many callers are remembered for each limit; whoever was seen longest ago is forgotten first. */
const MOST_CALLERS = 10_000;
const MINUTE_S = 60;
const LOGIN: Policy = { quota: 40, windowS: 900 };

const groupsOf = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));

/** A household or an office has a /64 of IPv6 to itself: counted by address it could ask without end. */
const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const [before, after] = [groupsOf(head), groupsOf(tail ?? '')];
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: zeros }, () => '0'), ...after].slice(0, 4).join(':');
};

/** The headers of draft-ietf-httpapi-ratelimit-headers: the rule, and what is left of it. */
const headersOf = (name: LimitName, { quota, windowS }: Policy, { left, resetS }: Standing) => ({
  'RateLimit-Policy': `"${name}";q=${String(quota)};w=${String(windowS)}`,
  RateLimit: `"${name}";r=${String(left)};t=${String(resetS)}`,
});

export type RateLimitHeaders = ReturnType<typeof headersOf>;

/**
 * Counts what callers ask, in this process and in bounded memory. Several processes behind one address each allow the
 * whole quota.
 */
@Injectable()
export class RateLimits {
  private readonly windows: Readonly<Record<LimitName, RecentlyUsed<string, Window>>> = {
    address: new RecentlyUsed(MOST_CALLERS),
    key: new RecentlyUsed(MOST_CALLERS),
    credentials: new RecentlyUsed(MOST_CALLERS),
    login: new RecentlyUsed(MOST_CALLERS),
  };

  constructor(@Inject(BORDER_OPTIONS) private readonly options: BorderOptions) {}

  /**
   * Counts one request, unless the quota of this window was used before.
   * @param caller an IP address, or the id of a key or session.
   * @returns what the answer says of it; nothing where nothing is counted.
   * @throws ApiProblem `too-many-requests` (429).
   */
  take(name: LimitName, caller: string): Partial<RateLimitHeaders> {
    this.refuseExhausted(name, caller);
    return this.count(name, caller);
  }

  /** Counts what was answered already. */
  count(name: LimitName, caller: string): Partial<RateLimitHeaders> {
    const policy = this.policyOf(name);
    if (policy.quota === 0) return {};
    const { window, key, now } = this.windowOf(name, caller, policy);
    const used = window.used + 1;
    this.windows[name].set(key, { ...window, used });
    return headersOf(name, policy, { left: Math.max(0, policy.quota - used), resetS: secondsUntil(window, now) });
  }

  /** Counts nothing. @throws ApiProblem `too-many-requests` (429) as `take` does. */
  refuseExhausted(name: LimitName, caller: string): void {
    const policy = this.policyOf(name);
    const { window, now } = this.windowOf(name, caller, policy);
    if (policy.quota === 0 || window.used < policy.quota) return;
    const resetS = secondsUntil(window, now);
    throw new ApiProblem(
      { code: 'too-many-requests', params: { maximum: policy.quota, window: policy.windowS, seconds: resetS } },
      { ...headersOf(name, policy, { left: 0, resetS }), 'Retry-After': String(resetS) },
    );
  }

  private policyOf(name: LimitName): Policy {
    const { perAddress, perKey } = this.options;
    if (name === 'login') return perAddress === 0 ? { ...LOGIN, quota: 0 } : LOGIN;
    return { quota: name === 'key' ? perKey : perAddress, windowS: MINUTE_S };
  }

  private windowOf(name: LimitName, caller: string, { windowS }: Policy) {
    const key = name === 'key' ? caller : networkOf(caller);
    const now = performance.now(); // real time: what is limited is the load on this process
    const known = this.windows[name].get(key);
    const window = known !== undefined && known.endsAtMs > now ? known : { endsAtMs: now + windowS * 1_000, used: 0 };
    return { window, key, now };
  }
}

const secondsUntil = ({ endsAtMs }: Window, now: number): number => Math.max(1, Math.ceil((endsAtMs - now) / 1_000));
