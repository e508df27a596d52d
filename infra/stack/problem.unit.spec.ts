import { Problem, explain, lineOf } from './problem.cjs';

const systemError = (code: string, path: string): Error => Object.assign(new Error(`${code}: ${path}`), { code, path });

test.each([
  [
    'a full disk',
    systemError('ENOSPC', '/data/x'),
    /^the disk that holds \/data\/x is full\. Way out: free about 1 GB/,
  ],
  [
    'a full disk that a child reports',
    new Error('initdb: No space left on device'),
    /^the disk that holds \/checkout is full/,
  ],
  [
    'a folder of somebody else',
    systemError('EACCES', '/data/x'),
    /^cannot write \/data\/x \(EACCES\)\. Way out: let the user \d+ write/,
  ],
  ['a read-only disk', systemError('EROFS', '/data/x'), /^cannot write \/data\/x \(EROFS\)/],
  [
    'anything else',
    new Error('first line\nsecond line'),
    /^first line\. Way out: the logs in \.local\/ may say more\.$/,
  ],
])('%s is one line with the way out', (_, error, line) => {
  expect(lineOf(explain(error, '/checkout'))).toMatch(line);
});

test('a problem that is already told stays as it is', () => {
  const problem = new Problem('Temporal does not answer', 'read its log');
  expect(explain(problem, '/checkout')).toBe(problem);
});
