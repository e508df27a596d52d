// Loaded by `node --require` before one of the engine's processes: changes the text of compiled modules as they load.
// Only specs use it, to show what happens without a guard, or with a shorter wait.
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const dist = path.resolve(__dirname, '../../dist');
const { alterations, marks } = JSON.parse(process.env.NAP_ALTERATIONS ?? '{"alterations":[]}');

const compile = Module.prototype._compile;
Module.prototype._compile = function (source, file, ...rest) {
  const altered = alterations.filter(({ module }) => path.join(dist, module) === file);
  const text = altered.reduce((code, { module, text, by }) => {
    if (code.split(text).length !== 2) throw new Error(`${module} does not hold exactly once: ${text}`);
    return code.replace(text, () => by);
  }, source);
  for (const alteration of altered) {
    fs.writeFileSync(path.join(marks, String(alterations.indexOf(alteration))), file);
  }
  return compile.call(this, text, file, ...rest);
};
