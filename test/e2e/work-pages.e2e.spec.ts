import request from 'supertest';

import { startBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import { type RunningApi, startApi } from './http-api';
import { type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let api: RunningApi;
let chairId: string;

/** On a machine of one's own, where people are picked from a list. */
const startDemo = async (): Promise<RunningApi> => {
  const demo = await startApi([], { AUTH_MODE: 'dev' });
  const chair = await demo.person('林小明', { published: true });
  chairId = chair.personId;
  const forum = { id: 'tw', name: '開放政府多方論壇', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] };
  await demo.post('/forums', demo.admin).send(forum).expect(201);
  const role = { personId: chairId, role: 'chair', from: '2016-01-01' };
  await demo.post('/forums/tw/roles', demo.admin).send(role).expect(201);
  await demo.post('/forums/tw/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await demo.settle();
  return demo;
};

beforeAll(async () => {
  opened = await openPages(startDemo);
  ({ api } = opened);
});
afterAll(() => opened.close());

const picked = (headers: Readonly<Record<string, string>> = {}) =>
  request(api.app.getHttpServer()).post('/login').type('form').set(headers).send({ person: chairId });

describe('somebody of the demo', () => {
  it('is picked from a list, on this machine', async () => {
    expect((await api.page('/login').expect(200)).text).toContain('林小明');
    const { headers } = await picked().expect(303);
    const [session = ''] = [headers['set-cookie'] ?? []].flat().filter((line) => line.startsWith('nap_session='));
    expect((await api.page('/login', { Cookie: session.split(';')[0] ?? '' }).expect(200)).text).toContain('林小明');
  });

  it.each(['nap.example', 'localhost.nap.example', '127.0.0.1.nap.example', '192.0.2.1'])(
    'is not picked by a page that reached this machine as %s',
    async (Host) => {
      const { headers } = await picked({ Host }).expect(403);
      expect(headers['set-cookie']).toBeUndefined();
    },
  );
});

describe('pages for people who are logged in', () => {
  it('have no fault for any reader', async () => {
    const { page } = await opened.browser.open({});
    await page.goto(`${opened.origin}/login`);
    await page.getByRole('combobox').selectOption(chairId);
    await page.locator('form button').click();
    await page.locator('form[action="/logout"]').waitFor();
    const storageState = await page.context().storageState();
    await page.context().close();
    for (const reader of everyReader) {
      const insider = { ...reader, options: { ...reader.options, storageState } };
      for (const path of ['/login', '/cycles/tw-2016', '/cycles/tw-2016/work/evidence', '/cycles/tw-2016/work/end']) {
        const faults = await faultsOf(opened.browser, `${opened.origin}${path}`, insider);
        expect([reader.name, path, faults]).toEqual([reader.name, path, []]);
      }
    }
  }, 120_000);
});

describe('pages for people who log in', () => {
  it('have no fault for any reader', async () => {
    const [browser, other] = [await startBrowser(), await startApi()];
    const origin = (await other.app.getUrl()).replace('[::1]', '127.0.0.1');
    try {
      for (const reader of everyReader) {
        for (const path of ['/login', '/login?sent=yes', '/login/unknown', '/cycles/tw-2016/work/evidence']) {
          const faults = await faultsOf(browser, `${origin}${path}`, reader);
          expect([reader.name, path, faults]).toEqual([reader.name, path, []]);
        }
      }
    } finally {
      await browser.close();
      await other.close();
    }
  }, 120_000);
});
