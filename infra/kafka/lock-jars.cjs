// Writes jars.sha256 anew after pom.xml has changed: node infra/kafka/lock-jars.cjs
const fs = require('node:fs');
const path = require('node:path');
const { copyJars, lockFile, lockOf } = require('../stack/kafka-jars.cjs');
const { clear, throwAwayDirs } = require('../stack/throw-away.cjs');
const { supervise } = require('../stack/supervisor.cjs');

const dirs = throwAwayDirs('lock-jars');

void supervise({ what: 'lock-jars', dirs, cleanUp: (code) => clear(dirs, code) }, async (supervisor) => {
  const folder = path.join(dirs.base, 'jars');
  await copyJars(folder, supervisor);
  fs.writeFileSync(lockFile, lockOf(folder));
  return 0;
});
