// Writes docs/reference/openapi.v1.json, api.md and the client's types, unless that breaks callers of version 1: node infra/tooling/generate-openapi.cjs
require('reflect-metadata');
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { isBuilt } = require('../stack/build.cjs');
const { root } = require('../stack/dirs.cjs');
const { writeApiTypes } = require('./generate-api-client.cjs');

const FILE = path.join(root, 'docs/reference/openapi.v1.json');
const REFERENCE = path.join(root, 'docs/reference/api.md');

if (!isBuilt()) spawnSync(process.execPath, [path.join(__dirname, 'build.cjs')], { stdio: 'inherit' });
const built = (name) => require(path.join(root, 'dist/apps/api/src', name));
const { controllersOfModules } = built('description/controllers-of-modules');
const controllers = controllersOfModules(built('api.module').ApiModule.forRoot({ INSTALLATION: 'nap.example' }));
const document = built('description/description').describeApi(controllers);
const released = fs.existsSync(FILE) ? JSON.parse(fs.readFileSync(FILE, 'utf8')) : { paths: {} };
const breaking = built('description/breaking-changes').breakingChanges(released, document);

if (breaking.length > 0) {
  process.stderr.write(
    `version 1 would break its callers; keep what was there, or begin version 2:\n${breaking.join('\n')}\n`,
  );
  process.exitCode = 1;
} else {
  void (async () => {
    const prettier = await import('prettier');
    const options = await prettier.resolveConfig(FILE);
    fs.writeFileSync(FILE, await prettier.format(JSON.stringify(document), { ...options, parser: 'json' }));
    fs.writeFileSync(REFERENCE, built('description/api-reference').apiReferenceOf(document));
    await writeApiTypes();
  })();
}
