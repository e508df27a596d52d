// Writes jars.sha256 anew after pom.xml has changed: node infra/kafka/lock-jars.cjs
const fs = require('node:fs');
const path = require('node:path');
const { dirsOf, local } = require('../stack/dirs.cjs');
const { copyJars, lockFile, lockOf } = require('../stack/kafka-jars.cjs');
const { supervise } = require('../stack/supervisor.cjs');

const dirs = dirsOf(path.join(local, 'lock-jars'));

void supervise(
  { what: 'lock-jars', dirs, cleanUp: () => fs.rmSync(dirs.base, { recursive: true, force: true }) },
  async (supervisor) => {
    const folder = path.join(dirs.base, 'jars');
    await copyJars(folder, supervisor);
    fs.writeFileSync(lockFile, lockOf(folder));
    return 0;
  },
);
