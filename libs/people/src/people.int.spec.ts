import { createHash } from 'node:crypto';

import { instantOf } from '@nap/calendar';
import { type TestDatabase, createTestDatabase } from '@nap/testing';

import { ApiKeys, type Person, PeopleStore, createFirstAdmin, peopleMigrations } from '.';

const HOUR = 3_600_000;
const id = '6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const nobody = '00000000-0000-4000-8000-000000000000';

const personOf = (change: Partial<Person> = {}): Person => ({
  id,
  name: 'Plaintext Name',
  email: 'plaintext@example.org',
  language: 'zh-TW',
  admin: false,
  published: false,
  ...change,
});

let database: TestDatabase;
let people: PeopleStore;
let keys: ApiKeys;

beforeAll(async () => {
  database = await createTestDatabase(peopleMigrations);
  people = new PeopleStore(database.pool);
  keys = new ApiKeys(database.pool);
});
afterAll(() => database.drop());
beforeEach(() => database.pool.query('delete from people; delete from erased_people; delete from person_forums'));

/** Everything the lib's tables hold, as text. */
const everything = async (): Promise<string> => {
  const { rows } = await database.pool.query<{ tablename: string }>(
    `select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations'`,
  );
  const dumps = await Promise.all(
    rows.map(({ tablename }) => database.pool.query<{ all: string }>(`select t::text as all from ${tablename} t`)),
  );
  return dumps.flatMap((dump) => dump.rows.map((row) => row.all)).join('\n');
};

const tokenOf = async (expiresAt: Parameters<ApiKeys['issue']>[1] = null): Promise<string> => {
  const issued = await keys.issue(id, expiresAt);
  if (issued === undefined) throw new Error('the person was added before');
  return issued.token;
};

describe('people', () => {
  it('are added once, however often the request comes', async () => {
    expect(await people.add(personOf())).toBe('added');
    expect(await people.add(personOf())).toBe('repeated');
    expect(await people.add(personOf({ name: 'Somebody Else' }))).toBe('taken');
    expect(await people.find(id)).toEqual(personOf());
  });

  it('are found by id, those who exist', async () => {
    await people.add(personOf());
    expect(await people.findMany([nobody, id, 'clock'])).toEqual([personOf()]);
    expect(await people.find(nobody)).toBeUndefined();
  });

  it('are listed page by page', async () => {
    const other = personOf({ id: '7a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', email: null });
    await people.add(other);
    await people.add(personOf());
    expect(await people.list(null, 1)).toEqual([personOf()]);
    expect(await people.list(id, 5)).toEqual([other]);
  });

  it('know the forums that name them, also after they were erased', async () => {
    expect(await people.noteForum(id, 'ro')).toBe(false);
    await people.add(personOf());
    expect(await people.noteForum(id, 'ro')).toBe(true);
    expect(await people.noteForum(id, 'ro')).toBe(true);
    await people.erase(id);
    expect(await people.noteForum(id, 'tw')).toBe(false);
    expect(await people.forumsOf(id)).toEqual(['ro']);
  });
});

describe('an erased person', () => {
  it('leaves no name, no address and no key in any table', async () => {
    await people.add(personOf());
    await people.noteForum(id, 'ro');
    const token = await tokenOf();
    expect(await everything()).toContain('plaintext@example.org');

    expect(await people.erase(id)).toBe(true);

    expect(await everything()).not.toMatch(/plaintext/i);
    expect(await keys.verify(token)).toBeNull();
    const { rows } = await database.pool.query('select from api_keys');
    expect(rows).toEqual([]);
  });

  it('is not brought back by a request that is sent once more', async () => {
    await people.add(personOf());
    await people.erase(id);
    expect(await people.add(personOf())).toBe('taken');
    expect(await people.find(id)).toBeUndefined();
    expect(await people.erase(id)).toBe(false);
  });
});

describe('a key', () => {
  beforeEach(() => people.add(personOf({ admin: true })));

  it('opens the door for its person, as admin while the person is one', async () => {
    const token = await tokenOf();
    expect(token).toMatch(/^nap_[0-9a-f]{16}_[\w-]{43}$/);
    expect(await keys.verify(token)).toEqual({ keyId: token.slice(4, 20), personId: id, admin: true });
    await database.pool.query('update people set admin = false');
    expect(await keys.verify(token)).toMatchObject({ admin: false });
  });

  it('is stored as a hash alone', async () => {
    const token = await tokenOf();
    const secret = token.slice(21);
    const stored = await everything();
    expect(stored).not.toContain(secret);
    expect(stored).toContain(createHash('sha256').update(secret).digest('hex'));
  });

  it.each([
    ['another secret', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['another id', (token: string) => `nap_${'0'.repeat(16)}${token.slice(20)}`],
    ['a cut', (token: string) => token.slice(0, -1)],
    ['a tail', (token: string) => `${token}A`],
    ['no prefix', (token: string) => token.slice(4)],
    ['nothing', () => ''],
  ])('does not open with %s', async (_what, forge) => {
    expect(await keys.verify(forge(await tokenOf()))).toBeNull();
  });

  it('ends when it expires', async () => {
    expect(await keys.verify(await tokenOf(instantOf(Date.now() - 1)))).toBeNull();
    expect(await keys.verify(await tokenOf(instantOf(Date.now() + HOUR)))).not.toBeNull();
  });

  it('ends when it is revoked, at the instant of the first time', async () => {
    const token = await tokenOf();
    const keyId = token.slice(4, 20);
    const revokedAt = await keys.revoke(keyId);
    expect(revokedAt).toBeDefined();
    expect(await keys.verify(token)).toBeNull();
    expect(await keys.revoke(keyId)).toBe(revokedAt);
    expect(await keys.revoke('0'.repeat(16))).toBeUndefined();
  });

  it('is listed without its secret, with what became of it', async () => {
    const token = await tokenOf();
    const keyId = token.slice(4, 20);
    const revokedAt = await keys.revoke(keyId);
    expect(await keys.list()).toEqual([
      { keyId, personId: id, createdAt: expect.any(String) as string, expiresAt: null, revokedAt, lastUsedAt: null },
    ]);
  });

  it('is not issued to nobody', async () => {
    expect(await keys.issue(nobody)).toBeUndefined();
  });

  it('notes its use at most once a minute', async () => {
    const token = await tokenOf();
    const used = async (): Promise<unknown> =>
      (await database.pool.query('select last_used_at, xmin from api_keys')).rows[0];
    await keys.verify(token);
    const first = await used();
    expect(first).toMatchObject({ last_used_at: expect.any(Date) as Date });
    await keys.verify(token);
    expect(await used()).toEqual(first);

    await database.pool.query(`update api_keys set last_used_at = now() - interval '61 seconds'`);
    const before = await used();
    await keys.verify(token);
    expect(await used()).not.toEqual(before);
  });
});

describe('the first admin', () => {
  const first = { name: 'Administrator', email: null, language: 'en' } as const;

  it('is made once, also when two migrations run at the same time', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createFirstAdmin(database.pool, first)));
    const [admin] = made.filter((outcome) => outcome !== null);
    expect(made.filter((outcome) => outcome !== null)).toHaveLength(1);
    expect(await keys.verify(admin?.token ?? '')).toMatchObject({ personId: admin?.personId, admin: true });
    expect(await createFirstAdmin(database.pool, first)).toBeNull();
  });
});
