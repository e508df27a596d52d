import { runNap } from '../../../../test/harness/run-cli';

describe('nap rebuild', () => {
  it.each([
    ['no view', ['rebuild'], /^nap: give the view to make anew: all, .*deadlines/],
    ['an unknown view', ['rebuild', 'dead-lines'], /^nap: there is no view dead-lines: give all, .*deadlines/],
  ])('says what to give for %s', async (_what, words, line) => {
    const { exitCode, out, err } = await runNap(words);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toMatch(line);
  });

  it('needs a database, as every command that reads the log', async () => {
    const DATABASE_URL = 'postgres://nobody@127.0.0.1:9/nap';
    for (const words of [['rebuild', 'all'], ['verify']]) {
      const { exitCode, err } = await runNap(words, { DATABASE_URL });
      expect(exitCode).toBe(3);
      expect(err).toMatch(/^nap: PostgreSQL at 127\.0\.0\.1:9 does not answer/);
    }
  });
});
