// What a container runs: `api`, `relay`, `worker`, `timekeeper`, `notifier`, `reporting`, or `cli` with its words.
const fs = require('node:fs');
const path = require('node:path');

const apps = path.resolve(__dirname, '../../dist/apps');
const names = fs.readdirSync(apps).filter((name) => fs.existsSync(path.join(apps, name, 'src/main.js')));
const [, , app = '', ...words] = process.argv;

if (!names.includes(app)) {
  process.stderr.write(`no app is called “${app}”: give one of ${names.join(', ')}\n`);
  process.exit(2);
}
const main = path.join(apps, app, 'src/main.js');
process.argv = [process.execPath, main, ...words];
require(main);
