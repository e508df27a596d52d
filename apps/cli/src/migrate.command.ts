import { writeFileSync } from 'node:fs';

import type { Command } from 'commander';

import { EXIT_CODES, wrongUsage } from './exit';
import { type Terminal, printJson } from './terminal';

type Options = {
  readonly adminName: string;
  readonly adminEmail?: string;
  readonly keyFile?: string;
  readonly json?: true;
};

const EXAMPLES = `
The first run also makes the first person, an admin, and shows that person's API key: this once and never again.

Examples:
  nap migrate
  nap migrate --admin-name "Office of Open Government" --admin-email office@example.org
  nap migrate --key-file .local/admin.key

${EXIT_CODES}
`;

/** The key is for its owner's eyes only. The file is tried before the key is made: a key nobody can read is lost. */
const openKeyFile = (path: string): ((key: string) => void) => {
  const write = (content: string, flag: 'a' | 'w'): void => {
    try {
      writeFileSync(path, content, { mode: 0o600, flag });
    } catch (error) {
      throw wrongUsage(
        `--key-file ${path}: cannot be written (${error instanceof Error ? error.message : String(error)})`,
      );
    }
  };
  write('', 'a');
  return (key) => {
    write(`${key}\n`, 'w');
  };
};

const migrateDatabase = async (options: Options, terminal: Terminal): Promise<void> => {
  const { migrateAndAdmit } = await import('./migrate/migrate');
  const { settingsOf } = await import('./settings');
  const config = settingsOf(terminal);
  const keep = options.keyFile === undefined ? undefined : openKeyFile(options.keyFile);
  const { ran, admin } = await migrateAndAdmit(config, {
    name: options.adminName,
    email: options.adminEmail ?? null,
  });
  if (admin !== null) keep?.(admin.token);
  if (options.json) {
    printJson(terminal, { ran, admin: admin && { personId: admin.personId, key: admin.token } });
    return;
  }
  terminal.out(
    ran.length === 0 ? 'The schema is up to date.\n' : `${String(ran.length)} migrations ran: ${ran.join(', ')}\n`,
  );
  if (admin === null) return;
  terminal.out(`The first admin is ${admin.personId}. The key, shown this once: ${admin.token}\n`);
};

/** `nap migrate`: brings the database to this release's schema. */
export const addMigrate = (program: Command, terminal: Terminal): void => {
  program
    .command('migrate')
    .description('Bring the database of DATABASE_URL to the schema of this release, one process at a time.')
    .option('--admin-name <name>', 'name of the first admin', 'Administrator')
    .option('--admin-email <address>', 'e-mail address of the first admin')
    .option('--key-file <file>', "also keep the first admin's key in this file, readable by you alone")
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => migrateDatabase(options, terminal));
};
