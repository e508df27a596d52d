// The whole stack in the foreground: npm start [-- --fresh] [-- --servers-only]
const fs = require('node:fs');
const path = require('node:path');
const { dirsOf, root, stackBase } = require('./dirs.cjs');
const { choosePorts } = require('./ports.cjs');
const { Problem, lineOf } = require('./problem.cjs');
const { supervise } = require('./supervisor.cjs');
const { table } = require('./table.cjs');

const OPTIONS = ['--fresh', '--servers-only'];

/** @typedef {import('./supervisor.cjs').Supervisor} Supervisor */

/** @param {Supervisor} supervisor @param {readonly string[]} args @param {Readonly<Record<string, string>>} env */
const nap = async ({ run, say, dirs }, args, env) => {
  const { mainOf } = require('./apps.cjs');
  const name = `nap-${args[0]}`;
  const output = await run(
    { name, command: process.execPath, args: [mainOf('cli'), ...args], env, cwd: root },
    {
      problem: `nap ${args.join(' ')} failed`,
      wayOut: 'if the data are of another version, npm start -- --fresh begins anew',
    },
  );
  // The first key is shown this once and must not stay in a log.
  fs.rmSync(path.join(dirs.logs, `${name}.log`));
  for (const line of output.split('\n').filter(Boolean)) say(`  ${line}`);
};

/** Wipes what happened, keeps what was downloaded and built. @param {import('./dirs.cjs').Dirs} dirs */
const wipe = (dirs) => {
  fs.rmSync(dirs.data, { recursive: true, force: true });
  fs.mkdirSync(dirs.data);
};

/** @param {string} file @param {readonly string[]} options */
const work = (file, options) => async (/** @type {Supervisor} */ supervisor) => {
  const started = performance.now();
  const { dirs, say } = supervisor;
  const env = process.env;
  const withApps = !options.includes('--servers-only');
  if (options.includes('--fresh')) wipe(dirs);
  const ports = await choosePorts(env, { apps: withApps });
  await require('./install.cjs').ensureInstalled(supervisor);
  say('starting the servers …');
  const { startServers, writeEnvFile } = require('./servers.cjs');
  const { ensureBuilt } = require('./build.cjs');
  const [servers] = await Promise.all([
    startServers(supervisor, { env, ports, database: 'nap', pages: true }),
    withApps ? ensureBuilt(supervisor) : undefined,
  ]);
  writeEnvFile(file, servers.env);
  const rows = [...servers.rows];
  if (withApps) {
    await nap(supervisor, ['migrate'], servers.env);
    say('starting the apps …');
    rows.push(...(await require('./apps.cjs').startApps(supervisor, servers.env, ports)));
    await nap(supervisor, ['demo'], servers.env);
  }
  say(
    `\n${table(
      ['What', 'Address', 'From'],
      rows.map(({ what, address, from }) => [what, address, from]),
    )}\n`,
  );
  say(`ready in ${((performance.now() - started) / 1000).toFixed(1)} s; Ctrl-C stops all; logs in ${dirs.logs}`);
  return supervisor.watch();
};

const main = () => {
  const options = process.argv.slice(2);
  const wrong = options.find((option) => !OPTIONS.includes(option));
  if (wrong !== undefined) {
    console.error(`npm start: ${lineOf(new Problem(`no option is called ${wrong}`, `use ${OPTIONS.join(' or ')}`))}`);
    process.exit(1);
  }
  const settings = path.join(root, '.env');
  if (fs.existsSync(settings)) process.loadEnvFile(settings);
  const dirs = dirsOf(stackBase);
  const file = path.join(dirs.run, 'stack.env');
  const cleanUp = () => fs.rmSync(file, { force: true });
  void supervise({ what: 'npm start', dirs, interruptedCode: 0, cleanUp }, work(file, options));
};

main();
