import type { Command } from 'commander';

import { EXIT_CODES, wrongUsage } from './exit';
import type { Terminal } from './terminal';

type Options = { readonly recovered?: true; readonly json?: true };

const EXAMPLES = `
The database must be empty and migrated, and no process of the engine at work on it. The whole backup is checked before
anything is written, and what was written is checked again. Interrupted, the same command goes on where it stopped.
Afterwards the feed has a new id, so that its readers notice; nobody is written to again.

A database that was brought back by other means (pg_restore, a disk, recovery to a point in time) gets its new feed id by
--recovered, once and before any process starts.

Examples:
  nap migrate && nap restore backups/2026-11-23
  nap restore --recovered

${EXIT_CODES}
`;

/** `nap restore`: a backup back into an empty database. */
export const addRestore = (program: Command, terminal: Terminal): void => {
  program
    .command('restore')
    .description('Bring a backup back into an empty database, and prove it there.')
    .argument('[folder]', 'the folder that nap backup wrote')
    .option('--recovered', 'the database was brought back by other means: give its feed a new id')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string | undefined, { recovered, json }: Options) => {
      if ((folder === undefined) !== (recovered === true)) {
        throw wrongUsage(
          'give the folder of a backup, or --recovered for a database that was brought back without one',
        );
      }
      const { acceptRecovered, restore } = await import('./restore/restore');
      if (folder === undefined) await acceptRecovered({ json: json === true }, terminal);
      else await restore(folder, { json: json === true }, terminal);
    });
};
