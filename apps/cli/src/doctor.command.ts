import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Looks at the database, the feed, the relay, the consumers, Kafka, Temporal, the clocks, the mail and the time-zone data,
and says for everything that is wrong what to type. Changes nothing. Ends with 0 when all is well.

Examples:
  nap doctor
  nap doctor --json

${EXIT_CODES}
`;

/** `nap doctor`: one page of what is wrong. */
export const addDoctor = (program: Command, terminal: Terminal): void => {
  program
    .command('doctor')
    .description('Say on one page what is wrong with this installation, and what to type.')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const { examine } = await import('./doctor/doctor');
      await examine({ json: json === true }, terminal);
    });
};
