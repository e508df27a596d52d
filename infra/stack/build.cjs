// Compiles the apps and bundles the workflows into dist/, unless dist/ already holds exactly these sources.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { cache, local, root } = require('./dirs.cjs');
const { exclusively } = require('./lock.cjs');

const SOURCES = [
  ...['apps', 'workflows', 'activities', 'libs'],
  ...['infra/tooling/aliases.cjs', 'infra/tooling/bundle-workflows.cjs', 'infra/tooling/workflow-sandbox.cjs'],
  'infra/tooling/build-styles.cjs',
  ...['package-lock.json', 'nest-cli.json', 'tsconfig.base.json', 'tsconfig.build.json'],
];
const NOT_BUILT = /\.spec\.tsx?$|\.md$|\.contract\.ts$/;

const dist = path.join(root, 'dist');
const STAMP = 'sources.sha256';

/** @param {string} entry a file or folder below root @returns {readonly string[]} files, in a fixed order */
const filesOf = (entry) => {
  const full = path.join(root, entry);
  if (!fs.existsSync(full)) return [];
  if (fs.statSync(full).isFile()) return [entry];
  return fs
    .readdirSync(full)
    .sort()
    .flatMap((name) => filesOf(path.join(entry, name)));
};

/** @returns {string} */
const sourceHash = () => {
  const hash = crypto.createHash('sha256');
  for (const file of SOURCES.flatMap(filesOf).filter((name) => !NOT_BUILT.test(name))) {
    const content = fs.readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};

const isBuilt = () => {
  const stamp = path.join(dist, STAMP);
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sourceHash();
};

/** @param {import('./supervisor.cjs').Supervisor} supervisor */
const build = async (supervisor) => {
  if (isBuilt()) return;
  if (isBuilt()) return;
  supervisor.say('building the apps and the workflow bundle …');
  const hash = sourceHash();
  const unfinished = path.join(local, 'dist.unfinished');
  fs.rmSync(unfinished, { recursive: true, force: true });
  const config = path.join(local, 'tsconfig.build.json');
  const options = { extends: '../tsconfig.build.json', compilerOptions: { outDir: unfinished } };
  fs.writeFileSync(config, JSON.stringify(options));
  const node = (/** @type {string} */ name, /** @type {readonly string[]} */ args) =>
    supervisor.run(
      { name, command: process.execPath, args, cwd: root, env: { XDG_CACHE_HOME: path.join(cache, 'xdg') } },
      { problem: `${name} failed`, wayOut: 'mend what is named above' },
    );
  const bundle = path.join(unfinished, 'workflow-bundle.js');
  await Promise.all([
    node('nest-build', [
      path.join(root, 'node_modules/@nestjs/cli/bin/nest.js'),
      'build',
      '--path',
      path.relative(root, config),
    ]),
    node('bundle-workflows', [path.join(root, 'infra/tooling/bundle-workflows.cjs'), bundle]),
    node('build-styles', [path.join(root, 'infra/tooling/build-styles.cjs'), path.join(unfinished, 'assets')]),
  ]);
  fs.writeFileSync(path.join(unfinished, STAMP), hash);
  fs.rmSync(dist, { recursive: true, force: true });
  fs.renameSync(unfinished, dist);
};

/** @param {import('./supervisor.cjs').Supervisor} supervisor */
const ensureBuilt = async (supervisor) => {
  if (!isBuilt()) await exclusively('dist', supervisor, () => build(supervisor));
};

module.exports = { ensureBuilt, isBuilt };
