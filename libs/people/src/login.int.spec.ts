import { createHash } from 'node:crypto';

import { type TestDatabase, createTestDatabase } from '@nap/testing';

import {
  CalendarTokens,
  LoginLetters,
  LoginLinks,
  PeopleStore,
  Sessions,
  newSecret,
  peopleBackup,
  peopleMigrations,
} from '.';

const ANNA = '0a000000-0000-4000-8000-000000000001';
const BEN = '0a000000-0000-4000-8000-000000000002';
const MAILBOX = 'anna@example.org';

let database: TestDatabase;
let people: PeopleStore;
let links: LoginLinks;
let letters: LoginLetters;
let sessions: Sessions;
let calendars: CalendarTokens;

beforeAll(async () => {
  database = await createTestDatabase(peopleMigrations);
  people = new PeopleStore(database.pool);
  links = new LoginLinks(database.pool);
  letters = new LoginLetters(database.pool);
  sessions = new Sessions(database.pool);
  calendars = new CalendarTokens(database.pool);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('delete from login_links; delete from people; delete from erased_people');
  const common = { language: 'en', admin: false, published: false } as const;
  await people.add({ ...common, id: ANNA, name: 'Anna', email: MAILBOX });
  await people.add({ ...common, id: BEN, name: 'Ben', email: 'ben@example.org' });
});

const ask = (email: string, change: { readonly browser?: string; readonly client?: string } = {}) =>
  links.ask({ email, browser: newSecret(), client: '192.0.2.1', ...change });

/** Asks in a browser and reads the letter. */
const letterFor = async (email: string): Promise<{ readonly token: string; readonly browser: string }> => {
  const browser = newSecret();
  await ask(email, { browser });
  const [letter] = await letters.claim(1);
  if (letter === undefined) throw new Error('no letter is due');
  return { token: letter.token, browser };
};

/** Real time passes. */
const pass = async (interval: string): Promise<void> => {
  const moved = {
    login_links: ['asked_at', 'expires_at', 'next_attempt_at'],
    sessions: ['created_at', 'last_seen_at', 'expires_at'],
  };
  for (const [table, columns] of Object.entries(moved)) {
    const back = columns.map((column) => `${column} = ${column} - $1::interval`).join(', ');
    await database.pool.query(`update ${table} set ${back}`, [interval]);
  }
};

const stored = async (): Promise<string> => {
  const tables = ['people', 'login_links', 'sessions', 'calendar_tokens'];
  const dumps = await Promise.all(
    tables.map((table) => database.pool.query<{ all: string }>(`select t::text as all from ${table} t`)),
  );
  return dumps.flatMap(({ rows }) => rows.map((row) => row.all)).join('\n');
};

const hashIn = (secret: string): string => createHash('sha256').update(secret).digest('hex');

describe('a login link', () => {
  it('lets its person in once', async () => {
    const { token, browser } = await letterFor('Anna@Example.org');
    expect(await links.look(token, browser)).toBe('good');
    expect(await links.look(token, browser)).toBe('good');
    expect(await links.use(token, browser)).toEqual({ personId: ANNA });
    expect(await links.use(token, browser)).toEqual({ refused: 'used' });
    expect(await links.look(token, browser)).toBe('used');
  });

  it('lets in one of those who use it at the same time', async () => {
    const { token, browser } = await letterFor(MAILBOX);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => links.use(token, browser)));
    expect(outcomes.filter((outcome) => 'personId' in outcome)).toHaveLength(1);
  });

  it('lets nobody in from another browser, and still works in its own', async () => {
    const { token, browser } = await letterFor(MAILBOX);
    expect(await links.look(token, newSecret())).toBe('other-browser');
    expect(await links.use(token, newSecret())).toEqual({ refused: 'other-browser' });
    expect(await links.use(token, '')).toEqual({ refused: 'other-browser' });
    expect(await links.use(token, browser)).toEqual({ personId: ANNA });
  });

  it('works for 15 minutes', async () => {
    const { token, browser } = await letterFor(MAILBOX);
    await pass('14 minutes 50 seconds');
    expect(await links.look(token, browser)).toBe('good');
    await pass('10 seconds');
    expect(await links.look(token, browser)).toBe('expired');
    expect(await links.use(token, browser)).toEqual({ refused: 'expired' });
  });

  it.each([
    ['another secret', (token: string) => `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`],
    ['another id', (token: string) => `${'0'.repeat(16)}${token.slice(16)}`],
    ['a cut', (token: string) => token.slice(0, -1)],
    ['nothing', () => ''],
  ])('is not opened by %s', async (_what, forge) => {
    const { token, browser } = await letterFor(MAILBOX);
    expect(await links.use(forge(token), browser)).toEqual({ refused: 'unknown' });
    expect(await links.use(token, browser)).toEqual({ personId: ANNA });
  });

  it('is in no table: before its letter nothing is, after it a hash', async () => {
    const browser = newSecret();
    await ask(MAILBOX, { browser });
    expect(await stored()).toContain('{}');
    const [letter] = await letters.claim(1);
    const secret = letter?.token.slice(17) ?? '';
    expect(secret).toHaveLength(43);
    const held = await stored();
    expect(held).not.toContain(secret);
    expect(held).not.toContain(browser);
    expect(held).toContain(hashIn(secret));
  });
});

describe('asking for a link', () => {
  it('writes as much for nobody as for somebody, and answers the same', async () => {
    expect([await ask('nobody@example.org'), await ask(MAILBOX)]).toEqual(['taken', 'taken']);
    const { rows } = await database.pool.query('select person_id from login_links order by person_id nulls first');
    expect(rows).toEqual([{ person_id: null }, { person_id: ANNA }]);
    expect(await letters.claim(10)).toHaveLength(1);
  });

  it('sends a person three letters in 15 minutes, from wherever it is asked, and says nothing of the rest', async () => {
    for (let place = 0; place < 6; place += 1) {
      expect(await ask(MAILBOX, { client: `192.0.2.${String(place)}` })).toBe('taken');
    }
    expect(await letters.claim(10)).toHaveLength(3);
    await pass('15 minutes');
    await ask(MAILBOX);
    expect(await letters.claim(10)).toHaveLength(1);
  });

  it('counts those who ask at once', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, place) => ask(MAILBOX, { client: `192.0.2.${String(place)}` })));
    expect(await letters.claim(10)).toHaveLength(3);
  });

  it('is refused to one client after 20 times in 15 minutes, whatever the addresses', async () => {
    const asked = (place: number) => ask(place % 2 === 0 ? MAILBOX : `nobody-${String(place)}@example.org`);
    for (let place = 0; place < 20; place += 1) expect(await asked(place)).toBe('taken');
    expect([await asked(20), await asked(21)]).toEqual(['too-many', 'too-many']);
    expect(await ask(MAILBOX, { client: '192.0.2.2' })).toBe('taken');
    await pass('15 minutes');
    expect(await asked(22)).toBe('taken');
  });

  it('sends a link to each of those who share a mailbox', async () => {
    const id = '0a000000-0000-4000-8000-000000000003';
    await people.add({ id, name: 'Office', email: MAILBOX, language: 'en', admin: false, published: false });
    await ask(MAILBOX);
    expect((await letters.claim(10)).map(({ to }) => to.name).sort()).toEqual(['Anna', 'Office']);
  });

  it('is forgotten after a day', async () => {
    await ask(MAILBOX);
    await pass('25 hours');
    await ask('ben@example.org');
    const { rows } = await database.pool.query('select person_id from login_links');
    expect(rows).toEqual([{ person_id: BEN }]);
  });
});

describe('a login letter', () => {
  it('is given to one sender, and to the next one when the first goes silent: both links work', async () => {
    const browser = newSecret();
    await ask(MAILBOX, { browser });
    const hands = await Promise.all([letters.claim(2), letters.claim(2)]);
    const [first] = hands.flat();
    expect(hands.flat()).toHaveLength(1);
    await pass('61 seconds');
    const [second] = await letters.claim(2);
    expect(second).toMatchObject({ linkId: first?.linkId, attempt: 2 });
    expect(second?.token).not.toBe(first?.token);
    expect(await links.look(first?.token ?? '', browser)).toBe('good');
    expect(await links.use(second?.token ?? '', browser)).toEqual({ personId: ANNA });
    expect(await links.use(first?.token ?? '', browser)).toEqual({ refused: 'used' });
  });

  it('is not sent again once it is settled, nor by a sender who was given up', async () => {
    await ask(MAILBOX);
    const [slow] = await letters.claim(1);
    await pass('61 seconds');
    const [quick] = await letters.claim(1);
    if (slow === undefined || quick === undefined) throw new Error('no letter is due');
    await letters.postpone(slow);
    await letters.settle(quick);
    await letters.postpone(slow);
    await pass('2 minutes');
    expect(await letters.claim(1)).toEqual([]);
  });

  it('is sent again after a pause that grows, while its link works', async () => {
    await ask(MAILBOX);
    const pauses: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const [letter] = await letters.claim(1);
      if (letter === undefined) throw new Error('no letter is due');
      await letters.postpone(letter);
      const { rows } = await database.pool.query<{ pause: number }>(
        'select extract(epoch from next_attempt_at - now())::int as pause from login_links',
      );
      pauses.push(rows[0]?.pause ?? 0);
      expect(await letters.claim(1)).toEqual([]);
      await pass('25 seconds');
    }
    expect(pauses).toEqual([5, 10, 20]);
    await pass('15 minutes');
    expect(await letters.claim(1)).toEqual([]);
  });
});

describe('a session', () => {
  it('is known by its secret, which is stored as a hash alone', async () => {
    const { sessionId, secret } = await sessions.begin(ANNA, 'Browser 1.0');
    expect(await sessions.find(secret)).toEqual({
      sessionId,
      personId: ANNA,
      admin: false,
      formToken: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    const held = await stored();
    expect(held).not.toContain(secret);
    expect(held).toContain(hashIn(secret));
    for (const wrong of [newSecret(), '', `${secret}A`, 'x'.repeat(43)]) expect(await sessions.find(wrong)).toBeNull();
  });

  it('begins under a secret that nobody chose, and ends the one before', async () => {
    const planted = newSecret();
    const first = await sessions.begin(ANNA, '', planted);
    expect(first.secret).not.toBe(planted);
    expect(await sessions.find(planted)).toBeNull();
    const second = await sessions.begin(ANNA, '', first.secret);
    expect([await sessions.find(first.secret), (await sessions.find(second.secret))?.personId]).toEqual([null, ANNA]);
  });

  it('ends half an hour after it was last used', async () => {
    const { secret } = await sessions.begin(ANNA, '');
    for (let round = 0; round < 4; round += 1) {
      await pass('29 minutes');
      expect(await sessions.find(secret)).not.toBeNull();
    }
    await pass('30 minutes');
    expect(await sessions.find(secret)).toBeNull();
  });

  it('ends after twelve hours, however much it is used', async () => {
    const { secret } = await sessions.begin(ANNA, '');
    for (let round = 0; round < 35; round += 1) {
      await pass('20 minutes');
      expect(await sessions.find(secret)).not.toBeNull();
    }
    await pass('20 minutes');
    expect(await sessions.find(secret)).toBeNull();
  });

  it('is listed to its person and ended by nobody else', async () => {
    const old = await sessions.begin(ANNA, 'A'.repeat(500));
    await pass('1 minute');
    const { sessionId } = await sessions.begin(ANNA, 'Browser');
    await sessions.begin(BEN, 'Other');
    const listed = await sessions.listOf(ANNA);
    expect(listed.map(({ agent }) => agent)).toEqual(['Browser', 'A'.repeat(200)]);
    expect(await sessions.end(BEN, sessionId)).toBe(false);
    expect(await sessions.end(ANNA, old.sessionId)).toBe(true);
    expect(await sessions.end(ANNA, old.sessionId)).toBe(false);
    expect(await sessions.find(old.secret)).toBeNull();
    expect(await sessions.listOf(ANNA)).toHaveLength(1);
  });

  it('has a form token of its own', async () => {
    const [one, two] = [await sessions.begin(ANNA, ''), await sessions.begin(ANNA, '')];
    const tokens = [await sessions.find(one.secret), await sessions.find(one.secret), await sessions.find(two.secret)];
    expect(tokens[0]?.formToken).toBe(tokens[1]?.formToken);
    expect(tokens[0]?.formToken).not.toBe(tokens[2]?.formToken);
  });
});

describe('a calendar’s address', () => {
  it('leads to its person until it is replaced or revoked', async () => {
    const first = (await calendars.issue(ANNA)) ?? '';
    expect(await calendars.find(ANNA)).toMatchObject({ lastUsedAt: null });
    expect(await calendars.personOf(first)).toBe(ANNA);
    expect((await calendars.find(ANNA))?.lastUsedAt).not.toBeNull();
    const second = (await calendars.issue(ANNA)) ?? '';
    expect([await calendars.personOf(first), await calendars.personOf(second)]).toEqual([null, ANNA]);
    expect(await stored()).not.toContain(second);
    expect([await calendars.revoke(ANNA), await calendars.revoke(ANNA)]).toEqual([true, false]);
    expect(await calendars.personOf(second)).toBeNull();
    expect(await calendars.find(ANNA)).toBeNull();
    for (const wrong of ['', newSecret(), 'x']) expect(await calendars.personOf(wrong)).toBeNull();
  });

  it('is made for nobody who is not there', async () => {
    expect(await calendars.issue('00000000-0000-4000-8000-000000000000')).toBeUndefined();
  });
});

describe('an erased person', () => {
  it('has no link, no session and no calendar any more', async () => {
    const { token, browser } = await letterFor(MAILBOX);
    const { secret } = await sessions.begin(ANNA, 'Browser');
    const calendar = (await calendars.issue(ANNA)) ?? '';
    await people.erase(ANNA);
    expect(await links.use(token, browser)).toEqual({ refused: 'unknown' });
    expect(await sessions.find(secret)).toBeNull();
    expect(await calendars.personOf(calendar)).toBeNull();
    expect(await stored()).not.toContain(ANNA);
  });
});

describe('a backup', () => {
  it('holds nothing that lets anybody in who was let out since', () => {
    const tables = peopleBackup.map(({ table }) => table);
    for (const table of ['login_links', 'sessions', 'calendar_tokens']) expect(tables).not.toContain(table);
  });
});
