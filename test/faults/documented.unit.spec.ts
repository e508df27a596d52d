import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { INVARIANTS } from './checker/violation';

const PROMISE = /(?:provesThat|\bit)\(\s*'([^']+)'/g;
const HEADS = ['What is done', 'What is promised', 'Not without'];

const specs = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.faults.spec.ts'),
);
const proved = specs
  .flatMap((file) => [...readFileSync(path.join(__dirname, file), 'utf8').matchAll(PROMISE)])
  .map(([, title = '']) => title)
  .filter((title) => !title.includes(': not without '));

/** The cells of all tables of the page. */
const rows = readFileSync(path.resolve(__dirname, '../../docs/reliability.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .filter(([first = '']) => first !== '' && !first.startsWith('--') && !HEADS.includes(first));

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

describe('docs/reliability.md', () => {
  it('tells of every promise that is proved, and of no other', () => {
    const told = rows.filter((cells) => cells.length === HEADS.length).map(([, promise]) => promise);
    expect(told.toSorted()).toEqual([...proved].toSorted());
  });

  it('names the invariants as the checker does', () => {
    const told = rows.filter((cells) => cells.length === 2);
    expect(told).toEqual(Object.entries(INVARIANTS).map(([name, invariant]) => [name, sentence(invariant)]));
  });
});
