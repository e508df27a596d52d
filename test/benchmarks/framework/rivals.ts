import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { ROOT } from './processes';

const PINNED = path.join(ROOT, 'test/benchmarks/rivals');
const FOLDER = path.join(ROOT, '.local/cache/bench-rivals');
const FILES = ['package.json', 'package-lock.json'] as const;
const INSTALLED = path.join(FOLDER, 'installed.lock');

const LOCK = path.join(PINNED, 'package-lock.json');

const isInstalled = (): boolean =>
  existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === readFileSync(LOCK, 'utf8');

const npm = (): readonly [string, ...string[]] => {
  const cli = process.env['npm_execpath'];
  return cli?.endsWith('npm-cli.js') === true ? [process.execPath, cli] : ['npm'];
};

/** Packages that run beside ours in a benchmark and are no part of the product. */
export type Rivals =
  | { readonly installed: true; readonly load: (name: string) => unknown; readonly folderOf: (name: string) => string }
  | { readonly installed: false; readonly reason: string };

/** Installs the pinned rivals into `.local/`, once. */
export const findRivals = (): Rivals => {
  if (!isInstalled()) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    for (const file of FILES) copyFileSync(path.join(PINNED, file), path.join(FOLDER, file));
    const [command, ...cli] = npm();
    const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const { status, stderr } = spawnSync(command, [...cli, ...flags], { cwd: FOLDER, encoding: 'utf8' });
    if (status !== 0) return { installed: false, reason: `npm could not install it: ${lastLine(stderr)}` };
    writeFileSync(INSTALLED, readFileSync(LOCK, 'utf8'));
  }
  const load = createRequire(path.join(FOLDER, 'package.json')) as (name: string) => unknown;
  return { installed: true, load, folderOf: (name) => path.join(FOLDER, 'node_modules', name) };
};

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? 'no reason given';
