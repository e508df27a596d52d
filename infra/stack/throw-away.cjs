// Folders of one run of a command, named after its process.
const fs = require('node:fs');
const path = require('node:path');
const { dirsOf, local } = require('./dirs.cjs');
const { isAlive } = require('./process.cjs');

/** @param {string} kind such as `test` @returns {import('./dirs.cjs').Dirs} */
const throwAwayDirs = (kind) => {
  const pattern = new RegExp(`^${kind}-(\\d+)$`);
  for (const name of fs.existsSync(local) ? fs.readdirSync(local) : []) {
    const pid = Number(pattern.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) fs.rmSync(path.join(local, name), { recursive: true, force: true });
  }
  return dirsOf(path.join(local, `${kind}-${process.pid}`));
};

/** The logs of a run that failed stay until the next one. @param {import('./dirs.cjs').Dirs} dirs @param {number} code */
const clear = (dirs, code) => {
  const folders =
    code === 0
      ? [dirs.base]
      : fs.existsSync(dirs.base)
        ? fs.readdirSync(dirs.base).map((name) => path.join(dirs.base, name))
        : [];
  for (const folder of folders) if (folder !== dirs.logs) fs.rmSync(folder, { recursive: true, force: true });
};

module.exports = { clear, throwAwayDirs };
