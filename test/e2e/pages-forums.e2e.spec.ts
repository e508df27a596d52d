import type { RunningBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import type { RunningApi } from './http-api';
import { HOSTILE, type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let api: RunningApi;
let browser: RunningBrowser;
let origin: string;

beforeAll(async () => {
  opened = await openPages();
  ({ api, browser, origin } = opened);
});
afterAll(() => opened.close());

describe('all forums', () => {
  it('show where each cycle stands, what is late and what comes next', async () => {
    const { text } = await api.page('/').expect(200);
    expect(text).toContain('<a class="govuk-link" href="/cycles/tw-2016">Action plan 2016–2018</a>');
    expect(text).toContain('overdue by 80 days');
    expect(text).toContain('href="/deadlines/meeting-tw-1/agenda"');
    expect(text).toContain('<time dateTime="2018-02-13">Tuesday, February 13, 2018</time>');
    expect(text).toContain('No cycle is under way.');
  });

  it('show a hostile name as text', async () => {
    const { text } = await api.page('/forums/xx').expect(200);
    expect(text).not.toContain(HOSTILE);
    expect(text).toContain('&lt;script&gt;');
  });

  it('are told by the years that the reader counts', async () => {
    const { text } = await api.page('/', { 'Accept-Language': 'zh-TW', Cookie: 'nap-years=roc' }).expect(200);
    expect(text).toContain('105–107 年行動方案');
    expect(text).toContain('民國107年2月13日');
  });
});

describe('a forum', () => {
  it('names the people whose names are published, and nobody else', async () => {
    const { text } = await api.page('/forums/tw').expect(200);
    expect(text).toContain('<bdi>林小明</bdi>');
    expect(text).not.toContain('Nobody knows');
    expect(text).toContain('name not published');
  });

  it('speaks the language of its people to who states none', async () => {
    const { text } = await api.page('/forums/tw', { 'Accept-Language': '' }).expect(200);
    expect(text).toContain('<html lang="zh-TW"');
  });

  it('shows when it meets on its own clock and on the reader’s', async () => {
    const { text } = await api.page('/forums/tw', { Cookie: 'nap-zone=Europe/Bucharest' }).expect(200);
    expect(text).toContain('<time dateTime="2018-02-20T14:00:00+08:00">Tuesday, February 20, 2018 at 2:00');
    expect(text).toMatch(/Tuesday, February 20, 2018 at 8:00.AM your time \(Eastern European Time\)/);
  });

  it('says what it does not have', async () => {
    const { text } = await api.page('/forums/xx').expect(200);
    for (const empty of ['no cycle yet', 'No meeting is called', 'Nobody holds a role today']) {
      expect(text).toContain(empty);
    }
  });

  it('that there is not is a page too', async () => {
    await api
      .page('/forums/nowhere')
      .expect(404)
      .expect(/Page not found/);
    await api.page('/forums/tw?min-version=99').expect(422);
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it.each(['/', '/forums/tw', '/forums/xx'])('%s has no fault', async (path) => {
    expect(await faultsOf(browser, `${origin}${path}`, reader)).toEqual([]);
  });
});
