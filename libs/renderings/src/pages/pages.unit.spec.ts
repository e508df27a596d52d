import { civilDate, civilDateTime } from '@nap/calendar';
import { zone } from '@nap/zones';

import {
  type ForumShown,
  type ForumStanding,
  type Reading,
  renderForumPage,
  renderForumsPage,
  renderProblemPage,
} from './index';

const reading: Reading = { language: 'en', zone: null, rocYears: false, url: '/', styles: null, icon: null };
const chinese: Reading = { ...reading, language: 'zh-TW' };

const forum: ForumShown = {
  forumId: 'tw',
  name: 'Forum',
  zone: zone('Asia/Taipei'),
  localLanguages: ['zh-TW'],
  today: civilDate('2026-11-23'),
  roles: [],
  cycles: [],
  meetings: [],
  pastMeetings: [],
  mayCall: false,
};

const overdue: ForumStanding = {
  forumId: 'tw',
  name: 'Forum',
  today: civilDate('2026-11-23'),
  cycles: [
    {
      cycleId: 'tw-2024',
      status: 'running',
      startsOn: civilDate('2024-07-01'),
      endsOn: civilDate('2026-06-30'),
      phases: [{ phase: 'end-of-term-self-assessment', status: 'overdue', dueOn: civilDate('2026-09-30') }],
    },
  ],
  late: 1,
  next: null,
};

describe('a name', () => {
  it('is shown as it was written, whatever it holds', () => {
    const html = renderForumPage(reading, { ...forum, name: '<img src=x onerror=alert(1)>"\'' });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;');
  });

  it.each([
    ['of 300 characters without a space', '論'.repeat(300)],
    ['from right to left', 'منتدى الحكومة المفتوحة'],
    ['with combining characters', 'Z͑ͫ̓ͪ̂ͫa̴l̨g̷o'],
  ])('%s is a heading that finds its own direction', (_kind, name) => {
    expect(renderForumPage(reading, { ...forum, name })).toContain(
      `<h1 class="govuk-heading-l" dir="auto">${name}</h1>`,
    );
  });

  it('of a person is kept apart from the text around it', () => {
    const role = { id: 'r', role: 'chair', name: 'שרה', from: civilDate('2026-01-01'), until: null } as const;
    expect(renderForumPage(reading, { ...forum, roles: [role] })).toContain('<bdi>שרה</bdi>');
  });
});

describe('what is late', () => {
  it('is said in words and with a shape, not in colour alone', () => {
    const html = renderForumsPage(reading, { forums: [overdue], after: null });
    expect(html).toContain('<span aria-hidden="true">▲ </span>overdue by 54 days');
    expect(html).toContain('1 deadline missed');
    expect(renderForumsPage(chinese, { forums: [overdue], after: null })).toContain('已逾期 54 天');
  });
});

describe('what there is not', () => {
  it('is said in words', () => {
    expect(renderForumsPage(reading, { forums: [], after: null })).toContain('There is no forum yet.');
    const html = renderForumPage(chinese, forum);
    for (const empty of ['論壇尚無週期。', '目前未召集會議。', '目前無人擔任職務。']) expect(html).toContain(empty);
  });
});

describe('a moment', () => {
  const meeting = {
    meetingId: 'm',
    kind: 'regular',
    startsAt: civilDateTime('2026-12-01T14:00'),
    place: null,
    url: null,
  } as const;
  const pageFor = (change: Partial<Reading>) =>
    renderForumPage({ ...reading, ...change }, { ...forum, meetings: [meeting] }).replaceAll('\u202f', ' ');

  it('is that of the forum, for machines with its offset', () => {
    expect(pageFor({})).toContain(
      '<time dateTime="2026-12-01T14:00:00+08:00">Tuesday, December 1, 2026 at 2:00 PM</time>',
    );
  });

  it('is also told in the reader’s zone, where that shows another', () => {
    expect(pageFor({ zone: zone('Europe/Bucharest') })).toContain('Tuesday, December 1, 2026 at 8:00 AM your time');
    expect(pageFor({ zone: zone('Asia/Shanghai') })).not.toContain('your time');
  });

  it('counts years as the reader does', () => {
    expect(pageFor({ language: 'zh-TW', rocYears: true })).toContain('民國115年12月1日');
  });
});

describe('a failure', () => {
  it.each([
    [404, 'not-found', 'Page not found'],
    [403, 'not-permitted', 'You may not see this page'],
    [401, 'unauthenticated', 'Please log in'],
    [403, 'form-token-invalid', 'The form is out of date'],
    [403, 'cross-site-request', 'Sent from another site'],
    [410, 'feed-restored', 'This is no longer here'],
    [429, 'too-many-requests', 'Too many requests'],
    [503, 'view-behind', 'Not quite there yet'],
    [503, 'unavailable', 'Not available right now'],
    [500, 'internal-error', 'Something went wrong'],
    [422, 'validation-failed', 'This address cannot be understood'],
  ])('%i %s is told by what can be done about it', (status, code, title) => {
    const html = renderProblemPage(reading, { status, code, detail: 'detail', requestId: 'r-1' });
    expect(html).toContain(title);
    expect(html.includes('r-1')).toBe(status === 500);
  });
});
