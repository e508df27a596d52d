// Measures the engine on throw-away servers: node infra/tooling/bench.cjs [--only NAME]… [--smoke] [--seed N] [--json FILE]
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { parseArgs } = require('node:util');
const { dirsOf, prepareDirs, root } = require('../stack/dirs.cjs');
const { freePorts } = require('../stack/ports.cjs');
const { Problem } = require('../stack/problem.cjs');
const { supervise } = require('../stack/supervisor.cjs');
const { clear, throwAwayDirs } = require('../stack/throw-away.cjs');
const { linesOf, merged, summaryOf } = require('./bench-report.cjs');
const { machineFacts } = require('./machine.cjs');

/**
 * @typedef {import('../stack/supervisor.cjs').Supervisor} Supervisor
 * @typedef {import('../stack/process.cjs').Running} Running
 * @typedef {{ readonly name: string, readonly title: string, readonly servers: readonly string[],
 *   readonly limitMinutes: number }} Benchmark
 * @typedef {{ readonly only: readonly string[], readonly smoke: boolean, readonly seed: number,
 *   readonly json: string | undefined }} Options
 */

const LOADER = path.join(root, 'infra/tooling/typescript.cjs');
const MOST_SEED = 2 ** 31;

/** A server of one's own would not be thrown away, and would not be quiet. */
const SERVER_VARIABLES = ['DATABASE_URL', 'KAFKA_BROKERS', 'TEMPORAL_ADDRESS', 'SMTP_URL', 'MAIL_SINK_URL'];
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SERVER_VARIABLES.includes(name)));

/** @param {Supervisor} supervisor @param {import('../stack/ports.cjs').Ports} ports */
const startDatabase = (supervisor, ports) =>
  require('../stack/postgres.cjs').startPostgres({ supervisor, env, port: ports.postgres, database: 'nap' });

const LOGICAL = ['-c', 'wal_level=logical'];

/** @param {Supervisor} supervisor @returns {Supervisor} whose PostgreSQL writes a log that can be decoded */
const decodable = (supervisor) => ({
  ...supervisor,
  start: (command) =>
    supervisor.start(command.name === 'postgres' ? { ...command, args: [...command.args, ...LOGICAL] } : command),
});

/** @type {Readonly<Record<string, (supervisor: Supervisor, ports: import('../stack/ports.cjs').Ports) =>
 *   Promise<import('../stack/postgres.cjs').Server>>>} */
const STARTERS = {
  postgres: startDatabase,
  'postgres-logical': (supervisor, ports) => startDatabase(decodable(supervisor), ports),
  kafka: (supervisor, ports) =>
    require('../stack/kafka.cjs').startKafka({
      supervisor,
      env,
      port: ports.kafka,
      controllerPort: ports.kafkaController,
    }),
  temporal: (supervisor, ports) =>
    require('../stack/temporal.cjs').startTemporal({ supervisor, env, port: ports.temporal, pagePort: undefined }),
  mail: (supervisor, ports) =>
    require('../stack/mail.cjs').startMail({ supervisor, env, port: ports.smtp, pagePort: ports.mailPage }),
};

/** @param {readonly string[]} argv @returns {Options} */
const parseArguments = (argv) => {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      smoke: { type: 'boolean', default: false },
      seed: { type: 'string' },
      json: { type: 'string' },
    },
  });
  const seed = values.seed === undefined ? Math.floor(Math.random() * MOST_SEED) : Number(values.seed);
  if (!Number.isInteger(seed)) throw new Problem(`--seed ${values.seed} is no whole number`, 'give one, or none');
  return { only: values.only, smoke: values.smoke, seed, json: values.json };
};

/** @param {readonly string[]} only @returns {readonly Benchmark[]} */
const chosen = (only) => {
  require(LOADER);
  /** @type {{ readonly BENCHMARKS: readonly Benchmark[] }} */
  const { BENCHMARKS } = require(path.join(root, 'test/benchmarks/benchmarks.ts'));
  const names = BENCHMARKS.map(({ name }) => name);
  const wrong = only.find((name) => !names.includes(name));
  if (wrong !== undefined) throw new Problem(`no benchmark is called ${wrong}`, `choose from ${names.join(', ')}`);
  return only.length === 0 ? BENCHMARKS : BENCHMARKS.filter(({ name }) => only.includes(name));
};

/** The same supervisor, whose processes can be ended apart from the others. @param {Supervisor} supervisor @param {string} name */
const scope = (supervisor, name) => {
  const dirs = dirsOf(path.join(supervisor.dirs.base, name));
  prepareDirs(dirs);
  /** @type {Running[]} */
  const started = [];
  /** @type {Supervisor['start']} */
  const start = (command) => {
    const running = supervisor.start(command);
    started.push(running);
    return running;
  };
  const end = async () => {
    for (const running of started.toReversed()) await running.stop();
    fs.rmSync(dirs.base, { recursive: true, force: true });
  };
  return { within: { ...supervisor, dirs, start }, end };
};

/** @param {Running} child @param {number} limitMinutes */
const untilEnded = async (child, limitMinutes) => {
  const limit = new AbortController();
  const late = pause(limitMinutes * 60_000, undefined, { signal: limit.signal }).then(
    () => true,
    () => false,
  );
  const isLate = await Promise.race([late, child.exited.then(() => false)]);
  limit.abort();
  if (isLate) {
    child.kill();
    await child.exited;
    throw new Error(`not ended within ${limitMinutes} minutes`);
  }
};

/**
 * @param {Supervisor} supervisor
 * @param {Benchmark} benchmark
 * @param {Options} options
 * @param {string} commit
 * @returns {Promise<import('./bench-report.cjs').Result>}
 */
const measure = async (supervisor, { name, title, servers: wanted, limitMinutes }, { smoke, seed }, commit) => {
  supervisor.say(`\n${name}: ${title}`);
  const { within, end } = scope(supervisor, name);
  const begun = performance.now();
  const [at, loadBefore] = [new Date().toISOString(), os.loadavg()[0] ?? 0];
  /** @type {readonly string[]} */
  let servers = [];
  const done = () => {
    const seconds = Math.round((performance.now() - begun) / 1_000);
    return { name, title, at, commit, seed, loadBefore, servers, seconds };
  };
  try {
    const ports = await freePorts();
    const started = await Promise.all(wanted.map((server) => STARTERS[server]?.(within, ports)));
    servers = started.map((server) => server?.what ?? '');
    const input = path.join(within.dirs.run, 'input.json');
    const output = path.join(within.dirs.run, 'output.json');
    const addresses = Object.assign({}, ...started.map((server) => server?.env));
    fs.writeFileSync(input, JSON.stringify({ name, smoke, seed, servers: addresses }));
    const child = within.start({
      name: `bench-${name}`,
      command: process.execPath,
      args: ['--require', LOADER, '--enable-source-maps', path.join(root, 'test/benchmarks/run.ts'), input, output],
      env: { ...addresses, NODE_ENV: 'production' },
      cwd: root,
      shown: true,
    });
    await untilEnded(child, limitMinutes);
    if (!fs.existsSync(output)) throw new Error(`ended with exit code ${child.exit()?.code}, the reason stands above`);
    return { ...done(), findings: JSON.parse(fs.readFileSync(output, 'utf8')) };
  } catch (error) {
    return { ...done(), problem: error instanceof Error ? error.message : String(error) };
  } finally {
    await end();
  }
};

/** @param {string} file @returns {import('./bench-report.cjs').Report | undefined} */
const reportIn = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/** After each benchmark, so that a run that is cut short leaves what it measured. @param {string} file @param {import('./bench-report.cjs').Report} report */
const save = (file, report) => {
  const before = reportIn(file);
  const whole = before === undefined ? report : merged(before, report);
  fs.writeFileSync(file, `${JSON.stringify(whole, undefined, 2)}\n`);
};

const main = async () => {
  const options = parseArguments(process.argv.slice(2));
  const dirs = throwAwayDirs('bench');
  await supervise({ what: 'npm run bench', dirs, cleanUp: (code) => clear(dirs, code) }, async (supervisor) => {
    await require('../stack/install.cjs').ensureInstalled(supervisor);
    await require('../stack/build.cjs').ensureBuilt(supervisor);
    const benchmarks = chosen(options.only);
    const machine = machineFacts(dirs.base);
    const before = options.json === undefined ? undefined : reportIn(options.json);
    if (before !== undefined) merged(before, { format: 1, smoke: options.smoke, machine, benchmarks: [] });
    for (const [fact, value] of Object.entries(machine)) supervisor.say(`${fact}: ${value}`);
    supervisor.say(`seed: ${options.seed}`);
    const results = [];
    for (const benchmark of benchmarks) {
      const result = await measure(supervisor, benchmark, options, machine['commit'] ?? '');
      for (const line of linesOf(result, options.smoke)) supervisor.say(line);
      const { servers, seconds, loadBefore } = result;
      supervisor.say(`${servers.join(', ')}; ${seconds} s, load before ${loadBefore.toFixed(2)}`);
      results.push(result);
      if (options.json !== undefined)
        save(options.json, { format: 1, smoke: options.smoke, machine, benchmarks: [result] });
    }
    const { lines, failed } = summaryOf({ benchmarks: results, smoke: options.smoke });
    supervisor.say('');
    for (const line of lines) supervisor.say(line);
    return failed ? 1 : 0;
  });
};

main().catch((/** @type {Error & { readonly wayOut?: string }} */ error) => {
  console.error(`npm run bench: ${error.message}${error.wayOut === undefined ? '' : `. Way out: ${error.wayOut}`}`);
  process.exitCode = 2;
});
