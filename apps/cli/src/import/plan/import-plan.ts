import { withEngine } from '../../engine';
import { CliError, EXIT } from '../../exit';
import { reachPostgres } from '../../servers';
import { settingsOf } from '../../settings';
import { tableOf } from '../../table';
import { type Terminal, printJson } from '../../terminal';
import { type Brought, type Kind, type Outcome, PlanImporter } from './plan-importer';
import { readPlanMapping } from './plan-mapping';
import { type Finding, type ForumToImport, type PlanToImport, type PlansToImport, readPlans } from './read-plans';

export type PlanOptions = {
  readonly mapping: string;
  /** The one forum of the mapping to import; null: all. */
  readonly forum: string | null;
  readonly dryRun: boolean;
  readonly json: boolean;
};

/** Forums go side by side, each in its own order; a process has eight connections. */
const SIDE_BY_SIDE = 6;

/** @returns what was brought, forum by forum in the order of the list. */
const bringAll = async (
  forums: readonly ForumToImport[],
  importer: PlanImporter,
): Promise<readonly (readonly Brought[])[]> => {
  const brought: (readonly Brought[])[] = [];
  const waiting = [...forums.entries()].reverse();
  const takeTurns = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      brought[next[0]] = await importer.bring(next[1]);
    }
  };
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, forums.length) }, takeTurns));
  return brought;
};

const count = (brought: readonly Brought[], kind: Kind, ...outcomes: readonly Outcome[]): number =>
  brought.filter((each) => each.kind === kind && outcomes.includes(each.outcome)).length;

const FACTS: readonly Kind[] = ['evidence', 'comment window', 'waiver'];

const planLine = (plan: PlanToImport, brought: readonly Brought[]): readonly string[] => {
  const own = brought.filter(({ cycle }) => cycle === plan.cycleId);
  const facts = (...outcomes: readonly Outcome[]): number =>
    FACTS.reduce((sum, kind) => sum + count(own, kind, ...outcomes), 0);
  return [
    plan.cycleId,
    `${plan.start} to ${plan.end ?? 'the length of its profile'}`,
    String(count(own, 'commitment', 'recorded')),
    String(count(own, 'commitment', 'changed')),
    String(count(own, 'commitment', 'there already')),
    `${String(facts('recorded'))} of ${String(facts('recorded', 'there already', 'refused'))}`,
    own.find(({ kind }) => kind === 'clocks')?.outcome.replace('recorded', 'started') ?? 'left alone',
  ];
};

const summary = ({ forums }: PlansToImport, brought: readonly Brought[]): string =>
  tableOf(
    ['cycle', 'implementation', 'commitments', 'changed', 'there already', 'facts', 'clocks'],
    forums.flatMap(({ plans }) => plans.map((plan) => planLine(plan, brought))),
  );

const onTrial: Readonly<Record<Outcome, string>> = {
  recorded: 'would be recorded',
  changed: 'would be changed',
  'there already': 'there already',
  refused: 'refused',
  'held back': 'held back',
};

const everyThing = (brought: readonly Brought[]): string =>
  tableOf(
    ['cycle', 'what', 'which', 'outcome'],
    brought.map(({ forum, cycle, kind, id, outcome }) => [cycle ?? forum, kind, id, onTrial[outcome]]),
  );

const REASONS: Readonly<Record<Finding['reason'], string>> = {
  missing: 'no date',
  worded: 'words, no date',
  double: 'several dates',
  contradictory: 'words and date differ',
};

const SHOWN_WORDS = 60;

const shortened = (words: string): string => {
  const line = words.replace(/\s+/g, ' ');
  return line.length > SHOWN_WORDS ? `${line.slice(0, SHOWN_WORDS - 1)}…` : line;
};

const datesToLookAt = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? ''
    : `\n${findings.length === 1 ? '1 date' : `${String(findings.length)} dates`} to look at. Words are kept as they are; no day is guessed from them.\n${tableOf(
        ['file and line', 'of', 'field', 'why', 'recorded as', 'words'],
        findings.map(({ file, line, part, field, reason, readAs, words }) => [
          `${file}:${String(line)}`,
          part,
          field,
          REASONS[reason],
          readAs ?? (words === '' ? 'nothing' : 'the words'),
          shortened(words),
        ]),
      )}`;

const notes = (brought: readonly Brought[]): string =>
  brought
    .filter(({ outcome, why }) => why !== null && outcome !== 'refused')
    .map(({ cycle, forum, kind, why }) => `${cycle ?? forum}, ${kind}: ${why ?? ''}\n`)
    .join('');

/** What programs get: the plans in numbers, every thing with its outcome, every date to look at. */
const asJson = ({ forums, findings }: PlansToImport, brought: readonly Brought[], dryRun: boolean): object => ({
  dryRun,
  plans: forums.flatMap(({ id, plans }) =>
    plans.map(({ cycleId, file, start, end, commitments }) => {
      const milestones = commitments.flatMap(({ commitment }) => commitment.milestones);
      return {
        forum: id,
        cycle: cycleId,
        file,
        start,
        end,
        commitments: commitments.length,
        milestones: milestones.length,
        indicators: milestones.flatMap(({ indicators }) => indicators).length,
      };
    }),
  ),
  results: brought,
  dates: findings,
});

const refuseRefused = (path: string, brought: readonly Brought[]): void => {
  const refused = brought.filter(({ outcome }) => outcome === 'refused');
  if (refused.length === 0) return;
  const lines = refused.map(({ cycle, forum, kind, id, line, why }) => {
    const where = line === null ? '' : `line ${String(line)}, `;
    return `  ${where}${cycle ?? forum}, ${kind} ${id}: ${why ?? ''}`;
  });
  throw new CliError(
    EXIT.failed,
    `${path}: ${String(refused.length)} refused, the rest is imported, and no clock was started in that forum:\n${lines.join('\n')}`,
  );
};

/** `nap import plan`: plans with what they promise, from JSON and CSV files by a mapping. */
export const importPlan = async (data: string, options: PlanOptions, terminal: Terminal): Promise<void> => {
  const { mapping: mappingFile, forum: only, dryRun, json } = options;
  const plans = readPlans({ data, mapping: readPlanMapping(mappingFile), mappingFile, only });
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const brought = await withEngine(config, async (engine) => {
    const importer = new PlanImporter(engine, { dryRun, interrupted: terminal.interrupted });
    return (await bringAll(plans.forums, importer)).flat();
  });
  if (json) printJson(terminal, asJson(plans, brought, dryRun));
  else {
    terminal.out(dryRun ? everyThing(brought) : summary(plans, brought));
    terminal.out(notes(brought));
    terminal.out(datesToLookAt(plans.findings));
  }
  refuseRefused(data, brought);
};
