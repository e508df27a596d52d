#!/usr/bin/env node
// `nap` from the checkout: builds when that is needed, finds the local stack, then becomes the command line app.
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { parseEnv } = require('node:util');
const { isBuilt } = require('../stack/build.cjs');
const { root, stackBase } = require('../stack/dirs.cjs');
const { isInstalled } = require('../stack/install.cjs');
const { holderOf } = require('../stack/lock.cjs');
const { LOOPBACK, PORTS } = require('../stack/ports.cjs');

const main = path.join(root, 'dist/apps/cli/src/main.js');

/** What is written to standard output belongs to the command, hence the redirection. */
const build = () => {
  const { status } = spawnSync(process.execPath, [path.join(__dirname, 'build.cjs')], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
};

/** @returns {NodeJS.ProcessEnv} the servers of `npm start` while it runs */
const runningStack = () => {
  const file = path.join(stackBase, 'run/stack.env');
  if (holderOf(path.join(stackBase, 'run/lock')) === undefined || !fs.existsSync(file)) return {};
  return parseEnv(fs.readFileSync(file, 'utf8').replaceAll(/^export /gm, ''));
};

/** @returns {NodeJS.ProcessEnv} where `npm start` would put them */
const defaults = () => {
  const passwordFile = path.join(stackBase, 'data/postgres.password');
  const password = fs.existsSync(passwordFile) ? fs.readFileSync(passwordFile, 'utf8') : '';
  return {
    DATABASE_URL: `postgres://postgres:${password}@${LOOPBACK}:${PORTS.postgres.port}/nap`,
    WORKFLOW_BUNDLE: path.join(root, 'dist/workflow-bundle.js'),
  };
};

if (!isInstalled() || !isBuilt()) build();
const settings = path.join(root, '.env');
const given = fs.existsSync(settings) ? parseEnv(fs.readFileSync(settings, 'utf8')) : {};
Object.assign(process.env, { ...defaults(), ...given, ...runningStack(), ...process.env });
process.argv[1] = main;
require(main);
