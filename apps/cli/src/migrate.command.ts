import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/** The folder is tried before the key is made: a key that nobody can read is lost. */
const tryKeyFile = (file: string): void => {
  try {
    accessSync(existsSync(file) ? file : path.dirname(file), constants.W_OK);
  } catch (error) {
    throw wrongUsage(`--key-file ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** The key is for its owner's eyes only, also where the file was there before with other rights. */
const keepKey = (file: string, key: string): void => {
  rmSync(file, { force: true });
  writeFileSync(file, `${key}\n`, { mode: 0o600 });
};

const migrateDatabase = async (options: Options, terminal: Terminal): Promise<void> => {
  const { migrateAndAdmit } = await import('./migrate/migrate');
  const { settingsOf } = await import('./settings');
  const config = settingsOf(terminal);
  if (options.keyFile !== undefined) tryKeyFile(options.keyFile);
  const { ran, admin } = await migrateAndAdmit(config, {
    name: options.adminName,
    email: options.adminEmail ?? null,
  });
  if (admin !== null && options.keyFile !== undefined) keepKey(options.keyFile, admin.token);
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
