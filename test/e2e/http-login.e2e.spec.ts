import { LoginLetters, Sessions } from '@nap/people';
import request, { type Response, type Test } from 'supertest';

import { type Holder, type RunningApi, startApi } from './http-api';
import { FormBrowser, fieldIn } from './http-browser';

const MAILBOX = 'login@example.org';

let api: RunningApi;
let anna: Holder;

beforeAll(async () => {
  api = await startApi();
  anna = await api.person('Anna');
  await api.database.pool.query('update people set email = $1 where id = $2', [MAILBOX, anna.personId]);
});
afterAll(() => api.close());
beforeEach(() => api.database.pool.query('delete from login_links; delete from sessions'));

const formTokenIn = (page: string): string => fieldIn(page, 'form-token');

const letterOf = async (): Promise<string> => {
  const [letter] = await api.app.get(LoginLetters).claim(1);
  if (letter === undefined) throw new Error('no letter is due');
  return `/login/${letter.token}`;
};

const asked = async (): Promise<{ readonly browser: FormBrowser; readonly link: string }> => {
  const browser = new FormBrowser(api);
  await browser.post('/login', { email: MAILBOX });
  return { browser, link: await letterOf() };
};

const loggedIn = async (): Promise<FormBrowser> => {
  const { browser, link } = await asked();
  expect((await browser.post(link)).status).toBe(303);
  return browser;
};

describe('a person without a key', () => {
  it('comes in by a link, in a session whose cookie no script reads and no other site sends', async () => {
    const { browser, link } = await asked();
    const confirm = await browser.get(link);
    expect([confirm.status, confirm.headers['cache-control']]).toEqual([200, 'no-store']);
    expect((await browser.get(link)).text).toContain('<form action="/login/');

    const entered = await browser.post(link);
    expect([entered.status, entered.headers['location']]).toEqual([303, '/login']);
    const cookies = [entered.headers['set-cookie'] ?? []].flat();
    expect(cookies.find((line) => line.startsWith('nap_session='))).toMatch(
      /^nap_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await browser.get('/login')).text).toContain('Anna');
    const own = await browser.get(`/api/v1/people/${anna.personId}`);
    expect([own.status, own.headers['cache-control']]).toEqual([200, 'no-store']);
  });

  it('is told the same, whether the address is known or not', async () => {
    const [known, unknown] = [new FormBrowser(api), new FormBrowser(api)];
    const answers = [
      await known.post('/login', { email: MAILBOX }),
      await unknown.post('/login', { email: 'nobody@example.org' }),
    ];
    expect(answers.map(({ status, headers, text }) => [status, headers['location'], text.length])).toEqual(
      Array.from({ length: 2 }, () => [303, '/login?sent=yes', answers[0]?.text.length]),
    );
    expect((await known.get('/login?sent=yes')).status).toBe(200);
  });

  it.each(['', 'no address', 'a@b@c', 'a\r\nBcc: x@y.z', `${'a'.repeat(300)}@b.c`])(
    'is told what an address is: %j',
    async (email) => {
      const answer = await new FormBrowser(api).post('/login', { email });
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('id="email-error"');
    },
  );
});

describe('a link', () => {
  const refusedWith = (status: number, answer: Response): void => {
    expect(answer.status).toBe(status);
    expect(answer.text).toContain('href="/login"');
    expect(answer.text).not.toContain('<form action="/login/');
  };

  it('that was used lets nobody in again', async () => {
    const { browser, link } = await asked();
    await browser.post(link);
    refusedWith(410, await browser.post(link));
    refusedWith(410, await browser.get(link));
  });

  it('works in no other browser', async () => {
    const { link } = await asked();
    const other = new FormBrowser(api);
    await other.post('/login', { email: 'nobody@example.org' });
    refusedWith(403, await other.get(link));
    refusedWith(403, await other.post(link));
    expect(other.of('nap_session')).toBeUndefined();
  });

  it('that is too old says so', async () => {
    const { browser, link } = await asked();
    await api.database.pool.query(`update login_links set expires_at = now() - interval '1 second'`);
    refusedWith(410, await browser.post(link));
  });

  it('that is forged leads nowhere', async () => {
    const { browser, link } = await asked();
    refusedWith(404, await browser.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`));
    refusedWith(404, await browser.post('/login/%3Cscript%3E'));
  });

  it('cannot be asked for without end', async () => {
    for (let place = 0; place < 20; place += 1)
      await new FormBrowser(api).post('/login', { email: 'nobody@example.org' });
    const answer = await new FormBrowser(api).post('/login', { email: 'nobody@example.org' });
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '900']);
  });
});

describe('a session', () => {
  it('begins under a new secret, whatever the browser came with', async () => {
    const { browser, link } = await asked();
    const planted = 'x'.repeat(43);
    browser.set('nap_session', planted);
    await browser.post(link);
    const secret = browser.of('nap_session');
    expect(secret).not.toBe(planted);

    const again = await asked();
    again.browser.set('nap_session', secret ?? '');
    await again.browser.post(again.link);
    expect(await api.app.get(Sessions).find(secret ?? '')).toBeNull();
  });

  it('does nothing for a form without its token, or with that of another session', async () => {
    const [browser, other] = [await loggedIn(), await loggedIn()];
    const foreign = formTokenIn((await other.get('/login')).text);
    for (const fields of [{}, { 'form-token': '' }, { 'form-token': foreign }, { 'form-token': [foreign, foreign] }]) {
      expect((await browser.post('/logout', fields)).status).toBe(403);
    }
    expect((await browser.get('/login')).text).toContain('Anna');
  });

  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another host of the domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['another origin', { Origin: 'https://elsewhere.example' }],
    ['a page without an origin', { Origin: 'null' }],
  ])('does nothing for a form of %s, even with its token', async (_what, headers) => {
    const browser = await loggedIn();
    const token = formTokenIn((await browser.get('/login')).text);
    expect((await browser.post('/logout', { 'form-token': token }, headers)).status).toBe(403);
    expect((await browser.get('/login')).text).toContain('Anna');
  });

  it('is not begun from another site', async () => {
    const { browser, link } = await asked();
    expect((await browser.post(link, {}, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
    expect((await browser.post(link)).status).toBe(303);
  });

  it('writes nothing through the API without its token', async () => {
    const browser = await loggedIn();
    const send = (headers: Readonly<Record<string, string>>): Test =>
      request(api.app.getHttpServer()).post('/api/v1/forums').set('Cookie', browser.cookies).set(headers).send({});
    expect(JSON.parse((await send({}).expect(403)).text)).toMatchObject({ code: 'form-token-invalid' });
    const token = formTokenIn((await browser.get('/login')).text);
    const permitted = await send({ 'X-Form-Token': token }).expect(403);
    expect(JSON.parse(permitted.text)).toMatchObject({ code: 'not-permitted' });
  });

  it('ends by its person', async () => {
    const browser = await loggedIn();
    const token = formTokenIn((await browser.get('/login')).text);
    const secret = browser.of('nap_session') ?? '';
    const out = await browser.post('/logout', { 'form-token': token });
    expect([out.status, out.headers['clear-site-data']]).toEqual([303, '"cache", "storage"']);
    expect(browser.of('nap_session')).toBeUndefined();
    expect(await api.app.get(Sessions).find(secret)).toBeNull();
  });

  it('ends from another session of its person', async () => {
    const [left, here] = [await loggedIn(), await loggedIn()];
    const page = (await here.get('/login')).text;
    const ends = [...page.matchAll(/action="(\/sessions\/\w+\/end)"/g)].map(([, path = '']) => path);
    expect(ends).toHaveLength(2);
    for (const path of ends.slice(1)) await here.post(path, { 'form-token': formTokenIn(page) });
    expect([(await left.get('/login')).text, (await here.get('/login')).text].map((text) => /Anna/.test(text))).toEqual(
      [false, true],
    );
  });

  it('ends with its person', async () => {
    const browser = await loggedIn();
    const gone = await api.person('Gone');
    await api.database.pool.query('update sessions set person_id = $1', [gone.personId]);
    await api.database.pool.query('delete from people where id = $1', [gone.personId]);
    expect((await browser.get('/login')).text).toContain('id="email"');
  });
});

describe('whoever was sent to log in', () => {
  const backFrom = async (path: string): Promise<string> => {
    const browser = new FormBrowser(api);
    const asked = await browser.get(path);
    const [, login = ''] = /href="(\/login\?back=[^"]*)"/.exec(asked.text) ?? [];
    await browser.get(login.replaceAll('&amp;', '&'));
    await browser.post('/login', { email: MAILBOX });
    return String((await browser.post(await letterOf())).headers['location']);
  };

  it('comes back to the page that was asked for', async () => {
    expect(await backFrom('/cycles/ro-2016/work/evidence?kind=plan-adopted')).toBe(
      '/cycles/ro-2016/work/evidence?kind=plan-adopted',
    );
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/', '%', 'javascript:alert(1)'])(
    'comes back to no other site: %s',
    async (back) => {
      const browser = new FormBrowser(api);
      await browser.get(`/login?back=${encodeURIComponent(back)}`);
      await browser.post('/login', { email: MAILBOX });
      const { headers } = await browser.post(await letterOf());
      expect(new URL(String(headers['location']), 'http://here.example').host).toBe('here.example');
    },
  );
});

describe('bodies', () => {
  it('are forms on pages and JSON in the API', async () => {
    const page = request(api.app.getHttpServer()).post('/login');
    await page.send({ email: MAILBOX }).expect(415);
    await api.post('/forums', api.admin).type('form').send({ id: 'x' }).expect(415);
  });
});
