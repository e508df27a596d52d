import { ApiProblem } from '../border/api-problem';

/**
 * The id of something new whose ids all forums share, so that each begins with its forum's.
 * @param usual what it is called when nobody asks for an id.
 * @throws ApiProblem `validation-failed` for an id that does not begin with the forum's.
 */
export const newId = (forum: string, asked: string | null, usual: string): string => {
  if (asked === null) return usual;
  if (asked.startsWith(`${forum}-`)) return asked;
  const issue = { pointer: '/id', code: 'not-one-of', params: { values: `${forum}-…` } } as const;
  throw new ApiProblem({ code: 'validation-failed', issues: [issue] });
};
