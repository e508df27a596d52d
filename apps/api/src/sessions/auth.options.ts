import type { Config } from '@nap/platform';

/** Injection token of `AuthOptions`. */
export const AUTH_OPTIONS = Symbol('auth options');

export type AuthOptions = {
  /** `mail`: by a link sent to the person's mailbox; `dev`: by picking a person, for demonstrations on one machine. */
  readonly mode: 'mail' | 'dev';
  /** Where people reach the pages. */
  readonly publicUrl: URL;
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export const isLoopbackName = (host: string): boolean => LOOPBACK.test(host);

/** The settings that a process need not give where nobody logs in, with the defaults of the settings. */
export type AuthConfig = Partial<Pick<Config, 'PUBLIC_URL' | 'AUTH_MODE'>>;

export const authOptions = ({ PUBLIC_URL = 'http://127.0.0.1:3000', AUTH_MODE = 'mail' }: AuthConfig): AuthOptions => ({
  mode: AUTH_MODE,
  publicUrl: new URL(PUBLIC_URL),
});
