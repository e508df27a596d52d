import { importedDate } from './import-date';

describe('a day in an imported file', () => {
  it.each([
    ['2024-02-16', '2024-02-16'],
    ['113/02/16', '2024-02-16'],
    ['113.2.16', '2024-02-16'],
    ['民國113年2月16日', '2024-02-16'],
    ['民國 99 年 12 月 31 日', '2010-12-31'],
  ])('%s is read as %s', (written, day) => {
    expect(importedDate(written)).toBe(day);
  });

  it.each(['', '2024-02-30', '113/13/01', '16.02.2024', 'By fall 2028', '2024'])('%p is none', (written) => {
    expect(importedDate(written)).toBeUndefined();
  });
});
