// Where everything of the local stack lives: `.local/` of the checkout, and nowhere else.
const fs = require('node:fs');
const path = require('node:path');
const { diskFull } = require('./problem.cjs');

const root = path.resolve(__dirname, '../..');
const local = path.join(root, '.local');
/** Downloads and builds, shared by every stack of the checkout and kept by `--fresh`. */
const cache = path.join(local, 'cache');
/** The stack of `npm start`; specs give it a folder of their own. */
const stackBase = process.env['NAP_STACK_DIR'] ?? local;

const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/**
 * One stack's folders. A stack is the one of `npm start` (`.local` itself), the developers' one, or one per test run.
 * @typedef {{ readonly base: string, readonly data: string, readonly run: string, readonly logs: string }} Dirs
 * @param {string} base
 * @returns {Dirs}
 */
const dirsOf = (base) => ({
  base,
  data: path.join(base, 'data'),
  run: path.join(base, 'run'),
  logs: path.join(base, 'logs'),
});

/**
 * Makes the folders and proves that they can be written and that the disk has room.
 * @param {Dirs} dirs
 */
const prepareDirs = (dirs) => {
  for (const folder of [local, cache, dirs.base, dirs.data, dirs.run, dirs.logs]) {
    fs.mkdirSync(folder, { recursive: true });
  }
  fs.accessSync(dirs.base, fs.constants.W_OK);
  const { bavail, bsize } = fs.statfsSync(dirs.base);
  if (bavail * bsize < LEAST_FREE_BYTES) throw diskFull(dirs.base);
};

module.exports = { root, local, cache, stackBase, dirsOf, prepareDirs };
