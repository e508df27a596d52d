import { importedDate, plannedDate, yearsNamedIn } from './import-date';

describe('a day in an imported file', () => {
  it.each([
    ['2024-02-16', '2024-02-16'],
    ['2024/2/16', '2024-02-16'],
    ['西元2024年2月16日', '2024-02-16'],
    ['113/02/16', '2024-02-16'],
    ['113.2.16', '2024-02-16'],
    ['113-05-31', '2024-05-31'],
    ['１１３／０２／１６', '2024-02-16'],
    ['民國113年2月16日', '2024-02-16'],
    ['民國 99 年 12 月 31 日', '2010-12-31'],
  ])('%s is read as %s', (written, day) => {
    expect(importedDate(written)).toBe(day);
  });

  it.each([
    '',
    '2024-02-30',
    '113/13/01',
    '16.02.2024',
    '12/05/24',
    '西元113年2月16日',
    'By fall 2028',
    '2024',
    '2024-02',
  ])('%p is none', (written) => {
    expect(importedDate(written)).toBeUndefined();
  });
});

describe('a month in a plan', () => {
  it.each([
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024/5', '2024-05-01', '2024-05-31'],
    ['2024年12月', '2024-12-01', '2024-12-31'],
    ['113/05', '2024-05-01', '2024-05-31'],
    ['113.5', '2024-05-01', '2024-05-31'],
    ['民國113年5月', '2024-05-01', '2024-05-31'],
    ['民國99年2月', '2010-02-01', '2010-02-28'],
  ])('%s begins on %s and ends on %s', (written, first, last) => {
    expect([plannedDate(written, 'first'), plannedDate(written, 'last')]).toEqual([first, last]);
  });

  it('is left alone where a day is named', () => {
    expect(plannedDate('113-05-31', 'first')).toBe('2024-05-31');
  });

  it.each(['', '2023', '2026-27', '2024-13', '22/05', 'By fall 2028', 'By February 2022 and February 2023'])(
    '%p is none',
    (written) => {
      expect(plannedDate(written, 'last')).toBeUndefined();
    },
  );
});

describe('the years that words speak of', () => {
  it.each<[string, readonly number[]]>([
    ['By February 2022 and February 2023', [2022, 2023]],
    ['By June 2022 for reporting year 2022', [2022]],
    ['By fiscal year 2023-24', [2024]],
    ['2026‑2027', [2027]],
    ['2025 to 2028', [2025, 2028]],
    ['by 2024-03', [2024]],
    ['民國113年5月及114年5月', [2024, 2025]],
    ['Ongoing', []],
    ['120 sessions', []],
  ])('%s: %j', (words, years) => {
    expect(yearsNamedIn(words)).toEqual(years);
  });
});
