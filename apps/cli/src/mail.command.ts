import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Examples:
  nap mail preview ro-2016
  nap mail preview ro-2016 --json
  nap mail preview ro-2026-05-20

${EXIT_CODES}
`;

/** `nap mail`: what people will be sent. */
export const addMail = (program: Command, terminal: Terminal): void => {
  const mail = program
    .command('mail')
    .description('Look at the mail that a cycle or a meeting sends.')
    .addHelpText('after', EXAMPLES);
  mail
    .command('preview')
    .description(
      'List every coming mail of a cycle or a meeting with its day and its recipients, if nobody acts. Sends nothing.',
    )
    .argument('<id>', "the cycle's or the meeting's id")
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (id: string, { json }: { readonly json?: true }) => {
      const { previewMail } = await import('./mail/preview-mail');
      await previewMail(id, { json: json === true }, terminal);
    });
};
