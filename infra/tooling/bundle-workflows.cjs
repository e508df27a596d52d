// Builds the workflow bundle that workers load; ends with 1 when it does not build, is too big or holds what it must not.
const { mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { bundleWorkflowCode } = require('@temporalio/worker');
const { root, withAliases } = require('./aliases.cjs');

const MOST_BYTES = 2 * 1024 * 1024;
const BANNED = ['@nestjs', 'zod', 'typeorm', '@js-temporal'];

const target = path.resolve(root, process.argv[2] ?? 'dist/workflow-bundle.js');

const silent = { trace() {}, debug() {}, info() {}, log() {}, warn: console.warn, error: console.error };

const build = async () => {
  const { code } = await bundleWorkflowCode({
    workflowsPath: path.resolve(root, 'workflows/src/index.ts'),
    webpackConfigHook: withAliases,
    preloadModules: [path.join(__dirname, 'workflow-sandbox.cjs')],
    logger: silent,
  });
  const size = Buffer.byteLength(code);
  if (size > MOST_BYTES) throw new Error(`the bundle has ${size} bytes, more than ${MOST_BYTES}: what came in?`);
  const banned = BANNED.filter((name) => code.includes(`node_modules/${name}/`));
  if (banned.length > 0) throw new Error(`the bundle holds ${banned.join(', ')}: workflows import only time`);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, code);
  console.log(`${path.relative(root, target)}: ${Math.round(size / 1024)} KB`);
};

build().catch((error) => {
  console.error(`the workflow bundle was not built: ${error.message}`);
  process.exitCode = 1;
});
