// From Jest's reports to the lines that end `npm test`.
const { table } = require('../stack/table.cjs');

/**
 * @typedef {{ readonly fullName: string, readonly status: string }} Assertion
 * @typedef {{ readonly assertionResults: readonly Assertion[] }} FileReport
 * @typedef {{ readonly numPassedTests: number, readonly numFailedTests: number, readonly numTotalTests: number,
 *   readonly numRuntimeErrorTestSuites: number, readonly testResults: readonly FileReport[] }} Report
 *
 * @typedef {{ readonly name: string, readonly reason: string }} Skip
 * @typedef {{ readonly tier: string, readonly passed: number, readonly failed: number, readonly skips: readonly Skip[],
 *   readonly faults: readonly string[], readonly seconds: number }} TierResult
 */

/** A test that cannot run here says why at the end of its name. */
const REASON = /^(.*) \(skipped: (.*)\)$/;

/** @param {string} fullName @returns {Skip} */
const skipOf = (fullName) => {
  const [, name = fullName, reason = 'no reason given'] = REASON.exec(fullName) ?? [];
  return { name, reason };
};

/**
 * @typedef {{ readonly tier: string, readonly report: Report | undefined, readonly code: number,
 *   readonly lingers: boolean, readonly filtered: boolean, readonly seconds: number }} Run
 */

/** What Jest's own count does not show; each is one failure. @param {Run} run @returns {readonly string[]} */
const faultsOf = ({ tier, report, code, lingers, filtered }) => {
  if (report === undefined) return [`${tier}: Jest ended without a report (exit code ${code})`];
  const ran = report.numTotalTests + report.numRuntimeErrorTestSuites;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return [
    ...(ran === 0 && !filtered ? [`${tier}: no test was found`] : []),
    ...(lingers ? [`${tier}: Jest did not end by itself, a test left something open`] : []),
    ...(code !== 0 && failed === 0 && !lingers ? [`${tier}: Jest ended with exit code ${code}`] : []),
  ];
};

/** @param {Run} run @returns {TierResult} */
const resultOf = (run) => {
  const { tier, report, seconds } = run;
  const faults = faultsOf(run);
  const failed = (report?.numFailedTests ?? 0) + (report?.numRuntimeErrorTestSuites ?? 0);
  return {
    tier,
    passed: report?.numPassedTests ?? 0,
    failed: failed + faults.length,
    skips: (report?.testResults ?? [])
      .flatMap((file) => file.assertionResults)
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => skipOf(fullName)),
    faults,
    seconds,
  };
};

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * @param {readonly TierResult[]} results
 * @param {{ readonly preparation: number, readonly noSkips: boolean }} options
 * @returns {{ readonly lines: readonly string[], readonly failed: boolean }} the last line is the count
 */
const summaryOf = (results, { preparation, noSkips }) => {
  const skips = results.flatMap((result) => result.skips);
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed)) + (noSkips ? skips.length : 0);
  const rows = results.map((result) => [
    result.tier,
    ...[result.passed, result.failed, result.skips.length].map(String),
    result.seconds.toFixed(1),
  ]);
  const skipped = noSkips || skips.length === 0 ? '' : `, ${skips.length} skipped`;
  return {
    lines: [
      '',
      table(['Tier', 'Passed', 'Failed', 'Skipped', 'Seconds'], rows),
      `preparation ${preparation.toFixed(1)} s, tests ${sum(results.map((result) => result.seconds)).toFixed(1)} s`,
      ...results.flatMap((result) => result.faults),
      ...skips.map(({ name, reason }) => `${noSkips ? 'failed, since skipped' : 'skipped'}: ${name}: ${reason}`),
      `${passed} passed, ${failed} failed${skipped}`,
    ],
    failed: failed > 0 || passed === 0,
  };
};

module.exports = { resultOf, summaryOf };
