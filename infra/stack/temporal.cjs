// Temporal: TEMPORAL_ADDRESS, else the development server with its state in one SQLite file.
const fs = require('node:fs');
const path = require('node:path');
const { LOOPBACK } = require('./ports.cjs');
const { Problem } = require('./problem.cjs');
const { temporalVersion, untilReady } = require('./probe.cjs');
const { findTemporal, isRecentEnough } = require('./temporal-binary.cjs');

const NAMESPACE = 'default';

/** What the workflows write about themselves; the server must know the names beforehand. */
const SEARCH_ATTRIBUTES = { NapForum: 'Keyword', NapPhase: 'KeywordList', NapOverdue: 'Bool' };

const SQLITE_PRAGMAS = { journal_mode: 'WAL', synchronous: 'NORMAL', busy_timeout: '10000' };

// The setting was renamed between server versions; the name that is not known is ignored.
const TIME_SKIPPING = {
  'frontend.WorkflowTimeSkippingEnabled': 'true',
  'system.workflowTimeSkippingEnabled': 'true',
};

// A jump over skipped time then costs 0.2 s instead of 1 s; timers of real time fire no better for it.
const QUICK_JUMPS = { 'history.timerProcessorMaxTimeShift': '"10ms"' };

/** @param {string} flag @param {Readonly<Record<string, string>>} values */
const pairs = (flag, values) => Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);

/**
 * @typedef {object} TemporalOptions
 * @property {import('./supervisor.cjs').Supervisor} supervisor
 * @property {number} port
 * @property {number | undefined} pagePort none starts the server without its page
 * @property {NodeJS.ProcessEnv} env
 */

/** @param {string} address @returns {Promise<import('./postgres.cjs').Server>} */
const useGiven = async (address) => {
  const ask = () => temporalVersion(address, NAMESPACE);
  const version = await untilReady(ask, { name: 'Temporal at TEMPORAL_ADDRESS', timeoutMs: 5_000 });
  if (!isRecentEnough(version)) {
    throw new Problem(
      `Temporal at TEMPORAL_ADDRESS is ${version}`,
      'give a server of version 1.32 or later, or unset it',
    );
  }
  return { what: `Temporal ${version}`, address, from: 'TEMPORAL_ADDRESS', env: { TEMPORAL_ADDRESS: address } };
};

/**
 * @param {TemporalOptions} options
 * @returns {Promise<import('./postgres.cjs').Server & { readonly page?: string }>}
 */
const startTemporal = async ({ supervisor, port, pagePort, env }) => {
  const { TEMPORAL_ADDRESS } = env;
  if (TEMPORAL_ADDRESS) return useGiven(TEMPORAL_ADDRESS);
  const { binary, from } = await findTemporal(supervisor);
  const folder = path.join(supervisor.dirs.data, 'temporal');
  fs.mkdirSync(folder, { recursive: true });
  const running = supervisor.start({
    name: 'temporal',
    command: binary,
    args: [
      ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--namespace', NAMESPACE],
      ...(pagePort === undefined ? ['--headless'] : ['--ui-port', String(pagePort)]),
      ...['--db-filename', path.join(folder, 'temporal.db'), '--log-level', 'warn'],
      ...pairs('--sqlite-pragma', SQLITE_PRAGMAS),
      ...pairs('--search-attribute', SEARCH_ATTRIBUTES),
      ...pairs('--dynamic-config-value', { ...TIME_SKIPPING, ...QUICK_JUMPS }),
    ],
  });
  const address = `${LOOPBACK}:${port}`;
  const ready = { name: 'Temporal', timeoutMs: 60_000, process: running };
  const version = await untilReady(() => temporalVersion(address, NAMESPACE), ready);
  return {
    what: `Temporal ${version}`,
    address,
    from,
    env: { TEMPORAL_ADDRESS: address },
    ...(pagePort === undefined ? {} : { page: `http://${LOOPBACK}:${pagePort}` }),
  };
};

module.exports = { SEARCH_ATTRIBUTES, startTemporal };
