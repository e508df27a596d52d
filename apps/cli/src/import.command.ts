import { type CivilDate, type TimeOfDay, timeOfDay } from '@nap/calendar';
import type { Command } from 'commander';

import { needed, toCivilDate, toTimeOfDay } from './arguments';
import { EXIT_CODES } from './exit';
import { type Terminal, printJson } from './terminal';

type Common = { readonly forum?: string; readonly dryRun?: true; readonly json?: true };

const EXAMPLES = `
A file is checked whole before the first line of it is imported, and a file imported twice changes nothing.

Meetings: CSV with the columns date, series, number and title. Days may be written 2024-02-16 or, in the calendar of the
Republic of China, 113/02/16 or 民國113年2月16日. They are recorded as what happened: nobody is reminded of them, and gaps
that break the forum's rhythm are recorded as historical. Several meetings of one day are held one after the other; where
another series was held at that time, give --from and --until.

Seats: CSV with the columns seat, sector and, where somebody holds it, name, email, language, from, until; or JSON with the
number of seats by sector, such as {"government": 13, "civil_society": 13}.

Plans: JSON or CSV with a mapping file that says what stands where and what the file does not say: the forum, the profile, the
first and last month. The forum is registered where it is missing, the cycle opened, its commitments and facts recorded, its
clocks started last. A month is read as its first day for a beginning and as its last for what is due or ends; a date in words
is reported with its line and kept as it is. An import that was cut short is taken up by the same command.

Examples:
  nap import plan plan.json --mapping plan.mapping.json --dry-run
  nap import meetings meetings.csv --forum tw --series nap-task-force
  nap import seats composition.json --forum tw --at /observed/task_force_composition --from 2020-10-28
  nap import seats seats.csv --forum tw --dry-run

${EXIT_CODES}
`;

const forumOf = ({ forum }: Common): string => needed(forum, '--forum, the id of the forum, such as --forum tw');

type PlanOptions = Common & { readonly mapping?: string; readonly schema?: true };

const addPlans = (verb: Command, terminal: Terminal): void => {
  verb
    .command('plan')
    .description('Record plans with their commitments from a JSON or CSV file.')
    .argument('[data]', 'the file, or the folder of the files that the mapping names')
    .option('--mapping <file>', 'what stands where in it, and what it does not say')
    .option('--forum <id>', 'import this forum of the mapping alone')
    .option('--dry-run', 'check everything and show what would be recorded')
    .option('--json', 'print JSON')
    .option('--schema', 'print the format of mapping files as JSON Schema, and import nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (data: string | undefined, { mapping, forum, dryRun, json, schema }: PlanOptions) => {
      if (schema === true) {
        const { planMappingJsonSchema } = await import('./import/plan/plan-schema');
        printJson(terminal, planMappingJsonSchema());
        return;
      }
      const file = needed(data, 'the file to import, such as docs/examples/import/taiwan-plan.json');
      const sample = 'docs/examples/import/taiwan-plan.mapping.json';
      const by = needed(mapping, `--mapping, the file that says what stands where, such as ${sample}`);
      const { importPlan } = await import('./import/plan/import-plan');
      await importPlan(
        file,
        { mapping: by, forum: forum ?? null, dryRun: dryRun === true, json: json === true },
        terminal,
      );
    });
};

/** `nap import`: what a forum already has, from files. */
export const addImport = (program: Command, terminal: Terminal): void => {
  const verb = program
    .command('import')
    .description('Import plans, past meetings or the composition of a forum from a file.')
    .addHelpText('after', EXAMPLES);
  addPlans(verb, terminal);
  verb
    .command('meetings')
    .description('Record meetings of the past from a CSV file.')
    .argument('<file>', 'the CSV file')
    .option('--forum <id>', 'the forum that held them')
    .option('--series <name>', 'the series of the file to import; needed when it holds several')
    .option('--from <HH:mm>', 'when they began, by the wall clock of the forum', toTimeOfDay, timeOfDay('14:00'))
    .option('--until <HH:mm>', 'when they ended', toTimeOfDay, timeOfDay('16:00'))
    .option('--dry-run', 'check the file and show what would be imported')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Common & { series?: string; from: TimeOfDay; until: TimeOfDay }) => {
      const { importMeetings } = await import('./import/import-meetings');
      const { series = null, from, until, dryRun, json } = options;
      const forum = forumOf(options);
      await importMeetings(
        file,
        { forum, series, from, until, dryRun: dryRun === true, json: json === true },
        terminal,
      );
    });
  verb
    .command('seats')
    .description('Establish and fill the seats of a forum from a CSV or JSON file.')
    .argument('<file>', 'a .csv with a line for each seat, or a .json with numbers by sector')
    .option('--forum <id>', 'the forum')
    .option('--at <pointer>', 'JSON pointer of the numbers in a JSON file', '')
    .option('--from <day>', 'first day of holders for whom the file names none', toCivilDate)
    .option('--dry-run', 'check the file and show what would be imported')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, options: Common & { at: string; from?: CivilDate }) => {
      const { importSeats } = await import('./import/import-seats');
      const { at, from = null, dryRun, json } = options;
      const forum = forumOf(options);
      await importSeats(file, { forum, at, from, dryRun: dryRun === true, json: json === true }, terminal);
    });
};
