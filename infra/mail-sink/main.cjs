// A mail server that keeps every mail and sends none on: node main.cjs --smtp-port N --page-port N --folder PATH
const { parseArgs } = require('node:util');
const { SMTPServer } = require('smtp-server');
const { createPage } = require('./http.cjs');
const { openStore } = require('./store.cjs');

const HOST = '127.0.0.1';
const MAX_BYTES = 26_214_400;
const OUT_OF_STORAGE = 452;

/** @param {ReturnType<typeof openStore>} store */
const createSmtp = (store) =>
  new SMTPServer({
    banner: 'nap mail sink',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_BYTES,
    onData: (stream, session, done) => {
      /** @type {Buffer[]} */
      const chunks = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        try {
          const id = store.add(
            from,
            rcptTo.map(({ address }) => address),
            Buffer.concat(chunks),
          );
          done(null, `kept as ${id}`);
        } catch (error) {
          done(Object.assign(new Error(`not kept: ${String(error)}`), { responseCode: OUT_OF_STORAGE }));
        }
      });
    },
  });

const main = () => {
  const { values } = parseArgs({
    options: { 'smtp-port': { type: 'string' }, 'page-port': { type: 'string' }, folder: { type: 'string' } },
  });
  const store = openStore(values.folder ?? '.');
  const smtp = createSmtp(store);
  const page = createPage(store);
  smtp.on('error', (error) => console.error(error.message));
  smtp.listen(Number(values['smtp-port']), HOST);
  page.listen(Number(values['page-port']), HOST);
  process.once('SIGTERM', () => {
    page.close();
    page.closeAllConnections();
    smtp.close(() => process.exit(0));
  });
};

main();
