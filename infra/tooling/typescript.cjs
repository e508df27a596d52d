// Runs TypeScript of test/ outside Jest: node --require ./infra/tooling/typescript.cjs FILE.ts
// The engine's own code comes compiled from dist/, as it ships; only test/ and libs/testing are compiled here.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { aliases, root } = require('./aliases.cjs');

const dist = path.join(root, 'dist');
const SHIPPED = ['apps', 'activities', 'libs'].map((folder) => path.join(root, folder) + path.sep);
const UNSHIPPED = path.join(root, 'libs/testing') + path.sep;

/** @param {string} file without or with its ending @returns {string} what is to be loaded in its place */
const asShipped = (file) => {
  if (file.startsWith(UNSHIPPED) || !SHIPPED.some((folder) => file.startsWith(folder))) return file;
  return path.join(dist, path.relative(root, file)).replace(/\.tsx?$/, '');
};

const resolve = Module._resolveFilename;

/** @param {string} request @param {NodeJS.Module | undefined} parent @param {readonly unknown[]} rest */
Module._resolveFilename = (request, parent, ...rest) => {
  const alias = aliases[request];
  if (alias !== undefined) return resolve(asShipped(path.join(alias, 'index')), parent, ...rest);
  const isRelative = request.startsWith('.') && parent?.filename?.endsWith('.ts') === true;
  if (!isRelative) return resolve(request, parent, ...rest);
  return resolve(asShipped(path.resolve(path.dirname(parent.filename), request)), parent, ...rest);
};

/** @param {NodeJS.Module & { _compile: (code: string, file: string) => void }} module @param {string} file */
Module._extensions['.ts'] = (module, file) => {
  const { code } = transformSync(fs.readFileSync(file, 'utf8'), {
    filename: file,
    sourceMaps: 'inline',
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2022',
      keepClassNames: true,
    },
    module: { type: 'commonjs' },
  });
  module._compile(code, file);
};
