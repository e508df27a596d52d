import { civilDate, instant } from '@nap/calendar';
import ICAL from 'ical.js';

import type { InvitationEntry, NoticeLetter } from '../notice/notice';
import { renderNoticeMail } from '../notice/notice-mail';
import { notices } from '../notice/sample-notices';

const invited: InvitationEntry = {
  method: 'REQUEST',
  uid: 'meeting/m1@nap.example',
  revision: 0,
  stampedAt: instant('2017-10-01T06:00:00Z'),
  organizer: { name: 'NAP', email: 'nap@nap.example' },
  attendee: { name: 'Sample; "Member"\r\nX-TRAP:1', email: 'member@nap.example' },
  startsAt: instant('2017-10-31T12:00:00Z'),
  endsAt: instant('2017-10-31T14:30:00Z'),
  place: 'Sample Hall, 1 Example Street',
};

const sent = (change: Partial<NoticeLetter> = {}) => {
  const { calendar: part } = renderNoticeMail({
    notice: notices['meeting-invitation'],
    language: 'en',
    recipientName: 'Sample Member',
    roles: ['member'],
    standsInFor: [],
    forum: { name: 'Sample Forum', zone: 'Europe/Bucharest' },
    link: 'https://nap.example/api/v1/forums/ro/meetings/m1',
    entry: invited,
    ...change,
  });
  if (part === null) throw new Error('the letter has no calendar part');
  const calendar = new ICAL.Component(ICAL.parse(part.content) as unknown[]);
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  if (event === undefined || others.length > 0) throw new Error('the calendar holds not one event');
  return { part, calendar, event, value: (name: string) => String(event.getFirstPropertyValue(name) ?? '') };
};

describe('an invitation', () => {
  it('is a request for one meeting at instants of UTC, sent by whom the mail is from', () => {
    const { part, calendar, event, value } = sent();
    expect(part.method).toBe('REQUEST');
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([value('uid'), value('sequence')]).toEqual(['meeting/m1@nap.example', '0']);
    expect([value('dtstart'), value('dtend')]).toEqual(['2017-10-31T12:00:00Z', '2017-10-31T14:30:00Z']);
    expect(value('dtstamp')).toBe('2017-10-01T06:00:00Z');
    expect(part.content).toMatch(/^DTSTART:20171031T120000Z\r$/m);
    expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
    expect(value('organizer')).toBe('mailto:nap@nap.example');
    expect([value('location'), value('status')]).toEqual(['Sample Hall, 1 Example Street', 'CONFIRMED']);
    expect(event.getFirstPropertyValue('transp')).toBeNull();
  });

  it('names the reader as the one attendee, whatever stands in the name', () => {
    const { calendar, event, part } = sent();
    const [attendee, ...others] = event.getAllProperties('attendee');
    expect(others).toEqual([]);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:member@nap.example');
    expect(attendee?.getFirstParameter('rsvp')).toBe('FALSE');
    expect(calendar.getFirstPropertyValue('x-trap')).toBeNull();
    expect(part.content).not.toMatch(/^X-TRAP/m);
  });

  it.each([
    ['en', 'Sample Forum: regular meeting'],
    ['zh-TW', 'Sample Forum定期會議'],
  ] as const)('is titled in %s', (language, title) => {
    expect(sent({ language }).value('summary')).toBe(title);
  });

  it('is replaced by one with a higher sequence, and taken back by a cancellation with a higher one still', () => {
    const moved = sent({
      notice: notices['meeting-moved'],
      entry: {
        ...invited,
        revision: 1,
        startsAt: instant('2017-11-07T12:00:00Z'),
        endsAt: instant('2017-11-07T14:30:00Z'),
      },
    });
    const cancelled = sent({
      notice: notices['meeting-cancelled'],
      entry: { ...invited, method: 'CANCEL', revision: 2 },
    });
    expect([moved.part.method, moved.value('uid'), moved.value('sequence')]).toEqual([
      'REQUEST',
      sent().value('uid'),
      '1',
    ]);
    expect(moved.value('dtstart')).toBe('2017-11-07T12:00:00Z');
    expect([cancelled.part.method, cancelled.calendar.getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL']);
    expect([cancelled.value('uid'), cancelled.value('sequence'), cancelled.value('status')]).toEqual([
      sent().value('uid'),
      '2',
      'CANCELLED',
    ]);
  });
});

describe('the deadline of a duty', () => {
  const owed = { ...invited, method: 'PUBLISH', uid: 'm1/agenda@nap.example' } as const;

  it('is a moment where it falls at one, and keeps no time busy', () => {
    const entry = { ...owed, due: instant('2017-10-24T11:00:00Z') };
    const { part, value } = sent({ notice: notices['duty-reminder'], entry });
    expect([part.method, part.filename]).toEqual(['PUBLISH', 'deadline.ics']);
    expect([value('dtstart'), value('transp')]).toEqual(['2017-10-24T11:00:00Z', 'TRANSPARENT']);
    expect(value('summary')).toBe('The draft agenda of the meeting on Tuesday, October 31, 2017: due');
  });

  it('is a day where it falls on one', () => {
    const entry = { ...owed, due: civilDate('2017-11-30') };
    const { event, value } = sent({ notice: notices['action-item-opened'], entry });
    expect(event.getFirstProperty('dtstart')?.type).toBe('date');
    expect([value('dtstart'), value('summary')]).toEqual(['2017-11-30', 'Publish the register: due']);
    expect(event.getAllProperties('attendee')).toEqual([]);
  });
});
