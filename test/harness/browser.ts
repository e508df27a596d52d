import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright-core';

/** A real Chromium, with a font for Chinese also where the machine has none. */
export type RunningBrowser = {
  /** A page of its own in a new session. What the page may not load or run is kept as text in `violations`. */
  readonly open: (options: BrowserContextOptions) => Promise<{ readonly page: Page; readonly violations: string[] }>;
  readonly close: () => Promise<void>;
};

export const PHONE = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true } as const;
export const DESKTOP = { viewport: { width: 1280, height: 900 } } as const;

/** No sandbox: tests run as root, where Chromium has none. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

const fontsFile = (folder: string): string => {
  const ours = join(dirname(require.resolve('@embedpdf/fonts-tc')), '..', 'fonts');
  const file = join(folder, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${ours}</dir>
    <cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
};

export const startBrowser = async (): Promise<RunningBrowser> => {
  const executablePath = execFileSync(process.execPath, [join(__dirname, 'chromium.mjs')], { encoding: 'utf8' });
  const folder = mkdtempSync(join(tmpdir(), 'nap-browser-'));
  const env = { ...process.env, FONTCONFIG_FILE: fontsFile(folder) };
  const browser: Browser = await chromium.launch({ executablePath, args: ARGUMENTS, env });
  return {
    open: async (options) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const violations: string[] = [];
      page.on('console', (message) => {
        if (/content security policy/i.test(message.text())) violations.push(message.text());
      });
      return { page, violations };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA, each as its rule and the places. */
export const accessFaults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/** Whether the page is wider than the window, so that reading it needs a second direction. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
