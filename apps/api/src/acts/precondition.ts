import { ApiProblem } from '../border/api-problem';

const ONE_STRONG_TAG = /^"(\d{1,9})"$/;

/**
 * The version that the caller decided on, from `If-Match`; undefined without one.
 * @throws ApiProblem `precondition-invalid` for lists, weak tags and `*`: a command is decided on one version.
 */
export const expectedVersion = (ifMatch: string | undefined): number | undefined => {
  if (ifMatch === undefined) return undefined;
  const [, version] = ONE_STRONG_TAG.exec(ifMatch.trim()) ?? [];
  if (version === undefined) throw new ApiProblem({ code: 'precondition-invalid' });
  return Number(version);
};

/** A version as the entity tag of what is at that version. */
export const entityTag = (version: number): string => `"${String(version)}"`;
