// The engine's own processes: one list for whoever starts them.
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('./dirs.cjs');
const { LOOPBACK, PORTS } = require('./ports.cjs');
const { httpGet, untilReady } = require('./probe.cjs');
const { Problem } = require('./problem.cjs');
const { logSince } = require('./process.cjs');

/** Megabytes of V8's old space each app may take; idle, they use a fraction of it. */
const APPS = /** @type {const} */ ({
  api: { heap: 160, operations: 'apiOperations' },
  worker: { heap: 160, operations: 'workerOperations' },
  relay: { heap: 96, operations: 'relayOperations' },
  timekeeper: { heap: 128, operations: 'timekeeperOperations' },
  notifier: { heap: 128, operations: 'notifierOperations' },
  reporting: { heap: 128, operations: 'reportingOperations' },
});
/** @typedef {keyof typeof APPS} App */

const READY = /"msg":"ready"/;
const READY_MS = 60_000;
const VERBOSE = ['info', 'debug', 'trace'];

/** @param {string} app @returns {string} */
const mainOf = (app) => {
  const file = path.join(root, 'dist/apps', app, 'src/main.js');
  if (fs.existsSync(file)) return file;
  throw new Problem(`the app ${app} is not in dist/`, `is there an apps/${app}/src/main.ts? npm run build`);
};

/**
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 * @param {App} app
 * @param {Readonly<Record<string, string>>} env
 */
const startApp = async (supervisor, app, env) => {
  const flags = [`--max-old-space-size=${APPS[app].heap}`, '--max-semi-space-size=2', '--enable-source-maps'];
  const { LOG_LEVEL = 'info' } = process.env;
  const running = supervisor.start({
    name: app,
    command: process.execPath,
    args: [...flags, mainOf(app)],
    // The line that says "ready" is written at the level info.
    env: { ...env, LOG_LEVEL: VERBOSE.includes(LOG_LEVEL) ? LOG_LEVEL : 'info', TZ: 'UTC' },
    cwd: root,
    graceMs: 25_000,
  });
  const saysReady = async () => {
    if (!READY.test(logSince(running))) throw new Error('it has not said that it is ready');
  };
  await untilReady(saysReady, { name: `the app ${app}`, timeoutMs: READY_MS, process: running });
  return { app, pid: running.pid };
};

/**
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 * @param {Readonly<Record<string, string>>} servers
 * @param {import('./ports.cjs').Ports} ports
 * @returns {Promise<readonly import('./servers.cjs').Row[]>}
 */
const startApps = async (supervisor, servers, ports) => {
  const url = `http://${LOOPBACK}:${ports.api}`;
  const names = /** @type {readonly App[]} */ (Object.keys(APPS));
  const operations = (/** @type {App} */ app) => ports[APPS[app].operations];
  const env = {
    ...servers,
    PORT: String(ports.api),
    HOST: LOOPBACK,
    PUBLIC_URL: url,
    WORKFLOW_BUNDLE: path.join(root, 'dist/workflow-bundle.js'),
    OPERATIONS_HOST: LOOPBACK,
    ...Object.fromEntries(names.map((app) => [PORTS[APPS[app].operations].variable, String(operations(app))])),
  };
  supervisor.nextStage();
  for (const name of names) mainOf(name);
  const started = await Promise.all(names.map((name) => startApp(supervisor, name, env)));
  await untilReady(() => httpGet(`${url}/health/ready`), { name: 'the API', timeoutMs: READY_MS });
  return started.map(({ app, pid }) => ({
    what: app === 'api' ? 'API and pages' : app,
    address: app === 'api' ? url : `process ${pid}`,
    from: `apps/${app}, /metrics at ${LOOPBACK}:${operations(app)}`,
  }));
};

module.exports = { APPS, mainOf, startApps };
