// Which ports the local stack listens on.
const { LOOPBACK, freePort, isFree } = require('./free-port.cjs');
const { Problem } = require('./problem.cjs');

/**
 * Pages people open keep their port, and a port in use is a problem to be told. Ports that only our processes dial move
 * to a free one, unless their variable was set.
 * @typedef {{ readonly name: string, readonly variable: string, readonly port: number, readonly fixed: boolean }} PortRule
 * @satisfies {Record<string, PortRule>}
 */
const PORTS = /** @type {const} */ ({
  api: { name: 'the API and pages', variable: 'PORT', port: 3000, fixed: true },
  mailPage: { name: "the mail sink's page", variable: 'MAIL_PAGE_PORT', port: 8025, fixed: true },
  temporalPage: { name: "Temporal's page", variable: 'TEMPORAL_UI_PORT', port: 8233, fixed: true },
  temporal: { name: 'Temporal', variable: 'TEMPORAL_PORT', port: 7233, fixed: false },
  postgres: { name: 'PostgreSQL', variable: 'POSTGRES_PORT', port: 54329, fixed: false },
  kafka: { name: 'Kafka', variable: 'KAFKA_PORT', port: 9092, fixed: false },
  kafkaController: { name: "Kafka's controller", variable: 'KAFKA_CONTROLLER_PORT', port: 9093, fixed: false },
  smtp: { name: 'the mail sink', variable: 'SMTP_PORT', port: 1025, fixed: false },
  apiOperations: { name: 'the API’s health and metrics', variable: 'API_OPERATIONS_PORT', port: 9464, fixed: false },
  relayOperations: {
    name: 'the relay’s health and metrics',
    variable: 'RELAY_OPERATIONS_PORT',
    port: 9465,
    fixed: false,
  },
  workerOperations: {
    name: 'the worker’s health and metrics',
    variable: 'WORKER_OPERATIONS_PORT',
    port: 9466,
    fixed: false,
  },
  timekeeperOperations: {
    name: 'the timekeeper’s health and metrics',
    variable: 'TIMEKEEPER_OPERATIONS_PORT',
    port: 9467,
    fixed: false,
  },
  notifierOperations: {
    name: 'the notifier’s health and metrics',
    variable: 'NOTIFIER_OPERATIONS_PORT',
    port: 9468,
    fixed: false,
  },
  reportingOperations: {
    name: 'the reporting’s health and metrics',
    variable: 'REPORTING_OPERATIONS_PORT',
    port: 9469,
    fixed: false,
  },
});

/** @typedef {Readonly<Record<keyof typeof PORTS, number>>} Ports */

/** @param {PortRule} rule @param {NodeJS.ProcessEnv} env @returns {number} */
const wishedPort = (rule, env) => {
  const text = env[rule.variable] ?? '';
  if (text === '') return rule.port;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`${rule.variable}=${text} is no port`, `set ${rule.variable} to a number from 1 to 65535`);
};

/**
 * @param {PortRule} rule
 * @param {NodeJS.ProcessEnv} env
 * @param {ReadonlySet<number>} taken by servers that do not listen yet
 * @returns {Promise<number>}
 */
const choosePort = async (rule, env, taken) => {
  const port = wishedPort(rule, env);
  if (!taken.has(port) && (await isFree(port))) return port;
  const wasSet = (env[rule.variable] ?? '') !== '';
  if (!rule.fixed && !wasSet) return freePort();
  throw new Problem(
    `port ${port}, wanted for ${rule.name}, is in use`,
    `stop what listens there, or choose another port with ${rule.variable}=<port>`,
  );
};

/**
 * All ports before anything starts, so that one in use is told at once. A server of one's own needs none.
 * @param {NodeJS.ProcessEnv} env
 * @param {{ readonly apps: boolean }} options
 * @returns {Promise<Ports>}
 */
const choosePorts = async (env, { apps }) => {
  const { SMTP_URL, TEMPORAL_ADDRESS } = env;
  /** @type {Record<string, number>} */
  const chosen = {};
  for (const [name, rule] of Object.entries(PORTS)) {
    const unused =
      (name === 'api' && !apps) ||
      (name.endsWith('Operations') && !apps) ||
      (name === 'mailPage' && SMTP_URL) ||
      (name === 'temporalPage' && TEMPORAL_ADDRESS);
    chosen[name] = unused ? 0 : await choosePort(rule, env, new Set(Object.values(chosen)));
  }
  return /** @type {Ports} */ (chosen);
};

/** @returns {Promise<Ports>} */
const freePorts = async () => {
  const names = Object.keys(PORTS);
  const ports = await Promise.all(names.map(freePort));
  if (new Set(ports).size < ports.length) return freePorts();
  return /** @type {Ports} */ (Object.fromEntries(names.map((name, index) => [name, ports[index]])));
};

module.exports = { LOOPBACK, PORTS, choosePort, choosePorts, freePorts, isFree };
