// Writes the figures of docs/benchmarks.json into docs/benchmarks.md: node infra/tooling/benchmarks-page.cjs
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../stack/dirs.cjs');
const { Problem } = require('../stack/problem.cjs');
const { TARGET_COLUMNS, shown, targetRow } = require('./bench-report.cjs');
const { markdownTable } = require('./markdown-table.cjs');

/**
 * @typedef {import('./bench-report.cjs').Report} Report
 * @typedef {import('./bench-report.cjs').Result} Result
 */

const PAGE = path.join(root, 'docs/benchmarks.md');
const FIGURES = path.join(root, 'docs/benchmarks.json');
const BEGIN = '<!-- figures: made of benchmarks.json by infra/tooling/benchmarks-page.cjs -->';
const END = '<!-- end of figures -->';

/** @param {Result} result @returns {readonly string[]} */
const sectionOf = ({ name, title, at, commit, seed, loadBefore, servers, seconds, findings, problem }) => {
  const told = `${at.slice(0, 10)}, commit ${commit}, ${servers.join(', ')}; ${seconds} s, load before ${loadBefore.toFixed(2)}`;
  const heading = [`### ${name}: ${title}`, `\`npm run bench -- --only ${name} --seed ${seed}\``, `${told}.`];
  if (findings === undefined) return [...heading, `It failed: ${problem}`];
  return [
    ...heading,
    ...findings.tables.flatMap(({ caption, columns, rows }) => [
      `${caption}:`,
      markdownTable(
        columns,
        rows.map((row) => row.map(shown)),
      ),
    ]),
    ...findings.notes,
  ];
};

/** @param {Report} report @returns {string} the part of the page between its marks */
const figuresOf = ({ smoke, machine, benchmarks }) => {
  if (smoke)
    throw new Problem(
      'benchmarks.json holds figures of a smoke run',
      'run npm run bench -- --json docs/benchmarks.json',
    );
  const targets = benchmarks.flatMap(({ name, findings }) =>
    (findings?.targets ?? []).map((target) => [name, ...targetRow(target)]),
  );
  return [
    '## Targets',
    markdownTable(['Benchmark', ...TARGET_COLUMNS], targets),
    '## Machine',
    markdownTable(
      ['Fact', 'Is'],
      Object.entries(machine).filter(([fact]) => fact !== 'commit'),
    ),
    '## Figures',
    ...benchmarks.flatMap(sectionOf),
  ].join('\n\n');
};

/** @param {string} page @param {Report} report @returns {string} the page with the report's figures in their place */
const pageWith = (page, report) => {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Problem('docs/benchmarks.md has lost the marks around its figures', `put ${BEGIN} and ${END} back`);
  }
  return `${before}${BEGIN}\n\n${figuresOf(report)}\n\n${END}${after}`;
};

const writtenPage = () => pageWith(fs.readFileSync(PAGE, 'utf8'), JSON.parse(fs.readFileSync(FIGURES, 'utf8')));

module.exports = { figuresOf, pageWith, writtenPage };

if (require.main === module) fs.writeFileSync(PAGE, writtenPage());
