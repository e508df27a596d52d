import { resultOf, summaryOf } from './test-results.cjs';

const report = (statuses: readonly (readonly [string, string])[], brokenFiles = 0) => ({
  numPassedTests: statuses.filter(([, status]) => status === 'passed').length,
  numFailedTests: statuses.filter(([, status]) => status === 'failed').length,
  numTotalTests: statuses.length,
  numRuntimeErrorTestSuites: brokenFiles,
  testResults: [{ assertionResults: statuses.map(([fullName, status]) => ({ fullName, status })) }],
});

const ended = { tier: 'unit', code: 0, lingers: false, filtered: false, seconds: 1.25 };
const passed = resultOf({ ...ended, report: report([['a', 'passed']]) });
const lastLine = (lines: readonly string[]): string | undefined => lines.at(-1);
const usual = { preparation: 2, noSkips: false };

describe('the last line counts', () => {
  test('what passed', () => {
    const { lines, failed } = summaryOf([passed, passed], usual);
    expect(lastLine(lines)).toBe('2 passed, 0 failed');
    expect(lines.join('\n')).toMatch(/unit +1 +0 +0 +1\.3/);
    expect(lines).toContain('preparation 2.0 s, tests 2.5 s');
    expect(failed).toBe(false);
  });

  test('what failed', () => {
    const { lines, failed } = summaryOf([resultOf({ ...ended, code: 1, report: report([['a', 'failed']]) })], usual);
    expect(lastLine(lines)).toBe('0 passed, 1 failed');
    expect(failed).toBe(true);
  });

  test('what was skipped, with the reason above', () => {
    const skips = report([
      ['a', 'passed'],
      ['b (skipped: no browser found)', 'pending'],
      ['c', 'todo'],
    ]);
    const { lines, failed } = summaryOf([resultOf({ ...ended, report: skips })], usual);
    expect(lines.slice(-3)).toEqual([
      'skipped: b: no browser found',
      'skipped: c: no reason given',
      '1 passed, 0 failed, 2 skipped',
    ]);
    expect(failed).toBe(false);
  });

  test('a skip as a failure where none is allowed', () => {
    const skips = report([
      ['a', 'passed'],
      ['b', 'pending'],
    ]);
    const { lines, failed } = summaryOf([resultOf({ ...ended, report: skips })], { ...usual, noSkips: true });
    expect(lastLine(lines)).toBe('1 passed, 1 failed');
    expect(failed).toBe(true);
  });
});

describe('a failure that Jest does not count is counted', () => {
  test.each([
    ['a tier without a test', { report: report([]) }, 'unit: no test was found'],
    ['no report', { report: undefined, code: 134 }, 'unit: Jest ended without a report (exit code 134)'],
    [
      'something left open',
      { report: report([['a', 'passed']]), lingers: true, code: 1 },
      'unit: Jest did not end by itself, a test left something open',
    ],
    ['another exit code', { report: report([['a', 'passed']]), code: 1 }, 'unit: Jest ended with exit code 1'],
  ])('%s', (_, run, fault) => {
    const result = resultOf({ ...ended, ...run });
    expect(result).toMatchObject({ failed: 1, faults: [fault] });
    expect(summaryOf([passed, result], usual).failed).toBe(true);
  });

  test('a file that does not load', () => {
    expect(resultOf({ ...ended, code: 1, report: report([], 1) })).toMatchObject({ failed: 1, faults: [] });
  });

  test('but a filter may leave a tier without tests, not the whole run', () => {
    const empty = resultOf({ ...ended, filtered: true, report: report([]) });
    expect(empty).toMatchObject({ failed: 0, faults: [] });
    expect(summaryOf([passed, empty], usual).failed).toBe(false);
    expect(summaryOf([empty], usual).failed).toBe(true);
  });
});
