// Installs the packages when they are missing or not those of the lock file. Needs Node alone.
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./dirs.cjs');
const { exclusively } = require('./lock.cjs');
const { Problem } = require('./problem.cjs');

/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean }} LockedPackage
 * @typedef {{ readonly packages: Readonly<Record<string, LockedPackage>> }} Lock
 */

/** @param {string} file @returns {Lock | undefined} */
const readLock = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/**
 * @param {Lock} wanted package-lock.json
 * @param {Lock | undefined} installed what npm noted inside node_modules after its last run
 * @returns {string | undefined} the first package that is missing or another, packages of other platforms aside
 */
const firstStale = (wanted, installed) => {
  if (installed === undefined) return 'node_modules';
  return Object.entries(wanted.packages).find(([name, { version, integrity, optional }]) => {
    const found = installed.packages[name];
    if (name === '' || (found === undefined && optional === true)) return false;
    return found?.version !== version || found?.integrity !== integrity;
  })?.[0];
};

/** @param {string} version such as `v20.20.2` @param {string} range such as `>=20.19` */
const assertNode = (version, range) => {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = range.replace('>=', '').split('.').map(Number);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new Problem(`Node ${version} is too old`, `install Node ${range.replace('>=', '')} or later`);
};

/** @returns {{ readonly command: string, readonly args: readonly string[] }} the npm that started us, else the one found */
const npm = () => {
  const { npm_execpath: cli } = process.env;
  return cli?.endsWith('npm-cli.js') ? { command: process.execPath, args: [cli] } : { command: 'npm', args: [] };
};

/** @returns {string | undefined} */
const stalePackage = () => {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  if (wanted === undefined) throw new Problem('package-lock.json is missing', 'restore it with git checkout');
  return firstStale(wanted, readLock(path.join(root, 'node_modules/.package-lock.json')));
};

const isInstalled = () => stalePackage() === undefined;

/** @param {import('./supervisor.cjs').Supervisor} supervisor */
const install = async (supervisor) => {
  const stale = stalePackage();
  if (stale === undefined) return;
  supervisor.say(`installing packages with npm ci (${stale} is missing or another version) …`);
  const { command, args } = npm();
  const options = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await supervisor.run(
    { name: 'npm-ci', command, args: [...args, ...options], cwd: root, signal: 'INT' },
    { problem: 'npm ci failed', wayOut: 'check the network and start again' },
  );
};

/** @param {import('./supervisor.cjs').Supervisor} supervisor */
const ensureInstalled = async (supervisor) => {
  const { engines } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  assertNode(process.version, engines.node);
  if (!isInstalled()) await exclusively('packages', supervisor, () => install(supervisor));
};

module.exports = { assertNode, ensureInstalled, firstStale, isInstalled };
