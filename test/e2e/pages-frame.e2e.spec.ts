import { DESKTOP, PHONE, type RunningBrowser, accessFaults, isTooWide } from '../harness/browser';
import { type RunningApi, startApi } from './http-api';
import { type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let api: RunningApi;
let browser: RunningBrowser;
let origin: string;

beforeAll(async () => {
  opened = await openPages(startApi);
  ({ api, browser, origin } = opened);
});
afterAll(() => opened.close());

const cookiesOf = (headers: Readonly<Record<string, unknown>>): string =>
  [headers['set-cookie']]
    .flat()
    .map((cookie) => String(cookie).split(';')[0])
    .join('; ');

describe('the language of a page', () => {
  it.each([
    ['zh-TW,zh;q=0.9,en;q=0.5', 'zh-TW'],
    ['en-GB', 'en'],
    ['de', 'en'],
  ])('of a reader of %s is %s', async (accepted, expected) => {
    const { text } = await api.page('/preferences', { 'Accept-Language': accepted }).expect(200);
    expect(text).toContain(`<html lang="${expected}"`);
  });

  it('is switched by a link that keeps the address, and stays switched', async () => {
    const switched = await api.page('/preferences?back=%2Fdeadlines&lang=zh-TW').expect(303);
    expect(switched.headers['location']).toBe('/preferences?back=%2Fdeadlines');
    const kept = await api.page('/preferences', { Cookie: cookiesOf(switched.headers) }).expect(200);
    expect(kept.text).toContain('<html lang="zh-TW"');
  });

  it.each(['//elsewhere.example/?lang=en', '/\\elsewhere.example/?lang=en'])('never leads away: %s', async (path) => {
    const { headers } = await api.page(path).expect(303);
    expect(headers['location']).toMatch(/^\/[^/\\]/);
  });

  it('of a language that we do not have is left as it was', async () => {
    const { headers } = await api.page('/preferences?lang=xx').expect(303);
    expect(headers).not.toHaveProperty('set-cookie');
  });
});

describe('preferences', () => {
  it('are kept in cookies that no script reads', async () => {
    const query = 'back=%2Fdeadlines&language=zh-TW&zone=Asia%2FTaipei&roc=yes';
    const saved = await api.page(`/preferences/choice?${query}`).expect(303);
    expect(saved.headers['location']).toBe('/preferences?back=%2Fdeadlines&saved=yes');
    for (const cookie of [saved.headers['set-cookie']].flat()) expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const { text } = await api.page('/preferences', { Cookie: cookiesOf(saved.headers) }).expect(200);
    expect(text).toContain('value="Asia/Taipei"');
    expect(text).toMatch(/id="roc"[^>]* checked/);
  });

  it('tell of a zone that there is not', async () => {
    const saved = await api.page('/preferences/choice?zone=Mars%2FOlympus').expect(303);
    const { text } = await api.page(String(saved.headers['location'])).expect(200);
    expect(text).toContain('There is no time zone “Mars/Olympus”');
  });

  it('lead back into this site alone', async () => {
    const { text } = await api.page('/preferences?saved=yes&back=https%3A%2F%2Felsewhere.example%2F').expect(200);
    expect(text).not.toContain('href="https://elsewhere.example');
  });
});

describe('what goes wrong', () => {
  it('is told in a page where a page was asked for', async () => {
    const { text, headers } = await api.page('/nowhere').expect(404);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).toContain('Page not found');
  });

  it('is told to programs as a problem document', async () => {
    const { headers } = await api.page('/nowhere', { Accept: 'application/json' }).expect(404);
    expect(headers['content-type']).toMatch('application/problem+json');
    await api
      .page('/api/v1/nowhere')
      .expect(404)
      .expect('Content-Type', /problem\+json/);
  });

  it('names what an address holds that it must not', async () => {
    const { text } = await api.page('/preferences?colour=red').expect(422);
    expect(text).toContain('This address cannot be understood');
  });
});

describe('what pages link to', () => {
  it('is served under a name that changes with the content, for good', async () => {
    const { text } = await api.page('/preferences').expect(200);
    const [, styles = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(text) ?? [];
    const { headers } = await api.page(styles).expect(200);
    expect(headers).toMatchObject({
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    await api.page('/assets/manifest.json').expect(404);
  });

  it('is of this house, and nothing is inline', async () => {
    const { headers, text } = await api.page('/preferences').expect(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none';" +
        "style-src 'self';img-src 'self';font-src 'self';script-src 'self';connect-src 'self'",
    );
    expect(text).not.toMatch(/<script|<style| style=| on\w+=/);
  });
});

describe.each([
  ['phone', PHONE],
  ['desktop', DESKTOP],
] as const)('in Chromium on a %s', (_name, device) => {
  it.each(['en', 'zh-TW'])('the frame has no fault in %s, in daylight and in the dark', async (locale) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const path of ['/preferences', '/nowhere']) {
        const { page, violations } = await browser.open({ ...device, locale, colorScheme, javaScriptEnabled: true });
        await page.goto(`${origin}${path}`);
        expect([path, colorScheme, await accessFaults(page)]).toEqual([path, colorScheme, []]);
        expect([await isTooWide(page), violations]).toEqual([false, []]);
        await page.context().close();
      }
    }
  });
});
