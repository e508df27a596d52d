import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ApiKeys, PeopleStore } from '@nap/people';
import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { type CliRun, runNap } from '../../../test/harness/run-cli';

let database: TestDatabase;
const folder = mkdtempSync(path.join(tmpdir(), 'nap-operator-'));

beforeAll(async () => {
  database = await createTestDatabase([]);
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (words: readonly string[], env: NodeJS.ProcessEnv = { DATABASE_URL: database.url }): Promise<CliRun> =>
  runNap(words, env);

const json = async <Result>(...words: readonly string[]): Promise<Result> => {
  const { exitCode, out, err } = await run([...words, '--json']);
  expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
  return JSON.parse(out) as Result;
};

type Migrated = { readonly ran: readonly string[]; readonly admin: { personId: string; key: string } | null };

describe('an operator', () => {
  it('is told to migrate before anything else', async () => {
    const { exitCode, err } = await run(['keys', 'list']);
    expect({ exitCode, err }).toEqual({
      exitCode: 1,
      err: 'nap: the database does not have the schema of this release: run nap migrate first\n',
    });
  });

  it('makes no key that cannot be kept where it was asked for', async () => {
    const keyFile = path.join(folder, 'nowhere', 'admin.key');
    const { exitCode, err } = await run(['migrate', '--key-file', keyFile]);
    expect(exitCode).toBe(2);
    expect(err).toContain(`--key-file ${keyFile} cannot be written`);
  });

  it('migrates, and is shown the first key once', async () => {
    const keyFile = path.join(folder, 'admin.key');
    const first = await json<Migrated>('migrate', '--key-file', keyFile);
    expect(first.ran.length).toBeGreaterThan(3);
    expect(readFileSync(keyFile, 'utf8')).toBe(`${first.admin?.key ?? ''}\n`);
    expect(statSync(keyFile).mode & 0o077).toBe(0);
    expect(await new ApiKeys(database.pool).verify(first.admin?.key ?? '')).toMatchObject({
      personId: first.admin?.personId,
      admin: true,
    });
    expect(await json<Migrated>('migrate')).toEqual({ ran: [], admin: null });
    expect((await run(['migrate'])).out).toBe('The schema is up to date.\n');
  });

  it('issues, lists and revokes keys', async () => {
    const personId = randomUUID();
    await new PeopleStore(database.pool).add({
      id: personId,
      name: 'Sample Person',
      email: null,
      language: 'en',
      admin: false,
      published: false,
    });
    const { key, keyId } = await json<{ key: string; keyId: string }>('keys', 'issue', personId);
    expect(await new ApiKeys(database.pool).verify(key)).toMatchObject({ personId, admin: false });
    expect((await run(['keys', 'list'])).out).toContain(`${keyId}  ${personId}`);
    expect((await run(['keys', 'list'])).out).not.toContain(key);
    await json('keys', 'revoke', keyId);
    expect(await new ApiKeys(database.pool).verify(key)).toBeNull();
  });

  it('erases a person', async () => {
    const personId = randomUUID();
    const people = new PeopleStore(database.pool);
    await people.add({ id: personId, name: 'Sample', email: null, language: 'en', admin: false, published: false });
    expect(await json('erase', personId)).toEqual({ personId, forums: [], documents: 0 });
    expect(await people.find(personId)).toBeUndefined();
  });

  it.each([
    ['an unknown person’s erasure', ['erase', randomUUID()], /person-not-found: /],
    ['a key for nobody', ['keys', 'issue', randomUUID()], /there is no person/],
    ['a revocation of no key', ['keys', 'revoke', '0123456789abcdef'], /there is no key 0123456789abcdef/],
  ])('is refused %s', async (_what, words, line) => {
    const { exitCode, out, err } = await run(words);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: '' });
    expect(err).toMatch(line);
  });

  it.each([['migrate'], ['keys list'], [`erase ${randomUUID()}`]])(
    'hears in one line that no server answers nap %s',
    async (words) => {
      const DATABASE_URL = 'postgres://nobody@127.0.0.1:9/nap';
      const { exitCode, out, err } = await run(words.split(' '), { DATABASE_URL });
      expect({ exitCode, out }).toEqual({ exitCode: 3, out: '' });
      expect(err).toMatch(/^nap: PostgreSQL at 127\.0\.0\.1:9 does not answer .*npm start.*\n$/);
    },
  );

  it('hears which setting is missing', async () => {
    const { exitCode, err } = await run(['migrate'], {});
    expect(exitCode).toBe(2);
    expect(err).toMatch(/DATABASE_URL/);
  });
});
