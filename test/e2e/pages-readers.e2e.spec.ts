import type { BrowserContextOptions, Page } from 'playwright-core';

import { DESKTOP, type RunningBrowser, isTooWide } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import { type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let browser: RunningBrowser;
let origin: string;

beforeAll(async () => {
  opened = await openPages();
  ({ browser, origin } = opened);
});
afterAll(() => opened.close());

const PATHS = [
  '/',
  '/forums/tw',
  '/cycles/tw-2016',
  '/forums/tw/meetings/tw-1',
  '/deadlines',
  '/deadlines/tw-2016/midterm-self-assessment',
  '/feed',
  '/feed/30',
  '/rehearse?start=2016-07-01&end=&zone=Asia%2FTaipei&profile=ogp-2015',
  '/preferences',
  '/api/docs',
  '/api/docs/seats',
  '/login',
  '/nowhere',
];

const onPage = async <Seen>(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<Seen>,
): Promise<Seen> => {
  const { page } = await browser.open({ locale: 'en', ...options });
  await page.goto(`${origin}${path}`);
  const seen = await look(page);
  await page.context().close();
  return seen;
};

/** A window of 1280 pixels enlarged to 200 % shows 640 of them. */
const ENLARGED = { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 } as const;
/** What is left of a sheet of A4 between its margins. */
const SHEET = { viewport: { width: 672, height: 980 } } as const;

const MOVING = `[...document.querySelectorAll('*')].filter((it) => {
  const { animationName, transitionDuration } = getComputedStyle(it);
  return animationName !== 'none' || transitionDuration !== '0s';
}).map(({ outerHTML }) => outerHTML.slice(0, 80))`;

/** What sticks out of a sheet, where nobody can scroll. */
const CUT = `[...document.querySelectorAll('main, main *')].filter((it) => {
  const { right, width } = it.getBoundingClientRect();
  return width > 0 && !it.closest('.govuk-visually-hidden, thead') && (right > innerWidth + 1 || (it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== 'visible'));
}).map(({ outerHTML }) => outerHTML.slice(0, 80))`;

describe.each(PATHS)('%s', (path) => {
  it('enlarged to 200 % is read in one direction', async () => {
    expect(await onPage(path, ENLARGED, isTooWide)).toBe(false);
  });

  it('keeps still for who wants less motion', async () => {
    const look = (page: Page) => page.evaluate<readonly string[]>(MOVING);
    expect(await onPage(path, { ...DESKTOP, reducedMotion: 'reduce' }, look)).toEqual([]);
  });

  it('is printed whole', async () => {
    const look = async (page: Page) => {
      await page.emulateMedia({ media: 'print' });
      const cut = await page.evaluate<readonly string[]>(CUT);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      return [cut, pdf.subarray(0, 5).toString()];
    };
    expect(await onPage(path, SHEET, look)).toEqual([[], '%PDF-']);
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it.each(['/preferences', '/nowhere', '/api/docs', '/api/docs/seats'])('%s has no fault', async (path) => {
    expect(await faultsOf(browser, `${origin}${path}`, reader)).toEqual([]);
  });
});

describe('a printed page', () => {
  it('has the addresses of its evidence beside their names, and nothing to click', async () => {
    const look = async (page: Page) => {
      await page.emulateMedia({ media: 'print' });
      const address = await page.evaluate<string>(
        `getComputedStyle(document.querySelector('a[href="https://example.org/plan"]'), '::after').content`,
      );
      return [address, await page.locator('.nap-nav').isVisible()];
    };
    expect(await onPage('/cycles/tw-2016', SHEET, look)).toEqual(['" (https://example.org/plan)"', false]);
  });
});

/** Numbers what can be focused as it stands in the document. */
const NUMBERED = `[...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
  .filter((it) => it.checkVisibility())
  .map((it, place) => { it.dataset.place = String(place); return place; })`;

const FOCUSED = `Number(document.activeElement?.dataset.place ?? -1)`;

describe('the tab key', () => {
  it.each(['/cycles/tw-2016', '/rehearse?start=x', '/forums/tw', '/login'])(
    'goes through %s as it stands in the document',
    async (path) => {
      const look = async (page: Page) => {
        const inDocument = await page.evaluate<readonly number[]>(NUMBERED);
        const byKeyboard: number[] = [];
        while (byKeyboard.length < inDocument.length) {
          await page.keyboard.press('Tab');
          byKeyboard.push(await page.evaluate<number>(FOCUSED));
        }
        return { inDocument, byKeyboard };
      };
      const { inDocument, byKeyboard } = await onPage(path, DESKTOP, look);
      expect(inDocument.length).toBeGreaterThan(5);
      expect(byKeyboard).toEqual(inDocument);
    },
  );
});

describe('a browser without JavaScript', () => {
  it('is led from all forums to the event that holds a fact, and on through the feed', async () => {
    const { page } = await browser.open({ ...DESKTOP, locale: 'en', javaScriptEnabled: false });
    const isShown = (name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    const follow = async (link: string | RegExp, title: string) => {
      await page.getByRole('main').getByRole('link', { name: link }).first().click();
      await isShown(title);
    };
    await page.goto(origin);
    await follow('開放政府多方論壇', '開放政府多方論壇');
    await follow('Action plan 2016–2018', 'Action plan 2016–2018');
    await follow(/History of this deadline.*midterm self-assessment/, 'The midterm self-assessment');
    await follow(/^\d+$/, 'CycleOpened');
    await follow('All events', 'Event feed');
    await page.getByLabel('Kind of event').selectOption('DeadlineMoved');
    await page.getByRole('button', { name: 'Show' }).click();
    await follow(/^\d+$/, 'DeadlineMoved');
    await page.getByRole('link', { name: 'Rehearse' }).click();
    await isShown('Rehearse a cycle');
    await page.getByLabel('First day of implementation').fill('2027-07-01');
    await page.getByLabel('Time zone of the forum').fill('Asia/Taipei');
    await page.getByRole('button', { name: 'Show the calendar' }).click();
    await page.getByRole('img', { name: /^Timeline of Action plan 2027–2029/ }).waitFor();
    await page.context().close();
  });
});

describe('the years of the Republic of China', () => {
  it.each(PATHS)('are counted everywhere on %s', async (path) => {
    const cookie = { name: 'nap-years', value: 'roc', domain: '127.0.0.1', path: '/' };
    const more = { expires: -1, httpOnly: true, secure: false, sameSite: 'Lax' } as const;
    const options = { ...DESKTOP, locale: 'zh-TW', storageState: { cookies: [{ ...cookie, ...more }], origins: [] } };
    const days = await onPage(path, options, (page) => page.locator('main time').allInnerTexts());
    expect(days.filter((day) => !day.startsWith('民國'))).toEqual([]);
  });
});
