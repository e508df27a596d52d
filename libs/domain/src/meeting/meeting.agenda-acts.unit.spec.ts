import { civilDate, civilDateTime } from '@nap/calendar';
import {
  GROUNDS,
  ITEMS,
  PAPERS,
  act,
  arrive,
  circulated,
  forumWith,
  heldSo,
  item,
  meetingDeciderIn,
  meetingScheduled,
  openedWith,
  published,
  ring,
  specify,
} from '@nap/testing';

import type { MeetingCommand } from './meeting.commands';
import type { MeetingEvent } from './meeting.events';

const forum = forumWith(2, 2);
const { given } = specify(meetingDeciderIn(forum));
const called = meetingScheduled(forum);
const draft = (items = ITEMS, moment = '2026-05-04 10:00') => act(moment, 'DraftAgenda', { items });
const revise = (items = ITEMS, moment = '2026-05-08 10:00') => act(moment, 'ReviseAgenda', { items });
const approve = (as: 'chair' | 'co-chair', version = 1, by: string | null = as, moment = '2026-05-05 10:00') =>
  act(moment, 'ApproveAgenda', { as, version }, by);
const circulate = (moment: string, occurredAt: string | null = null) =>
  act(moment, 'CirculateAgenda', { occurredAt: occurredAt === null ? null : civilDateTime(occurredAt) });
const publish = (moment: string, occurredAt: string | null = null) =>
  act(moment, 'PublishAgenda', { occurredAt: occurredAt === null ? null : civilDateTime(occurredAt) });
const comment = (by: string | null = null) => act('2026-05-05', 'CommentOnAgenda', { comment: GROUNDS }, by);

const drafted = heldSo(forum, [called], draft());
const sent = heldSo(forum, [called], ...circulated('2026-05-04'));
const approvedFinally = heldSo(forum, sent, ...published('2026-05-15').slice(0, 2));
const final = heldSo(forum, sent, ...published('2026-05-15'));

describe('a draft agenda', () => {
  it('is a version of the secretary, until it goes to the members', () => {
    given(called)
      .when(draft())
      .then({ type: 'AgendaDrafted', data: { version: 1, items: ITEMS, occurredOn: civilDate('2026-05-04') } });
    given(...drafted)
      .when(draft())
      .thenAmongOthers({ type: 'AgendaDrafted', data: { version: 2 } });
    given(...heldSo(forum, drafted, approve('chair'), approve('co-chair')))
      .when(draft(ITEMS, '2026-05-06 10:00'))
      .thenAmongOthers({ type: 'AgendaDrafted', data: { version: 2 } });
    given(...sent)
      .when(draft(ITEMS, '2026-05-06 10:00'))
      .thenRefused('agenda-already-circulated');
    given(...final)
      .when(draft(ITEMS, '2026-05-16 10:00'))
      .thenRefused('agenda-already-published');
  });

  it('leaves time for general items in a regular meeting (C5)', () => {
    given(called)
      .when(draft([item('plan')]))
      .thenRefused('agenda-without-general-items', '/items');
    given(meetingScheduled(forum, { kind: 'extraordinary' }))
      .when(draft([item('plan')]))
      .thenAmongOthers({ type: 'AgendaDrafted' });
  });

  it.each([
    ['has an item', [], 'agenda-empty', '/items'],
    ['names an item once', [item('a'), item('b'), item('a')], 'agenda-item-repeated', '/items/2/itemId'],
    [
      'names motions that were tabled',
      [{ ...item('m', 'motion'), decisionId: 'd9' }],
      'agenda-motion-unknown',
      '/items/0/decisionId',
    ],
    ['names a motion where it is one', [item('m', 'motion')], 'agenda-motion-unknown', '/items/0/decisionId'],
    ['names no motion elsewhere', [{ ...item('t'), decisionId: 'd1' }], 'agenda-motion-unknown', '/items/0/decisionId'],
  ] as const)('%s', (_rule, items, code, pointer) => {
    given(called).when(draft(items)).thenRefused(code, pointer);
  });

  it('takes up a motion of the forum', () => {
    const tabled = { ...forum, motions: [{ decisionId: 'd1', meetingId: 'm1', topic: 'plan' }] };
    specify(meetingDeciderIn(tabled))
      .given(called)
      .when(draft([...ITEMS, { ...item('m', 'motion'), decisionId: 'd1' }]))
      .thenAmongOthers({ type: 'AgendaDrafted' });
  });

  it('may still be written in the room, not of a meeting that is over', () => {
    const open = heldSo(
      forum,
      [called],
      arrive('2026-05-20 09:50', 'g1', 'g2', 'c1'),
      act('2026-05-20 10:00', 'OpenMeeting', { presidedBy: 'chair', occurredAt: null }),
    );
    given(...open)
      .when(draft(ITEMS, '2026-05-20 10:05'))
      .thenAmongOthers({ type: 'AgendaDrafted' });
    given(...heldSo(forum, open, act('2026-05-20 12:00', 'CloseMeeting', { occurredAt: null })))
      .when(draft(ITEMS, '2026-05-20 12:05'))
      .thenRefused('meeting-over');
  });
});

describe('an agenda on its way to the members', () => {
  const approved = heldSo(forum, drafted, approve('chair'), approve('co-chair'));

  it('is circulated once approved, which meets its duty', () => {
    const due = { duty: 'agenda', subject: null, due: civilDateTime('2026-05-13T10:00'), revision: 0 } as const;
    const now = civilDateTime('2026-05-05T12:00');
    given(...approved)
      .when(circulate('2026-05-05 12:00'))
      .then(
        {
          type: 'AgendaDraftCirculated',
          data: { version: 1, circulatedAt: now, occurredOn: civilDate('2026-05-05') },
        },
        { type: 'DeadlineMet', data: { ...due, metAt: now, lateByDays: 0, occurredOn: civilDate('2026-05-05') } },
      );
  });

  it('waits for draft and approval, and goes once', () => {
    given(called).when(circulate('2026-05-05')).thenRefused('agenda-not-drafted');
    given(...drafted)
      .when(circulate('2026-05-05'))
      .thenRefused('agenda-not-approved');
    given(...sent)
      .when(circulate('2026-05-05'))
      .thenRefused('agenda-already-circulated');
    given(...approved)
      .when(circulate('2026-05-05 12:00', '2026-05-05T12:01'))
      .thenRefused('act-in-future', '/occurredAt');
  });

  it.each([
    ['2026-05-13T09:59', 0],
    ['2026-05-13T10:00', 1],
    ['2026-05-14T09:59', 1],
    ['2026-05-14T10:00', 2],
  ])('at %s is %i days late', (moment, lateByDays) => {
    given(...approved)
      .when(circulate(moment))
      .thenAmongOthers({ type: 'DeadlineMet', data: { lateByDays } });
  });

  it('recorded after the miss, but dated before it, rectifies it', () => {
    const missed = heldSo(forum, approved, ring('2026-05-13 10:00'));
    expect(missed.at(-1)).toMatchObject({ type: 'DeadlineMissed', data: { duty: 'papers' } });
    given(...missed)
      .when(circulate('2026-05-14 10:00', '2026-05-13T09:00'))
      .thenAmongOthers(
        { type: 'AgendaDraftCirculated', data: { circulatedAt: '2026-05-13T09:00:00', occurredOn: '2026-05-13' } },
        { type: 'DeadlineMet', data: { lateByDays: 0, metAt: '2026-05-13T09:00:00' } },
        { type: 'MissRectified', data: { duty: 'agenda' } },
      );
    expect(
      given(...missed)
        .when(circulate('2026-05-14 10:00', '2026-05-13T10:00'))
        .events()
        .map(({ type }) => type),
    ).not.toContain('MissRectified');
  });

  it('first records what was due before it', () => {
    given(...approved)
      .when(circulate('2026-05-13 11:00'))
      .thenAmongOthers(
        { type: 'ReminderSkipped', data: { duty: 'agenda', rung: 'P7D', reason: 'deadline-passed' } },
        { type: 'DeadlineMissed', data: { duty: 'agenda' } },
        { type: 'AgendaDraftCirculated' },
        { type: 'DeadlineMet', data: { duty: 'agenda', lateByDays: 1 } },
      );
  });
});

describe('papers', () => {
  const send = (moment: string, occurredAt: string | null = null, papers: typeof PAPERS | readonly [] = PAPERS) =>
    act(moment, 'SendMaterials', { papers, occurredAt: occurredAt === null ? null : civilDateTime(occurredAt) });

  it('meet their duty the first time, and may be followed by more', () => {
    const first = heldSo(forum, [called], send('2026-05-04 10:00'));
    expect(first.slice(1)).toMatchObject([
      { type: 'MaterialsSent', data: { papers: PAPERS, sentAt: '2026-05-04T10:00:00' } },
      { type: 'DeadlineMet', data: { duty: 'papers', lateByDays: 0 } },
    ]);
    expect(heldSo(forum, first, send('2026-05-05 10:00')).slice(3)).toMatchObject([{ type: 'MaterialsSent' }]);
  });

  it('are some, and sent', () => {
    given(called)
      .when(send('2026-05-04 10:00', null, []))
      .thenRefused('papers-missing', '/papers');
    given(called).when(send('2026-05-04 10:00', '2026-05-04T10:01')).thenRefused('act-in-future', '/occurredAt');
    given(...heldSo(forum, [called], act('2026-05-04', 'CancelMeeting', { grounds: GROUNDS })))
      .when(send('2026-05-04 11:00'))
      .thenRefused('meeting-over');
  });
});

describe('between draft and final agenda', () => {
  it('members comment on what they were sent', () => {
    given(...sent)
      .when(comment('holder-c1'))
      .then({
        type: 'AgendaCommented',
        data: { personId: 'holder-c1', comment: GROUNDS, occurredOn: civilDate('2026-05-05') },
      });
    given(...sent)
      .when(comment())
      .thenAmongOthers({ type: 'AgendaCommented', data: { personId: null } });
    given(...drafted)
      .when(comment())
      .thenRefused('agenda-not-circulated');
    given(...final)
      .when(act('2026-05-16', 'CommentOnAgenda', { comment: GROUNDS }))
      .thenRefused('agenda-already-published');
  });

  it('the secretary revises it, which voids the approvals', () => {
    given(...sent)
      .when(revise())
      .thenAmongOthers({ type: 'AgendaRevised', data: { version: 2, items: ITEMS } });
    given(...heldSo(forum, approvedFinally, revise(ITEMS, '2026-05-15 12:00')))
      .when(publish('2026-05-15 13:00'))
      .thenRefused('agenda-not-approved');
    given(called).when(revise()).thenRefused('agenda-not-circulated');
    given(...final)
      .when(revise(ITEMS, '2026-05-16 10:00'))
      .thenRefused('agenda-already-published');
    given(...sent)
      .when(revise([item('plan')]))
      .thenRefused('agenda-without-general-items', '/items');
  });
});

describe('the final agenda', () => {
  it('is published once approved a second time, which meets its duty', () => {
    given(...approvedFinally)
      .when(publish('2026-05-17 09:59'))
      .thenAmongOthers(
        { type: 'AgendaFinalised', data: { version: 1, items: ITEMS, publishedAt: '2026-05-17T09:59:00' } },
        { type: 'DeadlineMet', data: { duty: 'final-agenda', lateByDays: 0 } },
      );
    given(...approvedFinally)
      .when(publish('2026-05-17 10:00'))
      .thenAmongOthers({ type: 'DeadlineMet', data: { duty: 'final-agenda', lateByDays: 1 } });
  });

  it.each<
    [
      string,
      readonly MeetingEvent[],
      MeetingCommand,
      Parameters<ReturnType<ReturnType<typeof given>['when']>['thenRefused']>[0],
    ]
  >([
    ['a draft', [called], publish('2026-05-15'), 'agenda-not-drafted'],
    ['the first approval', drafted, publish('2026-05-15'), 'agenda-not-circulated'],
    ['the second approval', sent, publish('2026-05-15'), 'agenda-not-approved'],
    ['a moment that has come', approvedFinally, publish('2026-05-16 10:00', '2026-05-16T10:01'), 'act-in-future'],
    ['nobody twice', final, publish('2026-05-16'), 'agenda-already-published'],
  ])('waits for %s', (_what, history, command, code) => {
    given(...history)
      .when(command)
      .thenRefused(code);
  });

  it('is not owed any more once the meeting was held', () => {
    const held = heldSo(
      forum,
      [called],
      arrive('2026-05-20 09:50', 'g1', 'g2', 'c1'),
      act('2026-05-20 10:00', 'OpenMeeting', { presidedBy: 'chair', occurredAt: null }),
      act('2026-05-20 12:00', 'CloseMeeting', { occurredAt: null }),
    );
    const later = given(...held)
      .when(ring('2026-07-30'))
      .events();
    expect(new Set(later.map(({ data }) => 'duty' in data && data.duty))).toEqual(new Set(['minutes']));
    given(...held)
      .when(publish('2026-05-21'))
      .thenRefused('meeting-over');
  });

  it('is confirmed anew for a second call', () => {
    const again = heldSo(
      forum,
      [called],
      ...openedWith('g1'),
      act('2026-05-21', 'IssueSecondCall', {
        startsAt: civilDateTime('2026-05-28T10:00'),
        endsAt: civilDateTime('2026-05-28T12:00'),
        place: null,
      }),
    );
    given(...again)
      .when(publish('2026-05-22'))
      .thenRefused('agenda-not-approved');
    given(...heldSo(forum, again, ...published('2026-05-22').slice(0, 2)))
      .when(publish('2026-05-22 12:00'))
      .thenAmongOthers(
        { type: 'AgendaFinalised' },
        { type: 'DeadlineMet', data: { duty: 'final-agenda', revision: 1 } },
      );
  });
});
