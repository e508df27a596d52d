// All servers on free ports, for working on the project: node infra/stack/dev-servers.cjs
// Then, in another shell: source .local/dev-servers.env
const fs = require('node:fs');
const path = require('node:path');
const { dirsOf, local } = require('./dirs.cjs');
const { freePorts } = require('./ports.cjs');
const { supervise } = require('./supervisor.cjs');
const { table } = require('./table.cjs');

const envFile = path.join(local, 'dev-servers.env');

void supervise(
  {
    what: 'dev-servers',
    dirs: dirsOf(path.join(local, 'dev')),
    interruptedCode: 0,
    cleanUp: () => fs.rmSync(envFile, { force: true }),
  },
  async (supervisor) => {
    const { startServers, writeEnvFile } = require('./servers.cjs');
    const options = { env: {}, pages: true, database: 'nap' };
    const { env, rows } = await startServers(supervisor, { ...options, ports: await freePorts() });
    writeEnvFile(envFile, env);
    supervisor.say(
      table(
        ['What', 'Address', 'From'],
        rows.map(({ what, address, from }) => [what, address, from]),
      ),
    );
    return supervisor.watch();
  },
);
