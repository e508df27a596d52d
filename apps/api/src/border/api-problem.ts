import type { Refusable } from '@nap/contracts';

/** An answer that is a problem: thrown anywhere behind the border, written by the problem filter. */
export class ApiProblem extends Error {
  /** @param headers what HTTP wants to go with the problem, such as `Retry-After`. */
  constructor(
    readonly refusal: Refusable,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(refusal.code);
  }
}
