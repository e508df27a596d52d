// Compiles the pages' style sheet and puts it, with the other files pages link to, under names that change with the content:
//   node infra/tooling/build-styles.cjs [folder]
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const sass = require('sass');
const { root } = require('./aliases.cjs');

const source = path.join(root, 'libs/renderings/src/pages/styles');
const target = path.resolve(root, process.argv[2] ?? 'dist/assets');
const govuk = path.dirname(require.resolve('govuk-frontend/package.json'));

const { css } = sass.compile(path.join(source, 'pages.scss'), {
  loadPaths: [path.join(govuk, 'dist')],
  quietDeps: true,
  style: 'compressed',
});

/** @type {Readonly<Record<string, string | Buffer>>} */
const files = {
  'pages.css': css,
  'icon.svg': fs.readFileSync(path.join(source, 'icon.svg')),
  'live.js': fs.readFileSync(path.join(source, '../scripts/live.js')),
};

/** @type {Record<string, string>} */
const manifest = {};
fs.mkdirSync(target, { recursive: true });
for (const [name, content] of Object.entries(files)) {
  const { name: stem, ext } = path.parse(name);
  const hash = crypto.createHash('sha256').update(content).digest('hex').slice(0, 12);
  manifest[name] = `${stem}.${hash}${ext}`;
  fs.writeFileSync(path.join(target, manifest[name]), content);
}
fs.writeFileSync(path.join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
