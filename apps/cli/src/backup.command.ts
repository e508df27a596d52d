import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Everything that cannot be made anew, as of one instant, while the engine goes on: the log, what people wrote, people
and keys, open secret votes, who was written to. Views and timers are made anew from the log, so they are not in it.
One JSON row a line, each with its hash; manifest.json says what belongs to it. It is read again before it counts.
Where a pg_dump of the server's major version is found, a dump of the same instant lies beside it.

Examples:
  nap backup backups/2026-11-23
  nap backup backups/2026-11-23 --json

${EXIT_CODES}
`;

/** `nap backup`: a copy of everything that must not be lost. */
export const addBackup = (program: Command, terminal: Terminal): void => {
  program
    .command('backup')
    .description('Write a backup into a folder of its own, while the engine goes on.')
    .argument('<folder>', 'a folder that is empty or not there yet')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { json }: { readonly json?: true }) => {
      const { backUp } = await import('./backup/write-backup');
      await backUp(folder, { json: json === true }, terminal);
    });
};
