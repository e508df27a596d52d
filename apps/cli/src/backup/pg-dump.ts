import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const DUMP_FILE = 'database.dump';

/** A client of the server's own major version: an older one refuses, a newer one writes what the server cannot read. */
export type PgDump = { readonly program: string; readonly version: string };

const foldersFor = (major: number, env: NodeJS.ProcessEnv): readonly string[] => [
  ...(env['PATH'] ?? '').split(path.delimiter).filter(Boolean),
  `/usr/lib/postgresql/${String(major)}/bin`,
  `/usr/pgsql-${String(major)}/bin`,
  `/opt/homebrew/opt/postgresql@${String(major)}/bin`,
  `/Library/PostgreSQL/${String(major)}/bin`,
];

const versionOf = async (program: string): Promise<string | undefined> => {
  const { stdout } = await run(program, ['--version']).catch(() => ({ stdout: '' }));
  return /\b\d+(?:\.\d+)*\b/.exec(stdout)?.[0];
};

/** @returns undefined where no client of this major version is found. */
export const findPgDump = async (major: number, env: NodeJS.ProcessEnv): Promise<PgDump | undefined> => {
  const programs = foldersFor(major, env).map((folder) => path.join(folder, 'pg_dump'));
  for (const program of new Set(programs.filter((candidate) => existsSync(candidate)))) {
    const version = await versionOf(program);
    if (version?.split('.')[0] === String(major)) return { program, version };
  }
  return undefined;
};

/** Dumps the whole database as of a snapshot that another session holds open. */
export const dumpDatabase = async (
  { program }: PgDump,
  to: { readonly url: string; readonly snapshot: string; readonly folder: string; readonly env: NodeJS.ProcessEnv },
): Promise<void> => {
  const url = new URL(to.url);
  const password = decodeURIComponent(url.password);
  url.password = ''; // arguments are seen by everybody on the machine
  const file = path.join(to.folder, DUMP_FILE);
  await run(program, ['--format=custom', `--snapshot=${to.snapshot}`, `--file=${file}`, `--dbname=${url.href}`], {
    env: { ...to.env, PGPASSWORD: password },
  });
};
