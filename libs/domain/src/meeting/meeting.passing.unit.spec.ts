import { timeOfDay } from '@nap/calendar';
import {
  GROUNDS,
  ITEMS,
  act,
  circulated,
  forumWith,
  heldSo,
  meetingAfter,
  meetingDeciderIn,
  meetingScheduled,
  openedWith,
  ring,
  specify,
} from '@nap/testing';

import { isMeetingOver, meetingAgendaOf } from './meeting.agenda';
import type { MeetingEvent } from './meeting.events';
import { initialMeeting } from './meeting.state';

const forum = forumWith(2, 2);
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);
const HOUR = timeOfDay('09:00');
const drafted = heldSo(forum, [called], act('2026-05-04 10:00', 'DraftAgenda', { items: ITEMS }));
const approve = (as: 'chair' | 'co-chair', moment = '2026-05-04 11:00', version = 1) =>
  act(moment, 'ApproveAgenda', { as, version });

const day = (of: string): readonly string[] =>
  Array.from({ length: 24 }, (_, hour) => `${of} ${String(hour).padStart(2, '0')}:00`);
const line = ({ type, data }: MeetingEvent): string =>
  [
    'dueAt' in data ? data.dueAt.slice(5, 16) : '',
    type,
    'duty' in data ? data.duty : '',
    'rung' in data ? data.rung : '',
    'recipients' in data ? data.recipients.join('+') : '',
  ]
    .filter(Boolean)
    .join(' ');

/** The clock rings at every full hour of some days. */
const rungOn = (history: readonly MeetingEvent[], ...days: readonly string[]): readonly string[] =>
  heldSo(forum, history, ...days.flatMap(day).map(ring))
    .slice(history.length)
    .map(line);

const recipients = (history: readonly MeetingEvent[], moment: string, duty: string): unknown => {
  const events = given(...history)
    .when(ring(moment))
    .events();
  const rung = events.filter(({ data }) => 'duty' in data && data.duty === duty && 'recipients' in data).at(-1);
  return rung !== undefined && 'recipients' in rung.data ? rung.data.recipients : null;
};

describe('the clock of a meeting', () => {
  it('rings 7, 3 and 1 days before each duty, and after it', () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-05-${String(index + 1).padStart(2, '0')}`);
    expect(rungOn([called], ...days)).toEqual([
      '05-06T09:00 ReminderIssued agenda P7D secretary',
      '05-06T09:00 ReminderIssued papers P7D secretary',
      '05-10T09:00 ReminderIssued agenda P3D secretary',
      '05-10T09:00 ReminderIssued papers P3D secretary',
      '05-10T09:00 ReminderIssued final-agenda P7D secretary',
      '05-12T09:00 ReminderIssued agenda P1D secretary',
      '05-12T09:00 ReminderIssued papers P1D secretary',
      '05-13T10:00 DeadlineMissed agenda chair+co-chair+secretary',
      '05-13T10:00 DeadlineMissed papers chair+co-chair+secretary',
      '05-14T09:00 OverdueNoticeIssued agenda P1D chair+co-chair+secretary',
      '05-14T09:00 OverdueNoticeIssued papers P1D chair+co-chair+secretary',
      '05-14T09:00 ReminderIssued final-agenda P3D secretary',
      '05-16T09:00 ReminderIssued final-agenda P1D secretary',
      '05-17T10:00 DeadlineMissed final-agenda chair+co-chair+secretary',
      '05-18T09:00 OverdueNoticeIssued final-agenda P1D chair+co-chair+secretary',
      '05-20T09:00 OverdueNoticeIssued agenda P7D chair+co-chair+secretary',
      '05-20T09:00 OverdueNoticeIssued papers P7D chair+co-chair+secretary',
    ]);
  });

  it('misses a duty at its very moment, not before', () => {
    const rung = heldSo(forum, [called], ring('2026-05-13 09:59'));
    given(...rung)
      .when(ring('2026-05-13 09:59'))
      .thenNothing();
    expect(
      given(...rung)
        .when(ring('2026-05-13 10:00'))
        .events()
        .map(line),
    ).toEqual([
      '05-13T10:00 DeadlineMissed agenda chair+co-chair+secretary',
      '05-13T10:00 DeadlineMissed papers chair+co-chair+secretary',
    ]);
  });

  it('says nothing twice, and nothing before the first step', () => {
    given(called).when(ring('2026-05-06 08:59')).thenNothing();
    given(...heldSo(forum, [called], ring('2026-06-30')))
      .when(ring('2026-06-30'))
      .thenNothing();
  });

  it('rings for nobody who has done the thing', () => {
    const done = heldSo(
      forum,
      [called],
      ...circulated('2026-05-04'),
      act('2026-05-04 11:00', 'SendMaterials', {
        papers: [{ title: 'a', url: 'https://example.org/a' }],
        occurredAt: null,
      }),
    );
    expect(rungOn(done, '2026-05-06', '2026-05-13')).toEqual(['05-10T09:00 ReminderIssued final-agenda P7D secretary']);
  });

  it('has no steps before the call, and none of a meeting that is over', () => {
    expect(meetingAgendaOf(initialMeeting, HOUR)).toEqual([]);
    expect(isMeetingOver(initialMeeting)).toBe(false);
    expect(meetingAgendaOf(meetingAfter([called]), HOUR)[0]).toMatchObject({
      duty: 'agenda',
      rung: 'P7D',
      on: '2026-05-06',
    });
    expect(isMeetingOver(meetingAfter([called]))).toBe(false);
    const cancelled = meetingAfter(heldSo(forum, [called], act('2026-05-01', 'CancelMeeting', { grounds: GROUNDS })));
    expect(meetingAgendaOf(cancelled, HOUR)).toEqual([]);
    expect(isMeetingOver(cancelled)).toBe(true);
  });
});

describe('a reminder of the agenda goes', () => {
  const approved = heldSo(forum, drafted, approve('chair'), approve('co-chair'));

  it.each([
    ['to the secretary while there is no draft', [called], ['secretary']],
    ['to both approvers while they have the draft', drafted, ['chair', 'co-chair']],
    ['to who has not yet approved', heldSo(forum, drafted, approve('chair')), ['co-chair']],
    ['to the secretary once both have', approved, ['secretary']],
    [
      'to the secretary when it was returned',
      heldSo(forum, drafted, act('2026-05-04 11:00', 'ReturnAgenda', { as: 'chair', version: 1, grounds: GROUNDS })),
      ['secretary'],
    ],
  ] as const)('%s', (_case, history, expected) => {
    expect(recipients(history, '2026-05-12 09:00', 'agenda')).toEqual(expected);
  });

  it('to the secretary in a forum without chairs', () => {
    const events = specify(meetingDeciderIn({ ...forum, roles: [] }))
      .given(...drafted)
      .when(ring('2026-05-12 09:00'))
      .events();
    expect(events.at(-2)).toMatchObject({
      type: 'ReminderIssued',
      data: { duty: 'agenda', recipients: ['secretary'] },
    });
  });
});

describe('a reminder of the final agenda goes', () => {
  const sent = heldSo(forum, [called], ...circulated('2026-05-04'));
  const revised = heldSo(forum, sent, act('2026-05-08', 'ReviseAgenda', { items: ITEMS }));

  it.each([
    ['to the secretary while members comment', sent, ['secretary']],
    ['to both approvers once it is submitted again', revised, ['chair', 'co-chair']],
    [
      'to who has not yet approved, changed or not',
      heldSo(forum, sent, approve('chair', '2026-05-08 10:00')),
      ['co-chair'],
    ],
    [
      'to the secretary who is to publish it',
      heldSo(forum, sent, approve('chair', '2026-05-08 10:00'), approve('co-chair', '2026-05-08 10:00')),
      ['secretary'],
    ],
  ] as const)('%s', (_case, history, expected) => {
    expect(recipients(history, '2026-05-14 09:00', 'final-agenda')).toEqual(expected);
  });
});

describe('a reminder of the minutes goes', () => {
  const closed = heldSo(
    forum,
    [called],
    ...openedWith('g1', 'c1', 'c2'),
    act('2026-05-20 12:00', 'CloseMeeting', { occurredAt: null }),
  );
  const circulatedMinutes = heldSo(
    forum,
    closed,
    act('2026-05-21 10:00', 'DraftMinutes', {
      ...{ papersHandedOut: [], debate: [], conclusions: GROUNDS, actionItems: [], otherMaterial: [], notes: null },
    }),
    act('2026-05-21 11:00', 'CirculateMinutes', {}),
  );

  it('to the secretary, or to the approvers who have them', () => {
    expect(recipients(closed, '2026-06-02 09:00', 'minutes')).toEqual(['secretary']);
    expect(recipients(circulatedMinutes, '2026-06-02 09:00', 'minutes')).toEqual(['chair', 'co-chair']);
    expect(recipients(circulatedMinutes, '2026-06-04 00:00', 'minutes')).toEqual(['chair', 'co-chair', 'secretary']);
  });
});
