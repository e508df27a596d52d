import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
For the day on which Temporal was lost or set up anew, and after nap restore or new rules of time zones. Clocks that run
go on as new runs that know only what the log says now. A repeat does no harm.

Examples:
  nap rearm
  TEMPORAL_NAMESPACE=nap nap rearm --json

${EXIT_CODES}
`;

/** `nap rearm`: timers are a cache of the log; this fills it. */
export const addRearm = (program: Command, terminal: Terminal): void => {
  program
    .command('rearm')
    .description('Rebuild every timer from the log, also on a Temporal server that has never seen this installation.')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const { rearmClocks } = await import('./rearm/rearm');
      await rearmClocks({ json: json === true }, terminal);
    });
};
