// One server of a spec alone, in a folder of its own: node start-server.cjs kafka|temporal FOLDER PORT CONTROLLER_PORT
// It says on one line what runs where, and ends when its parent does.
const path = require('node:path');
const { createSupervisor } = require('../../infra/stack/supervisor.cjs');
const { dirsOf, prepareDirs } = require('../../infra/stack/dirs.cjs');
const { startKafka } = require('../../infra/stack/kafka.cjs');
const { startTemporal } = require('../../infra/stack/temporal.cjs');

const [, , what = '', folder = '', port = '', controllerPort = ''] = process.argv;
const dirs = dirsOf(path.resolve(folder));
prepareDirs(dirs);
const supervisor = createSupervisor(dirs, () => undefined);
const options = { supervisor, env: {}, port: Number(port) };

const started =
  what === 'kafka'
    ? startKafka({ ...options, controllerPort: Number(controllerPort) })
    : startTemporal({ ...options, pagePort: undefined });

const stop = () => void supervisor.stop().then(() => process.exit(0));
process.stdin.on('end', stop).on('error', stop).resume();
process.on('SIGTERM', stop);
started.then(
  ({ address, from }) => console.log(JSON.stringify({ address, from })),
  (/** @type {Error} */ error) => {
    console.log(JSON.stringify({ problem: error.message }));
    process.exitCode = 1;
    stop();
  },
);
