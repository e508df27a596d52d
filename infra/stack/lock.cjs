// Files that say which process holds what; a process that is gone holds nothing.
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { cache } = require('./dirs.cjs');
const { commandLineOf, isAlive } = require('./process.cjs');

const POLL_MS = 200;

/** @param {string} file a pid and its command line @returns {number | undefined} the pid, when that very process runs */
const holderOf = (file) => {
  const [pidText, commandLine] = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n') : [];
  const pid = Number(pidText);
  if (!(pid > 0) || commandLine === undefined || !isAlive(pid)) return undefined;
  // What was started may have become another program by now, as `unshare … postgres` does.
  const actual = commandLineOf(pid);
  return actual !== '' && commandLine.endsWith(actual) ? pid : undefined;
};

/**
 * @param {string} file
 * @returns {number | undefined} the pid of the other process that holds it, or undefined when it is ours now
 */
const tryLock = (file) => {
  // Written beside and linked, so that nobody ever reads a lock that is half there.
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, `${process.pid}\n${commandLineOf(process.pid)}\n`);
  try {
    fs.linkSync(own, file);
    return undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
  const holder = holderOf(file);
  if (holder !== undefined) return holder;
  fs.rmSync(file, { force: true });
  return tryLock(file);
};

/**
 * Packages, builds and downloads are shared by all commands of the checkout: one at a time makes them. Whoever waited
 * finds them made, so the work looks again.
 * @param {string} what
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 * @param {() => Promise<void>} work
 */
const exclusively = async (what, supervisor, work) => {
  const file = path.join(cache, `${what}.lock`);
  let said = false;
  for (let holder = tryLock(file); holder !== undefined; holder = tryLock(file)) {
    if (!said) supervisor.say(`waiting for pid ${holder}, which prepares ${what} for this checkout …`);
    said = true;
    await pause(POLL_MS);
  }
  try {
    await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
};

module.exports = { exclusively, holderOf, tryLock };
