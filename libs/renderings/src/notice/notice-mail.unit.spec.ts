import { instant } from '@nap/calendar';
import ICAL from 'ical.js';

import { LANGUAGES } from '../languages/language';
import { NOTICE_KINDS, type NoticeLetter } from './notice';
import { renderNoticeMail } from './notice-mail';
import { notices } from './sample-notices';

const letter = (change: Partial<NoticeLetter> = {}): NoticeLetter => ({
  notice: notices.reminder,
  language: 'en',
  recipientName: 'Sample Chair',
  roles: ['chair', 'poc'],
  standsInFor: [],
  forum: { name: 'Sample Forum', zone: 'Europe/Bucharest' },
  link: 'https://nap.example/forums/ro/cycles/ro-2016',
  entry: {
    method: 'PUBLISH',
    due: notices.reminder.dueOn,
    uid: 'ro-2016/midterm-self-assessment@nap.example',
    revision: 2,
    stampedAt: instant('2017-09-16T06:00:00Z'),
    organizer: { name: 'NAP', email: 'nap@nap.example' },
  },
  ...change,
});

describe.each(LANGUAGES)('a letter in %s', (language) => {
  it.each(NOTICE_KINDS)('says all of %s', (kind) => {
    const { subject, text, html } = renderNoticeMail(letter({ language, notice: notices[kind] }));
    expect({ subject, text }).toMatchSnapshot();
    expect(`${subject}${text}${html}`).not.toMatch(
      /\{\{|undefined|\b(notice|mail|phase|duty|owed|fact|role|meeting|stage|tally|lapse)\.[a-z]/,
    );
    expect(html).toContain(`<html lang="${language}">`);
  });
});

describe('a letter', () => {
  it('has one link, in the text and in the HTML, and no style sheet', () => {
    const { html, text } = renderNoticeMail(letter());
    expect(html.match(/href=/g)).toHaveLength(1);
    expect(text.match(/https:/g)).toHaveLength(1);
    expect(html).not.toMatch(/<style|class=|<script/);
  });

  it('of a list of papers links only what is an address of the web', () => {
    const papers = [
      { title: 'Draft <commitments>', url: 'https://nap.example/papers/1' },
      { title: 'Trap', url: 'javascript:alert(1)' },
    ];
    const { html, text } = renderNoticeMail(letter({ notice: { ...notices['materials-sent'], papers } }));
    expect(html).toContain('<a href="https://nap.example/papers/1">Draft &lt;commitments&gt;</a>');
    expect(html).not.toContain('javascript:');
    expect(text).toContain('1. Draft <commitments>\nhttps://nap.example/papers/1');
  });

  it('lets nobody write markup or headers through a name', () => {
    const { html, subject } = renderNoticeMail(
      letter({
        recipientName: '<script>1</script>',
        forum: { name: 'Sample\r\nBcc: all@nap.example', zone: 'Asia/Taipei' },
      }),
    );
    expect(html).not.toContain('<script>');
    expect(subject).not.toMatch(/[\r\n]/);
  });

  it('says for whom the reader steps in', () => {
    const { text } = renderNoticeMail(letter({ roles: [], standsInFor: ['chair'] }));
    expect(text).toContain('Nobody can be reached as chair of Sample Forum, so you are asked to step in.');
    expect(text).not.toContain('because you are');
  });

  it('says that it concerns the reader in person', () => {
    const { text } = renderNoticeMail(letter({ notice: notices['lapse-warned'], roles: [], entry: null }));
    expect(text).toContain('You receive this because it concerns you in Sample Forum.');
  });

  it('has no calendar part where no coming day is announced', () => {
    expect(renderNoticeMail(letter({ notice: notices.overdue, entry: null })).calendar).toBeNull();
  });
});

describe('the calendar part', () => {
  const parsed = (change: Partial<NoticeLetter> = {}) => {
    const part = renderNoticeMail(letter(change)).calendar;
    const calendar = new ICAL.Component(ICAL.parse(part?.content ?? '') as unknown[]);
    const [event] = calendar.getAllSubcomponents('vevent');
    if (event === undefined) throw new Error('the calendar holds no event');
    return { part, calendar, event, title: event.getFirstPropertyValue('summary') };
  };

  it('is one whole day that a repeat or a move replaces', () => {
    const { part, calendar, event } = parsed();
    const start = event.getFirstProperty('dtstart');
    expect(start?.type).toBe('date');
    expect(String(start?.getFirstValue())).toBe('2017-09-30');
    expect(event.getFirstPropertyValue('uid')).toBe('ro-2016/midterm-self-assessment@nap.example');
    expect(event.getFirstPropertyValue('sequence')).toBe(2);
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2017-09-16T06:00:00Z');
    expect(calendar.getFirstPropertyValue('method')).toBe(part?.method);
  });

  it('names the organizer, as PUBLISH asks, and no attendee', () => {
    const { event } = parsed();
    expect(event.getFirstPropertyValue('organizer')).toBe('mailto:nap@nap.example');
    expect(event.getAllProperties('attendee')).toEqual([]);
  });

  it.each([
    ['en', 'reminder', 'The midterm self-assessment: last day'],
    ['zh-TW', 'reminder', '期中自我評估報告：最後一日'],
    ['zh-TW', 'comment-window-reminder', '開始公眾諮詢期的最後一日：最終自我評估'],
  ] as const)('is titled in %s for a %s', (language, kind, title) => {
    expect(parsed({ language, notice: notices[kind] }).title).toBe(title);
  });
});
