import { dateOf } from '@nap/calendar';
import { describeFieldIssue, fieldIssues } from '@nap/contracts';

import { wrongUsage } from '../exit';
import { readJsonFile } from '../json-file';
import { type Act, type RehearsalFile, rehearsalFile } from './rehearsal-file.schema';

type Fault = { readonly pointer: string; readonly what: string };

const repeated = (names: readonly string[], pointerTo: (index: number) => string): readonly Fault[] =>
  names.flatMap((name, index) =>
    names.indexOf(name) < index
      ? [{ pointer: pointerTo(index), what: `“${name}” is there twice; give it another name` }]
      : [],
  );

const nameOf = (act: Act): string | undefined => (act.do === 'record-evidence' ? act.name : undefined);

const changeFault = (act: Act): string | undefined => {
  if (act.do !== 'amend-calendar' && act.do !== 'resume') return undefined;
  const { end, phase, dueOn } = act;
  const isEnd = end !== undefined && phase === undefined && dueOn === undefined;
  const isPhase = end === undefined && phase !== undefined && dueOn !== undefined;
  const isNone = end === undefined && phase === undefined && dueOn === undefined;
  if (isEnd || isPhase || (isNone && act.do === 'resume')) return undefined;
  return 'give either the new `end` of implementation, or `phase` and its new `dueOn`';
};

const actFaults = (file: RehearsalFile, act: Act, index: number): readonly Fault[] => {
  const here = `/acts/${String(index)}`;
  const people = file.people.map(({ id }) => id);
  const named = file.acts.map(nameOf).filter((name) => name !== undefined);
  const change = changeFault(act);
  return [
    ...(people.includes(act.as)
      ? []
      : [{ pointer: `${here}/as`, what: `“${act.as}” is nobody of: ${people.join(', ')}` }]),
    ...(act.on >= file.from && dateOf(act.on) <= file.until
      ? []
      : [{ pointer: `${here}/on`, what: `lies outside of ${file.from} to ${file.until}; move it, /from or /until` }]),
    ...(act.do === 'withdraw-evidence' && !named.includes(act.evidence)
      ? [
          {
            pointer: `${here}/evidence`,
            what: `no act record-evidence has the name “${act.evidence}”; give it that name`,
          },
        ]
      : []),
    ...(change === undefined ? [] : [{ pointer: here, what: change }]),
  ];
};

/** What the schema cannot say: what one part of the file owes another. */
const faultsOf = (file: RehearsalFile): readonly Fault[] => [
  ...(file.until < dateOf(file.from) ? [{ pointer: '/until', what: `lies before /from, ${file.from}` }] : []),
  ...repeated(
    file.people.map(({ id }) => id),
    (index) => `/people/${String(index)}/id`,
  ),
  ...repeated(
    file.acts.map((act, index) => nameOf(act) ?? `\u0000${String(index)}`),
    (index) => `/acts/${String(index)}/name`,
  ),
  ...file.acts.flatMap((act, index) => actFaults(file, act, index)),
];

/** Checks the JSON of a rehearsal file; `faults` name every field that is wrong by its JSON pointer. */
export const parseRehearsal = (
  json: unknown,
): { readonly file: RehearsalFile } | { readonly faults: readonly Fault[] } => {
  const parsed = rehearsalFile.safeParse(json);
  if (!parsed.success) {
    const issues = fieldIssues(parsed.error, json);
    return { faults: issues.map((issue) => ({ pointer: issue.pointer, what: describeFieldIssue(issue, 'en') })) };
  }
  const faults = faultsOf(parsed.data);
  return faults.length === 0 ? { file: parsed.data } : { faults };
};

/** @throws CliError naming the file, and the JSON pointer of everything in it that is wrong. */
export const readRehearsal = (path: string): RehearsalFile => {
  const parsed = parseRehearsal(readJsonFile(path));
  if ('file' in parsed) return parsed.file;
  const lines = parsed.faults.map(({ pointer, what }) => `  ${pointer || '/'} ${what}`);
  throw wrongUsage(`${path} cannot be rehearsed:\n${lines.join('\n')}\nThe format: docs/reference/rehearsal-file.md`);
};
