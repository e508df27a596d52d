import { runNap } from '../../../test/harness/run-cli';

const DATABASE_URL = 'postgres://nap:s3cret@db.example.org:5432/nap';

describe('nap settings', () => {
  it('shows what counts and where it comes from, and no password', async () => {
    const { exitCode, out, err } = await runNap(['settings'], { DATABASE_URL, LOG_LEVEL: 'warn' });
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^DATABASE_URL +postgres:\/\/nap:\*\*\*@db\.example\.org:5432\/nap +environment$/m);
    expect(out).toMatch(/^LOG_LEVEL +warn +environment$/m);
    expect(out).toMatch(/^PORT +3000 +default$/m);
    expect(out).not.toContain('s3cret');
  });

  it('is JSON for programs', async () => {
    const { out } = await runNap(['settings', '--json'], { DATABASE_URL });
    expect(JSON.parse(out)).toContainEqual({ name: 'PORT', value: '3000', from: 'default' });
    expect(out).not.toContain('s3cret');
  });

  it('names every setting that is wrong, and what to write', async () => {
    const { exitCode, out, err } = await runNap(['settings'], { PORT: 'http' });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain('DATABASE_URL: is not set: write it as in postgres://');
    expect(err).toContain('PORT: Invalid input');
  });
});
