import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

const EXAMPLES = `
A consumer that cannot handle an event parks its stream and goes on with the others. When the cause is mended, unblock
the stream: the running consumer takes up what waits, in order.

Examples:
  nap unblock                          lists what waits, with the reason
  nap unblock notifier cycle-ro-2016

${EXIT_CODES}
`;

/** `nap unblock`: streams that a consumer could not go on with. */
export const addUnblock = (program: Command, terminal: Terminal): void => {
  program
    .command('unblock')
    .description('List the streams that a consumer has parked, or let one go on.')
    .argument('[consumer]', 'notifier, reporting or timekeeper')
    .argument('[stream]', 'the stream, such as cycle-ro-2016')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (consumer: string | undefined, stream: string | undefined, { json }: { readonly json?: true }) => {
      const { listBlocked, unblockStream } = await import('./unblock/unblock');
      const form = { json: json === true };
      if (consumer === undefined) await listBlocked(form, terminal);
      else await unblockStream(consumer, stream, form, terminal);
    });
};
