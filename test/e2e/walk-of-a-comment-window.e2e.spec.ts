import { instant } from '@nap/calendar';
import type { Page } from 'playwright-core';

import { PHONE, accessFaults, isTooWide } from '../harness/browser';
import { type Holder, type RunningApi, startApi } from './http-api';
import { type OpenPages, openPages } from './pages-world';

/** A forum whose implementation has ended: the end-of-term self-assessment is open, and nothing of it is done. */
const startWorld = async (): Promise<RunningApi> => {
  const api = await startApi([], { AUTH_MODE: 'dev' });
  const chair = await api.person('林小明', { published: true });
  const by = (holder: Holder) => (path: string, body: object) =>
    api
      .post(path, holder)
      .send(body)
      .expect(({ status }) => expect(status).toBeLessThan(300));
  const [asAdmin, asChair] = [by(api.admin), by(chair)];
  await asAdmin('/forums', { id: 'tw', name: '開放政府多方論壇', zone: 'Asia/Taipei', localLanguages: ['zh-TW'] });
  await asAdmin('/forums/tw/roles', { personId: chair.personId, role: 'chair', from: '2016-01-01' });
  await asChair('/forums/tw/cycles', { start: '2016-07-01' });
  for (const kind of ['plan-adopted', 'plan-submitted']) {
    const evidence = { kind, url: 'https://example.org/plan', occurredOn: '2016-01-04' };
    await asChair('/forums/tw/cycles/tw-2016/evidence', evidence);
  }
  api.clock.set(instant('2018-08-02T02:00:00Z'));
  await api.ring('tw-2016');
  await api.settle();
  return api;
};

let opened: OpenPages;
let api: RunningApi;
let page: Page;

beforeAll(async () => {
  opened = await openPages(startWorld);
  ({ api } = opened);
  ({ page } = await opened.browser.open({ ...PHONE, colorScheme: 'dark', locale: 'en', javaScriptEnabled: true }));
  page.setDefaultTimeout(5_000);
  // the engine's relay and views do their work once something was stored
  page.on('response', (answer) => {
    if (answer.status() === 303) void api.settle();
  });
});
afterAll(() => opened.close());

const isWell = async (): Promise<void> => {
  expect([await page.title(), await accessFaults(page), await isTooWide(page)]).toEqual([
    await page.title(),
    [],
    false,
  ]);
};

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const follow = (name: string): Promise<void> => page.getByRole('link', { name, exact: true }).click();
const heading = (name: string): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

const recordReport = async (language: string): Promise<void> => {
  await follow('Record evidence');
  await page.getByLabel('Kind of evidence').selectOption('report-version');
  await page.getByLabel('Phase').selectOption('end-of-term-self-assessment');
  await page.getByLabel('Language of the document').fill(language);
  await page.getByLabel('Address where it is published').fill(`https://example.org/report/${language}`);
  await page.getByLabel('Day on which it happened').fill('2018-08-21');
  await press('Continue');
  await heading('Check before you confirm: Record evidence');
};

describe('from an opened comment window to a closed phase', () => {
  it('leads whoever is not logged in through the login and back', async () => {
    await page.goto(`${opened.origin}/cycles/tw-2016/work/comment-window`);
    await heading('Please log in');
    await isWell();
    await follow('Log in');
    await page.getByLabel('Person').selectOption({ label: '林小明' });
    await isWell();
    await press('Log in');
    await heading('Open a public comment window');
    await isWell();
  });

  it('says what is wrong with a window that is too short', async () => {
    await page.getByLabel('Phase').selectOption('end-of-term-self-assessment');
    await page.getByLabel('First day').fill('2018-08-02');
    await page.getByLabel('Last day').fill('2018-08-06');
    await press('Continue');
    await page.getByText('There is a problem').waitFor();
    await isWell();
    await page.getByRole('alert').getByRole('link').click();
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('field-endsOn');
  });

  it('opens the window that was looked at', async () => {
    await page.getByLabel('Last day').fill('2018-08-20');
    await press('Continue');
    await heading('Check before you confirm: Open a public comment window');
    await page.getByText('Public comment window opened').waitFor();
    await isWell();
    await press('Open the window');
    await page.getByText('Thursday, August 2, 2018 to Monday, August 20, 2018').waitFor();
    await isWell();
  });

  it('is refused before the window is closed, in words', async () => {
    await follow('Record evidence');
    await page.getByLabel('Kind of evidence').selectOption('report-version');
    await page.getByLabel('Phase').selectOption('end-of-term-self-assessment');
    await page.getByLabel('Language of the document').fill('en');
    await page.getByLabel('Address where it is published').fill('https://example.org/report/en');
    await page.getByLabel('Day on which it happened').fill('2018-08-02');
    await press('Continue');
    await page.getByRole('alert').getByText('The report is published after its public comment').waitFor();
    await isWell();
  });

  it('closes the phase with the report in the second language', async () => {
    api.clock.set(instant('2018-08-21T02:00:00Z'));
    await api.ring('tw-2016');
    await api.settle();
    await page.goto(`${opened.origin}/cycles/tw-2016`);
    await recordReport('en');
    expect(await page.getByText('Phase closed').count()).toBe(0);
    await press('Record it');
    await heading('Action plan 2016–2018');
    await recordReport('zh-TW');
    await page.getByText('Phase closed: end-of-term self-assessment').waitFor();
    await isWell();
    await press('Record it');
    await heading('Action plan 2016–2018');
    const section = page.locator('section', { has: page.locator('#end-of-term-self-assessment') });
    await section.getByText('closed').first().waitFor();
    await section.getByText('Tuesday, August 21, 2018, in time').waitFor();
  });

  it('goes out again', async () => {
    await follow('Log in; your sessions');
    await heading('You are logged in');
    await isWell();
    await press('Log out');
    await page.goto(`${opened.origin}/cycles/tw-2016`);
    expect(await page.getByRole('link', { name: 'Record evidence' }).count()).toBe(0);
  });
});
