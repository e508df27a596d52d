import { civilDate, timeOfDay } from '@nap/calendar';
import { type RuleProfile, builtInProfiles } from '@nap/domain';
import { simulatedCalendar } from '@nap/simulation';
import { zone } from '@nap/zones';
import ICAL from 'ical.js';

import type { RunningBrowser } from '../harness/browser';
import { everyReader, faultsOf } from '../harness/every-reader';
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

const ASKED = 'start=2016-07-01&end=&zone=Asia%2FTaipei&profile=ogp-2015';

const expected = simulatedCalendar({
  profile: builtInProfiles['ogp-2015'] as RuleProfile,
  zone: zone('Asia/Taipei'),
  start: civilDate('2016-07-01'),
  end: null,
  reminderHour: timeOfDay('09:00'),
  lengths: {},
});

const calendar = 'calendar' in expected ? expected.calendar : undefined;

describe('a rehearsal', () => {
  it('begins with a form that asks for nothing yet', async () => {
    const { text } = await api.page('/rehearse').expect(200);
    expect(text).toContain('<select aria-describedby="profile-hint"');
    expect(text).not.toContain('There is a problem');
    expect(text).not.toContain('<svg');
  });

  it('draws the whole calendar and says the same in tables', async () => {
    const { text } = await api.page(`/rehearse?${ASKED}`).expect(200);
    expect(text).toContain('aria-label="Timeline of Action plan 2016–2018');
    expect([...text.matchAll(/<tr /g)].length).toBe(2 + (calendar?.phases.length ?? 0) + (calendar?.steps.length ?? 0));
    expect(text.replaceAll('\u202f', ' ')).toContain(
      '<time dateTime="2016-05-31T09:00:00+08:00">Tuesday, May 31, 2016 at 9:00 AM</time>',
    );
    expect(text).toContain('value="Asia/Taipei"');
  });

  it('is the calendar of `nap simulate`, to take along in three formats', async () => {
    const file = (kind: string) => api.page(`/rehearse/calendar.${kind}?${ASKED}&language=zh-TW`).expect(200);
    expect(JSON.parse((await file('json')).text)).toEqual(calendar);
    const csv = (await file('csv')).text;
    expect(csv.trim().split('\r\n')).toHaveLength(1 + (calendar?.steps.length ?? 0));
    const { text, headers } = await file('ics');
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="cycle-2016-07-01.ics"',
    });
    const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
    expect(events.length).toBeGreaterThanOrEqual(calendar?.steps.length ?? 1);
    await api.page(`/rehearse/calendar.exe?${ASKED}`).expect(404);
    await api.page('/rehearse/calendar.ics?start=&zone=Mars').expect(404);
  });

  it('writes nothing', async () => {
    const before = await api.stored();
    await api.page(`/rehearse?${ASKED}`).expect(200);
    expect(await api.stored()).toEqual(before);
  });
});

describe('what is wrong in the form', () => {
  it.each([
    ['start=&zone=Asia/Taipei', 'start', 'First day of implementation: '],
    ['start=2016-02-30&zone=Asia/Taipei', 'start', 'must be a day of the calendar'],
    ['start=2016-07-01&zone=Mars/Olympus', 'zone', 'Time zone of the forum: '],
    ['start=2016-07-01&end=2016-06-30&zone=Asia/Taipei', 'end', 'The last day lies before the first'],
    ['start=2016-07-01&zone=Asia/Taipei&profile=own', 'profile', 'must be one of: '],
    ['start=9999-12-31&zone=Asia/Taipei', 'start', '2199-12-31'],
  ])('%s is told beside its field, which keeps what was written', async (query, field, words) => {
    const { text } = await api.page(`/rehearse?${query}`).expect(422);
    expect(text).toMatch(new RegExp(`<a href="#${field}">[^<]*${words}`));
    expect(text).toMatch(new RegExp(`id="${field}-error">[^<]*${words}`));
    const given = new URLSearchParams(query).get(field) ?? '';
    expect(text).toContain(field === 'profile' ? 'govuk-form-group--error' : `value="${given}"`);
  });

  it('is told in Chinese too', async () => {
    const { text } = await api.page('/rehearse?start=x&zone=', { 'Accept-Language': 'zh-TW' }).expect(422);
    expect(text).toContain('執行期首日：必須是存在的日期');
  });
});

describe.each(everyReader)('in Chromium, $name', (reader) => {
  it.each(['/rehearse', `/rehearse?${ASKED}`, '/rehearse?start=x'])('%s has no fault', async (path) => {
    expect(await faultsOf(browser, `${origin}${path}`, reader)).toEqual([]);
  });
});
