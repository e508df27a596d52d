import { type Instant, instant } from '@nap/calendar';
import { type Command, InvalidArgumentError } from 'commander';

import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

type JsonOption = { readonly json?: true };
type IssueOptions = JsonOption & { readonly expires?: Instant };

const EXAMPLES = `
A key speaks for the person it was issued to and has the roles that this person holds on the day of its use.

Examples:
  nap keys issue 6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d
  nap keys issue 6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d --expires 2027-01-01T00:00:00Z
  nap keys list
  nap keys revoke 0123456789abcdef

${EXIT_CODES}
`;

const toInstant = (text: string): Instant => {
  try {
    return instant(text);
  } catch {
    throw new InvalidArgumentError('Give an instant with its offset, such as 2027-01-01T00:00:00Z.');
  }
};

/** `nap keys`: who may use the API, from the machine itself. */
export const addKeys = (program: Command, terminal: Terminal): void => {
  const keys = program.command('keys').description('Issue, list and revoke API keys.').addHelpText('after', EXAMPLES);
  keys
    .command('issue')
    .description('Issue a key to a person and show it, this once and never again.')
    .argument('<person>', "the person's id")
    .option('--expires <instant>', 'the instant from which the key no longer works', toInstant)
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (person: string, { expires, json }: IssueOptions) => {
      const { issueKey } = await import('./keys/keys');
      await issueKey(person, { expires: expires ?? null, json: json === true }, terminal);
    });
  keys
    .command('list')
    .description('List the keys that were issued; the keys themselves are stored nowhere.')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ json }: JsonOption) => {
      const { listKeys } = await import('./keys/keys');
      await listKeys({ json: json === true }, terminal);
    });
  keys
    .command('revoke')
    .description('Revoke a key; it no longer works from now on.')
    .argument('<key>', "the key's id, as `nap keys list` shows it")
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (key: string, { json }: JsonOption) => {
      const { revokeKey } = await import('./keys/keys');
      await revokeKey(key, { json: json === true }, terminal);
    });
};
