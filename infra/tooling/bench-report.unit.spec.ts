import { readFileSync } from 'node:fs';

import { linesOf, merged, summaryOf, verdictOf } from './bench-report.cjs';
import { pageWith, writtenPage } from './benchmarks-page.cjs';

const target = (measured: number | null, sense: 'at least' | 'at most' = 'at least') => ({
  ...{ what: 'events', unit: '/s', limit: 10_000, reason: 'no Kafka' },
  measured,
  sense,
});

const result = (name: string, ...measured: readonly (number | null)[]) => ({
  ...{ name, title: 'a title', at: '2026-11-23T12:00:00.000Z', commit: 'abc', seconds: 3, seed: 7, loadBefore: 0.5 },
  servers: ['PostgreSQL 18.4'],
  findings: {
    tables: [{ caption: 'Rates', columns: ['What', 'Rate'], rows: [['ours', 12_345.678]] }],
    targets: measured.map((value) => target(value)),
    notes: ['A note.'],
  },
});

const { findings: _, ...unfinished } = result('broken');
const broken = { ...unfinished, problem: 'no disk' };
const machine = { commit: 'abc', processor: 'P', memory: 'M', system: 'S', node: 'N', fdatasync: '1 ms' };
const report = (...benchmarks: readonly ReturnType<typeof result>[]) =>
  ({ format: 1, smoke: false, machine, benchmarks }) as const;

describe('a target', () => {
  test('is reached at its limit, on either side', () => {
    expect(verdictOf(target(10_000))).toBe('PASS');
    expect(verdictOf(target(9_999))).toBe('MISS');
    expect(verdictOf(target(10_000, 'at most'))).toBe('PASS');
    expect(verdictOf(target(10_001, 'at most'))).toBe('MISS');
  });

  test('that could not be measured is neither reached nor missed', () => {
    expect(verdictOf(target(null))).toBe('NOT MEASURED');
  });
});

describe('a run', () => {
  test('fails for a missed target, and for a benchmark that did not end', () => {
    expect(summaryOf({ benchmarks: [result('a', 10_000, null)], smoke: false })).toEqual({
      lines: ['1 of 1 benchmarks ran; 1 targets reached, 0 missed, 1 not measured'],
      failed: false,
    });
    expect(summaryOf({ benchmarks: [result('a', 9_999)], smoke: false }).failed).toBe(true);
    expect(summaryOf({ benchmarks: [broken], smoke: true })).toEqual({
      lines: ['broken failed: no disk', '0 of 1 benchmarks ran (smoke: figures are not judged)'],
      failed: true,
    });
  });

  test('judges no figure of a smoke run', () => {
    expect(summaryOf({ benchmarks: [result('a', 1)], smoke: true }).failed).toBe(false);
    expect(linesOf(result('a', 1), true).join('\n')).not.toContain('MISS');
    expect(linesOf(result('a', 1), false).join('\n')).toMatch(/events +1 \/s +at least 10,000 \/s +MISS/);
  });
});

describe('the file of figures', () => {
  test('keeps those of the benchmarks that were not run again', () => {
    const { benchmarks } = merged(report(result('a', 1), result('b', 1)), report(result('b', 2)));
    expect(benchmarks.map(({ name, findings }) => [name, findings?.targets[0]?.measured])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  test('takes none of another machine, and none of a smoke run', () => {
    const elsewhere = { ...report(), machine: { ...machine, processor: 'Q' } };
    expect(() => merged(elsewhere, report())).toThrow('another machine (processor: Q, not P)');
    expect(() => merged(report(), { ...report(), smoke: true })).toThrow('of another kind');
  });
});

describe('the page', () => {
  const page =
    'Before.\n\n<!-- figures: made of benchmarks.json by infra/tooling/benchmarks-page.cjs -->\nold\n<!-- end of figures -->\n';

  test('has the figures between its marks, and nothing else changes', () => {
    const written = pageWith(page, report(result('a', 10_000)));
    expect(written).toMatch(/^Before\./);
    expect(written).not.toContain('old');
    expect(written).toMatch(/\| a +\| events \| 10,000 \/s \| at least 10,000 \/s \| PASS +\|/);
    expect(written).toContain('| ours | 12,346 |');
    expect(pageWith(written, report(result('a', 10_000)))).toBe(written);
  });

  test('takes no figures of a smoke run', () => {
    expect(() => pageWith(page, { ...report(), smoke: true })).toThrow('smoke run');
  });

  test('of this project shows docs/benchmarks.json (else run: node infra/tooling/benchmarks-page.cjs)', () => {
    expect(readFileSync('docs/benchmarks.md', 'utf8')).toBe(writtenPage());
  });
});
