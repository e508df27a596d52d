import { execFileSync } from 'node:child_process';

import { napMain, startNap } from '../harness/nap-process';

const ROMANIA = ['simulate', '--start', '2016-07-01', '--zone', 'Europe/Bucharest', '--profile', 'ogp-2015'];

const MOST_COMPUTING_MS = 50;

/** Standard error of a Node process; what it writes to standard output is dropped. */
const errorsOf = (words: readonly string[]): string =>
  execFileSync('sh', ['-c', '"$0" "$@" 2>&1 >/dev/null', process.execPath, ...words]).toString();

describe('nap simulate, as built', () => {
  it('computes a whole cycle in less than 50 ms', async () => {
    const { err } = await startNap([...ROMANIA, '--verbose']).ended;
    const [, milliseconds] = /^computed in ([\d.]+) ms$/m.exec(err) ?? [];
    expect(Number(milliseconds)).toBeLessThan(MOST_COMPUTING_MS); // processor time: a busy machine changes nothing
  });

  it('loads nothing of Nest, of a database or of Temporal', () => {
    const script = `
      process.argv.splice(1, 0, 'nap');
      require(${JSON.stringify(napMain)});
      process.on('exit', () => {
        const packages = Object.keys(require.cache).map((file) => /node_modules\\/((?:@[^/]+\\/)?[^/]+)/.exec(file)?.[1]);
        process.stderr.write(JSON.stringify([...new Set(packages.filter(Boolean))].sort()));
      });`;
    expect(JSON.parse(errorsOf(['-e', script, ...ROMANIA]))).toEqual(['@js-temporal/polyfill', 'commander', 'jsbi']);
  });

  it('may be cut short by its reader', () => {
    const line = execFileSync('sh', [
      '-c',
      `"${process.execPath}" "${napMain}" ${ROMANIA.join(' ')} --json | head -n 1`,
    ]);
    expect(line.toString()).toBe('{\n');
  });

  it('says what is wrong and ends with 2', async () => {
    const { exitCode, out, err } = await startNap(['simulate', '--start', '2016-02-30']).ended;
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err.split('\n')[0]).toContain("'--start <date>' argument '2016-02-30' is invalid");
  });
});
