// All servers of one stack, started side by side.
const path = require('node:path');
const fs = require('node:fs');
const { startKafka } = require('./kafka.cjs');
const { startMail } = require('./mail.cjs');
const { startPostgres } = require('./postgres.cjs');
const { startTemporal } = require('./temporal.cjs');

/**
 * @typedef {object} ServerOptions
 * @property {NodeJS.ProcessEnv} env names servers of one's own, and ports
 * @property {import('./ports.cjs').Ports} ports
 * @property {boolean} pages whether Temporal shows its page
 * @property {string} database
 *
 * @typedef {{ readonly what: string, readonly address: string, readonly from: string }} Row
 * @typedef {{ readonly env: Readonly<Record<string, string>>, readonly rows: readonly Row[] }} Servers
 */

/**
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 * @param {ServerOptions} options
 * @returns {Promise<Servers>}
 */
const startServers = async (supervisor, { env, ports, pages, database }) => {
  const common = { supervisor, env };
  const [postgres, temporal, kafka, mail] = await Promise.all([
    startPostgres({ ...common, port: ports.postgres, database }),
    startTemporal({
      ...common,
      port: ports.temporal,
      pagePort: pages ? ports.temporalPage : undefined,
    }),
    startKafka({ ...common, port: ports.kafka, controllerPort: ports.kafkaController }),
    startMail({ ...common, port: ports.smtp, pagePort: ports.mailPage }),
  ]);
  const servers = [postgres, kafka, temporal, mail];
  const pageRows = [temporal, mail].flatMap(({ what, page }) =>
    page === undefined ? [] : [{ what: `${what.replace(/ [\d.]+$/, '')}, its page`, address: page, from: 'the same' }],
  );
  return {
    env: Object.assign({}, ...servers.map((server) => server.env)),
    rows: [...servers.map(({ what, address, from }) => ({ what, address, from })), ...pageRows],
  };
};

/**
 * Leaves the servers' addresses for other commands of the checkout, readable by `source` and by `nap`.
 * @param {string} file
 * @param {Readonly<Record<string, string>>} env
 */
const writeEnvFile = (file, env) => {
  const lines = Object.entries(env).map(([name, value]) => `export ${name}='${value}'\n`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, lines.join(''), { mode: 0o600 });
};

module.exports = { startServers, writeEnvFile };
