import { ConfigError, describedSettings, effectiveSettings, loadConfig } from '..';

const DATABASE_URL = 'postgres://nap:s3cret@db.example.org:5432/nap';

const noFile = (path: string): string => {
  throw new Error(`ENOENT: ${path}`);
};

const faultsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    loadConfig({ DATABASE_URL, ...env }, noFile);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n  ').slice(1);
    throw error;
  }
  return [];
};

const shownOf = (env: NodeJS.ProcessEnv, name: string, files: Readonly<Record<string, string>> = {}) => {
  const settings = effectiveSettings({ DATABASE_URL, ...env }, (path) => files[path] ?? noFile(path));
  return settings.find((setting) => setting.name === name);
};

describe('every setting', () => {
  it('is described, and has a default, an example or a reason to be left out', () => {
    for (const { name, description, default: standard, required, example } of describedSettings()) {
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/^[A-Z].*\.$/) });
      if (required) expect({ name, example }).toEqual({ name, example: expect.any(String) });
      else if (standard !== undefined) expect(loadConfig({ DATABASE_URL, [name]: standard }, noFile)).toBeDefined();
    }
  });

  it('has an example that is taken', () => {
    for (const { name, example } of describedSettings()) {
      if (example !== undefined) expect(loadConfig({ DATABASE_URL, [name]: example }, noFile)).toBeDefined();
    }
  });

  it('whose example shows a secret is a secret', () => {
    const secrets = describedSettings().filter(({ secret }) => secret);
    expect(secrets.map(({ name }) => name)).toEqual(expect.arrayContaining(['DATABASE_URL', 'SMTP_URL']));
    for (const { name, secret, example = '' } of describedSettings()) {
      if (/secret|:\/\/[^/]*:[^/]*@/i.test(`${name} ${example}`))
        expect({ name, secret }).toEqual({ name, secret: true });
    }
  });
});

describe('a setting that is wrong', () => {
  it.each([
    [{ DATABASE_URL: '' }, 'DATABASE_URL: is not set: write it as in postgres://'],
    [
      { DATABASE_URL: 'mysql://u:hunter2@h/d' },
      'DATABASE_URL: is no address of PostgreSQL: write it as in postgres://',
    ],
    [{ AUTH_MODE: 'dev', NODE_ENV: 'production' }, 'AUTH_MODE: lets anybody be anybody and is refused in production'],
    [{ AUTH_MODE: 'dev', HOST: '0.0.0.0' }, 'AUTH_MODE: lets anybody be anybody and is refused where others reach'],
    [{ AUTH_MODE: 'dev', HOST: '::' }, 'AUTH_MODE: lets anybody be anybody and is refused where others reach'],
    [{ AUTH_MODE: 'dev', HOST: '127.evil.example' }, 'AUTH_MODE: lets anybody be anybody and is refused where others'],
    [{ AUTH_MODE: 'password' }, 'AUTH_MODE: Invalid option: expected one of "mail"|"dev"'],
    [{ PORT: '70000' }, 'PORT: Too big: expected number to be <=65535'],
    [{ PORT: 'http' }, 'PORT: Invalid input: expected number'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: Invalid option: expected one of "fatal"'],
    [{ INSTALLATION: 'Nap!' }, 'INSTALLATION: is no host-like name: write small letters'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL: is no web address: write it as in https://'],
    [{ NODE_ENV: 'production', CLOCK_OFFSET_FILE: '/x' }, 'CLOCK_OFFSET_FILE: is for tests and refused in production'],
    [{ SMTP_URL_FILE: '/run/secrets/smtp' }, 'SMTP_URL_FILE: names a file that cannot be read: ENOENT'],
  ])('%j is named, with the way out and never with its value', (env, expected) => {
    const faults = faultsOf(env);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
    expect(faults.join()).not.toMatch(/hunter2|s3cret|loud|alert/);
  });

  it('is told with all others', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'x', WATCH_EVERY_SECONDS: '0' })).toHaveLength(3);
  });
});

describe('a secret', () => {
  it.each([
    [DATABASE_URL, 'postgres://nap:***@db.example.org:5432/nap'],
    ['postgres://nap@db.example.org/nap', 'postgres://nap@db.example.org/nap'],
    ['postgres://nap@db.example.org/nap?password=s3cret&x=1', 'postgres://nap@db.example.org/nap?***'],
    ['postgres://nap:12/s3cret@db.example.org/nap', '***'],
    ['postgres://nap:12/s3cret%40db.example.org/nap', '***'],
  ])('%s is shown as %s', (value, shown) => {
    expect(shownOf({ DATABASE_URL: value }, 'DATABASE_URL')).toMatchObject({ value: shown, from: 'environment' });
  });

  it('in a file stays there', () => {
    const path = '/run/secrets/database';
    const shown = shownOf({ DATABASE_URL_FILE: path }, 'DATABASE_URL', { [path]: `${DATABASE_URL}\n` });
    expect(shown).toEqual({
      name: 'DATABASE_URL',
      value: 'postgres://nap:***@db.example.org:5432/nap',
      from: path,
    });
  });
});

describe('where a setting comes from', () => {
  it('is said', () => {
    expect(shownOf({}, 'PORT')).toEqual({ name: 'PORT', value: '3000', from: 'default' });
    expect(shownOf({ PORT: '8080' }, 'PORT')).toEqual({ name: 'PORT', value: '8080', from: 'environment' });
    expect(shownOf({}, 'WORKER_BUILD_ID')).toEqual({ name: 'WORKER_BUILD_ID', value: null, from: 'default' });
  });
});
