import ICAL from 'ical.js';

import { PHONE } from '../harness/browser';
import { faultsOf } from '../harness/every-reader';
import { type RunningApi, startApi } from './http-api';
import { invalid, problemIn } from './http-problem';
import { type OpenPages, openPages } from './pages-world';

/** Texts as nobody should write them, and as somebody will; by the id of the forum that is called so. */
const NAMES: Readonly<Record<string, string>> = {
  html: `</title><script>alert(1)</script><img src=x onerror=alert(2)> & "Co" 'x' {{t}} \${t} <!--`,
  rtl: 'منتدى الحكومة المفتوحة \u202Ereversed\u202C (RTL) עברית',
  combining: `Z${'\u0351\u0310\u0327'.repeat(50)} e\u0301 👩‍👩‍👧‍👧 \u{1F1F7}\u{1F1F4}`,
  cjk: '開放政府多方利害關係人論壇'.repeat(30).slice(0, 200),
  word: 'x'.repeat(200),
};

let opened: OpenPages;
let api: RunningApi;

/** A forum of each name; its meeting is held at a place and treats an item called the same. */
const startNamedForums = async (): Promise<RunningApi> => {
  const named = await startApi();
  const chair = await named.person('Chair');
  const post = async (path: string, body: object): Promise<void> => {
    const { status, text } = await named.post(path, named.admin).send(body);
    if (status >= 300) throw new Error(`${path}: ${text}`);
  };
  for (const [id, name] of Object.entries(NAMES)) {
    await post('/forums', { id, name, zone: 'Asia/Taipei', localLanguages: ['zh-TW'] });
    await post(`/forums/${id}/roles`, { personId: chair.personId, role: 'chair', from: '2016-01-01' });
    await post(`/forums/${id}/bylaws`, { preset: 'HR', bylaws: {} });
    await post(`/forums/${id}/cycles`, { start: '2016-07-01' });
    const commitment = { id: 'c-1', titles: { en: name, 'zh-TW': name }, leadAgencies: [name] };
    await post(`/forums/${id}/cycles/${id}-2016/commitments`, commitment);
    const slot = { startsAt: '2016-03-30T14:00', endsAt: '2016-03-30T16:00' };
    await post(`/forums/${id}/meetings`, { id: `${id}-1`, ...slot, place: name });
    await post(`/forums/${id}/meetings/${id}-1/announce`, { place: name, url: null });
    await post(`/forums/${id}/meetings/${id}-1/agenda`, {
      items: [
        { itemId: 'a', title: name },
        { itemId: 'b', kind: 'general', title: name },
      ],
    });
  }
  await named.settle();
  return named;
};

beforeAll(async () => {
  opened = await openPages(startNamedForums);
  ({ api } = opened);
});
afterAll(() => opened.close());

const phone = { name: 'on a phone', options: { ...PHONE, locale: 'zh-TW' } };

const PAGES = (id: string): readonly string[] => [
  '/',
  `/forums/${id}`,
  `/cycles/${id}-2016`,
  `/forums/${id}/meetings/${id}-1`,
  `/deadlines?forum=${id}`,
  `/feed?forum=${id}`,
];

describe.each(Object.entries(NAMES))('a forum with a name of %s', (id, name) => {
  it('gives it back as it was written, in views, feed and calendar', async () => {
    const { body } = await api.get(`/forums/${id}`).expect(200);
    expect(body).toMatchObject({ name });
    const { text } = await api.get(`/feed?forum=${id}&limit=1`).expect(200);
    expect(JSON.parse(text)).toMatchObject([{ data: { name } }]);
    const calendar = new ICAL.Component(
      ICAL.parse((await api.get(`/forums/${id}/calendar.ics`).expect(200)).text) as unknown[],
    );
    const places = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('location'));
    expect(places).toContain(name);
    expect((await api.get('/feed/atom').expect(200)).text).not.toContain('<script');
  });

  it('shows it as text on every page', async () => {
    for (const path of PAGES(id)) {
      const { text } = await api.page(path).expect(200);
      expect([path, /<script>|<img src=x/.test(text)]).toEqual([path, false]);
    }
  });

  it.each(PAGES(id))('fits a narrow window: %s', async (path) => {
    expect(await faultsOf(opened.browser, `${opened.origin}${path}`, phone)).toEqual([]);
  });
});

describe('a name', () => {
  const forum = (name: string): object => ({ id: 'md', name, zone: 'Europe/Chisinau', localLanguages: ['ro'] });

  it.each([
    ['of three hundred characters', '論'.repeat(300), 'too-long'],
    ['of nothing but marks that are not seen', ' \u00a0\u2003', 'blank'],
    ['with a control character', 'a\u0007b', 'text'],
  ])('%s is refused', async (_what, name, error) => {
    await problemIn(api, api.post('/forums', api.admin).send(forum(name)), invalid('#/name', error));
  });
});
