// What a figure depends on besides the code: the machine, and how fast its disk keeps what it is given.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { root } = require('../stack/dirs.cjs');

const SYNCS = 200;
const BLOCK = Buffer.alloc(8_192, 1);

/** As PostgreSQL does at each commit: write a block, wait for the disk. @param {string} folder @returns {string} */
const syncTimes = (folder) => {
  const file = path.join(folder, 'sync-probe');
  const fd = fs.openSync(file, 'w');
  const times = Array.from({ length: SYNCS }, (_, index) => {
    const begun = performance.now();
    fs.writeSync(fd, BLOCK, 0, BLOCK.length, (index % 16) * BLOCK.length);
    fs.fdatasyncSync(fd);
    return (performance.now() - begun) * 1_000;
  }).sort((a, b) => a - b);
  fs.closeSync(fd);
  fs.rmSync(file);
  const at = (/** @type {number} */ share) => Math.round(times[Math.floor(SYNCS * share)] ?? 0);
  return `${at(0.5)} µs median, ${at(0.99)} µs at 99 %`;
};

const commit = () => {
  const git = (/** @type {readonly string[]} */ args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout;
  const changed = git(['status', '--porcelain', '--untracked-files=no']).trim() === '' ? '' : ', with changes';
  return `${git(['rev-parse', '--short', 'HEAD']).trim() || 'unknown'}${changed}`;
};

/** @param {string} folder where the servers will write @returns {Readonly<Record<string, string>>} */
const machineFacts = (folder) => ({
  commit: commit(),
  processor: `${os.cpus()[0]?.model.trim() ?? 'unknown'}, ${os.availableParallelism()} cores`,
  memory: `${Math.round(os.totalmem() / 2 ** 30)} GiB`,
  // without what a distributor adds for each build: the same kernel built again is the same system
  system: `${os.type()} ${/^[\d.]*\d/.exec(os.release())?.[0] ?? os.release()} ${os.arch()}`,
  node: process.version,
  fdatasync: syncTimes(folder),
});

module.exports = { machineFacts };
