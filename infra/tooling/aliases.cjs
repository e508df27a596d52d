// The one reader of the alias table in tsconfig.base.json: Jest and the workflow bundle both take it from here.
const path = require('node:path');
const { compilerOptions } = require('../../tsconfig.base.json');

const root = path.resolve(__dirname, '../..');
const aliases = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [folder]]) => [name, path.resolve(root, folder)]),
);

module.exports = {
  root,
  aliases,
  moduleNameMapper: Object.fromEntries(Object.entries(aliases).map(([name, folder]) => [`^${name}$`, folder])),
  withAliases: (config) => ({
    ...config,
    resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...aliases } },
  }),
};
