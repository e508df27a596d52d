import { timeOfDay } from '@nap/calendar';

import { meetingsIn } from './past-meetings';
import type { Row } from './rows';

const options = { forum: 'xx', series: null, from: timeOfDay('14:00'), until: timeOfDay('16:00') };

const rows = (...cells: readonly Record<string, string>[]): readonly Row[] =>
  cells.map((row, index) => ({ line: index + 2, cells: { series: 'monthly', ...row } }));

const read = (...cells: readonly Record<string, string>[]) =>
  meetingsIn('file.csv', rows(...cells), options).map(({ meetingId, from, until }) => [meetingId, from, until]);

describe('the meetings of an imported file', () => {
  it('are read oldest first, by number or by day', () => {
    expect(read({ date: '2024-03-01' }, { date: '113/02/16', number: '7' })).toEqual([
      ['xx-monthly-7', '14:00', '16:00'],
      ['xx-monthly-2024-03-01', '14:00', '16:00'],
    ]);
  });

  it('of one day are held one after the other', () => {
    expect(
      read({ date: '2024-03-01', title: 'A' }, { date: '2024-03-01', title: 'B' }, { date: '2024-03-01', title: 'C' }),
    ).toEqual([
      ['xx-monthly-2024-03-01', '14:00', '16:00'],
      ['xx-monthly-2024-03-01-2', '16:00', '18:00'],
      ['xx-monthly-2024-03-01-3', '18:00', '20:00'],
    ]);
  });

  it.each([
    [
      'the same day and title twice',
      [{ date: '2024-03-01' }, { date: '113/03/01' }],
      /line 3, date: the same meeting stands on line 2/,
    ],
    [
      'the same number twice',
      [
        { date: '2024-03-01', number: '1' },
        { date: '2024-04-01', number: '1' },
      ],
      /line 3, number: the same meeting/,
    ],
    [
      'more than fit into a day',
      ['A', 'B', 'C', 'D', 'E', 'F'].map((title) => ({ date: '2024-03-01', title })),
      /do not fit into the day/,
    ],
  ])('are refused with %s', (_what, cells, sentence) => {
    expect(() => read(...cells)).toThrow(sentence);
  });
});
