// From the findings of benchmarks to verdicts and to lines for the terminal.
const { Problem } = require('../stack/problem.cjs');
const { table } = require('../stack/table.cjs');

/**
 * @typedef {{ readonly caption: string, readonly columns: readonly string[],
 *   readonly rows: readonly (readonly (string | number)[])[] }} FigureTable
 * @typedef {{ readonly what: string, readonly unit: string, readonly sense: 'at least' | 'at most', readonly limit: number,
 *   readonly measured: number | null, readonly reason?: string }} Target
 * @typedef {{ readonly tables: readonly FigureTable[], readonly targets: readonly Target[],
 *   readonly notes: readonly string[] }} Findings
 * @typedef {{ readonly name: string, readonly title: string, readonly at: string, readonly commit: string,
 *   readonly seconds: number, readonly seed: number, readonly loadBefore: number, readonly servers: readonly string[],
 *   readonly findings?: Findings, readonly problem?: string }} Result
 * @typedef {{ readonly format: 1, readonly smoke: boolean, readonly machine: Readonly<Record<string, string>>,
 *   readonly benchmarks: readonly Result[] }} Report
 */

const SIGNIFICANT = 3;

/** @param {number} value @returns {string} three significant digits, whole numbers in full, thousands apart */
const figure = (value) => {
  const digits = Math.max(0, SIGNIFICANT - 1 - Math.floor(Math.log10(Math.abs(value) || 1)));
  const text = Number.isInteger(value) ? String(value) : value.toFixed(Math.min(digits, 6));
  const [whole = '', part] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};

/** @param {string | number} cell */
const shown = (cell) => (typeof cell === 'number' ? figure(cell) : cell);

/** @param {Target} target @returns {'PASS' | 'MISS' | 'NOT MEASURED'} */
const verdictOf = ({ sense, limit, measured }) => {
  if (measured === null) return 'NOT MEASURED';
  return (sense === 'at least' ? measured >= limit : measured <= limit) ? 'PASS' : 'MISS';
};

/** @param {Target} target @returns {readonly string[]} what, measured, limit, verdict */
const targetRow = (target) => {
  const { what, unit, sense, limit, measured, reason } = target;
  const worded = (/** @type {number} */ value) => `${figure(value)} ${unit}`.trim();
  return [
    what,
    measured === null ? (reason ?? 'not measured') : worded(measured),
    `${sense} ${worded(limit)}`,
    verdictOf(target),
  ];
};

const TARGET_COLUMNS = ['Target', 'Measured', 'Limit', 'Verdict'];

/** @param {Result} result @param {boolean} smoke @returns {readonly string[]} */
const linesOf = ({ findings, problem }, smoke) => {
  if (findings === undefined) return [`failed: ${problem}`];
  const { tables, targets, notes } = findings;
  return [
    ...tables.flatMap(({ caption, columns, rows }) => [
      '',
      caption,
      table(
        columns,
        rows.map((row) => row.map(shown)),
      ),
    ]),
    ...(targets.length === 0 || smoke ? [] : ['', table(TARGET_COLUMNS, targets.map(targetRow))]),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `note: ${note}`)]),
  ];
};

/**
 * A benchmark that failed fails the run; so does a missed target, unless the figures are those of a smoke run.
 * @param {Pick<Report, 'benchmarks' | 'smoke'>} report
 * @returns {{ readonly lines: readonly string[], readonly failed: boolean }}
 */
const summaryOf = ({ benchmarks, smoke }) => {
  const targets = benchmarks.flatMap(({ findings }) => findings?.targets ?? []);
  const count = (/** @type {string} */ verdict) => targets.filter((target) => verdictOf(target) === verdict).length;
  const broken = benchmarks.filter(({ problem }) => problem !== undefined);
  const judged = `${count('PASS')} targets reached, ${count('MISS')} missed, ${count('NOT MEASURED')} not measured`;
  return {
    lines: [
      ...broken.map(({ name, problem }) => `${name} failed: ${problem}`),
      `${benchmarks.length - broken.length} of ${benchmarks.length} benchmarks ran${smoke ? ' (smoke: figures are not judged)' : `; ${judged}`}`,
    ],
    failed: broken.length > 0 || (!smoke && count('MISS') > 0),
  };
};

/** What figures have to share to stand in one report; the disk is measured anew each time and never twice the same. */
const SAME = ['processor', 'memory', 'system', 'node'];

/**
 * Benchmarks that were not run this time keep their earlier figures.
 * @param {Report} before
 * @param {Report} now
 * @returns {Report}
 */
const merged = (before, now) => {
  const other = SAME.find((fact) => before.machine[fact] !== now.machine[fact]);
  if (other !== undefined) {
    throw new Problem(
      `the file holds figures of another machine (${other}: ${before.machine[other]}, not ${now.machine[other]})`,
      'name another file with --json',
    );
  }
  if (before.smoke !== now.smoke) {
    throw new Problem('the file holds figures of another kind: smoke or real', 'name another file with --json');
  }
  const names = now.benchmarks.map(({ name }) => name);
  return { ...now, benchmarks: [...before.benchmarks.filter(({ name }) => !names.includes(name)), ...now.benchmarks] };
};

module.exports = { TARGET_COLUMNS, linesOf, merged, shown, summaryOf, targetRow, verdictOf };
