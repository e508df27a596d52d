// Writes the types of the API's paths from its description: node infra/tooling/generate-api-client.cjs [--check]
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../stack/dirs.cjs');

const DESCRIPTION = path.join(root, 'docs/reference/openapi.v1.json');
const TYPES = path.join(root, 'libs/api-client/src/openapi.v1.ts');
const NOTICE = '// Made by infra/tooling/generate-api-client.cjs from docs/reference/openapi.v1.json.\n\n';

/** The types of the released description, mutable since openapi-fetch knows no readonly array; its examples are data. */
const apiTypes = async () => {
  const { default: openapiTS, astToString } = await import('openapi-typescript');
  const prettier = await import('prettier');
  const description = JSON.parse(fs.readFileSync(DESCRIPTION, 'utf8'), (name, value) =>
    name === 'example' ? undefined : value,
  );
  const types = await openapiTS(description, { exportType: true, alphabetize: true });
  const options = await prettier.resolveConfig(TYPES);
  return prettier.format(NOTICE + astToString(types), { ...options, parser: 'typescript' });
};

const writeApiTypes = async () => fs.writeFileSync(TYPES, await apiTypes());

const checkApiTypes = async () => {
  if (fs.readFileSync(TYPES, 'utf8') === (await apiTypes())) return;
  process.stderr.write(`${path.relative(root, TYPES)} is stale: run node infra/tooling/generate-api-client.cjs\n`);
  process.exitCode = 1;
};

if (require.main === module) void (process.argv.includes('--check') ? checkApiTypes() : writeApiTypes());

module.exports = { writeApiTypes };
