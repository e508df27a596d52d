import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Reads everything and changes nothing, while the engine goes on: that no event was altered, removed, added or moved since
it got its place (hash chain, dense feed, streams from 1 on), that every step which fell due is recorded, and that every
row of every view is what the log says, as far as reporting has come. Each finding says what is wrong, where, and what
to do. Keep the chain value of an earlier day elsewhere, and compare: it shows a log that was written anew as a whole.

Examples:
  nap verify
  nap verify --json

${EXIT_CODES}
`;

/** `nap verify`: proof that log, clocks and views are whole. */
export const addVerify = (program: Command, terminal: Terminal): void => {
  program
    .command('verify')
    .description('Prove that the log is whole, every due step recorded and every view what the log says.')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const { verify } = await import('./verify/verify');
      await verify({ json: json === true }, terminal);
    });
};
