import type { Role } from '@nap/domain';

/** Whom a letter is for. */
export type Audience = {
  /** Somebody has to be reached for each of them: where nobody can be, the next in the ladder stands in. */
  readonly roles: readonly Role[];
  /** All who hold one of these roles; where nobody does, nobody is missing. */
  readonly circle: readonly Role[];
  /** People whom the fact concerns in person, whatever role they hold. */
  readonly persons: readonly string[];
  /** Who is reached as one of these hears of it by another letter of the same day. */
  readonly butNot: readonly Role[];
};

export const audience = (part: Partial<Audience>): Audience => ({
  roles: [],
  circle: [],
  persons: [],
  butNot: [],
  ...part,
});

/** One reader of a letter: who it is, and in which roles they get it, their own and those of others. */
export type Reader = { readonly personId: string; readonly readsAs: readonly Role[] };

/** Whether this reader is among those that a letter is for. */
export const concerns = ({ roles, circle, persons }: Audience, { personId, readsAs }: Reader): boolean =>
  persons.includes(personId) || readsAs.some((role) => roles.includes(role) || circle.includes(role));
