// Installs and builds what is missing or stale: node infra/tooling/build.cjs
const path = require('node:path');
const { dirsOf, local } = require('../stack/dirs.cjs');
const { supervise } = require('../stack/supervisor.cjs');
const { ensureBuilt } = require('../stack/build.cjs');
const { ensureInstalled } = require('../stack/install.cjs');

void supervise({ what: 'build', dirs: dirsOf(path.join(local, 'build')) }, async (supervisor) => {
  await ensureInstalled(supervisor);
  await ensureBuilt(supervisor);
  return 0;
});
