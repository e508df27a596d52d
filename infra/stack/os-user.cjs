// PostgreSQL refuses to run as root. Whom it runs as instead, when we are root.
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { root } = require('./dirs.cjs');
const { Problem } = require('./problem.cjs');

const OS_USER = 'postgres';
// Exists on every Linux; inside the name space it is only another name for us.
const INNER_USER = 'daemon';

/**
 * @typedef {object} OsUser
 * @property {number} [owner] who has to own the data, when that is not simply us
 * @property {(command: readonly [string, ...string[]]) => Pick<import('./process.cjs').Command, 'command' | 'args' | 'user'>} as
 */

/** @param {string} user @returns {{ readonly uid: number, readonly gid: number } | undefined} */
const idsOf = (user) => {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout || NaN),
  );
  return uid === undefined || gid === undefined || Number.isNaN(uid + gid) ? undefined : { uid, gid };
};

/** @type {OsUser} */
const OURSELVES = { as: ([command, ...args]) => ({ command, args }) };

/**
 * A name space in which root has another number: files stay ours, so that a checkout below a closed folder works too.
 * @param {string} program
 * @returns {OsUser | undefined}
 */
const inNameSpace = (program) => {
  const inner = idsOf(INNER_USER);
  if (inner === undefined) return undefined;
  const unshare = ['--user', `--map-user=${inner.uid}`, `--map-group=${inner.gid}`];
  if (spawnSync('unshare', [...unshare, 'test', '-x', program]).status !== 0) return undefined;
  return { owner: 0, as: (command) => ({ command: 'unshare', args: [...unshare, ...command] }) };
};

/**
 * @param {string} program
 * @param {string} folder
 * @returns {OsUser | undefined}
 */
const asPostgres = (program, folder) => {
  if (idsOf(OS_USER) === undefined) {
    spawnSync('groupadd', ['--system', OS_USER]);
    spawnSync('useradd', ['--system', '--no-create-home', '--gid', OS_USER, OS_USER]);
  }
  const user = idsOf(OS_USER);
  if (user === undefined) return undefined;
  const reaches = (/** @type {string} */ file) =>
    spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', file], { ...user, cwd: '/' }).status === 0;
  if (!reaches(program) || !reaches(folder)) return undefined;
  return { owner: user.uid, as: ([command, ...args]) => ({ command, args, user }) };
};

/**
 * @param {string} program that has to run
 * @param {string} dataDir that it has to own; may not exist yet
 * @returns {OsUser}
 */
const osUserFor = (program, dataDir) => {
  if (process.getuid?.() !== 0) return OURSELVES;
  const user = inNameSpace(program) ?? asPostgres(program, path.dirname(dataDir));
  if (user !== undefined) return user;
  throw new Problem(
    `PostgreSQL does not run as root, and no other user can enter ${root}`,
    'open the folders above it (chmod o+x), start as another user, or set DATABASE_URL to a PostgreSQL 18 server',
  );
};

/** Data of a run as somebody else change hands. @param {OsUser} user @param {string} dataDir */
const own = ({ owner }, dataDir) => {
  if (owner === undefined || fs.statSync(dataDir).uid === owner) return;
  spawnSync('chown', ['-R', String(owner), dataDir]);
};

module.exports = { osUserFor, own };
