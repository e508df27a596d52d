// Installs and builds what is missing or stale: node infra/tooling/build.cjs
const { supervise } = require('../stack/supervisor.cjs');
const { ensureBuilt } = require('../stack/build.cjs');
const { ensureInstalled } = require('../stack/install.cjs');
const { clear, throwAwayDirs } = require('../stack/throw-away.cjs');

const dirs = throwAwayDirs('build');

void supervise({ what: 'npm run build', dirs, cleanUp: (code) => clear(dirs, code) }, async (supervisor) => {
  await ensureInstalled(supervisor);
  await ensureBuilt(supervisor);
  return 0;
});
