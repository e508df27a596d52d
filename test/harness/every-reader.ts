import type { BrowserContextOptions, Page } from 'playwright-core';

import { DESKTOP, PHONE, type RunningBrowser, accessFaults, isTooWide } from './browser';

/** Readers who differ in all that a page has to bear: language, width, light, and whether scripts run. */
export const everyReader: readonly { readonly name: string; readonly options: BrowserContextOptions }[] = [
  { name: 'in English on a phone in the dark', options: { ...PHONE, locale: 'en', colorScheme: 'dark' } },
  { name: 'in Chinese on a phone', options: { ...PHONE, locale: 'zh-TW' } },
  { name: 'in English on a desktop', options: { ...DESKTOP, locale: 'en', reducedMotion: 'reduce' } },
  { name: 'in Chinese on a desktop in the dark', options: { ...DESKTOP, locale: 'zh-TW', colorScheme: 'dark' } },
];

const MOST_STOPS = 200;

/** What has the focus, or nothing when the page has been left; whether its focus can be seen. */
const FOCUSED = `(() => {
  const it = document.activeElement;
  if (it === null || it === document.body) return null;
  const { width, height } = it.getBoundingClientRect();
  const style = getComputedStyle(it);
  const isMarked = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  return { what: it.outerHTML.slice(0, 120), isSeen: width > 0 && height > 0 && isMarked };
})()`;

type Focused = { readonly what: string; readonly isSeen: boolean };

const COUNT = `document.querySelectorAll('a[href], button, input:not([type=hidden]):not([type=radio]:not(:checked)), select, [tabindex="0"]').length`;

/** Walks the page by the tab key: what was reached without showing it, and whether something was never reached. */
const keyboardFaults = async (page: Page): Promise<readonly string[]> => {
  const wanted = await page.evaluate<number>(COUNT);
  const faults: string[] = [];
  for (let stop = 1; stop <= Math.min(wanted, MOST_STOPS); stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate<Focused | null>(FOCUSED);
    if (focused === null)
      return [...faults, `only ${String(stop - 1)} of ${String(wanted)} were reached by the keyboard`];
    if (!focused.isSeen) faults.push(`focus is not seen: ${focused.what}`);
  }
  return faults;
};

/** Everything that is wrong with a page for such a reader: access, width, keyboard, and what the policy had to stop. */
export const faultsOf = async (
  browser: RunningBrowser,
  address: string,
  { options }: (typeof everyReader)[number],
): Promise<readonly string[]> => {
  const { page, violations } = await browser.open(options);
  const answer = await page.goto(address);
  const status = answer?.status() ?? 0;
  const faults = [
    ...(status >= 200 && status < 500 ? [] : [`answered with ${String(status)}`]),
    ...(await accessFaults(page)),
    ...((await isTooWide(page)) ? ['wider than the window'] : []),
    ...(await keyboardFaults(page)),
    ...violations,
  ];
  await page.context().close();
  return faults;
};
