import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
Two invented forums. The cycle of the first is arranged around today: within a minute after loading, its clocks have a
reminder and an overdue notice sent; it also calls a meeting in two weeks, to which its people are invited. Beside them
Canada's live plan and the finished ones of Canada and Taiwan with their commitments, in short form and in forums of their
own, from docs/examples/import. A database that holds the demo already is left as it is.

Examples:
  nap demo
  nap demo --json

${EXIT_CODES}
`;

/** `nap demo`: something to look at. */
export const addDemo = (program: Command, terminal: Terminal): void => {
  program
    .command('demo')
    .description('Load invented forums with people, roles and cycles, and real plans.')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const { loadDemo } = await import('./demo/load-demo');
      await loadDemo({ json: json === true }, terminal);
    });
};
