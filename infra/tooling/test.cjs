// Runs the tests, tier by tier, on real servers of their own:
// node infra/tooling/test.cjs TIER… [-- [--no-skips] [--unguarded] [--rotate] [--seed N] JEST…]
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { cache, root } = require('../stack/dirs.cjs');
const { freePorts } = require('../stack/ports.cjs');
const { Problem } = require('../stack/problem.cjs');
const { supervise } = require('../stack/supervisor.cjs');
const { table } = require('../stack/table.cjs');
const { clear, throwAwayDirs } = require('../stack/throw-away.cjs');
const { resultOf, summaryOf } = require('./test-results.cjs');

/** In the order of cost. @satisfies {Record<string, { readonly servers: boolean, readonly build: boolean }>} */
const TIERS = /** @type {const} */ ({
  unit: { servers: false, build: false },
  replay: { servers: false, build: false },
  int: { servers: true, build: false },
  e2e: { servers: true, build: true },
  faults: { servers: true, build: true },
});
/** @typedef {keyof typeof TIERS} Tier */

const EXIT_GRACE_MS = 15_000;
const MOST_SEED = 1_000_000_000;
/** All faults take minutes: `--rotate` runs another part of their files every day. */
const PARTS = 3;
const DAY_MS = 86_400_000;

const seconds = (/** @type {number} */ since) => (performance.now() - since) / 1000;

/** @param {readonly string[]} argv */
const parseArguments = (argv) => {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  const names = argv.slice(0, end);
  const rest = argv.slice(end + 1);
  const wrong = names.find((name) => !(name in TIERS));
  if (wrong !== undefined)
    throw new Problem(`no tier is called ${wrong}`, `choose from ${Object.keys(TIERS).join(', ')}`);
  const at = rest.indexOf('--seed');
  const seed = at === -1 ? crypto.randomInt(MOST_SEED) : Number(rest[at + 1]);
  if (!Number.isSafeInteger(seed))
    throw new Problem('--seed needs a whole number', 'take the one an earlier run printed');
  const ours = ['--no-skips', '--unguarded', '--rotate', ...(at === -1 ? [] : ['--seed', rest[at + 1]])];
  return {
    tiers: /** @type {readonly Tier[]} */ (Object.keys(TIERS).filter((tier) => names.includes(tier))),
    noSkips: rest.includes('--no-skips'),
    unguarded: rest.includes('--unguarded'),
    part: rest.includes('--rotate') ? (Math.floor(Date.now() / DAY_MS) % PARTS) + 1 : undefined,
    seed,
    jest: rest.filter((word) => !ours.includes(word)),
  };
};

/**
 * @param {import('../stack/supervisor.cjs').Supervisor} supervisor
 * @param {readonly Tier[]} tiers
 * @returns {Promise<Readonly<Record<string, string>>>} the servers' addresses
 */
const prepare = async (supervisor, tiers) => {
  await require('../stack/install.cjs').ensureInstalled(supervisor);
  const ports = await freePorts();
  const build = tiers.some((tier) => TIERS[tier].build)
    ? require('../stack/build.cjs').ensureBuilt(supervisor)
    : undefined;
  if (!tiers.some((tier) => TIERS[tier].servers)) return {};
  const { startServers } = require('../stack/servers.cjs');
  const options = { env: process.env, pages: false, database: 'nap' };
  const servers = startServers(supervisor, { ...options, ports });
  const [{ env, rows }] = await Promise.all([servers, build]);
  supervisor.say(
    table(
      ['What', 'Address', 'From'],
      rows.map(({ what, address, from }) => [what, address, from]),
    ),
  );
  return env;
};

/**
 * @param {import('../stack/supervisor.cjs').Supervisor} supervisor
 * @param {Tier} tier
 * @param {{ readonly words: readonly string[], readonly shard: readonly string[] }} jest
 * @param {Readonly<Record<string, string>>} servers
 */
const runTier = async (supervisor, tier, { words, shard }, servers) => {
  const started = performance.now();
  const { base } = supervisor.dirs;
  const results = path.join(base, `${tier}.json`);
  const temporary = path.join(base, 'tmp');
  fs.mkdirSync(temporary, { recursive: true });
  supervisor.say(`\n${tier} tests`);
  const child = supervisor.start({
    name: `jest-${tier}`,
    command: process.execPath,
    args: [
      path.join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', path.join(root, `infra/tooling/jest.${tier}.cjs`)],
      ...['--json', '--outputFile', results, '--passWithNoTests', ...shard, ...words],
    ],
    env: { ...servers, NODE_ENV: 'test', TMPDIR: temporary, XDG_CACHE_HOME: path.join(cache, 'xdg') },
    cwd: root,
    shown: true,
  });
  while (child.exit() === undefined && !fs.existsSync(results)) await Promise.race([child.exited, pause(200)]);
  await Promise.race([child.exited, pause(EXIT_GRACE_MS, undefined, { ref: false })]);
  const lingers = child.exit() === undefined;
  if (lingers) await child.stop();
  const report = fs.existsSync(results) ? JSON.parse(fs.readFileSync(results, 'utf8')) : undefined;
  return resultOf({
    tier,
    report,
    code: child.exit()?.code ?? 1,
    lingers,
    filtered: words.length > 0,
    seconds: seconds(started),
  });
};

const main = async () => {
  const { tiers, noSkips, unguarded, part, seed, jest } = parseArguments(process.argv.slice(2));
  const dirs = throwAwayDirs('test');
  const cleanUp = (/** @type {number} */ code) => clear(dirs, code);
  await supervise({ what: 'npm test', dirs, cleanUp }, async (supervisor) => {
    const started = performance.now();
    const servers = {
      ...(await prepare(supervisor, tiers)),
      NAP_SEED: String(seed),
      ...(unguarded ? { NAP_UNGUARDED: '1' } : {}),
    };
    if (tiers.includes('faults')) supervisor.say(`seed ${seed} (again: npm run test:faults -- --seed ${seed})`);
    if (part !== undefined) supervisor.say(`faults: part ${part} of ${PARTS} today, all by npm run test:faults`);
    const preparation = seconds(started);
    const results = [];
    for (const tier of tiers) {
      const shard = tier === 'faults' && part !== undefined ? [`--shard=${part}/${PARTS}`] : [];
      results.push(await runTier(supervisor, tier, { words: jest, shard }, servers));
    }
    const { lines, failed } = summaryOf(results, { preparation, noSkips });
    for (const line of lines) supervisor.say(line);
    return failed ? 1 : 0;
  });
};

main().catch((/** @type {Error} */ error) => {
  console.error(`npm test: ${error.message}`);
  process.exitCode = 2;
});
