import { yearOf } from '@nap/calendar';
import type { newCycleBody } from '@nap/contracts';
import type { z } from 'zod';

import { ApiProblem } from '../border/api-problem';

/**
 * The id of a new cycle: the one asked for, else the forum's id and the year of the first day.
 * @throws ApiProblem `validation-failed` for an id that does not begin with the forum's.
 */
export const newCycleId = (forum: string, { id, start }: z.output<typeof newCycleBody>): string => {
  const usual = `${forum}-${String(yearOf(start))}`;
  if (id === null) return usual;
  if (id.startsWith(`${forum}-`)) return id;
  const issue = { pointer: '/id', code: 'not-one-of', params: { values: `${usual}, ${forum}-…` } } as const;
  throw new ApiProblem({ code: 'validation-failed', issues: [issue] });
};
