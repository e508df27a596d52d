import type { Config } from '@nap/platform';

/** Injection token of `BorderOptions`. */
export const BORDER_OPTIONS = Symbol('border options');

export type BorderOptions = {
  /** Proxies whose word counts for where a request came from, as Express takes them; false for none. */
  readonly trustProxy: Config['TRUST_PROXY'];
  /** Requests a minute; 0 for as many as come. */
  readonly perAddress: number;
  readonly perKey: number;
};

/** The settings that a composition need not give: nothing is then counted, and no proxy trusted. */
export type BorderConfig = Partial<Pick<Config, 'TRUST_PROXY' | 'RATE_LIMIT_ADDRESS' | 'RATE_LIMIT_KEY'>>;

export const borderOptions = ({
  TRUST_PROXY = false,
  RATE_LIMIT_ADDRESS = 0,
  RATE_LIMIT_KEY = 0,
}: BorderConfig): BorderOptions => ({
  trustProxy: TRUST_PROXY,
  perAddress: RATE_LIMIT_ADDRESS,
  perKey: RATE_LIMIT_KEY,
});
