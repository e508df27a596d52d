import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Views are made from the log alone. A rebuild folds the log from its first event into tables beside the live ones, while
the engine goes on, compares both byte for byte and puts the new ones in their place in one short transaction: readers
never see an empty view. Rows that differed are shown; they were wrong, or written by an older release. An interrupted
rebuild changes nothing: give the command again. DATABASE_URL names the user that ran nap migrate.

Examples:
  nap rebuild deadlines                what the log says, in place of what the view says
  nap rebuild all                      every view; also where reporting is far behind the log
  nap rebuild all --json

${EXIT_CODES}
`;

/** `nap rebuild`: views made anew from the log while the engine goes on. */
export const addRebuild = (program: Command, terminal: Terminal): void => {
  program
    .command('rebuild')
    .description('Make a view anew from the log, or all of them, while the engine goes on.')
    .argument('[view]', 'a view, such as deadlines, or all')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (view: string | undefined, { json }: { readonly json?: true }) => {
      const { rebuild } = await import('./rebuild/rebuild');
      await rebuild(view, { json: json === true }, terminal);
    });
};
