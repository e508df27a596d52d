// Mail: SMTP_URL, else the sink, which keeps every mail and sends none on.
const path = require('node:path');
const { LOOPBACK } = require('./ports.cjs');
const { canConnect, httpGet, untilReady } = require('./probe.cjs');

const SMTP_PORT = 25;
const SMTPS_PORT = 465;
const HEAP_FLAGS = ['--max-old-space-size=64', '--max-semi-space-size=2'];

/** @param {string} text @returns {Promise<import('./postgres.cjs').Server>} */
const useGiven = async (text) => {
  const url = new URL(text);
  const port = Number(url.port) || (url.protocol === 'smtps:' ? SMTPS_PORT : SMTP_PORT);
  await untilReady(() => canConnect(port, url.hostname), { name: 'the mail server at SMTP_URL', timeoutMs: 5_000 });
  return { what: 'Mail server', address: `${url.hostname}:${port}`, from: 'SMTP_URL', env: { SMTP_URL: text } };
};

/**
 * @param {{ readonly supervisor: import('./supervisor.cjs').Supervisor, readonly port: number,
 *   readonly pagePort: number, readonly env: NodeJS.ProcessEnv }} options
 * @returns {Promise<import('./postgres.cjs').Server & { readonly page?: string }>}
 */
const startMail = async ({ supervisor, port, pagePort, env }) => {
  const { SMTP_URL } = env;
  if (SMTP_URL) return useGiven(SMTP_URL);
  const main = path.join(__dirname, '../mail-sink/main.cjs');
  const options = [
    '--smtp-port',
    String(port),
    '--page-port',
    String(pagePort),
    '--folder',
    path.join(supervisor.dirs.data, 'mail'),
  ];
  const running = supervisor.start({
    name: 'mail-sink',
    command: process.execPath,
    args: [...HEAP_FLAGS, main, ...options],
  });
  const page = `http://${LOOPBACK}:${pagePort}`;
  const ready = { name: 'the mail sink', timeoutMs: 20_000, process: running };
  await untilReady(() => Promise.all([httpGet(`${page}/api/messages?limit=1`), canConnect(port, LOOPBACK)]), ready);
  return {
    what: 'Mail sink',
    address: `smtp://${LOOPBACK}:${port}`,
    from: 'infra/mail-sink',
    env: { SMTP_URL: `smtp://${LOOPBACK}:${port}`, MAIL_SINK_URL: page },
    page,
  };
};

module.exports = { startMail };
