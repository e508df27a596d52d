import { describeFieldIssue, fieldIssues } from '@nap/contracts';

import { wrongUsage } from '../../exit';
import { readJsonFile } from '../../json-file';
import { type ForumMapping, type PlanMapping, planMapping } from './plan-mapping.schema';

type Fault = { readonly pointer: string; readonly what: string };

/** A plan's id begins with its forum's: cycles of all forums share one room of names. */
const nameFaults = (forum: ForumMapping, at: string): readonly Fault[] =>
  forum.plans.flatMap(({ cycle }, place) =>
    cycle === undefined || cycle.startsWith(`${forum.id}-`)
      ? []
      : [{ pointer: `${at}/plans/${String(place)}/cycle`, what: `must begin with “${forum.id}-”` }],
  );

/** What the schema cannot say: what one part of the file owes another. */
const faultsOf = ({ forums, commitments }: PlanMapping): readonly Fault[] =>
  forums.flatMap((forum, place): readonly Fault[] => {
    const at = `/forums/${String(place)}`;
    const isTwice = forums.findIndex(({ id }) => id === forum.id) < place;
    return [
      ...(isTwice ? [{ pointer: `${at}/id`, what: `“${forum.id}” is there twice; give its plans in one list` }] : []),
      ...nameFaults(forum, at),
      ...forum.plans.flatMap((plan, nth) =>
        plan.commitments === undefined && commitments === undefined
          ? [{ pointer: `${at}/plans/${String(nth)}/commitments`, what: 'is missing, here or at /commitments for all' }]
          : [],
      ),
    ];
  });

/** Checks the JSON of a mapping; `faults` name every field that is wrong by its JSON pointer. */
export const parsePlanMapping = (
  json: unknown,
): { readonly mapping: PlanMapping } | { readonly faults: readonly Fault[] } => {
  const parsed = planMapping.safeParse(json);
  if (!parsed.success) {
    const issues = fieldIssues(parsed.error, json);
    return { faults: issues.map((issue) => ({ pointer: issue.pointer, what: describeFieldIssue(issue, 'en') })) };
  }
  const faults = faultsOf(parsed.data);
  return faults.length === 0 ? { mapping: parsed.data } : { faults };
};

/** @throws CliError naming the file, and the JSON pointer of everything in it that is wrong. */
export const readPlanMapping = (file: string): PlanMapping => {
  const parsed = parsePlanMapping(readJsonFile(file));
  if ('mapping' in parsed) return parsed.mapping;
  const lines = parsed.faults.map(({ pointer, what }) => `  ${pointer || '/'} ${what}`);
  throw wrongUsage(`${file} is no mapping of plans:\n${lines.join('\n')}\nThe format: docs/reference/plan-mapping.md`);
};
