import type { RunningBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
import type { RunningApi } from './http-api';
import { type OpenPages, openPages } from './pages-world';

let opened: OpenPages;
let api: RunningApi;
let browser: RunningBrowser;
let origin: string;

beforeAll(async () => {
  opened = await openPages();
  ({ api, browser, origin } = opened);
});
afterAll(() => opened.close());

const MIDTERM = '/deadlines/tw-2016/midterm-self-assessment';

describe('the deadlines of all forums', () => {
  it('show what is overdue and what is due next, each leading to its history', async () => {
    const { text } = await api.page('/deadlines').expect(200);
    expect(text).toContain(`href="${MIDTERM}"`);
    expect(text).toContain('overdue by 80 days');
    expect(text).toContain('href="/deadlines/tw-2016/irm-progress-report"');
    expect(text).toContain('due in 57 days');
    expect(text).not.toContain('href="/deadlines/tw-2016/implementation"');
  });

  it('are chosen by forum, role and phase, an empty choice being none', async () => {
    const { text } = await api.page('/deadlines?forum=tw&role=irm&phase=').expect(200);
    expect(text).toContain('irm-progress-report');
    expect(text).not.toContain(`href="${MIDTERM}"`);
    expect((await api.page('/deadlines?forum=xx').expect(200)).text).toContain('Nothing is overdue.');
    await api.page('/deadlines?role=king').expect(422);
  });
});

describe('the history of a deadline', () => {
  it('tells how it was planned, moved, reminded and missed, by whom and why', async () => {
    const { text } = await api.page(MIDTERM).expect(200);
    for (const fact of [
      'Planned: due Saturday, September 30, 2017',
      'Moved from Saturday, September 30, 2017 to Saturday, October 14, 2017, by 林小明',
      'Grounds: The ministry asked for two more weeks.',
      'Reminder to ',
      'Missed: the due day, Saturday, October 14, 2017',
      'Overdue notice to chair',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('has the place in the feed of every line, where the event is found', async () => {
    const { text } = await api.page(MIDTERM).expect(200);
    const [, row = ''] = /Moved from (.*?)<\/tr>/s.exec(text) ?? [];
    const [, place = ''] = /href="(\/feed\/[^"]+)"/.exec(row) ?? [];
    const event = await api.page(place).expect(200);
    expect(event.text).toContain('DeadlineMoved</h1>');
  });

  it('of a meeting’s duty begins with the event that planned it', async () => {
    const { text } = await api.page('/deadlines/meeting-tw-1/agenda').expect(200);
    expect(text).toContain('Planned: due Tuesday, February 13, 2018');
  });

  it('that there is not is a page too', async () => {
    await api
      .page('/deadlines/tw-2016/nothing')
      .expect(404)
      .expect(/Page not found/);
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it.each(['/deadlines', MIDTERM, '/deadlines/meeting-tw-1/agenda'])('%s has no fault', async (path) => {
    expect(await faultsOf(browser, `${origin}${path}`, reader)).toEqual([]);
  });
});

describe('beyond two hundred forums', () => {
  it('no deadline and no forum to choose is left out', async () => {
    await api.database.pool.query(
      `insert into read_model.forums
       select (jsonb_populate_record(forum, jsonb_build_object('forum_id', 'many-' || number, 'stream_id', 'forum-many-' || number))).*
         from read_model.forums forum, generate_series(1, 250) number where forum_id = 'xx'`,
    );
    const { text } = await api.page('/deadlines').expect(200);
    expect(text).toContain(`href="${MIDTERM}"`);
    expect([...text.matchAll(/<option value="(?:many-\d+|tw|xx)"/g)]).toHaveLength(252);
  });
});
