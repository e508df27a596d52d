// Which ports the local stack listens on.
const net = require('node:net');
const { Problem } = require('./problem.cjs');

const LOOPBACK = '127.0.0.1';

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
  smtp: { name: 'the mail sink', variable: 'SMTP_PORT', port: 1025, fixed: false },
});

/** @param {number} port 0 asks for any @returns {Promise<number | undefined>} the port, or undefined when it is in use */
const listenOnce = (port) =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error) => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      const { port: bound } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(bound));
    });
  });

/** @param {number} port */
const isFree = async (port) => (await listenOnce(port)) !== undefined;

/** Ports handed out by this process are not handed out again before their server had the time to listen. */
const handedOut = new Set();

/** @returns {Promise<number>} */
const freePort = async () => {
  const port = await listenOnce(0);
  if (port === undefined || handedOut.has(port)) return freePort();
  handedOut.add(port);
  return port;
};

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
 * @returns {Promise<number>}
 */
const choosePort = async (rule, env) => {
  const port = wishedPort(rule, env);
  if (!handedOut.has(port) && (await isFree(port))) {
    handedOut.add(port);
    return port;
  }
  const wasSet = (env[rule.variable] ?? '') !== '';
  if (!rule.fixed && !wasSet) return freePort();
  throw new Problem(
    `port ${port}, wanted for ${rule.name}, is in use`,
    `stop what listens there, or choose another port with ${rule.variable}=<port>`,
  );
};

module.exports = { LOOPBACK, PORTS, choosePort, freePort, isFree };
