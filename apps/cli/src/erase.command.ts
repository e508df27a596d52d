import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Name, address, keys and everything the person wrote are gone for good; the log keeps its hashes and the bare id.

Examples:
  nap erase 6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d
  nap erase 6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d --json

${EXIT_CODES}
`;

/** `nap erase`: removes a person's data everywhere. */
export const addErase = (program: Command, terminal: Terminal): void => {
  program
    .command('erase')
    .description('Erase the personal data of a person. This cannot be undone.')
    .argument('<person>', "the person's id")
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (person: string, { json }: { readonly json?: true }) => {
      const { erasePerson } = await import('./erase/erase-person');
      await erasePerson(person, { json: json === true }, terminal);
    });
};
