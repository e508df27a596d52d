import type { RunningBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import type { RunningApi } from './http-api';
import { type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let api: RunningApi;
let browser: RunningBrowser;
let origin: string;
let text: string;

beforeAll(async () => {
  opened = await openPages();
  ({ api, browser, origin } = opened);
  ({ text } = await api.page('/cycles/tw-2016').expect(200));
});
afterAll(() => opened.close());

const svg = (): string => /<svg.*<\/svg>/s.exec(text)?.[0] ?? '';
const tables = (): string => [...text.matchAll(/<table.*?<\/table>/gs)].join('\n');

describe('the timeline of a cycle', () => {
  it('draws both cycles of the forum that overlap, and the line of today', () => {
    expect(svg()).toContain('Action plan 2016–2018');
    expect(svg()).toContain('Action plan 2018–2020');
    expect(svg()).toContain('Today, Tuesday, January 2, 2018');
  });

  it('says the same in a table: each phase with its days and its state', () => {
    for (const words of ['midterm self-assessment', 'overdue by 80 days', 'IRM end-of-term report']) {
      expect([svg().includes(words), tables().includes(words)]).toEqual([true, true]);
    }
    expect(tables()).toContain('<time dateTime="2017-10-14">Saturday, October 14, 2017</time>');
  });

  it('shows a delay by a hatch and in words beside its colour', () => {
    expect(svg()).toContain('fill="url(#delay)"');
    expect(svg()).toContain('▲ overdue by 80 days');
  });
});

describe('each phase', () => {
  it('shows since when it is overdue, and what proves what was done, by language', () => {
    expect(text).toMatch(/Overdue since<\/dt><dd[^>]*><time dateTime="2017-10-15">/);
    expect(text).toContain('href="https://example.org/midterm/en"');
    expect(text).toContain('Report (English)');
  });

  it('shows who was told when, with the names that are published and no others', () => {
    expect(text).toMatch(/<time dateTime="2017-09-15">.*?<\/time><\/a>: reminder to [^<]*chair \(林小明\)/);
    expect(text).toMatch(/overdue notice to [^<]*chair \(林小明\)/);
    expect(text).not.toContain('Nobody knows');
  });

  it('ends its due day also on the reader’s clock', async () => {
    const page = await api.page('/cycles/tw-2016', { Cookie: 'nap-zone=Europe/Bucharest' }).expect(200);
    expect(page.text).toMatch(/ends Saturday, October 14, 2017 at 7:00.PM your time \(Eastern European Time\)/);
  });

  it('leads to the history of its deadline', () => {
    expect(text).toContain('href="/deadlines/tw-2016/midterm-self-assessment"');
  });
});

describe('a cycle that there is not', () => {
  it('is a page too', async () => {
    await api
      .page('/cycles/tw-1999')
      .expect(404)
      .expect(/Page not found/);
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it.each(['/cycles/tw-2016', '/cycles/tw-2018'])('%s has no fault', async (path) => {
    expect(await faultsOf(browser, `${origin}${path}`, reader)).toEqual([]);
  });
});
