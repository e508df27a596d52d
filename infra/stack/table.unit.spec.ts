import { table } from './table.cjs';

test('columns are as wide as their widest cell, without blanks at the ends of lines', () => {
  const rows = [
    ['Kafka 4.4.0', '127.0.0.1:9092'],
    ['Mail', ''],
  ];
  expect(table(['What', 'Address'], rows).split('\n')).toEqual([
    'What          Address',
    '───────────   ──────────────',
    'Kafka 4.4.0   127.0.0.1:9092',
    'Mail',
  ]);
});
