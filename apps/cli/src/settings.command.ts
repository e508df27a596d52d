import type { Command } from 'commander';

import { EXIT_CODES } from './exit';
import { tableOf } from './table';
import { type Terminal, printJson } from './terminal';

const EXAMPLES = `
Shows what every process started in this environment would use, and where it comes from. Passwords are masked. Touches no
server, so it also answers whether the settings are sound before anything is started.

Examples:
  nap settings
  nap settings --json

${EXIT_CODES}
`;

/** `nap settings`: the settings that count. */
export const addSettings = (program: Command, terminal: Terminal): void => {
  program
    .command('settings')
    .description('Show the settings that count, without secrets, or say which are wrong.')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: { readonly json?: true }) => {
      const { effectiveSettingsOf } = await import('./settings');
      const settings = effectiveSettingsOf(terminal);
      if (json === true) printJson(terminal, settings);
      else {
        terminal.out(
          tableOf(
            ['setting', 'value', 'from'],
            settings.map(({ name, value, from }) => [name, value ?? '', from]),
          ),
        );
      }
    });
};
