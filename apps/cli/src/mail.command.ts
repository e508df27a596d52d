import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Examples:
  nap mail preview ro-2016
  nap mail preview ro-2016 --json

${EXIT_CODES}
`;

/** `nap mail`: what people will be sent. */
export const addMail = (program: Command, terminal: Terminal): void => {
  const mail = program
    .command('mail')
    .description('Look at the mail that a cycle sends.')
    .addHelpText('after', EXAMPLES);
  mail
    .command('preview')
    .description('List every coming mail of a cycle with its day and its recipients, if nobody acts. Sends nothing.')
    .argument('<cycle>', "the cycle's id")
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (cycle: string, { json }: { readonly json?: true }) => {
      const { previewCycle } = await import('./mail/preview-cycle');
      await previewCycle(cycle, { json: json === true }, terminal);
    });
};
