import { PeopleStore } from '@nap/people';

import type { RunningBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import type { Holder, RunningApi } from './http-api';
import { type FormBrowser, fieldIn, loggedIn } from './http-browser';
import { type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let api: RunningApi;
let browser: RunningBrowser;
let origin: string;
let chair: Holder;
let visitor: FormBrowser;

beforeAll(async () => {
  opened = await openPages();
  ({ api, browser, origin } = opened);
  const people = await api.app.get(PeopleStore).list(null, 10);
  const person = people.find(({ name }) => name === '林小明');
  chair = { personId: person?.id ?? '', token: '' };
  visitor = await loggedIn(api, chair);
  visitor.set('nap-language', 'en');
});
afterAll(() => opened.close());

const send = async (path: string, token?: string) => {
  const page = await visitor.get('/duties');
  return visitor.post(path, { 'form-token': token ?? fieldIn(page.text, 'form-token') });
};

const addressIn = (text: string): string => /\/calendars\/[^<]+\.ics/.exec(text)?.[0] ?? '';

describe('my duties', () => {
  it('are shown to nobody without a session', async () => {
    await api.page('/duties').expect(401);
  });

  it('begin with what is overdue, and lead to the history of each', async () => {
    const { text } = await visitor.get('/duties');
    const [late, open] = [text.indexOf('tw-2016/midterm-self-assessment'), text.indexOf('tw-2018/drafting')];
    expect(late).toBeGreaterThan(text.indexOf('Overdue</caption>'));
    expect(open).toBeGreaterThan(text.indexOf('Still to do</caption>'));
    expect(open).toBeGreaterThan(late);
    expect(text).toContain('overdue by 80 days');
  });

  it('of who has none are said to be none', async () => {
    const other = await loggedIn(api, await api.person('Somebody'));
    other.set('nap-language', 'en');
    const { text } = await other.get('/duties');
    expect(text).toContain('There is nothing for you to do.');
    expect(text).toContain('Nothing of yours is overdue.');
  });
});

describe('the installation', () => {
  it('is one step away for whoever runs it, and for nobody else', async () => {
    const admin = await loggedIn(api, api.admin);
    const linked = 'href="/operations"';
    expect((await admin.get('/duties')).text).toContain(linked);
    expect((await admin.get('/operations')).status).toBe(200);
    expect((await visitor.get('/duties')).text).not.toContain(linked);
  });
});

describe('the address of my calendar', () => {
  it('is made, shown once, renewed and taken back', async () => {
    const made = await send('/duties/calendar');
    expect([made.status, made.headers['cache-control']]).toEqual([200, 'no-store']);
    const first = addressIn(made.text);
    await api
      .page(first)
      .expect(200)
      .expect('Content-Type', /text\/calendar/);
    const again = await visitor.get('/duties');
    expect(addressIn(again.text)).toBe('');
    expect(again.text).toContain('last read on');

    const second = addressIn((await send('/duties/calendar')).text);
    await api.page(first).expect(404);
    await api.page(second).expect(200);

    const ended = await send('/duties/calendar/end');
    expect([ended.status, ended.headers['location']]).toEqual([303, '/duties']);
    await api.page(second).expect(404);
    expect((await send('/duties/calendar/end')).status).toBe(303);
  });

  it('is made by nothing but a form of this session', async () => {
    for (const path of ['/duties/calendar', '/duties/calendar/end']) {
      expect((await send(path, 'x'.repeat(43))).status).toBe(403);
    }
    expect((await visitor.get('/duties')).text).toContain('Make an address');
  });
});

describe.each(everyReader)('in Chromium, $name', ({ name, options }) => {
  it('the page has no fault', async () => {
    const cookie = { name: 'nap_session', value: visitor.of('nap_session') ?? '', domain: '127.0.0.1', path: '/' };
    const more = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const;
    const storageState = { cookies: [{ ...cookie, ...more }], origins: [] };
    const reader = { name, options: { ...options, storageState } };
    expect(await faultsOf(browser, `${origin}/duties`, reader)).toEqual([]);
  });
});
